// A question sheet as one self-contained HTML document: no script, nothing from outside, every word escaped.
import type { Sheet } from '../../../preload/contract/model/casebook.ts'
import { cssString, escapeHtml, type Html, html, nothing } from './escape.ts'
import { evidenceHtml, markShapes } from './evidence.ts'
import { type FontFaces, fontRules } from './fonts.ts'
import { isBlank, oneLine, prose } from './prose.ts'
import { questionHtml } from './question.ts'
import { printedFacts, type Sources, sourcesHtml, sourcesOf } from './sources.ts'
import { sheetStyle } from './style.ts'
import { dateWords, meetingOf, minutesWords, momentWords, purposeWords, titleOf } from './words.ts'

export interface SheetHtmlOptions {
  readonly fonts: FontFaces
  readonly printedAt: Date
  /** Name and version of the app, e.g. "Scrutiny Casebook 0.1.0". */
  readonly appName: string
}

function headingHtml(sheet: Sheet, printedAt: Date): Html {
  const particulars: readonly (readonly [string, Html])[] = [
    ['Report author', prose(sheet.author)],
    ['Purpose', html`<p>${escapeHtml(purposeWords[sheet.purpose])}</p>`],
    ['Portfolio holder', prose(sheet.portfolioHolder)],
    ['Version', html`<p>${sheet.version}, printed ${escapeHtml(momentWords(printedAt))}</p>`],
  ]
  const powers = prose(sheet.powers)
  const filled = particulars.filter(([, text]) => text !== nothing)
  return html`<header><p class="kind">Question sheet</p>
<h1>${oneLine(titleOf(sheet))}</h1>
<p class="occasion">${oneLine(meetingOf(sheet))}</p>
<ul class="particulars">${filled.map(([label, text]) => html`<li><span class="label">${escapeHtml(label)}</span> <div>${text}</div></li>`)}${powers !== nothing && html`<li class="wide"><span class="label">What we may do</span> <div>${powers}</div></li>`}</ul></header>`
}

function aimHtml(sheet: Sheet): Html {
  const big = !isBlank(sheet.bigQuestion) && html`<div class="big"><h2>Big question</h2>${prose(sheet.bigQuestion)}</div>`
  const outcome = !isBlank(sheet.desiredOutcome) && html`<div class="outcome"><h2>Desired outcome</h2>${prose(sheet.desiredOutcome)}</div>`
  return big === false && outcome === false ? nothing : html`<section class="aim">${big}${outcome}</section>`
}

function factsHtml(sheet: Sheet, sources: Sources): Html {
  const facts = printedFacts(sheet)
  if (facts.length === 0) return nothing
  const items = facts.map((fact) => html`<li>${prose(fact.text)}${fact.evidence.map((evidence) => evidenceHtml(evidence, sources, sheet))}</li>`)
  return html`<section class="facts"><h2>What we know</h2><ol>${items}</ol></section>`
}

function linesHtml(sheet: Sheet, sources: Sources): Html {
  let asked = 0
  const sections = sheet.keyLines.map((line, index) => {
    const start = asked + 1
    asked += line.questions.length
    if (line.questions.length === 0 && isBlank(line.theme) && isBlank(line.purpose)) return nothing
    const name = `Key line ${index + 1}`
    const heading = isBlank(line.theme) ? escapeHtml(name) : html`<span class="label">${escapeHtml(name)}</span> ${oneLine(line.theme)}`
    const minutes = !isBlank(line.minutes) && html`<p class="minutes">${oneLine(minutesWords(line.minutes))}</p>`
    const questions = line.questions.map((question) => questionHtml(question, sources, sheet))
    return html`<section class="line"><div class="opening"><h2>${heading}</h2>${minutes}</div>
${!isBlank(line.purpose) && html`<div class="purpose">${prose(line.purpose)}</div>`}
${questions.length > 0 && html`<ol start="${start}">${questions}</ol>`}</section>`
  })
  return html`${sections}`
}

function recommendationsHtml(sheet: Sheet): Html {
  const filled = sheet.recommendations.filter(({ wording, owner, date, measure }) => ![wording, owner, date, measure].every(isBlank))
  if (filled.length === 0) return nothing
  const rows = filled.map(
    ({ wording, owner, date, measure }, index) =>
      html`<tr><th scope="row">${index + 1}</th><td class="wording">${prose(wording)}</td><td>${prose(owner)}</td><td>${prose(date)}</td><td>${prose(measure)}</td></tr>`,
  )
  return html`<section class="recommendations"><h2>Draft recommendations</h2><table>
<thead><tr><th scope="col">No.</th><th scope="col">Draft wording</th><th scope="col">Owner</th><th scope="col">By when</th><th scope="col">Measured by</th></tr></thead>
<tbody>${rows}</tbody></table></section>`
}

/** The running foot is kept to one line. */
function shortened(title: string, longest: number): string {
  const characters = [...title]
  return characters.length <= longest
    ? title
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** The sheet as one HTML document in British English. */
export function sheetHtml(sheet: Sheet, options: SheetHtmlOptions): string {
  const sources = sourcesOf(sheet)
  const title = titleOf(sheet)
  const body = html`<main>${headingHtml(sheet, options.printedAt)}
${aimHtml(sheet)}${factsHtml(sheet, sources)}${linesHtml(sheet, sources)}${recommendationsHtml(sheet)}${sourcesHtml(sources, sheet, markShapes)}
<footer><p>Prepared by a member for their own use in scrutiny. It is not a council record. Made with ${escapeHtml(options.appName)}.</p></footer></main>`
  const style = `${fontRules(options.fonts, body)}\n${sheetStyle(cssString(shortened(title, 85)), cssString(sheet.date === null ? '' : `${dateWords(sheet.date)} \u00b7 `))}`
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(`Question sheet: ${title}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${style}
</style></head>
<body>${body}</body></html>
`
}
