// Rows of the corpus database as the objects of the model, and back.
import type { DocumentKey, PackId, PassageKey, TableKey } from '../../../preload/contract/ids.ts'
import type { Block, Doubt, Emphasis, Pack, PackContent, PackDocument, Passage } from '../../../preload/contract/model/pack.ts'

/** A row of the table `passage`. */
export interface PassageRow {
  readonly key: string
  readonly document: string
  readonly place: number
  readonly kind: string
  readonly number: string | null
  readonly text: string
  readonly headings: string
  readonly blocks: string
  readonly emphasis: string
  readonly table_key: string | null
  readonly citation: string
  readonly boilerplate: number
  readonly empty: number
  readonly doubts: string
  readonly first_line: number
  readonly last_line: number
}

export const passageColumns =
  'key, document, place, kind, number, text, headings, blocks, emphasis, table_key, citation, boilerplate, empty, doubts, first_line, last_line'

export function passageOf(row: PassageRow): Passage {
  return {
    key: row.key as string as PassageKey,
    document: row.document as string as DocumentKey,
    order: row.place,
    kind: row.kind as Passage['kind'],
    number: row.number,
    headings: JSON.parse(row.headings) as readonly string[],
    text: row.text,
    blocks: JSON.parse(row.blocks) as readonly Block[],
    emphasis: JSON.parse(row.emphasis) as readonly Emphasis[],
    table: row.table_key as TableKey | null,
    citation: row.citation,
    boilerplate: row.boilerplate === 1,
    empty: row.empty === 1,
    doubts: JSON.parse(row.doubts) as readonly Doubt[],
    source: { first: row.first_line, last: row.last_line },
  }
}

/** What a passage's row is written from, in the order of the insert. */
export function passageValues(pack: string, passage: Passage): readonly (string | number | null)[] {
  return [
    passage.key,
    pack,
    passage.document,
    passage.order,
    passage.kind,
    passage.number,
    passage.text,
    JSON.stringify(passage.headings),
    JSON.stringify(passage.blocks),
    JSON.stringify(passage.emphasis),
    passage.table,
    passage.citation,
    passage.boilerplate ? 1 : 0,
    passage.empty ? 1 : 0,
    JSON.stringify(passage.doubts),
    passage.source.first,
    passage.source.last,
  ]
}

/** What a pack's row keeps besides its documents and passages. */
export type PackRecord = Pick<PackContent, 'tables' | 'minutes' | 'questions' | 'programme' | 'acronyms' | 'people' | 'figures'>

/** How much a document holds, so that the library need not read whole packs. */
export interface Tally {
  readonly document: DocumentKey
  readonly pack: PackId
  readonly passages: number
  readonly decisions: number
  readonly promises: number
}

export const packOf = (json: string): Pack => JSON.parse(json) as Pack
export const recordOf = (json: string): PackRecord => JSON.parse(json) as PackRecord
export const documentOf = (json: string): PackDocument => JSON.parse(json) as PackDocument
