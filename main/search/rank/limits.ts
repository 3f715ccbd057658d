// Which passages a query allows at all: exact phrases, NEAR, words left out, and the filters typed or clicked. These are exact; ranking never softens them.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { spokenDate } from '../../corpus/words/dates.ts'
import { passageKinds } from '../index/passage-words.ts'
import { mostCounted } from '../index/postings.ts'
import type { Shelf, ShelvedPack } from '../index/shelf.ts'
import type { TypedPart, TypedPhrase, TypedQuery, TypedWord } from '../query/parse.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { costOf } from './bounds.ts'
import { passagesOf } from './person.ts'
import { eachIn } from './unpack.ts'

/** What narrows a search beside its words; all of it must hold. Dates are ISO, both ends included. */
export interface Filters {
  /** Words that the committee's name must hold. */
  readonly committees: readonly string[]
  readonly from: string | undefined
  readonly to: string | undefined
  /** Any of these; undefined for any at all. */
  readonly kinds: readonly HitKind[] | undefined
  /** The pack's id. */
  readonly pack: string | undefined
  /** What the pack's id, or its committee and date, must hold. */
  readonly packNamed: string | undefined
  /** Keys of an agenda item, or its number. */
  readonly items: readonly string[]
  readonly persons: readonly string[]
}

export const noFilters: Filters = {
  committees: [],
  from: undefined,
  to: undefined,
  kinds: undefined,
  pack: undefined,
  packNamed: undefined,
  items: [],
  persons: [],
}

/** Whether anything is filtered at all. */
export const anyFilter = ({ committees, from, to, kinds, pack, packNamed, items, persons }: Filters): boolean =>
  Boolean(from || to || kinds || pack || packNamed) || committees.length + items.length + persons.length > 0

const quote = (words: readonly string[]): string => `"${words.map((word) => word.replaceAll('"', '')).join(' ')}"`

function expressionOf(part: TypedPart): string | null {
  if (part.kind === 'phrase') return quote(part.words)
  if (part.kind === 'near') return `NEAR(${part.parts.map(quote).join(' ')}, ${part.within})`
  if (part.kind === 'word') return part.prefix ? `${quote([part.word])} *` : null
  return part.parts.some(({ kind }) => kind === 'phrase')
    ? part.parts.map((one) => (one.kind === 'phrase' ? quote(one.words) : quote([one.word]))).join(' OR ')
    : null
}

/** What stands in both of two ascending rows. */
function inBoth(one: Int32Array, two: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(one.length, two.length))
  let count = 0
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const left = one[i] ?? 0
    const right = two[j] ?? 0
    if (left === right) both[count++] = left
    if (left <= right) i++
    if (right <= left) j++
  }
  return both.subarray(0, count)
}

/** Those of a row that pass, in its order: written as a loop, for a row may be as long as the library. */
export function those(ids: Int32Array, passes: (id: number) => boolean): Int32Array {
  const kept = new Int32Array(ids.length)
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    if (passes(id)) kept[count++] = id
  }
  return kept.subarray(0, count)
}

/** The passages that must be among the hits, ascending, or null where the words demand none. `loose` are parts that demand nothing. */
export function demanded(shelf: Shelf, query: TypedQuery, loose: ReadonlySet<TypedPart>, persons: readonly string[]): Int32Array | null {
  const exact = query.parts.filter((part) => !loose.has(part) && expressionOf(part) !== null)
  // The rarest first: where it leaves nothing, the rest need not be looked for.
  if (exact.length > 1) {
    const costs = new Map(exact.map((part) => [part, costOf(shelf, part)]))
    exact.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))
  }
  const expressions = new Set(exact.flatMap((part) => expressionOf(part) ?? []))
  let allowed: Int32Array | null = null
  for (const person of persons) {
    const named = passagesOf(shelf, person)
    allowed = allowed && named ? inBoth(allowed, named) : (named ?? allowed)
  }
  for (const expression of expressions) {
    const found = Int32Array.from(shelf.exact(expression))
    allowed = allowed ? inBoth(allowed, found) : found
    if (allowed.length === 0) break
  }
  return allowed
}

