// Why a hit is there, in words and marks: where the words stand in what is shown of it, and where they stand when they are not in it.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { PassageHit, Snippet, Standing } from '../../../preload/contract/model/search.ts'
import { headingBeside } from './citing.ts'

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

const moved = (marks: readonly Span[], by: number, longest: number): readonly Span[] =>
  marks.flatMap(({ from, to }) => {
    const span = { from: Math.max(0, from + by), to: Math.min(longest, to + by) }
    return span.from < span.to ? [span] : []
  })

/** The line over a hit's words: its place, and its heading where the place does not name it; marked in whichever shows it. */
export function lineOf(
  { heading, headingHits }: Pick<PassageHit, 'heading' | 'headingHits'>,
  place: string,
): { readonly place: Marked; readonly heading: Marked } {
  const beside = headingBeside(heading, place)
  const named = beside === '' && heading !== '' ? place.indexOf(heading.replace(/[\s:.]+$/u, '')) : -1
  return {
    place: { text: place, marks: named < 0 ? [] : moved(headingHits, named, place.length) },
    heading: { text: beside, marks: moved(headingHits, beside.length - heading.length, beside.length) },
  }
}

/** One cell of a row, its words on one line. */
export interface ShownCell extends Marked {
  readonly head: string
  readonly opensRow: boolean
  readonly from: number
}

/** The cells of a snippet out of a table, each with its own words and marks. */
export const cellsOf = ({ text, marks, cells }: Snippet): readonly ShownCell[] =>
  cells.map(({ from, to, head, opensRow }) => ({ text: text.slice(from, to), marks: moved(marks, -from, to - from), head, opensRow, from }))

/** Lines of a list, and paragraphs, are parted by more than a space where they are run on in one line. */
export const runOn = (text: string, between: string): string => text.replace(/\s*\n\s*/gu, between)

/** A snippet as it is read out: a row of a table with its column heads. */
export function readOut(snippet: Snippet): string {
  const cells = cellsOf(snippet)
  if (cells.length === 0) return runOn(snippet.text, '; ')
  return cells.map(({ head, text }) => (head === '' ? '' : `${head}: `) + runOn(text, ', ')).join('; ')
}
