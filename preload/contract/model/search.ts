// What is asked of search and what it answers.
import { z } from 'zod'
import {
  type DocumentKey,
  type ItemKey,
  itemKey,
  type NoteId,
  type PackId,
  type PassageKey,
  packId,
  passageKey,
  type SavedSearchId,
  type SheetId,
  savedSearchId,
} from '../ids.ts'
import type { Span } from './pack.ts'

/** Kinds of hit a member can filter by. */
export const hitKinds = ['minutes', 'decision', 'promise', 'report', 'question', 'table', 'agenda', 'mine'] as const
export type HitKind = (typeof hitKinds)[number]

/** The longest query, in UTF-16 units, that is read; a longer one is cut there and the answer says so. */
export const longestQuery = 1000

export const searchRequest = z.strictObject({
  /** As typed; any text is allowed. */
  query: z.string().max(20_000),
  committee: z.string().max(300).optional(),
  /** ISO dates, both ends included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  kinds: z.array(z.enum(hitKinds)).max(hitKinds.length).optional(),
  pack: packId.optional(),
  item: itemKey.optional(),
  person: z.string().max(200).optional(),
  limit: z.int().min(1).max(2000).default(50),
  /** Whether everybody and every item that could be chosen is wanted, for a list to look through, and not only the best few. */
  everyChoice: z.boolean().optional(),
  /** Which of the hits are wanted, counting from 0, `to` not included: a long list comes in pieces. All of them where nothing is said. */
  piece: z.strictObject({ from: z.int().min(0).max(2000), to: z.int().min(1).max(2000) }).optional(),
})
export type SearchRequest = z.input<typeof searchRequest>

/** Asks for passages that say much the same as one passage, or speak of the same thing. */
export const alikeRequest = z.strictObject({ passage: passageKey, limit: z.int().min(1).max(200).default(50) })
export type AlikeRequest = z.input<typeof alikeRequest>

/** What a saved search asks again: everything but how many hits. */
export const savedRequest = searchRequest
  .omit({ limit: true, everyChoice: true, piece: true })
  .extend({ query: z.string().trim().min(1).max(longestQuery) })
export type SavedRequest = z.infer<typeof savedRequest>

/** Words that mean something to search only in capitals. */
const operator = /^(?:OR|AND|NEAR(?![\p{L}\p{N}]).*)$/u

/** A query as it is compared with others: spaces and capitals are nothing, but for the words that search reads by their capitals. */
const folded = (query: string): string =>
  query
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => (operator.test(word) ? word : word.toLowerCase()))
    .join(' ')

/** What two searches share when they ask the very same: window and casebook tell by it whether a search is saved already. */
export const askedAs = ({ query, committee, from, to, kinds, pack, item, person }: SavedRequest): string =>
  JSON.stringify([folded(query), committee || null, from ?? null, to ?? null, kinds?.toSorted() ?? [], pack ?? null, item ?? null, person || null])

/** The name a member gives a saved search; empty for none, and then its words stand for it. */
export const searchName = z.string().max(120)
export const searchToSave = z.strictObject({ asks: savedRequest, name: searchName.default('') })
export const searchToName = z.strictObject({ search: savedSearchId, name: searchName })

/** The most searches that are saved. */
export const mostSavedSearches = 100

export interface SavedSearch {
  readonly id: SavedSearchId
  readonly name: string
  readonly asks: SavedRequest
  /** ISO date and time, UTC. */
  readonly created: string
}

/** A cell of a table's row: its place in a snippet's text, and the column head it stands under; empty where it has none. */
export interface SnippetCell extends Span {
  readonly head: string
  /** Whether a row begins with it. */
  readonly opensRow: boolean
}