/** Tells the passages that hold a word, in any of its forms, or a phrase that was typed with "-"; null where nothing was. */
export function refused(shelf: Shelf, without: readonly (TypedWord | TypedPhrase)[]): ((passage: number) => boolean) | null {
  if (without.length === 0) return null
  const held = new Uint8Array(shelf.size)
  for (const part of without)
    if (part.kind === 'phrase' || part.prefix)
      for (const id of shelf.exact(part.kind === 'phrase' ? quote(part.words) : `${quote([part.word])} *`)) held[id] = 1
    else
      for (const { offset, lists } of shelf.postings(stem(part.word)))
        for (const list of lists)
          eachIn(list, offset, (id, where) => {
            if (where & mostCounted) held[id] = 1
          })
  return (passage) => held[passage] === 1
}

const folded = (text: string): string =>
  tokens(text)
    .map(({ word }) => fold(word))
    .join(' ')

/** What about a passage a filter can shut out, as bits: those that are counted beside the hits each have their own. */
export const shuts = { kind: 1, committee: 2, year: 4, place: 8 } as const

/** What the filters ask of a passage or a text of the member's own, beside its words. */
export interface Belonging {
  readonly committee: string
  /** ISO date; empty for none. */
  readonly date: string
  readonly pack: string
  /** The pack's committee and date in words. */
  readonly packTitle: string
  /** Key of the agenda item; null for none. */
  readonly item: string | null
}

const numberOf = (item: string): string => item.slice(item.lastIndexOf('/i') + 2).toLowerCase()

/** By what filters something is shut out, as `shuts`, its kind apart; null where nothing but the kind can shut anything out. */
export function shutter(filters: Filters): ((one: Belonging) => number) | null {
  const { from, to, pack, items } = filters
  const known = new Map<string, string>()
  const words = (text: string): string => {
    const made = known.get(text) ?? folded(text)
    known.set(text, made)
    return made
  }
  const committees = filters.committees.map(folded)
  const packNamed = folded(filters.packNamed ?? '')
  if (committees.length === 0 && !from && !to && !pack && packNamed === '' && items.length === 0) return null
  return (one) => {
    const other = committees.some((committee) => !words(one.committee).includes(committee))
    const early = Boolean(from && (one.date === '' || one.date < from))
    const late = Boolean(to && (one.date === '' || one.date > to))
    const elsewhere =
      Boolean(pack && one.pack !== pack) ||
      (packNamed !== '' && !words(one.pack).includes(packNamed) && !words(one.packTitle).includes(packNamed)) ||
      items.some((item) => one.item !== item && numberOf(one.item ?? '') !== item.toLowerCase())
    return (other ? shuts.committee : 0) | (early || late ? shuts.year : 0) | (elsewhere ? shuts.place : 0)
  }
}

/** A pack's committee and date, as figures and in words. */
export const titleOf = (committee: string, date: string | null): string => `${committee} ${date === null ? '' : `${date} ${spokenDate(date)}`}`

/** Where each document of a pack belongs, in order. */
export const belongings = ({ id, about }: ShelvedPack): readonly Belonging[] =>
  about.documents.map((document) => ({
    committee: document.committee || about.committee,
    date: document.date ?? about.date ?? '',
    pack: id,
    packTitle: titleOf(about.committee, about.date),
    item: document.item,
  }))

/** By what filters a passage is shut out, as `shuts`; 0 for one that may be a hit. Null where nothing shuts anything out. */
export function filterBy(shelf: Shelf, filters: Filters): ((passage: number) => number) | null {
  const { marks } = shelf
  const shut = shutter(filters)
  const { kinds: wanted } = filters
  if (!shut && !wanted) return null
  const documents = shut ? shelf.packs.map((pack) => belongings(pack).map(shut)) : null
  const kinds = passageKinds.map((kind) => (wanted && !wanted.includes(kind) ? shuts.kind : 0))
  return (passage) => {
    const pack = marks.pack[passage] ?? 65_535
    if (pack === 65_535) return shuts.place
    return (kinds[marks.kind[passage] ?? 0] ?? 0) | (documents?.[pack]?.[marks.document[passage] ?? 0] ?? 0)
  }
}
