// From lines with tabs or bars to tables, and to text where a table only set out the page.
import type { LeftOut, ReadCell, ReadRow } from './block.ts'
import { cellOf, cellText, emptyCell, readText, runTogetherReason } from './cell.ts'
import { type Draft, draft } from './draft.ts'
import { blocksOfParts, isNumberedLayout, isTextRow, isTitleRow, layoutDrafts } from './layout.ts'
import { type RowLine, unnest } from './nested.ts'
import { tableDoubts } from './table-doubts.ts'
import { headerRowsOf, isFigure } from './table-head.ts'

export interface ReadTables {
  readonly drafts: readonly Draft[]
  readonly leftOut: readonly LeftOut[]
}

interface ReadRun {
  readonly rows: readonly ReadRow[]
  readonly doubts: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

function readRows(lines: readonly RowLine[]): ReadRun {
  const doubts = new Set<string>()
  const leftOut: LeftOut[] = []
  const rows = lines.map(({ cells, line }) => {
    const source = { first: line, last: line }
    return {
      source,
      cells: cells.map((cell): ReadCell => {
        if (cell === '') return emptyCell
        const read = readText(cell)
        if (read.runTogether) doubts.add(runTogetherReason)
        for (const text of read.markup) leftOut.push({ source, text, why: 'markup' })
        return cellOf(read)
      }),
    }
  })
  return { rows, doubts: [...doubts], leftOut }
}

/** Columns that are empty in every row are no columns. */
function dropEmptyColumns(rows: readonly ReadRow[]): { readonly rows: readonly ReadRow[]; readonly columns: readonly number[] } {
  const used = new Set<number>()
  for (const row of rows) for (const [column, cell] of row.cells.entries()) if (cell.parts.length > 0) used.add(column)
  const columns = [...used].sort((a, b) => a - b)
  return { columns, rows: rows.map((row) => ({ ...row, cells: columns.map((column) => row.cells[column] ?? emptyCell) })) }
}

/**
 * Two tables printed side by side: the first row names its first column again further on ("KPI | Outcomes | … | KPI | Outputs").
 * Gives the column at which the second one starts, or 0.
 */
function sideBySide(rows: readonly ReadRow[]): number {
  const [top] = rows
  const name = top?.cells[0] === undefined ? '' : cellText(top.cells[0])
  if (top === undefined || rows.length < 3 || name === '' || name.length > 40 || isFigure(name)) return 0
  const again = top.cells.findIndex((cell, column) => column >= 3 && cellText(cell) === name)
  return again > 0 && top.cells.length - again >= 3 ? again : 0
}

function tableDraft(rows: readonly ReadRow[], doubts: readonly string[]): readonly Draft[] {
  const { rows: kept, columns } = dropEmptyColumns(rows.filter((row) => row.cells.some(({ parts }) => parts.length > 0)))
  const first = kept[0]
  const last = kept.at(-1)
  if (first === undefined || last === undefined) return []
  const source = { first: first.source.first, last: last.source.last }
  const headerRows = headerRowsOf(kept)
  return [
    {
      ...draft({ kind: 'table', rows: kept, headerRows, source }, [...doubts, ...tableDoubts(kept, headerRows)]),
      grid: columns,
      width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    },
  ]
}

/** Rows with one filled cell each, as the text they are. */
export const looseBlocks = (rows: readonly ReadRow[]): readonly Draft[] =>
  rows.flatMap((row) => row.cells.flatMap((cell) => blocksOfParts(cell.parts, null, row.source).map((one) => ({ ...one, framed: true }))))

/** Running text framed as rows of a table is taken out of it, with the title above it. */
function splitTextRows(rows: readonly ReadRow[], doubts: readonly string[]): readonly Draft[] {
  const drafts: Draft[] = []
  let table: ReadRow[] = []
  const flush = (): void => {
    if (table.some((row) => row.cells.filter(({ parts }) => parts.length > 0).length > 1)) drafts.push(...tableDraft(table, doubts))
    // A cell without anything before it may be the rest of a cell on the page before: joining decides.
    else if (table.length > 0 && table.every((row) => row.cells[0]?.parts.length === 0))
      drafts.push(...tableDraft(table, doubts).map((one) => ({ ...one, loose: true })))
    else drafts.push(...looseBlocks(table))
    table = []
  }
  // Only a form of one or two columns frames text; in wider tables a long cell by itself carries on the row above it.
  const narrow = rows.every((row) => row.cells.length <= 2) || rows.filter(isTextRow).length * 2 >= rows.length
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const carriesOn = row.cells[0]?.parts.length === 0
    if (narrow && isTextRow(row) && !carriesOn) {
      flush()
      for (const cell of row.cells) drafts.push(...blocksOfParts(cell.parts, null, row.source))
    } else if (narrow && next !== undefined && isTitleRow(row) && isTextRow(next) && next.cells[0]?.parts.length !== 0) {
      flush()
      for (const cell of row.cells) {
        const [part] = cell.parts
        if (part !== undefined)
          drafts.push(draft({ kind: 'heading', level: null, number: null, source: row.source, text: part.text, emphasis: part.emphasis }))
      }
    } else table.push(row)
  }
  flush()
  return drafts
}

/** Reads a run of table lines. */
export function readTables(lines: readonly RowLine[]): ReadTables {
  const unnested = unnest(lines)
  const leftOut: LeftOut[] = [...unnested.leftOut]
  const drafts: Draft[] = []
  for (const [index, run] of unnested.runs.entries()) {
    const before = drafts.length
    const { rows: all, doubts, leftOut: markup } = readRows(run.rows)
    leftOut.push(...markup)
    const rows = all.filter((row) => row.cells.some(({ parts }) => parts.length > 0))
    const split = sideBySide(rows)
    if (split > 0) {
      const halves = [
        rows.map((row) => ({ ...row, cells: row.cells.slice(0, split) })),
        rows.map((row) => ({ ...row, cells: row.cells.slice(split) })),
      ]
      for (const [half, own] of halves.entries()) drafts.push(...tableDraft(own, doubts).map((one) => (half > 0 ? { ...one, apart: true } : one)))
    } else if (isNumberedLayout(rows)) drafts.push(...layoutDrafts(rows))
    else drafts.push(...splitTextRows(rows, doubts))
    const own = drafts.splice(before)
    drafts.push(...own.map((one, at) => ({ ...one, ...(at === 0 && index > 0 ? { apart: true } : {}), ...(run.inner ? { shut: true } : {}) })))
  }
  return { drafts, leftOut }
}
