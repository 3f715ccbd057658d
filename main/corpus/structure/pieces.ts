// Passages laid out as a flat run of pieces (headings, paragraphs, list items, table rows), each with its place, so that rules can be read line by line.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Passage, Span } from '../../../preload/contract/model/pack.ts'
import { trimmed } from '../words/sentences.ts'

/** A cell of a row; positions are in the passage's text. */
export interface PieceCell extends Span {
  readonly text: string
}

/** One paragraph, heading, list item or table row of a passage; positions are in the passage's text. */
export interface Piece extends Span {
  readonly passage: PassageKey
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly text: string
  /** The printed number, on the first piece of a passage: "8.3". */
  readonly number: string | null
  readonly level: number
  /** The cells of a row; empty for anything else. */
  readonly cells: readonly PieceCell[]
  /** Whether all of it is printed bold. */
  readonly bold: boolean
  /** The words in it that are printed bold. */
  readonly boldWords: readonly string[]
  /** Headings above it, outermost first. */
  readonly headings: readonly string[]
}

function isBold(passage: Passage, from: number, to: number): boolean {
  const strong = passage.emphasis.filter(({ style, from: start, to: end }) => style === 'strong' && start < to && end > from)
  const covered = strong.reduce((sum, { from: start, to: end }) => sum + Math.min(end, to) - Math.max(start, from), 0)
  return to > from && covered >= (to - from) * 0.8
}

function boldWords(passage: Passage, from: number, to: number): readonly string[] {
  return passage.emphasis
    .filter(({ style, from: start, to: end }) => style === 'strong' && start < to && end > from)
    .map(({ from: start, to: end }) => passage.text.slice(Math.max(start, from), Math.min(end, to)))
}

/** A row of a table that only lays out numbered paragraphs ("1.1 | The intention of this paper ..."): its paragraphs and items, the number on the first. */
function rowAsText(passage: Passage, row: Extract<Passage['blocks'][number], { kind: 'row' }>): readonly Piece[] | null {
  const filled = row.cells.filter((cell) => passage.text.slice(cell.from, cell.to).trim() !== '')
  const first = filled[0]
  if (first === undefined || row.cells.length > 3) return null
  const printed = passage.text.slice(first.from, first.to).trim()
  const numbered = filled.length === 2 && /^\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(printed)
  const alone = filled.length === 1 && row.cells.length <= 2 && first.blocks.length > 0 && row.cells.at(-1) === first
  if (!numbered && !alone) return null
  const cell = numbered ? filled[1] : first
  if (cell === undefined) return null
  const parts = cell.blocks.length > 0 ? cell.blocks : [{ kind: 'paragraph' as const, from: cell.from, to: cell.to }]
  return parts.map((part, at) => ({
    passage: passage.key,
    kind: part.kind,
    ...textOf(passage, part.from, part.to),
    number: at === 0 && numbered ? printed.replace(/^\(|[.)]+$/g, '') : null,
    level: part.kind === 'item' ? part.level : 0,
    cells: [],
    bold: isBold(passage, part.from, part.to),
    boldWords: boldWords(passage, part.from, part.to),
    headings: passage.headings,
  }))
}

function textOf(passage: Passage, from: number, to: number): Span & { readonly text: string } {
  const span = trimmed(passage.text, from, to)
  return { ...span, text: passage.text.slice(span.from, span.to) }
}

function piecesOf(passage: Passage): readonly Piece[] {
  const blocks = passage.blocks.length > 0 ? passage.blocks : [{ kind: 'paragraph' as const, from: 0, to: passage.text.length }]
  return blocks.flatMap((block, at): readonly Piece[] => {
    if (block.kind === 'row') {
      const laidOut = rowAsText(passage, block)
      if (laidOut !== null) return laidOut
    }
    const number = at === 0 ? passage.number : null
    const marker = block.kind === 'item' && block.markerTo !== null ? block.markerTo : block.from
    return [
      {
        passage: passage.key,
        kind: block.kind,
        ...textOf(passage, marker, block.to),
        number:
          number ??
          (marker > block.from
            ? passage.text
                .slice(block.from, marker)
                .trim()
                .replace(/^\(|[.):]+$/g, '')
            : null),
        level: block.kind === 'heading' || block.kind === 'item' ? block.level : 0,
        cells: block.kind === 'row' ? block.cells.map((cell) => textOf(passage, cell.from, cell.to)) : [],
        bold: isBold(passage, block.from, block.to),
        boldWords: boldWords(passage, block.from, block.to),
        headings: passage.headings,
      },
    ]
  })
}

/** Several rules lay out the same passages; each is laid out once. Passages never change. */
const laidOut = new WeakMap<Passage, readonly Piece[]>()

function piecesOnce(passage: Passage): readonly Piece[] {
  const known = laidOut.get(passage)
  if (known !== undefined) return known
  const pieces = piecesOf(passage).filter((piece) => piece.text !== '' || piece.number !== null)
  laidOut.set(passage, pieces)
  return pieces
}

/** Lays passages out as pieces, in their order; pieces without words or number are left out. */
export function layOut(passages: readonly Passage[]): readonly Piece[] {
  return passages.flatMap(piecesOnce)
}
