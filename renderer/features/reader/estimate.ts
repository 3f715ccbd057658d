// How tall a row will be before it has been drawn, near enough that the scroll bar tells the truth.
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { passagesOf, type Row } from './rows.ts'

/** Sizes in pixels, read from the page. */
export interface TypeSizes {
  readonly fontSize: number
  readonly lineHeight: number
  /** Mean width of a character of the reading face. */
  readonly character: number
  /** Width of the column of text. */
  readonly measure: number
  /** Width that a table may take. */
  readonly wide: number
}

/** Share of a line left empty where words wrap. */
const ragged = 0.93

/** @param character mean width of a character, in pixels */
const linesOf = (characters: number, width: number, character: number): number =>
  Math.max(1, Math.ceil(characters / Math.max(8, (width / character) * ragged)))

const blockHeight = (length: number, sizes: TypeSizes): number => linesOf(length, sizes.measure, sizes.character) * sizes.lineHeight

function passageHeight(passage: Passage, sizes: TypeSizes): number {
  if (passage.kind === 'heading')
    return linesOf(passage.text.length, sizes.measure, sizes.character * 1.3) * sizes.lineHeight * 1.15 + sizes.fontSize * 1.9
  const blocks = passage.blocks.length > 0 ? passage.blocks : [{ from: 0, to: passage.text.length }]
  const text = blocks.reduce((sum, block) => sum + blockHeight(block.to - block.from, sizes), 0)
  return text + (blocks.length - 1) * sizes.fontSize * 0.25 + sizes.fontSize * 0.72 + passage.doubts.length * sizes.lineHeight
}

function tableHeight(passages: readonly Passage[], columns: number, sizes: TypeSizes): number {
  const smaller = 0.84
  const fontSize = sizes.fontSize * smaller
  const cellWidth = Math.max(70, sizes.wide / Math.max(1, columns) - 24)
  let height = sizes.lineHeight * 2.2
  for (const passage of passages) {
    for (const block of passage.blocks) {
      const longest = block.kind === 'row' ? Math.max(1, ...block.cells.map((cell) => (cell.to - cell.from) / cell.columns)) : block.to - block.from
      height += linesOf(longest, cellWidth, sizes.character * smaller) * fontSize * 1.45 + 9
    }
  }
  return height
}

/** Height of a row, in pixels. */
export function estimateHeight(row: Row, sizes: TypeSizes): number {
  switch (row.type) {
    case 'cover':
      return 640
    case 'document':
      return 210
    case 'passage':
      return passageHeight(row.passage, sizes)
    case 'table':
      return tableHeight(passagesOf(row), row.table?.columns ?? 4, sizes)
  }
}
