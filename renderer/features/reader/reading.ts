// A pack made ready for reading: its rows, and where everything in it is found.
import type { DocumentKey, ItemKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { AgendaItem, Decision, MinutedPromise, PackContent, PackDocument, Passage } from '../../../preload/contract/model/pack.ts'
import { type Meanings, meaningsOf } from './acronyms.ts'
import { type OutlineNode, outlineOf } from './outline.ts'
import { type Row, rowIndex, rowsOf } from './rows.ts'

export interface Reading {
  readonly content: PackContent
  readonly rows: readonly Row[]
  readonly rowOf: ReadonlyMap<PassageKey, number>
  readonly passages: ReadonlyMap<PassageKey, Passage>
  readonly documents: ReadonlyMap<DocumentKey, PackDocument>
  readonly items: ReadonlyMap<ItemKey, AgendaItem>
  /** The agenda item printed at a passage. */
  readonly agendaAt: ReadonlyMap<PassageKey, AgendaItem>
  readonly decisions: ReadonlyMap<PassageKey, readonly Decision[]>
  readonly promises: ReadonlyMap<PassageKey, readonly MinutedPromise[]>
  readonly firstOf: ReadonlyMap<DocumentKey, PassageKey>
  readonly meanings: Meanings
  readonly outline: readonly OutlineNode[]
}

const groupedBy = <Value extends { readonly passage: PassageKey }>(values: readonly Value[]): ReadonlyMap<PassageKey, readonly Value[]> => {
  const map = new Map<PassageKey, Value[]>()
  for (const value of values) map.set(value.passage, [...(map.get(value.passage) ?? []), value])
  return map
}

/** Makes a pack ready once, when it is opened: everything is then looked up by key. */
export function readingOf(content: PackContent): Reading {
  const rows = rowsOf(content)
  const firstOf = new Map<DocumentKey, PassageKey>()
  for (const passage of content.passages) if (!firstOf.has(passage.document)) firstOf.set(passage.document, passage.key)
  return {
    content,
    rows,
    rowOf: rowIndex(rows),
    passages: new Map(content.passages.map((passage) => [passage.key, passage])),
    documents: new Map(content.documents.map((document) => [document.key, document])),
    items: new Map(content.pack.agenda.map((item) => [item.key, item])),
    agendaAt: new Map(content.pack.agenda.flatMap((item) => (item.passage ? [[item.passage, item] as const] : []))),
    decisions: groupedBy(content.minutes.flatMap((record) => record.decisions)),
    promises: groupedBy(content.minutes.flatMap((record) => record.promises)),
    firstOf,
    meanings: meaningsOf(content.acronyms),
    outline: outlineOf(content),
  }
}

/** The agenda item whose papers a passage is in. */
export const itemOf = (reading: Reading, passage: PassageKey | null): AgendaItem | null => {
  const document = passage ? reading.passages.get(passage)?.document : undefined
  const item = document ? reading.documents.get(document)?.item : undefined
  return (item && reading.items.get(item)) ?? null
}

/** Where the papers of an item begin. */
export const openingOf = (reading: Reading, item: AgendaItem): PassageKey | null => {
  const document = item.documents[0]
  return (document && reading.firstOf.get(document)) ?? item.passage
}

/** The item before or after a place, among those whose papers are in the pack; standing items without papers are passed over. */
export function neighbourItem(reading: Reading, passage: PassageKey | null, by: 1 | -1): AgendaItem | null {
  const order = (key: PassageKey | null): number => (key ? (reading.passages.get(key)?.order ?? -1) : -1)
  const openings = reading.content.pack.agenda
    .filter((item) => item.documents.length > 0)
    .map((item) => ({ item, at: order(openingOf(reading, item)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const here = order(passage)
  return (by === 1 ? openings.find(({ at }) => at > here) : openings.findLast(({ at }) => at < here))?.item ?? null
}
