// Numbers the sources of a sheet in the order in which they are first cited, and sets them out with links back to each place.
import type { Anchor, Evidence, Fact, Sheet } from '../../../preload/contract/model/casebook.ts'
import { escapeHtml, type Html, html, nothing } from './escape.ts'
import { isBlank } from './prose.ts'
import { dateWords, type Mark, markMeanings, markOf, markWords } from './words.ts'

/** Where on the sheet a quotation stands. */
export interface Citing {
  /** The id of the quotation's element. */
  readonly id: string
  /** "question 2", "fact 1". */
  readonly place: string
}

export interface Source {
  readonly number: number
  readonly anchor: Anchor
  readonly minuted: boolean
  readonly citedAt: readonly Citing[]
}

/** A sheet's sources, and for each piece of evidence (by its id) its source's number and the id of its element. */
export interface Sources {
  readonly list: readonly Source[]
  readonly of: (evidence: Evidence) => { readonly source: number; readonly id: string }
  readonly evidence: readonly Evidence[]
}

/** One passage of one document is one source, however often it is quoted. */
const keyOf = (anchor: Anchor): string => [anchor.pack, anchor.document, anchor.passage, anchor.citation].join('\n')

/** The facts that hold anything; they are numbered as printed. */
export const printedFacts = (sheet: Sheet): readonly Fact[] => sheet.facts.filter((fact) => !isBlank(fact.text) || fact.evidence.length > 0)

/** Every piece of evidence in the order of printing, with the place where it stands. Questions count through the whole sheet. */
function cited(sheet: Sheet): readonly { readonly evidence: Evidence; readonly place: string }[] {
  const facts = printedFacts(sheet).flatMap((fact, index) => fact.evidence.map((evidence) => ({ evidence, place: `fact ${index + 1}` })))
  const questions = sheet.keyLines
    .flatMap((line) => line.questions)
    .flatMap((question, index) => question.evidence.map((evidence) => ({ evidence, place: `question ${index + 1}` })))
  return [...facts, ...questions]
}

/** The sources of a sheet, numbered from 1. One passage of one document is one source, however often it is quoted. */
export function sourcesOf(sheet: Sheet): Sources {
  const all = cited(sheet)
  const numbers = new Map<string, number>()
  for (const { evidence } of all) {
    const key = keyOf(evidence.anchor)
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
  }
  const places = new Map(all.map(({ evidence }, index) => [evidence, { source: numbers.get(keyOf(evidence.anchor)) ?? 0, id: `e${index + 1}` }]))
  const of = (evidence: Evidence) => places.get(evidence) ?? { source: 0, id: '' }
  const list = [...numbers].flatMap(([key, number]) => {
    const here = all.filter(({ evidence }) => keyOf(evidence.anchor) === key)
    const first = here[0]
    return first === undefined
      ? []
      : [
          {
            number,
            anchor: first.evidence.anchor,
            minuted: first.evidence.minuted,
            citedAt: here.map(({ evidence, place }) => ({ id: of(evidence).id, place })),
          },
        ]
  })
  return { list, of, evidence: all.map(({ evidence }) => evidence) }
}

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The document, and the date where the citation does not already say it. */
function documentWords({ anchor, minuted }: Source, sheet: Sheet): string {
  const date = anchor.date === null ? '' : dateWords(anchor.date)
  // The report of this very item bears the sheet's own title, which heads the page; of minutes the citation says all that their title does.
  const ownReport = anchor.pack === sheet.pack && letters(anchor.documentTitle) === letters(sheet.title)
  const ownMinutes = minuted && date !== '' && anchor.citation.includes(date) && anchor.documentTitle.includes(date)
  const title = ownReport || ownMinutes ? '' : anchor.documentTitle.trim()
  return [title, date !== '' && !anchor.citation.includes(date) ? date : ''].filter((part) => part !== '').join(', ')
}

function sourceHtml(source: Source, sheet: Sheet): Html {
  const words = documentWords(source, sheet)
  // A paragraph's number leads straight to it; without one, the headings above it do.
  const numbered = /\b(?:paragraph|minute)\s+\d/i.test(source.anchor.citation)
  const under = numbered ? '' : source.anchor.headings.filter((heading) => heading.trim() !== '').join(' › ')
  const places = source.citedAt.map(
    ({ id, place }, index) => html`${index > 0 && html`, `}<a href="#${escapeHtml(id)}">${escapeHtml(place.replace(' ', '\u00a0'))}</a>`,
  )
  return html`<li id="s${source.number}"><span class="where">${escapeHtml(source.anchor.citation)}</span>. ${words !== '' && html`${escapeHtml(words)}. `}${
    under !== '' && html`Under “${escapeHtml(under)}”. `
  }<span class="cited">Cited at ${places}.</span></li>`
}

const marks: readonly Mark[] = ['exact', 'as-read', 'near', 'lost']

/** The numbered list of sources and what the marks beside the quotations mean; nothing where nothing is quoted. */
export function sourcesHtml(sources: Sources, sheet: Sheet, shapes: Readonly<Record<Mark, Html>>): Html {
  if (sources.list.length === 0) return nothing
  const used = marks.filter((mark) => sources.evidence.some((evidence) => markOf(evidence) === mark))
  const minuted = sources.evidence.some((evidence) => evidence.minuted)
  return html`<section class="sources"><h2>Sources</h2>
<ol>${sources.list.map((source) => sourceHtml(source, sheet))}</ol>
<p class="key">Every quotation was looked up in its paper again at printing.${used.map(
    (mark) => html` <span class="mark ${escapeHtml(mark)}">${shapes[mark]} ${escapeHtml(markWords[mark])}:</span> ${escapeHtml(markMeanings[mark])}`,
  )}${minuted && html` <b>As minuted:</b> minutes are a summary, not anybody’s own words.`}</p></section>`
}
