// Puts blocks' words together as the text of a passage, keeping track of where each block, cell and emphasis stands in it.
import { type Block, type Cell, type Emphasis, longestPassage, type SourceLines } from '../../../preload/contract/model/pack.ts'
import type { CellPart, ReadRow, Rich } from '../read/block.ts'
import { acrossLines } from '../read/draft.ts'
import { sliceRich, trimRich } from '../read/rich.ts'

/** A passage before it has its keys, path and citation. */
export interface PassageDraft {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table'
  readonly number: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly emphasis: readonly Emphasis[]
  readonly doubts: readonly string[]
  readonly source: SourceLines
}

type BlockForm =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'item'; readonly level: number; readonly marker: string | null }

export interface TextPiece extends Rich {
  readonly form: BlockForm
  readonly source: SourceLines
  readonly doubts: readonly string[]
}

function blockOf(form: BlockForm, from: number, text: string): Block {
  const to = from + text.length
  if (form.kind === 'heading') return { kind: 'heading', level: form.level, from, to }
  if (form.kind === 'paragraph') return { kind: 'paragraph', from, to }
  const marked = form.marker !== null && text.startsWith(form.marker)
  return { kind: 'item', level: form.level, markerTo: marked ? from + (form.marker ?? '').length : null, from, to }
}

/** One passage of several pieces, a line each. */
export function draftOf(kind: PassageDraft['kind'], number: string | null, pieces: readonly TextPiece[]): PassageDraft {
  const blocks: Block[] = []
  const emphasis: Emphasis[] = []
  const texts: string[] = []
  let length = 0
  for (const piece of pieces) {
    if (texts.length > 0) length += 1
    blocks.push(blockOf(piece.form, length, piece.text))
    for (const mark of piece.emphasis) emphasis.push({ ...mark, from: mark.from + length, to: mark.to + length })
    texts.push(piece.text)
    length += piece.text.length
  }
  const [first, ...rest] = pieces
  const source = rest.reduce((all, piece) => acrossLines(all, piece.source), first?.source ?? { first: 1, last: 1 })
  return { kind, number, text: texts.join('\n'), blocks, emphasis, doubts: [...new Set(pieces.flatMap(({ doubts }) => doubts))], source }
}

/** Cuts words that are too long for one passage: after a sentence, else after a word, else where the limit falls. */
export function cutLong(rich: Rich, longest = longestPassage - 100): readonly Rich[] {
  if (rich.text.length <= longest) return [rich]
  const pieces: Rich[] = []
  let from = 0
  while (rich.text.length - from > longest) {
    const window = rich.text.slice(from, from + longest)
    const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '), window.lastIndexOf('; '))
    const word = window.lastIndexOf(' ')
    let to = from + (sentence > longest / 3 ? sentence + 1 : word > longest / 3 ? word : longest)
    // Never between the two halves of one character.
    if (/[\ud800-\udbff]/.test(rich.text[to - 1] ?? '')) to -= 1
    pieces.push(trimRich(sliceRich(rich, from, to)))
    from = to
  }
  pieces.push(trimRich(sliceRich(rich, from)))
  return pieces.filter(({ text }) => text !== '')
}

interface RowText {
  readonly text: string
  readonly cells: readonly Cell[]
  readonly emphasis: readonly Emphasis[]
}

/** A row's words: cells parted by tabs, what stands in one cell by spaces. */
export function rowText(row: ReadRow, header: boolean): RowText {
  const texts: string[] = []
  const cells: Cell[] = []
  const emphasis: Emphasis[] = []
  let length = 0
  for (const [column, cell] of row.cells.entries()) {
    if (column > 0) length += 1
    const from = length
    const inner: Cell['blocks'][number][] = []
    const words: string[] = []
    for (const part of cell.parts) {
      if (words.length > 0) length += 1
      const to = length + part.text.length
      inner.push(partBlock(part, length, to))
      for (const mark of part.emphasis) emphasis.push({ ...mark, from: mark.from + length, to: mark.to + length })
      words.push(part.text.replace(/[\t\n]/g, ' '))
      length = to
    }
    const plain = cell.parts.length === 1 && cell.parts[0]?.kind === 'paragraph'
    cells.push({ from, to: length, columns: 1, header, blocks: plain ? [] : inner })
    texts.push(words.join(' '))
  }
  return { text: texts.join('\t'), cells, emphasis }
}

function partBlock(part: CellPart, from: number, to: number): Cell['blocks'][number] {
  if (part.kind === 'paragraph') return { kind: 'paragraph', from, to }
  const marked = part.marker !== null && part.text.startsWith(part.marker)
  return { kind: 'item', level: Math.max(1, part.level), markerTo: marked ? from + (part.marker ?? '').length : null, from, to }
}

/** One passage of table rows. */
export function draftOfRows(rows: readonly { readonly row: ReadRow; readonly header: boolean }[], doubts: readonly string[]): PassageDraft {
  const blocks: Block[] = []
  const emphasis: Emphasis[] = []
  const texts: string[] = []
  let length = 0
  const [first] = rows
  let source = first?.row.source ?? { first: 1, last: 1 }
  for (const { row, header } of rows) {
    if (texts.length > 0) length += 1
    const read = rowText(row, header)
    blocks.push({ kind: 'row', header, from: length, to: length + read.text.length, cells: read.cells.map((cell) => shiftCell(cell, length)) })
    for (const mark of read.emphasis) emphasis.push({ ...mark, from: mark.from + length, to: mark.to + length })
    texts.push(read.text)
    length += read.text.length
    source = acrossLines(source, row.source)
  }
  return { kind: 'table', number: null, text: texts.join('\n'), blocks, emphasis, doubts, source }
}

const shiftCell = (cell: Cell, by: number): Cell => ({
  ...cell,
  from: cell.from + by,
  to: cell.to + by,
  blocks: cell.blocks.map((block) => ({
    ...block,
    from: block.from + by,
    to: block.to + by,
    ...(block.kind === 'item' && block.markerTo !== null ? { markerTo: block.markerTo + by } : {}),
  })),
})

/** A block further on in its passage. */
export function shiftBlock(block: Block, by: number): Block {
  const span = { from: block.from + by, to: block.to + by }
  if (block.kind === 'row') return { ...block, ...span, cells: block.cells.map((cell) => shiftCell(cell, by)) }
  if (block.kind === 'item') return { ...block, ...span, markerTo: block.markerTo === null ? null : block.markerTo + by }
  return { ...block, ...span }
}
