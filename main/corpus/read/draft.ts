// A block while it is being read, with what is doubtful about it.
import type { SourceLines } from '../../../preload/contract/model/pack.ts'
import type { ReadBlock } from './block.ts'

export interface Draft {
  readonly block: ReadBlock
  readonly doubts: readonly string[]
  /** Level 1 to 6 of a heading mark in the source, 0 where it has none. */
  readonly mark: number
  /** Where a table's columns stood among the columns of its lines, so that its halves fit when a page cut it. */
  readonly grid?: readonly number[]
  /** How many columns the lines of a table had. */
  readonly width?: number
  /** It stood beside or inside another table: it does not carry on the one before it. */
  readonly apart?: boolean
  /** Text that stood in a table's cell: only bold makes a heading of it. */
  readonly framed?: boolean
  /** A whole table from inside a cell: nothing carries it on. */
  readonly shut?: boolean
  /** A table only because it may be the rest of one; by itself it is text. */
  readonly loose?: boolean
}

/** A block with its doubts and, for a heading marked in the source, the level of its mark (1 to 6). */
export const draft = (block: ReadBlock, doubts: readonly string[] = [], mark = 0): Draft => ({ block, doubts, mark })

/** From the first line of one to the last of the other. */
export const acrossLines = (one: SourceLines, other: SourceLines): SourceLines => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
})
