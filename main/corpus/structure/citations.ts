// How a passage is cited, so that it can be read out: committee, date, item, and the nearest printed number or heading.
import type { Meeting } from '../../../preload/contract/model/pack.ts'
import { isDateAlone, spokenDate } from '../words/dates.ts'
import type { DocumentPlan } from './documents.ts'
import { headingWords } from './outline.ts'
import type { PlacedDraft } from './passage-placing.ts'
import { loose } from './words.ts'

const longestName = 90

/** A name cut at a word where it is too long to be read out. */
function short(name: string): string {
  const plain = name.replace(/\s+/g, ' ').replace(/(?<![\s:.,;–—-])[\s:.,;–—-]+$/, '')
  if (plain.length <= longestName) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', longestName - 1) > 20 ? plain.lastIndexOf(' ', longestName - 1) : longestName - 1)}…`
}

/** Committee and date of a meeting: "Scrutiny Committee, 14 December 2020". */
export function meetingName(committee: string, date: string | null): string {
  return [committee || 'Committee papers', ...(date === null ? [] : [spokenDate(date)])].join(', ')
}

/** Where in a document a passage stands, as the papers number it. */
export interface Place {
  /** The last printed number above or at the passage, and whether it is a heading's. */
  readonly number: string | null
  readonly ofHeading: boolean
}

/** Whether a heading only prints the document's own title or label: "Appendix E: Performance report". */
export function isTitleOf(heading: string, plan: Pick<DocumentPlan, 'title' | 'label'>): boolean {
  const words = loose(heading)
  return words === loose(plan.title) || (plan.label !== null && (words === loose(plan.label) || words === loose(`${plan.label} ${plan.title}`)))
}

/** "operational service measure 11": the first cell's number in a table whose first column is named. */
function rowNamed(draft: PlacedDraft, heads: readonly string[]): string | null {
  const [head] = heads
  const row = draft.blocks.find((block) => block.kind === 'row' && !block.header)
  const cell = row?.kind === 'row' ? row.cells[0] : undefined
  if (
    head === undefined ||
    cell === undefined ||
    isDateAlone(draft.text.slice(cell.from, cell.to)) ||
    /\b(?:date|when|month|year|time)\b/i.test(head) ||
    !/^\p{L}[\p{L} ]{2,40}$/u.test(head)
  )
    return null
  const number = /^([A-Z]{0,4}\s?\d{1,3}[a-z]?)\b(?![%.,/]\d|%|-\d)/.exec(draft.text.slice(cell.from, cell.to))?.[1]
  if (number === undefined || /^(?:19|20)\d{2}$/.test(number)) return null
  const name = head === head.toUpperCase() ? head : head.toLowerCase()
  return `${name} ${number}`
}

/** "point 13", "recommendation 2": a single item with its printed marker. */
function pointOf(draft: PlacedDraft): string | null {
  const [block] = draft.blocks
  if (
    draft.number !== null ||
    block?.kind !== 'item' ||
    block.markerTo === null ||
    draft.blocks.some((other, at) => at > 0 && other.kind === 'item' && other.level <= block.level)
  )
    return null
  const marker = draft.text
    .slice(block.from, block.markerTo)
    .replace(/[().:]/g, '')
    .trim()
  if (marker === '') return null
  return /^recommendations?\b/i.test(draft.above.at(-1)?.text ?? '')
    ? `recommendation ${marker}`
    : /^q/i.test(marker)
      ? `question ${marker.replace(/^q\s*/i, '')}`
      : `point ${marker}`
}

/** The citation of one passage. `heads` are the columns of its table. */
export function citationOf(
  draft: PlacedDraft,
  plan: DocumentPlan,
  meeting: Meeting,
  item: string | null,
  place: Place,
  heads: readonly string[],
): string {
  const parts = [meetingName(plan.kind === 'minutes' ? plan.committee : meeting.committee, plan.kind === 'minutes' ? plan.date : meeting.date)]
  const numberWord = plan.kind === 'minutes' ? 'minute' : place.ofHeading ? 'section' : 'paragraph'
  if (plan.kind === 'agenda') {
    parts.push(place.number === null ? 'agenda' : `agenda item ${place.number}`)
    return parts.join(', ')
  } else if (plan.kind !== 'minutes') {
    if (item !== null) parts.push(`item ${item}`)
    if (plan.label !== null) parts.push(plan.label)
    else if (!plan.main || item === null) parts.push(`“${short(plan.title)}”`)
  }
  const named = draft.kind === 'table' ? rowNamed(draft, heads) : null
  if (named !== null) parts.push(named)
  else if (place.number !== null) parts.push(`${numberWord} ${place.number}`)
  else {
    const open = draft.opens === null ? draft.above : [...draft.above, draft.opens]
    const nearest = open.findLast((heading) => !isTitleOf(heading.text, plan)) ?? null
    if (nearest !== null)
      parts.push(nearest.number === null ? `“${short(nearest.text)}”` : `section ${short(headingWords(nearest).split(' ')[0] ?? '')}`)
    if (draft.kind === 'table') parts.push('table')
  }
  const point = pointOf(draft)
  if (point !== null) parts.push(point)
  return parts.join(', ')
}
