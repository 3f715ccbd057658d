// What every source form (text today, PDF and Word to come) is turned into before anything is understood of it:
// blocks in reading order, with their words as printed and the lines they came from.
import type { Emphasis, SourceLines } from '../../../preload/contract/model/pack.ts'

/** Words as printed, markup taken out and kept as ranges (UTF-16 positions in `text`). */
export interface Rich {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
}

/** A part of a table cell that holds more than one paragraph. */
export interface CellPart extends Rich {
  readonly kind: 'paragraph' | 'item'
  /** 0 for a paragraph or outermost item. */
  readonly level: number
  /** A worded marker ("a)", "1"), still part of `text`; null for bullets, which are not. */
  readonly marker: string | null
}

export interface ReadCell {
  readonly parts: readonly CellPart[]
  readonly bold: boolean
}

export interface ReadRow {
  readonly cells: readonly ReadCell[]
  readonly source: SourceLines
}

export type ReadBlock =
  /** `level` comes from the source's markup (1 to 6), null where only its form says heading. */
  | ({ readonly kind: 'heading'; readonly level: number | null; readonly number: string | null; readonly source: SourceLines } & Rich)
  /** `number` is a printed paragraph number ("3.4.1"), taken out of the text. */
  | ({ readonly kind: 'paragraph'; readonly number: string | null; readonly source: SourceLines } & Rich)
  | ({
      readonly kind: 'item'
      readonly level: number
      readonly marker: string | null
      readonly number: string | null
      readonly source: SourceLines
    } & Rich)
  | {
      readonly kind: 'table'
      readonly rows: readonly ReadRow[]
      readonly headerRows: number /** Column heads of the table this carries on, where a table inside it parted it. */
      readonly outerHeads?: readonly string[]
      readonly source: SourceLines
    }

/** A block was read with doubt; `reason` is a sentence for the member. Kept beside the blocks by index. */
export interface BlockDoubt {
  readonly block: number
  readonly reason: string
}

/** Words of the source that stand in no block, with the reason, so that nothing is lost in silence. */
export interface LeftOut {
  readonly source: SourceLines
  readonly text: string
  readonly why: 'running header or footer' | 'page number' | 'repeated copy of a table' | 'markup' | 'rule'
}

export interface ReadSource {
  readonly blocks: readonly ReadBlock[]
  readonly doubts: readonly BlockDoubt[]
  readonly leftOut: readonly LeftOut[]
  /** The source's lines, without line ends. */
  readonly lines: readonly string[]
}

/** A block of words: anything but a table. */
export type WordBlock = Exclude<ReadBlock, { kind: 'table' }>
export type TableBlock = Extract<ReadBlock, { kind: 'table' }>

/** Whether there is a block and it is no table. */
export const isWords = (block: ReadBlock | undefined): block is WordBlock => block !== undefined && block.kind !== 'table'
