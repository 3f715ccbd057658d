// Turns tables that only set out a page (number in one cell, text in the next) back into the headings, paragraphs and lists they are.
import type { CellPart, ReadCell, ReadRow } from './block.ts'
import { cellText } from './cell.ts'
import { isOpenEnded } from './cut.ts'
import { type Draft, draft } from './draft.ts'
import { numberAlone, wordedMarker } from './numbers.ts'
import { joinRich, plainRich, sliceRich, trimRich, wholly } from './rich.ts'

const filled = (cell: ReadCell | undefined): cell is ReadCell => cell !== undefined && cell.parts.length > 0

/** A short line in bold, or in capitals: what stands above paragraphs. */
function isTitle(part: CellPart): boolean {
  return part.kind === 'paragraph' && part.text.length <= 140 && !/[.;,]$/.test(part.text) && (wholly(part, 'strong') || wholly(part, 'underline'))
}

/** "**Any other business** There was none.": where the bold words at the start of a numbered text end; 0 where it does not start so. */
function boldStart(part: CellPart): number {
  const [mark] = part.emphasis.filter(({ style, from }) => style === 'strong' && from === 0)
  if (part.kind !== 'paragraph' || mark === undefined || mark.to > 140 || part.text.slice(mark.to).trim().length < 8) return 0
  return /^[\s.:–-]*\p{Lu}/u.test(part.text.slice(mark.to)) && /\p{L}{3}/u.test(part.text.slice(0, mark.to)) ? mark.to : 0
}

/** The parts of one cell as blocks; a number belongs to the first. */
export function blocksOfParts(parts: readonly CellPart[], number: string | null, source: ReadRow['source']): readonly Draft[] {
  if (parts.length === 0) return number === null ? [] : [draft({ kind: 'paragraph', number, source, ...plainRich('') })]
  const [first, ...rest] = parts
  const split = first === undefined || number === null ? 0 : boldStart(first)
  if (first !== undefined && split > 0) {
    const title: CellPart = { ...first, ...trimRich(sliceRich(first, 0, split)) }
    const text: CellPart = { ...first, ...trimRich(sliceRich(first, split)) }
    return [...blocksOfParts([title], number, source), ...blocksOfParts([text, ...rest], null, source)]
  }
  return parts.map((part, index) => {
    const own = index === 0 ? number : null
    const { text, emphasis } = part
    if (part.kind === 'item' && own === null)
      return draft({ kind: 'item', level: Math.max(1, part.level), marker: part.marker, number: null, source, text, emphasis })
    if (isTitle(part) && (own !== null || index + 1 < parts.length || parts.length === 1))
      return draft({ kind: 'heading', level: null, number: own, source, text, emphasis })
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
  const worded = rows.every(
    (row) => row.cells[0] !== undefined && wordedMarker(`${cellText(row.cells[0])} x`) !== '' && numberAlone(cellText(row.cells[0])) === null,
  )
  const sentences = texts.filter((text) => /[.:;]$/.test(text)).length * 2 >= texts.length
  const wrapped = rows.length > 1 && numbered === 1 && (texts[0] ?? '').length >= 50
  return numbered > 0 && (dottedOnes || worded || longest > 120 || sentences || wrapped)
}

/** The rows of a table that only sets out a page, as the blocks it sets out, in reading order. */
export function layoutDrafts(rows: readonly ReadRow[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const row of rows) {
    const [next, ...rest] = draftsOfRow(row)
    const last = drafts.at(-1)
    // A paragraph wrapped over several rows: "3 | The Council let … in", " | April 2020.".
    const above = last?.block
    const wrapped =
      above !== undefined &&
      (above.kind === 'paragraph' || above.kind === 'item') &&
      next?.block.kind === 'paragraph' &&
      next.block.number === null &&
      isOpenEnded(above.text) &&
      row.source.first - above.source.last === 1
    if (last !== undefined && wrapped && next.block.kind === 'paragraph') {
      drafts[drafts.length - 1] = {
        ...last,
        block: { ...above, ...joinRich([above, next.block]), source: { first: above.source.first, last: row.source.last } },
      }
    } else if (next !== undefined) drafts.push(next)
    drafts.push(...rest)
  }
  return drafts
}

function draftsOfRow(row: ReadRow): readonly Draft[] {
  const [first, second] = row.cells
  const mark = first === undefined ? '' : cellText(first)
  const number = numberAlone(mark)
  if (mark !== '' && number === null) {
    const text = `${mark} ${second === undefined ? '' : cellText(second)}`.trim()
    return [draft({ kind: 'item', level: 1, marker: mark, number: null, source: row.source, ...plainRich(text) })]
  }
  return blocksOfParts(second?.parts ?? [], number, row.source)
}

const longText = 160

/** A row whose only cell holds running text or a list: a form's "Executive summary", a page's introduction set in a frame. */
export function isTextRow(row: ReadRow): boolean {
  const own = row.cells.filter(filled)
  const [cell] = own
  return (
    own.length === 1 &&
    cell !== undefined &&
    (cellText(cell).length > longText || cell.parts.length > 1 || cell.parts.some(({ kind }) => kind === 'item'))
  )
}

/** A row with one short bold cell, above running text. */
export function isTitleRow(row: ReadRow): boolean {
  const own = row.cells.filter(filled)
  const [cell] = own
  return own.length === 1 && cell !== undefined && filled(row.cells[0]) && cell.parts.length === 1 && cellText(cell).length <= 140
}
