// A quotation with its citation and its mark: exact, near or not found, in words and in shape.
import type { Evidence, Sheet } from '../../../preload/contract/model/casebook.ts'
import { escapeHtml, type Html, html } from './escape.ts'
import { quotation } from './prose.ts'
import type { Sources } from './sources.ts'
import { isMinuted, type Mark, markOf, markWords, meetingOf } from './words.ts'

const shape = (inner: Html): Html => html`<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">${inner}</svg>`

/** A filled disc with a tick, a half-filled ring, an open ring crossed out: told apart without colour and from across a table. */
export const markShapes: Readonly<Record<Mark, Html>> = {
  exact: shape(
    html`<circle cx="6" cy="6" r="5.5" fill="currentColor"/><path d="M3.2 6.3 5.2 8.3 8.9 4" fill="none" stroke="#fff" stroke-width="1.4"/>`,
  ),
  near: shape(
    html`<circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M6 1.1a4.9 4.9 0 0 1 0 9.8z" fill="currentColor"/>`,
  ),
  lost: shape(
    html`<circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M2.6 9.4 9.4 2.6" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
  ),
}

/** What the paper reads now, where that is not what was quoted. */
function readsNow(evidence: Evidence): Html | false {
  const { place } = evidence
  if (place.state === 'near') return html`<div class="reads">${quotation(place.reads, 'The paper now reads')}</div>`
  if (place.state === 'ask') return html`<div class="reads">${quotation(place.reads, 'The likely place, not yet confirmed, reads')}</div>`
  return false
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
  const mark = markOf(evidence.place)
  return html`<figure id="${escapeHtml(id)}" class="${escapeHtml(mark)}" role="group"><blockquote cite="#s${source}">${quotation(evidence.anchor.quote)}</blockquote>
<figcaption>${isMinuted(evidence.anchor) && html`<span class="minuted">As minuted:</span> `}<cite>${escapeHtml(
    shortCitation(evidence.anchor.citation, sheet),
  )}</cite> · <a href="#s${source}">source ${source}</a> · <span class="mark ${escapeHtml(mark)}">${markShapes[mark]} ${escapeHtml(
    markWords[mark],
  )}</span></figcaption>${readsNow(evidence)}</figure>`
}
