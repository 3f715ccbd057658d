// Saved searches as plain values: what of a search is saved, when two ask the same, and how one is called.
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import { longestQuery, type SavedRequest, type SavedSearch } from '../../../preload/contract/model/search.ts'
import { type Filters, kindOrder, toRequest } from './request.ts'

/** What is saved of a search; null for one that cannot be saved: an empty field, or more than search reads. */
export function asksOf(query: string, filters: Filters): SavedRequest | null {
  const words = query.trim()
  if (words === '' || words.length > longestQuery) return null
  const { limit: _limit, pack, item, ...asks } = toRequest(words, filters, 1)
  return {
    ...asks,
    ...(pack === undefined ? {} : { pack: pack as PackId }),
    ...(item === undefined ? {} : { item: item as ItemKey }),
  }
}

/** The filters of a saved search, as the chips show them. */
export const filtersOf = ({ kinds, committee, from, to, pack, item, person }: SavedRequest): Filters => ({
  kinds: kindOrder.filter((kind) => kinds?.includes(kind)),
  committee: committee || null,
  from: from ?? null,
  to: to ?? null,
  pack: pack ?? null,
  item: item ?? null,
  person: person || null,
})

/** What a saved search is called: the name it was given, else its words. */
export const savedTitle = ({ name, asks }: SavedSearch): string => (name === '' ? asks.query : name)
