// Turns tables that only set out a page (number in one cell, text in the next) back into the headings, paragraphs and lists they are.
import type { CellPart, ReadCell, ReadRow } from './block.ts'
import { cellText } from './cell.ts'
import { type Draft, draft } from './draft.ts'
import { numberAlone, wordedMarker } from './numbers.ts'
import { plainRich, wholly } from './rich.ts'

const filled = (cell: ReadCell | undefined): cell is ReadCell => cell !== undefined && cell.parts.length > 0

/** A short line in bold, or in capitals: what stands above paragraphs. */
function isTitle(part: CellPart): boolean {
  return part.kind === 'paragraph' && part.text.length <= 140 && !/[.;,]$/.test(part.text) && (wholly(part, 'strong') || wholly(part, 'underline'))
}

/** The parts of one cell as blocks; a number belongs to the first. */
export function blocksOfParts(parts: readonly CellPart[], number: string | null, source: ReadRow['source']): readonly Draft[] {
  if (parts.length === 0) return number === null ? [] : [draft({ kind: 'paragraph', number, source, ...plainRich('') })]
  return parts.map((part, index) => {
    const own = index === 0 ? number : null
    const { text, emphasis } = part
    if (part.kind === 'item' && own === null) return draft({ kind: 'item', level: Math.max(1, part.level), marker: part.marker, number: null, source, text, emphasis })
    if (isTitle(part) && (own !== null || index + 1 < parts.length || parts.length === 1)) return draft({ kind: 'heading', level: null, number: own, source, text, emphasis })
    return draft({ kind: 'paragraph', number: own, source, text, emphasis })
  })
}

/** "2.3 | In response to this level of need…": every row a number, or nothing, and one text. */
export function isNumberedLayout(rows: readonly ReadRow[]): boolean {
  let numbered = 0
  for (const row of rows) {
    const [first, second, ...rest] = row.cells
    if (rest.some(filled)) return false
    const mark = first === undefined ? '' : cellText(first)
    if (mark !== '' && numberAlone(mark) === null && wordedMarker(`${mark} x`) !== mark) return false
    if (mark !== '' && filled(second)) numbered += 1
  }
  const texts = rows.map((row) => (row.cells[1] === undefined ? '' : cellText(row.cells[1])))
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0)
  const dottedOnes = rows.some((row) => row.cells[0] !== undefined && (numberAlone(cellText(row.cells[0])) ?? '').includes('.'))
  return numbered > 0 && (dottedOnes || longest > 120)
}

export function layoutDrafts(rows: readonly ReadRow[]): readonly Draft[] {
  return rows.flatMap((row) => {
    const [first, second] = row.cells
    const mark = first === undefined ? '' : cellText(first)
    const number = numberAlone(mark)
    if (mark !== '' && number === null) {
      const text = `${mark} ${second === undefined ? '' : cellText(second)}`.trim()
      return [draft({ kind: 'item', level: 1, marker: mark, number: null, source: row.source, ...plainRich(text) })]
    }
    return blocksOfParts(second?.parts ?? [], number, row.source)
  })
}

const longText = 160

/** A row whose only cell holds running text or a list: a form's "Executive summary", a page's introduction set in a frame. */
export function isTextRow(row: ReadRow): boolean {
  const own = row.cells.filter(filled)
  const [cell] = own
  return own.length === 1 && cell !== undefined && (cellText(cell).length > longText || cell.parts.length > 1 || cell.parts.some(({ kind }) => kind === 'item'))
}

/** A row with one short bold cell, above running text. */
export function isTitleRow(row: ReadRow): boolean {
  const own = row.cells.filter(filled)
  const [cell] = own
  return own.length === 1 && cell !== undefined && filled(row.cells[0]) && cell.parts.length === 1 && cellText(cell).length <= 140
}