/** A piece of text with the words that were found in it. */
export interface Snippet {
  readonly text: string
  /** Positions in `text`. */
  readonly marks: readonly Span[]
  /** Where the text is out of a table: the cells shown, in order, without the empty ones. Empty for other text. */
  readonly cells: readonly SnippetCell[]
  /** Whether words were left out before or after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Where the words of a query stand when they stand neither in a passage nor in the heading shown with it. */
export const standings = [
  'heading above',
  'column heads',
  'title',
  'item',
  'author',
  'meeting',
  'passage before',
  'passage after',
  'earlier',
  'later',
] as const
export type Standing = (typeof standings)[number]

/** The words about a passage for which it was found. */
export interface Elsewhere {
  readonly where: Standing
  readonly snippet: Snippet
}

export interface PassageHit {
  readonly type: 'passage'
  readonly passage: PassageKey
  readonly document: DocumentKey
  readonly item: ItemKey | null
  readonly pack: PackId
  readonly kind: Exclude<HitKind, 'mine'>
  readonly citation: string
  readonly heading: string
  /** Where words of the query stand in `heading`. */
  readonly headingHits: readonly Span[]
  readonly snippet: Snippet
  /** Every place in the passage's text where a word of the query stands. */
  readonly hits: readonly Span[]
  /** Why it is here, where none of the words stands in its text or its heading; null where one does, or where only its subject answers. */
  readonly elsewhere: Elsewhere | null
  readonly score: number
  /** Passages with nearly the same words, folded into this one. */
  readonly alike: number
}

/** Something the member wrote. */
export interface OwnHit {
  readonly type: 'mine'
  readonly of: { readonly note: NoteId } | { readonly sheet: SheetId }
  /** Where it is fixed, if it is fixed to a passage. */
  readonly passage: PassageKey | null
  readonly pack: PackId | null
  readonly title: string
  readonly snippet: Snippet
  readonly score: number
}

/** Hits of one document, under the agenda item it belongs to. */
export interface HitGroup {
  readonly title: string
  /** Where words of the query stand in `title`. */
  readonly titleHits: readonly Span[]
  readonly committee: string
  readonly date: string | null
  readonly pack: PackId
  readonly document: DocumentKey
  readonly hits: readonly PassageHit[]
}

/** Filters that can be typed into the query, as `name:value`. */
export const typedFilterNames = ['committee', 'year', 'from', 'to', 'kind', 'person', 'item', 'pack'] as const
export type TypedFilterName = (typeof typedFilterNames)[number]

/** A filter found in the query. */
export interface TypedFilter {
  readonly name: TypedFilterName
  /** As typed, without quotation marks. */
  readonly value: string
  /** Where it stands in the query, its name included. */
  readonly place: Span
  /** Why it narrows nothing, in words; null where it narrows the search. */
  readonly refused: string | null
}

/** How many people and items an answer offers unless all are asked for, and how many even then. */
export const bestChoices = 8
export const mostChoices = 2000

/** Somebody named in what was found; the counts are of passages. */
export interface PersonChoice {
  /** As the papers print it; what is asked to filter by them. */
  readonly name: string
  readonly count: number
}

/** An agenda item under which something was found. */
export interface ItemChoice {
  readonly item: ItemKey
  readonly title: string
  readonly pack: PackId
  readonly count: number
}

/** The best of those that can be chosen, in order, and how many there are in all. */
export interface Offered<Choice> {
  readonly best: readonly Choice[]
  readonly of: number
}

export interface SearchAnswer {
  readonly query: string
  /** The filters typed into the query, in order. */
  readonly typed: readonly TypedFilter[]
  /** Passages that match, before the limit. */
  readonly total: number
  /** Groups, best first; within each, hits best first. Pieces of one list are joined group by group. */
  readonly groups: readonly HitGroup[]
  readonly mine: readonly OwnHit[]
  /** In words, where the search was widened: "No passage has all these words; showing those with most of them." */
  readonly widened: string | null
  /** Words taken as misspelt and what they were read as. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[]
  /**
   * What each choice would leave: of the kinds whichever kinds are chosen, of the committees whichever is chosen, and of the years likewise; of
   * people and items what each would leave of the passages that were found.
   */
  readonly counts: {
    readonly kinds: Readonly<Partial<Record<HitKind, number>>>
    readonly committees: Readonly<Record<string, number>>
    readonly years: Readonly<Record<string, number>>
    readonly people: Offered<PersonChoice>
    readonly items: Offered<ItemChoice>
  }
  /** "5 packs held here". */
  readonly packsSearched: number
  /** From query to answer inside the engine. */
  readonly milliseconds: number
}
