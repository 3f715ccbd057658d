// Which passages a query allows at all: exact phrases, NEAR, words left out, and the filters typed or clicked. These are exact; ranking never softens them.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { spokenDate } from '../../corpus/words/dates.ts'
import { passageKinds } from '../index/passage-words.ts'
import { mostCounted } from '../index/postings.ts'
import type { Shelf, ShelvedPack } from '../index/shelf.ts'
import { isExact, type TypedPart, type TypedPhrase, type TypedQuery, type TypedWord } from '../query/parse.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { passagesNaming } from './people.ts'
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
  return part.parts.some(isExact)
    ? part.parts.map((one) => (one.kind === 'phrase' ? quote(one.words) : `${quote([one.word])}${one.prefix ? ' *' : ''}`)).join(' OR ')
    : null
}

/** Whether anything but a filter says which passages may be found, `loose` parts apart. */
export const asksExactly = (query: TypedQuery, loose: ReadonlySet<TypedPart>): boolean =>
  query.parts.some((part) => !loose.has(part) && expressionOf(part) !== null)

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

/**
 * The passages that must be among the hits, ascending, or null where the words demand none. `loose` are parts that demand nothing. All parts are asked
 * for in one expression: what is common is then only looked for where the rarest stands.
 */
export function demanded(shelf: Shelf, query: TypedQuery, loose: ReadonlySet<TypedPart>, persons: readonly string[]): Int32Array | null {
  const expressions = new Set(query.parts.filter((part) => !loose.has(part)).flatMap((part) => expressionOf(part) ?? []))
  let allowed: Int32Array | null = null
  for (const person of persons) {
    const named = passagesNaming(shelf, person) ?? passagesOf(shelf, person)
    allowed = allowed && named ? inBoth(allowed, named) : (named ?? allowed)
  }
  if (expressions.size === 0 || allowed?.length === 0) return allowed
  const found = Int32Array.from(shelf.exact([...expressions].map((one) => `(${one})`).join(' AND ')))
  return allowed ? inBoth(allowed, found) : found
}

/** Marks with 1 the passages that hold a word, in any of its forms, or a phrase that was typed with "-"; null where nothing was. */
export function refused(shelf: Shelf, without: readonly (TypedWord | TypedPhrase)[]): Uint8Array | null {
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
  return held
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
  const kinds = Uint8Array.from(passageKinds, (kind) => (wanted && !wanted.includes(kind) ? shuts.kind : 0))
  // The passages of a document follow one another, and are asked for in order.
  let pack = -1
  let document = -1
  let place = 0
  return (passage) => {
    if (marks.document[passage] !== document || marks.pack[passage] !== pack) {
      pack = marks.pack[passage] as number
      document = marks.document[passage] as number
      place = pack === noPack ? shuts.place : (documents?.[pack]?.[document] ?? 0)
    }
    return (kinds[marks.kind[passage] as number] as number) | place
  }
}

/** Where there is no passage of a number: its pack. */
export const noPack = 65_535
const nobody = new Int32Array(0)

/** A row of passages after everything that narrows a search. */
export interface Sifted {
  /** Those that may be hits, in the row's order. */
  readonly left: Int32Array
  /** Those that only the filter of one facet, as `shuts`, keeps from being hits. */
  readonly but: (facet: number) => Int32Array
}

/**
 * Sifts passages by what was typed with "-" and by the filters, in one go, for a row may be as long as the library.
 * @param into what is left is written there, where anything is taken out: as long as `ids` at least
 */
export function sift(
  { marks }: Shelf,
  ids: Int32Array,
  not: Uint8Array | null,
  shut: ((passage: number) => number) | null,
  into: Int32Array,
): Sifted {
  if (!not && !shut) {
    let count = 0
    for (let i = 0; i < ids.length; i++) if (marks.pack[ids[i] as number] !== noPack) into[count++] = ids[i] as number
    return { left: into.subarray(0, count), but: () => nobody }
  }
  const why = new Uint8Array(ids.length)
  const never = shuts.place
  const times = new Int32Array(16)
  let count = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const bits = marks.pack[id] === noPack || not?.[id] === 1 ? never : shut ? shut(id) : 0
    why[i] = bits
    times[bits] = (times[bits] as number) + 1
    if (bits === 0) into[count++] = id
  }
  const but = (facet: number): Int32Array => {
    const found = new Int32Array(times[facet] ?? 0)
    let at = 0
    for (let i = 0; i < why.length; i++) if (why[i] === facet) found[at++] = ids[i] as number
    return found
  }
  return { left: into.subarray(0, count), but }
}
