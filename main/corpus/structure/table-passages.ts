// Groups a table's rows into passages that can be read at a glance, and says what the table's columns are called.
import { longestPassage } from '../../../preload/contract/model/pack.ts'
import type { CellPart, ReadBlock, ReadCell, ReadRow } from '../read/block.ts'
import { columnHeads, emptyCell } from '../read/cell.ts'
import { cutLong, draftOfRows, type PassageDraft, rowText } from './passage-draft.ts'

type Table = Extract<ReadBlock, { kind: 'table' }>

/** About how long a passage of rows is, in UTF-16 units. */
const comfortable = 900

/** A row too long for one passage, as several rows: each cell goes on in its own column. */
function splitRow(row: ReadRow): readonly ReadRow[] {
  if (rowText(row, false).text.length <= longestPassage) return [row]
  const rows: ReadRow[] = []
  const most = longestPassage - 300 - Math.min(800, row.cells.length)
  let cells: ReadCell[] = []
  let length = 0
  const next = (column: number): void => {
    rows.push({ source: row.source, cells })
    cells = Array.from({ length: column }, () => emptyCell)
    length = column
  }
  for (const [column, cell] of row.cells.entries()) {
    if (length + 1 > most) next(0)
    let parts: CellPart[] = []
    for (const part of cell.parts.flatMap((whole) =>
      cutLong(whole, most - 400).map((piece, index): CellPart => ({ ...whole, ...piece, marker: index === 0 ? whole.marker : null })),
    )) {
      if (length + part.text.length > most && (parts.length > 0 || length > cells.length)) {
        cells.push({ ...cell, parts })
        next(Math.min(column, 300))
        parts = []
      }
      parts.push(part)
      length += part.text.length + 1
    }
    cells.push({ ...cell, parts })
    length += 1
  }
  rows.push({ source: row.source, cells })
  return rows.filter((piece) => piece.cells.some(({ parts }) => parts.length > 0))
}

/** The passages of a table, in order. Header rows stand in the first. */
export function tablePassages(table: Table, doubts: readonly string[]): readonly PassageDraft[] {
  const rows = table.rows.flatMap((row, index) => splitRow(row).map((piece) => ({ row: piece, header: index < table.headerRows })))
  const drafts: PassageDraft[] = []
  let group: { row: ReadRow; header: boolean }[] = []
  let length = 0
  const flush = (): void => {
    if (group.length > 0) drafts.push(draftOfRows(group, drafts.length === 0 ? doubts : []))
    group = []
    length = 0
  }
  for (const [index, entry] of rows.entries()) {
    const own = rowText(entry.row, entry.header).text.length + 1
    const onlyHeads = group.every(({ header }) => header)
    // A row that carries on the one above (its first cell is empty) stays with it where there is room.
    const carriesOn = entry.row.cells[0]?.parts.length === 0 && length + own <= longestPassage - 200 && length < comfortable * 1.6
    if (group.length > 0 && length + own > (onlyHeads || carriesOn ? longestPassage : comfortable)) flush()
    group.push(entry)
    length += own
    // A last short row is not left alone.
    const left = rows.length - index - 1
    if (
      left > 0 &&
      left <= 2 &&
      rows.slice(index + 1).reduce((sum, { row }) => sum + rowText(row, false).text.length + 1, length) <= comfortable * 1.4
    )
      continue
    if (length >= comfortable) flush()
  }
  flush()
  return drafts
}

/** What the columns of a table are called; empty where it has no heads, and those of the table around it where it has lost its own. */
export const headsOf = (table: Table): readonly string[] => (table.headerRows === 0 ? (table.outerHeads ?? []) : columnHeads(table))
