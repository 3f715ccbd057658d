// Which passages a query allows at all: exact phrases, NEAR, words left out, and the filters typed or clicked. These are exact; ranking never softens them.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import { mostCounted } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { TypedPart, TypedPhrase, TypedQuery, TypedWord } from '../query/parse.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'

/** What narrows a search beside its words. Dates are ISO, both ends included. */
export interface Filters {
  readonly committee?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly kinds?: readonly HitKind[] | undefined
  readonly pack?: string | undefined
  readonly item?: string | undefined
  readonly person?: string | undefined
}

const quote = (words: readonly string[]): string => `"${words.map((word) => word.replaceAll('"', '')).join(' ')}"`

function expressionOf(part: TypedPart): string | null {
  if (part.kind === 'phrase') return quote(part.words)
  if (part.kind === 'near') return `NEAR(${part.parts.map(quote).join(' ')}, ${part.within})`
  if (part.kind === 'word') return part.prefix ? `${quote([part.word])} *` : null
  return part.parts.some(({ kind }) => kind === 'phrase')
    ? part.parts.map((one) => (one.kind === 'phrase' ? quote(one.words) : quote([one.word]))).join(' OR ')
    : null
}

/** Passages whose own text holds a form of the word. */
function standingIn(shelf: Shelf, word: string): readonly number[] {
  const found: number[] = []
  for (const { offset, lists } of shelf.postings(stem(word)))
    for (const list of lists) {
      let id = offset
      for (let i = 0; i < list.length; ) {
        let byte = list[i++] ?? 0
        let distance = byte & 127
        let shift = 7
        while (byte > 127) {
          byte = list[i++] ?? 0
          distance |= (byte & 127) << shift
          shift += 7
        }
        id += distance
        if ((list[i++] ?? 0) & mostCounted) found.push(id)
      }
    }
  return found
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

/** The passages that must be among the hits, ascending, or null where the words demand none. */
export function demanded(shelf: Shelf, query: TypedQuery, person: string | undefined): Int32Array | null {
  const expressions = new Set(query.parts.flatMap((part) => expressionOf(part) ?? []))
  const surname = tokens(person ?? '').at(-1)
  if (surname) expressions.add(quote([surname.word]))
  let allowed: Int32Array | null = null
  for (const expression of expressions) {
    const found = Int32Array.from(shelf.exact(expression))
    allowed = allowed ? inBoth(allowed, found) : found
    if (allowed.length === 0) break
  }
  return allowed
}

/** The passages that hold a word or phrase that was typed with "-". */
export function refused(shelf: Shelf, without: readonly (TypedWord | TypedPhrase)[]): ReadonlySet<number> {
  const ids = new Set<number>()
  for (const part of without)
    for (const id of part.kind === 'phrase'
      ? shelf.exact(quote(part.words))
      : part.prefix
        ? shelf.exact(`${quote([part.word])} *`)
        : standingIn(shelf, part.word))
      ids.add(id)
  return ids
}

const folded = (text: string): string =>
  tokens(text)
    .map(({ word }) => fold(word))
    .join(' ')

/** For each pack, which of its documents the filters let through. */
function documentsAllowed(shelf: Shelf, filters: Filters): readonly (readonly boolean[])[] {
  const committee = folded(filters.committee ?? '')
  return shelf.packs.map(({ id, about }) =>
    about.documents.map((document) => {
      const date = document.date ?? about.date ?? ''
      return (
        (!filters.pack || id === filters.pack) &&
        (!filters.item || document.item === filters.item) &&
        (!filters.from || (date !== '' && date >= filters.from)) &&
        (!filters.to || (date !== '' && date <= filters.to)) &&
        (committee === '' || folded(document.committee || about.committee).includes(committee))
      )
    }),
  )
}

/** Whether the filters shut anything out. */
export function narrows(filters: Filters): boolean {
  return Boolean(filters.pack || filters.item || filters.from || filters.to || filters.committee || (filters.kinds && filters.kinds.length > 0))
}

/** Whether a passage may be a hit, by its document and kind. */
export function filterBy(shelf: Shelf, filters: Filters): (passage: number) => boolean {
  const { marks } = shelf
  const anyDocument = !(filters.pack || filters.item || filters.from || filters.to || filters.committee)
  const documents = anyDocument ? null : documentsAllowed(shelf, filters)
  const kinds = filters.kinds && filters.kinds.length > 0 ? passageKinds.map((kind) => filters.kinds?.includes(kind) ?? true) : null
  return (passage) => {
    const pack = marks.pack[passage] ?? 65_535
    if (pack === 65_535) return false
    if (kinds && !kinds[marks.kind[passage] ?? 0]) return false
    return !documents || (documents[pack]?.[marks.document[passage] ?? 0] ?? false)
  }
}
