// The snippet of a passage out of a table: the row that shows best why it was found, cell by cell, each with the column head it stands under.
import type { Block, Cell, Passage, Span } from '../../../preload/contract/model/pack.ts'
import type { Snippet, SnippetCell } from '../../../preload/contract/model/search.ts'
import { type MarkedPlace, worthIn } from './marks.ts'
import { ample, cutOut, type Room, windowIn } from './snippet.ts'

/** Reads the passage of a number on the shelf; null where there is none. */
export type ReadPassage = (number: number) => Passage | null

type Row = Extract<Block, { kind: 'row' }>

/** A row with less text than this says little by itself: those after it are shown with it. */
const shortRow = 60
/** How far such rows may go together. */
const shortRows = 160
/** What a column head should not exceed, in UTF-16 units. */
const longestHead = 48
/** How many passages of a table before one are looked through for its header rows. */
const farthest = 80

const rowsOf = ({ blocks }: Passage): readonly Row[] => blocks.filter((block) => block.kind === 'row')
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The cells of a row, each with the number of its first column. */
function columnsOf(row: Row): readonly { readonly cell: Cell; readonly column: number }[] {
  let column = 0
  return row.cells.map((cell) => {
    const at = column
    column += cell.columns
    return { cell, column: at }
  })
}

/** The column heads of a passage's own header rows, those of several rows joined; empty where it has none. */
function headsIn(passage: Passage): readonly string[] {
  const heads: string[] = []
  for (const row of rowsOf(passage)) {
    if (!row.header) break
    for (const { cell, column } of columnsOf(row)) {
      const text = plain(passage.text.slice(cell.from, cell.to))
      for (let at = column; at < column + cell.columns; at++) if (text !== '') heads[at] = plain(`${heads[at] ?? ''} ${text}`)
    }
  }
  return Array.from(heads, (head) => head ?? '')
}

/** Finds the column heads of a table, which stand in its first passage; those of one table are looked for once. */
export function headsOnce(read: ReadPassage): (number: number, passage: Passage) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (number, passage) => {
    if (passage.table === null) return []
    const before = known.get(passage.table)
    if (before) return before
    let heads = headsIn(passage)
    for (let back = 1; heads.length === 0 && back <= farthest && number >= back; back++) {
      const earlier = read(number - back)
      if (!earlier || earlier.table !== passage.table) break
      heads = headsIn(earlier)
    }
    known.set(passage.table, heads)
    return heads
  }
}

function shortened(head: string): string {
  if (head.length <= longestHead) return head
  const cut = head.slice(0, longestHead)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestHead / 2)).trimEnd()}…`
}

/** The rows to be shown: the one worth most, the first of equals and a header row last; after a short one, those that follow. */
function bestRows(passage: Passage, places: readonly MarkedPlace[], worth: readonly number[]): readonly Row[] {
  const rows = rowsOf(passage)
  let best = 0
  let bestWorth = -1
  for (const [at, row] of rows.entries()) {
    const value = worthIn(row, places, worth) - (row.header ? 0.001 : 0)
    if (value > bestWorth && passage.text.slice(row.from, row.to).trim() !== '') {
      best = at
      bestWorth = value
    }
  }
  const first = rows[best]
  if (!first) return []
  let last = best
  while (last + 1 < rows.length && (rows[last]?.to ?? 0) - first.from < shortRow && (rows[last + 1]?.to ?? 0) - first.from <= shortRows) last++
  return rows.slice(best, last + 1)
}

/** Where in a row too long to be shown whole the snippet begins and ends: whole cells about the one worth most, or a part of that cell. */
function partOf(passage: Passage, row: Row, places: readonly MarkedPlace[], worth: readonly number[], room: Room): Span {
  const cells = row.cells.filter(({ from, to }) => passage.text.slice(from, to).trim() !== '')
  const worths = cells.map((cell) => worthIn(cell, places, worth))
  const best = Math.max(0, worths.indexOf(Math.max(...worths)))
  let first = best
  let last = best
  const from = (): number => cells[first]?.from ?? row.from
  const to = (): number => cells[last]?.to ?? row.to
  if (to() - from() > room.longest) return windowIn(passage.text, { from: from(), to: to() }, places, worth, room)
  for (;;) {
    const left = cells[first - 1]
    const right = cells[last + 1]
    const canLeft = left !== undefined && to() - left.from <= room.wanted
    const canRight = right !== undefined && right.to - from() <= room.wanted
    if (!canLeft && !canRight) return { from: from(), to: to() }
    // The row's name stands first: what comes before is shown rather than what follows.
    if (canLeft) first--
    else last++
  }
}

/** The snippet of a passage out of a table; null where the passage has no rows. `heads` are the column heads of its table. */
export function rowSnippet(
  passage: Passage,
  heads: readonly string[],
  places: readonly MarkedPlace[],
  worth: readonly number[],
  room: Room = ample,
): Snippet | null {
  const rows = bestRows(passage, places, worth)
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return null
  const whole = { from: first.from, to: last.to }
  const part = whole.to - whole.from > room.longest ? partOf(passage, first, places, worth, room) : whole
  const { from, snippet } = cutOut(passage.text, part, places)
  const to = from + snippet.text.length
  const cells = rows.flatMap((row): readonly SnippetCell[] => {
    const shown = columnsOf(row).flatMap(({ cell, column }) => {
      const start = Math.max(cell.from, from)
      const end = Math.min(cell.to, to)
      if (start >= end || passage.text.slice(start, end).trim() === '') return []
      // The first column names the row; a header row is its own heads.
      const head = column === 0 || row.header ? '' : shortened(heads[column] ?? '')
      return [{ from: start - from, to: end - from, head, opensRow: false }]
    })
    return shown.map((cell, at) => (at === 0 ? { ...cell, opensRow: true } : cell))
  })
  return { ...snippet, cells }
}
