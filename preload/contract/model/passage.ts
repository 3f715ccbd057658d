// The smallest citable piece of a pack, and the tables that pieces belong to: plain text with ranges laid over it.
// All offsets are UTF-16 positions in the passage's `text`; all line numbers count from 1 in the source file.
import type { DocumentKey, PassageKey, TableKey } from '../ids.ts'

/** A half-open range of UTF-16 positions. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Source lines, both ends included, counting from 1. */
export interface SourceLines {
  readonly first: number
  readonly last: number
}

/** A piece of a passage as it is laid out; ranges are in the passage's text and never overlap. */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: number } & Span)
  | ({ readonly kind: 'paragraph' } & Span)
  /** A list item; where its printed marker is a word ("a)", "iv."), `markerTo` says where that marker ends. Bullets are not in the text. */
  | ({ readonly kind: 'item'; readonly level: number; readonly markerTo: number | null } & Span)
  /** A row of a table; in the text its cells are parted by tabs, its rows by line feeds. */
  | ({ readonly kind: 'row'; readonly header: boolean; readonly cells: readonly Cell[] } & Span)

/** A cell of a row, with where its words stand in the passage's text. */
export interface Cell extends Span {
  /** How many columns it covers. */
  readonly columns: number
  readonly header: boolean
  /** What stands in the cell where it is more than one paragraph. */
  readonly blocks: readonly (
    | ({ readonly kind: 'paragraph' } & Span)
    | ({ readonly kind: 'item'; readonly level: number; readonly markerTo: number | null } & Span)
  )[]
}

/** Words set apart in print. */
export interface Emphasis extends Span {
  readonly style: 'strong' | 'em' | 'underline' | 'sup' | 'sub' | 'deleted' | 'inserted'
}

/** What the importer is unsure of, in words for the member. */
export interface Doubt {
  readonly reason: string
}

/** The longest passage, in UTF-16 units: a member must be able to read it at a glance. */
export const longestPassage = 2400

/** The smallest citable piece: a paragraph, a list item or short list, a group of table rows. Never longer than `longestPassage`. */
export interface Passage {
  readonly key: PassageKey
  readonly document: DocumentKey
  /** Its place in the pack, counting from 0. */
  readonly order: number
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table'
  /** As printed, e.g. "3.4.1"; it is not repeated in the text. */
  readonly number: string | null
  /** Headings above it, outermost first, without the document's title. */
  readonly headings: readonly string[]
  /** As printed, in plain text: what is shown, quoted and anchored to. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly emphasis: readonly Emphasis[]
  /** The table it is part of; neighbouring passages of one table are shown as one table. */
  readonly table: TableKey | null
  /** "Scrutiny Committee, 14 December 2020, item 7, paragraph 3.4.1": can be read out. */
  readonly citation: string
  /** Standing text that recurs in every pack: dimmed in the reader, demoted in search. */
  readonly boilerplate: boolean
  /** A heading answered "N/A" or "None". */
  readonly empty: boolean
  readonly doubts: readonly Doubt[]
  readonly source: SourceLines
}

/** What a table is for, told by its column heads, its caption and the headings above it. */
export type TableKind =
  | 'risk register'
  | 'action plan'
  | 'scorecard'
  | 'budget'
  | 'work programme'
  | 'membership'
  | 'contacts'
  | 'timetable'
  | 'consultation'
  | 'front sheet'
  | 'other'

export interface PackTable {
  readonly key: TableKey
  readonly document: DocumentKey
  /** Its printed caption, else the heading above it. */
  readonly caption: string | null
  readonly columns: number
  /** Column headings, header rows joined with a space; empty where the table has none. */
  readonly heads: readonly string[]
  /** A table used only to set out numbered paragraphs or a front sheet. */
  readonly layout: boolean
  readonly kind: TableKind
}
