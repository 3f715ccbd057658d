// What is asked of search and what it answers.
import { z } from 'zod'
import { type DocumentKey, type ItemKey, itemKey, type NoteId, type PackId, type PassageKey, packId, type SheetId } from '../ids.ts'
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
})
export type SearchRequest = z.input<typeof searchRequest>

/** A piece of text with the words that were found in it. */
export interface Snippet {
  readonly text: string
  /** Positions in `text`. */
  readonly marks: readonly Span[]
  /** Whether words were left out before or after. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
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
  readonly snippet: Snippet
  /** Every place in the passage's text where a word of the query stands. */
  readonly hits: readonly Span[]
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
  readonly committee: string
  readonly date: string | null
  readonly pack: PackId
  readonly document: DocumentKey
  readonly hits: readonly PassageHit[]
}

export interface SearchAnswer {
  readonly query: string
  /** Passages that match, before the limit. */
  readonly total: number
  /** Groups, best first; within each, hits best first. */
  readonly groups: readonly HitGroup[]
  readonly mine: readonly OwnHit[]
  /** In words, where the search was widened: "No passage has all these words; showing those with most of them." */
  readonly widened: string | null
  /** Words taken as misspelt and what they were read as. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[]
  readonly counts: {
    readonly kinds: Readonly<Partial<Record<HitKind, number>>>
    readonly committees: Readonly<Record<string, number>>
    readonly years: Readonly<Record<string, number>>
  }
  /** "5 packs held here". */
  readonly packsSearched: number
  /** From query to answer inside the engine. */
  readonly milliseconds: number
}
