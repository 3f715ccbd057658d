// A quotation with its citation and its mark: exact, near or not found, in words and in shape.
import { doubtsInWords, type Evidence, type Sheet } from '../../../preload/contract/model/casebook.ts'
import { blankCellsBefore, blankCellsBeforeReading } from '../../../preload/contract/model/quoted.ts'
import { escapeHtml, type Html, html } from './escape.ts'
import { quotation } from './prose.ts'
import type { Sources } from './sources.ts'
import { type Mark, markOf, markWords, meetingOf } from './words.ts'

const shape = (inner: Html): Html => html`<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">${inner}</svg>`

/** A filled disc with a tick, an open ring with a tick, a half-filled ring, an open ring crossed out: told apart without colour and from across a table. */
export const markShapes: Readonly<Record<Mark, Html>> = {
  exact: shape(
    html`<circle cx="6" cy="6" r="5.5" fill="currentColor"/><path d="M3.2 6.3 5.2 8.3 8.9 4" fill="none" stroke="#fff" stroke-width="1.4"/>`,
  ),
  'as-read': shape(
    html`<circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M3.4 6.3 5.3 8.1 8.6 4.2" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
  ),
  near: shape(
    html`<circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M6 1.1a4.9 4.9 0 0 1 0 9.8z" fill="currentColor"/>`,
  ),
  lost: shape(
    html`<circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M2.6 9.4 9.4 2.6" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
  ),
}

/** What the paper reads now, where that is not what was quoted; in the same columns where its first row has as many cells. */
function readsNow({ anchor, place }: Evidence): Html | false {
  if (place.state !== 'near' && place.state !== 'ask') return false
  const label = place.state === 'near' ? 'The paper now reads' : 'The likely place, not yet confirmed, reads'
  return html`<div class="reads">${quotation(place.reads, { label, cells: blankCellsBeforeReading(anchor, place.reads) })}</div>`
}

/** What to check against the paper, where its words could not be read without doubt. */
function toCheck({ doubts }: Evidence): Html | false {
  return doubts.length > 0 && html`<p class="check">${escapeHtml(doubtsInWords(doubts))}</p>`
}

/** What the sheet says at its head of the meeting. */
type Heading = Pick<Sheet, 'committee' | 'date'>

/** The citation without what heads the sheet already, the committee and this meeting's date; the sources give it in full. */
function shortCitation(citation: string, sheet: Heading): string {
  const own = [meetingOf(sheet), sheet.committee.trim()].find((words) => words !== '' && citation.startsWith(`${words}, `))
  if (own === undefined) return citation
  const rest = citation.slice(own.length + 2)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** One piece of evidence as a figure: the quotation, and under it where it stands. */
export function evidenceHtml(evidence: Evidence, sources: Sources, sheet: Heading): Html {
  const { source, id } = sources.of(evidence)
  const mark = markOf(evidence)
  return html`<figure id="${escapeHtml(id)}" class="${escapeHtml(mark)}" role="group"><blockquote cite="#s${source}">${quotation(evidence.anchor.quote, { cells: blankCellsBefore(evidence.anchor) })}</blockquote>
<figcaption>${evidence.minuted && html`<span class="minuted">As minuted:</span> `}<cite>${escapeHtml(
    shortCitation(evidence.anchor.citation, sheet),
  )}</cite> · <a href="#s${source}">source ${source}</a> · <span class="mark ${escapeHtml(mark)}">${markShapes[mark]} ${escapeHtml(
    markWords[mark],
  )}</span></figcaption>${readsNow(evidence)}${toCheck(evidence)}</figure>`
}
