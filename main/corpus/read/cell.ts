// Reads the text of a cell or a line, whatever marks it carries, into paragraphs and list items with their words as printed.
import type { CellPart, ReadCell, Rich, TableBlock } from './block.ts'
import { needsHtml, readHtml } from './html.ts'
import { inline, withoutStyleMarks } from './inline.ts'
import { bulletAt, wordedMarker } from './numbers.ts'
import { sliceRich, trimRich, wholly } from './rich.ts'
import { unwrapAddresses } from './tags.ts'

export interface ReadText {
  readonly parts: readonly CellPart[]
  /** Tables that stood in the text as HTML. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Addresses of links whose words are something else. */
  readonly markup: readonly string[]
  /** Items of a list that stand in one run of words. */
  readonly runTogether: boolean
}

export const runTogetherReason = 'The items of this list have run together in the file; where one ends and the next begins is not marked.'

const innerBullet = /(?:^|\s)([•○▪●■➤▶♦◦‣])\s*(?=[\p{L}\p{N}"'“‘(£%])/gu

/** "through: • strategy group • local networks" is a paragraph and two items. */
function splitBullets(rich: Rich, kind: CellPart['kind'], level: number): readonly CellPart[] {
  const cuts = [...rich.text.matchAll(innerBullet)]
  const parts: CellPart[] = []
  const add = (piece: Rich, as: CellPart['kind'], at: number): void => {
    const words = trimRich(piece)
    if (words.text === '') return
    const marker =
      as === 'item'
        ? wordedMarker(words.text) || (/^\d{1,2}(?=\s+[A-Z])/.exec(words.text)?.[0] ?? '') || (/^\d{1,2}\.(?=\s)/.exec(words.text)?.[0] ?? '')
        : ''
    parts.push({ ...words, kind: as, level: at, marker: marker === '' ? null : marker })
  }
  const first = cuts[0]
  if (first === undefined) {
    add(rich, kind, level)
    return parts
  }
  add(sliceRich(rich, 0, first.index), kind, level)
  for (const [index, cut] of cuts.entries()) {
    const glyph = cut[1] ?? '•'
    const from = cut.index + cut[0].length
    add(sliceRich(rich, from, cuts[index + 1]?.index ?? rich.text.length), 'item', Math.max(1, level) + (bulletAt(glyph)?.level ?? 0))
  }
  return parts
}

/** Reads one line's or cell's text. Nothing but white space and marks gives no parts. */
export function readText(source: string): ReadText {
  const safe = withoutStyleMarks(source)
  if (!needsHtml(safe)) {
    const read = inline(unwrapAddresses(safe))
    return { parts: splitBullets(read, 'paragraph', 0), tables: [], markup: read.markup, runTogether: false }
  }
  const html = readHtml(safe)
  const markup: string[] = []
  const parts: CellPart[] = []
  let runTogether = false
  for (const part of html.parts) {
    const read = inline(part.source)
    markup.push(...read.markup)
    runTogether ||= part.runTogether
    parts.push(...splitBullets(read, part.kind, part.level))
  }
  return { parts, tables: html.tables, markup, runTogether }
}

export const emptyCell: ReadCell = { parts: [], bold: false }

/** A cell of what was read. */
export function cellOf(read: ReadText): ReadCell {
  return { parts: read.parts, bold: read.parts.length > 0 && read.parts.every((part) => wholly(part, 'strong')) }
}

/** A cell's words on one line. */
export const cellText = (cell: ReadCell): string => cell.parts.map(({ text }) => text).join(' ')

/** The most columns whose heads are told: a damaged row may have tens of thousands. */
const mostHeads = 200

/** Header rows joined, a text for each column. */
export function columnHeads(table: TableBlock): readonly string[] {
  const columns = table.rows[0]?.cells.length ?? 0
  return Array.from({ length: Math.min(columns, mostHeads) }, (_, column) =>
    table.rows
      .slice(0, table.headerRows)
      .map((row) => cellText(row.cells[column] ?? emptyCell))
      .filter(Boolean)
      .join(' '),
  )
}
