// One question of the sheet: on the left what was prepared, on the right room for what happens in the meeting.
import type { Question, Sheet } from '../../../preload/contract/model/casebook.ts'
import { escapeHtml, type Html, html } from './escape.ts'
import { evidenceHtml } from './evidence.ts'
import { isBlank, oneLine, prose } from './prose.ts'
import type { Sources } from './sources.ts'
import { priorityWords, statusWords } from './words.ts'

/** Who asks whom, and how much it matters, in one line. */
function particulars(question: Question): Html {
  const parts = [
    !isBlank(question.addressedTo) && html`to <b>${oneLine(question.addressedTo)}</b>`,
    !isBlank(question.asker) && html`asked by ${oneLine(question.asker)}`,
    !isBlank(question.second) && html`second ${oneLine(question.second)}`,
  ].filter((part) => part !== false)
  return html`<p class="who"><span class="priority ${escapeHtml(question.priority)}">${escapeHtml(priorityWords[question.priority])}</span>${parts.map((part) => html` · ${part}`)}</p>`
}

const aids = [
  ['goodAnswer', 'A good answer'],
  ['worrying', 'What would worry us'],
  ['ifVague', 'If vague'],
  ['ifInHand', 'If “in hand”'],
  ['ifDisputed', 'If disputed'],
  ['ifDataMissing', 'If data are missing'],
  ['previousAnswers', 'Said last time'],
] as const satisfies readonly (readonly [keyof Question, string])[]

function aidsHtml(question: Question): Html | false {
  const filled = aids.filter(([field]) => !isBlank(question[field]))
  if (filled.length === 0) return false
  return html`<ul class="aids">${filled.map(([field, label]) => html`<li><span class="label">${escapeHtml(label)}</span> <div>${prose(question[field])}</div></li>`)}</ul>`
}

/** Lines to write on by hand; they are drawn, and nothing of them is read aloud. */
const ruled = (lines: number): Html => html`<div class="ruled" aria-hidden="true">${Array.from({ length: lines }, () => html`<div></div>`)}</div>`

/** What was noted, else lines to note it on, the first of them beside the label or below it. */
function noted(label: string, text: string, lines: number, beside: boolean): Html {
  if (!isBlank(text)) return html`<div class="noted"><p class="label">${escapeHtml(label)}</p>${prose(text)}</div>`
  return html`<div class="noted${beside && html` beside`}${beside && lines > 1 && html` under`}"><p class="label">${escapeHtml(label)}</p>${ruled(lines)}</div>`
}

const box = (ticked: boolean): Html =>
  html`<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><rect x=".6" y=".6" width="10.8" height="10.8" fill="none" stroke="currentColor" stroke-width=".9"/>${
    ticked && html`<path d="M2.8 6.4 5 8.7 9.4 3.2" fill="none" stroke="currentColor" stroke-width="1.6"/>`
  }</svg>`

const statuses = ['answered', 'part', 'deferred', 'refused'] as const

function statusHtml(question: Question): Html {
  if (question.status !== 'open') return html`<p class="status">${box(true)} <b>${escapeHtml(statusWords[question.status])}</b></p>`
  return html`<ul class="boxes">${statuses.map((status) => html`<li>${box(false)} ${escapeHtml(statusWords[status])}</li>`)}</ul>`
}

/** How the question was answered, or room to write it by hand. */
function meetingHtml(question: Question): Html {
  return html`<div class="meeting">${noted('Answer in the meeting', question.answer, 3, false)}
${noted('By whom', question.answeredBy, 1, true)}
${statusHtml(question)}
${noted('Promise', question.promise, 2, true)}</div>`
}

/** A line of no height for the number to stand on: where a number stands on words that are set in columns, Chromium breaks no page within the item. */
const strut = html`<div class="strut" aria-hidden="true"></div>`

/** A question as an item of the key line's list; its number is the list's own. */
export function questionHtml(question: Question, sources: Sources, sheet: Pick<Sheet, 'committee' | 'date'>): Html {
  return html`<li class="question">${strut}<div class="sides"><div class="prepared"><h3>${isBlank(question.text) ? html`Question still to be worded` : oneLine(question.text)}</h3>
${particulars(question)}
${question.evidence.map((evidence) => evidenceHtml(evidence, sources, sheet))}
${aidsHtml(question)}</div>
${meetingHtml(question)}</div></li>`
}
