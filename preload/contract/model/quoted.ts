// How quoted words are set: as prose, or as rows of a table in their columns. One rule for the screen and for print.
import type { Anchor } from './casebook.ts'

/** More columns than these leave too little room for each: their rows run on, cell after cell. */
export const mostColumns = 6

/** Words quoted from a table. */
export interface QuotedTable {
  /** Cells of each row; blank ones at its end are left out where the rows run on, and none before a figure, which they give its column. */
  readonly rows: readonly (readonly string[])[]
  /** Cells of the longest row, blank ones counted. */
  readonly columns: number
  /** Whether there are too many columns to stand side by side. */
  readonly running: boolean
}

/** The rows of a quotation, its first behind so many `blank` cells; null for prose. In a passage tabs part cells, and line feeds rows. */
export function quotedTable(quote: string, blank = 0): QuotedTable | null {
  if (!quote.includes('\t')) return null
  const rows = quote.split('\n').map((row, index) => [...Array<string>(index === 0 ? blank : 0).fill(''), ...row.split('\t')])
  const columns = Math.max(...rows.map((cells) => cells.length))
  if (columns <= mostColumns) return { rows, columns, running: false }
  const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '')
  return { rows: rows.map((cells) => cells.slice(0, lastFilled(cells) + 1)).filter((cells) => cells.length > 0), columns, running: true }
}

/**
 * How many cells of its table row stand before a quotation of several lines, blank ones among them: an anchor begins with a word, never with
 * a tab. None where the row's beginning lies further back than the anchor reaches.
 */
export function blankCellsBefore({ quote, before, from }: Pick<Anchor, 'quote' | 'before' | 'from'>): number {
  const reachesRow = before.includes('\n') || before.length === from
  if (!quote.includes('\n') || !reachesRow) return 0
  return before.slice(before.lastIndexOf('\n') + 1).split('\t').length - 1
}

const cellsOfFirstRow = (text: string): number => (text.split('\n')[0] ?? '').split('\t').length

/** The blank cells before what the paper reads now: as many as before the quotation, where its first row has as many cells. */
export const blankCellsBeforeReading = (anchor: Anchor, reads: string): number =>
  reads.includes('\n') && cellsOfFirstRow(reads) === cellsOfFirstRow(anchor.quote) ? blankCellsBefore(anchor) : 0
