// Why a hit is there, in words and marks: where the words stand in what is shown of it, and where they stand when they are not in it.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { PassageHit, Snippet, Standing } from '../../../preload/contract/model/search.ts'
import { headingBeside } from './citing.ts'
import { shortened } from './shorten.ts'

/** Where the words stand that a passage was found by. */
export const standingWords: Readonly<Record<Standing, string>> = {
  'heading above': 'In a heading above it',
  'column heads': 'In the table’s column heads',
  title: 'In the paper’s title',
  item: 'In the agenda item’s title',
  author: 'In the author’s name',
  meeting: 'In the meeting’s name',
  'passage before': 'In the passage before',
  'passage after': 'In the passage after',
  earlier: 'A little before it',
  later: 'A little after it',
}

/** Words that are shown, with those of the query marked. */
export interface Marked {
  readonly text: string
  readonly marks: readonly Span[]
}

/** The longest heading, place and column head that are shown whole, in characters. */
const longest = { heading: 90, place: 110, head: 44 } as const

const moved = (marks: readonly Span[], by: number, longest: number): readonly Span[] =>
  marks.flatMap(({ from, to }) => {
    const span = { from: Math.max(0, from + by), to: Math.min(longest, to + by) }
    return span.from < span.to ? [span] : []
  })

/** A heading quoted in a place, cut short there: where its words begin, and how many of them stand there. */
interface Quoted {
  readonly at: number
  readonly length: number
  /** The quotation with its marks and the comma before it. */
  readonly printed: string
}

function quotedShort(place: string, heading: string): Quoted | null {
  const [printed = '', words = ''] = /,? ?“([^”]+?)[\s,;:]*…”/u.exec(place) ?? []
  if (words === '' || !heading.startsWith(words)) return null
  return { at: place.indexOf(printed) + printed.indexOf(words), length: words.length, printed }
}

/** The line over a hit's words: its place, and its heading where the place does not name it; marked in whichever shows it. */
export function lineOf(
  { heading, headingHits }: Pick<PassageHit, 'heading' | 'headingHits'>,
  place: string,
): { readonly place: Marked; readonly heading: Marked } {
  const quoted = quotedShort(place, heading)
  if (quoted !== null && headingHits.every(({ to }) => to <= quoted.length))
    return { place: { text: place, marks: moved(headingHits, quoted.at, place.length) }, heading: { text: '', marks: [] } }
  // What was found stands where the place leaves the heading off: the place then goes without it.
  const bare = quoted === null ? place : place.replace(quoted.printed, '')
  const beside = headingBeside(heading, bare)
  const named = beside === '' && heading !== '' ? bare.indexOf(heading.replace(/[\s:.]+$/u, '')) : -1
  return {
    place: shortened({ text: bare, marks: named < 0 ? [] : moved(headingHits, named, bare.length) }, longest.place),
    heading: shortened({ text: beside, marks: moved(headingHits, beside.length - heading.length, beside.length) }, longest.heading),
  }
}

/** One cell of a row, its words on one line. */
export interface ShownCell extends Marked {
  readonly head: string
  readonly opensRow: boolean
  readonly from: number
  /** Whether cells before it are left out. */
  readonly afterGap: boolean
}

/** A row of more characters than this, heads and all, is shown without the cells that hold nothing sought. */
const longestRow = 220

/**
 * The cells of a snippet out of a table, each with its own words and marks. Of a long row those with marks are shown, the first, which says what the
 * row is about, and of the others the nearest to the marks, as far as there is room.
 */
export function cellsOf({ text, marks, cells }: Snippet): readonly ShownCell[] {
  const all = cells.map(({ from, to, head, opensRow }) => ({
    text: text.slice(from, to),
    marks: moved(marks, -from, to - from),
    head: shortened({ text: head, marks: [] }, longest.head).text,
    opensRow,
    from,
  }))
  const sought = all.flatMap((cell, at) => (cell.marks.length > 0 ? [at] : []))
  if (sought.length === 0) return all.map((cell) => ({ ...cell, afterGap: false }))
  const away = (at: number): number => Math.min(...sought.map((one) => Math.abs(one - at)))
  const room = (at: number): number => (all[at]?.head.length ?? 0) + (all[at]?.text.length ?? 0) + 3
  const kept = new Set(sought)
  let left = longestRow - sought.reduce((sum, at) => sum + room(at), 0)
  const others = [...all.keys()].filter((at) => !kept.has(at)).sort((a, b) => Number(b === 0) - Number(a === 0) || away(a) - away(b) || a - b)
  for (const at of others) {
    left -= room(at)
    if (left < 0) break
    kept.add(at)
  }
  return all.flatMap((cell, at) => (kept.has(at) ? [{ ...cell, afterGap: at > 0 && !kept.has(at - 1) }] : []))
}

/** Lines of a list, and paragraphs, are parted by more than a space where they are run on in one line. */
export const runOn = (text: string, between: string): string => text.replace(/\s*\n\s*/gu, between)

/** A snippet as it is read out: a row of a table with its column heads. */
export function readOut(snippet: Snippet): string {
  const cells = cellsOf(snippet)
  if (cells.length === 0) return runOn(snippet.text, '; ')
  return cells.map(({ head, text }) => (head === '' ? '' : `${head}: `) + runOn(text, ', ')).join('; ')
}
