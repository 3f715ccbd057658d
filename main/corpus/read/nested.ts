// Folds tables that a converter stored up to three times: inside a cell as HTML, in the cells after it, and again as rows below.
import type { LeftOut } from './block.ts'
import { readText } from './cell.ts'
import { hasTable } from './tags.ts'

/** A table line before its cells are read. */
export interface RowLine {
  readonly cells: readonly string[]
  /** Source line, counting from 1. */
  readonly line: number
}

export interface Unnested {
  /** Runs of rows: the outer table's, and each inner table's by itself. */
  readonly runs: readonly { readonly inner: boolean; readonly rows: readonly RowLine[] }[]
  readonly leftOut: readonly LeftOut[]
}

const key = (text: string): string =>
  text
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, '')
    .toLowerCase()

/** A cell without its inner tables. A table that is never shut goes on to the end. */
function withoutTables(cell: string): string {
  const lower = cell.toLowerCase()
  const kept: string[] = []
  let at = 0
  while (at < cell.length) {
    const from = lower.indexOf('<table', at)
    if (from < 0) break
    kept.push(cell.slice(at, from))
    const end = lower.indexOf('</table', from)
    const shut = end < 0 ? -1 : lower.indexOf('>', end)
    at = shut < 0 ? cell.length : shut + 1
  }
  kept.push(cell.slice(at))
  return kept.join(' ')
}

/** How many cells after `from` repeat `words` in order; 0 unless they are most of them. */
function repeatedCells(cells: readonly string[], from: number, words: readonly string[]): number {
  let next = 0
  let at = from
  while (at < cells.length && next < words.length) {
    const cell = key(cells[at] ?? '')
    if (cell !== '' && cell !== words[next]) break
    if (cell !== '') next += 1
    at += 1
  }
  return next * 10 >= words.length * 6 ? at - from : 0
}

/** How many lines after `from` repeat the inner tables' rows in order, and to which table each belongs. */
function repeatedRows(rows: readonly RowLine[], from: number, tables: readonly (readonly (readonly string[])[])[]): readonly number[] {
  const wanted = tables
    .flatMap((table, index) => table.map((row) => ({ index, words: row.map(key).filter(Boolean).join('|') })))
    .filter(({ words }) => words !== '')
  const belongs: number[] = []
  let next = 0
  for (let at = from; at < rows.length && next < wanted.length; at += 1) {
    const words = (rows[at]?.cells ?? []).map(key).filter(Boolean).join('|')
    const found = wanted.slice(next, next + 3).findIndex((row) => row.words === words)
    if (found < 0) break
    next += found + 1
    belongs.push(wanted[next - 1]?.index ?? 0)
  }
  return next * 10 >= wanted.length * 6 ? belongs : []
}

/** Parts the lines of one table into runs without inner tables; each inner table is kept once. */
export function unnest(rows: readonly RowLine[]): Unnested {
  const runs: { inner: boolean; rows: RowLine[] }[] = []
  const leftOut: LeftOut[] = []
  const put = (inner: boolean, row: RowLine, fresh = false): void => {
    const last = runs.at(-1)
    if (last !== undefined && last.inner === inner && !fresh) last.rows.push(row)
    else runs.push({ inner, rows: [row] })
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) break
    const nested = row.cells.findIndex(hasTable)
    if (nested < 0) {
      put(false, row)
      continue
    }
    const source = { first: row.line, last: row.line }
    const cells: string[] = []
    const tables: (readonly (readonly string[])[])[] = []
    for (let column = 0; column < row.cells.length; column += 1) {
      const cell = row.cells[column] ?? ''
      if (!hasTable(cell)) {
        cells.push(cell)
        continue
      }
      const inner = readText(cell).tables.filter((table) => table.some((line) => line.some((words) => words !== '')))
      tables.push(...inner)
      cells.push(withoutTables(cell))
      const words = inner.flat(2).map(key).filter(Boolean)
      const repeated = repeatedCells(row.cells, column + 1, words)
      if (repeated > 0) {
        const copy = row.cells.slice(column + 1, column + 1 + repeated)
        leftOut.push({
          source,
          text: copy
            .filter(Boolean)
            .map((text) =>
              readText(text)
                .parts.map((part) => part.text)
                .join(' '),
            )
            .join(' '),
          why: 'repeated copy of a table',
        })
        column += repeated
        // Padding behind the copy; what comes after it is the outer row's next cell.
        while (row.cells[column + 1] === '' && row.cells.slice(column + 1).some((rest) => rest !== '')) column += 1
      }
    }
    put(false, { cells, line: row.line })
    const below = repeatedRows(rows, at + 1, tables)
    if (below.length > 0) {
      leftOut.push({ source, text: tables.flat(2).filter(Boolean).join(' '), why: 'repeated copy of a table' })
      for (const [index, table] of below.entries()) {
        const line = rows[at + 1 + index]
        if (line !== undefined) put(true, line, index === 0 || table !== below[index - 1])
      }
      at += below.length
    } else {
      for (const table of tables) for (const [index, line] of table.entries()) put(true, { cells: line, line: row.line }, index === 0)
    }
  }
  return { runs, leftOut }
}
