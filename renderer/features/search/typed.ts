// Filters typed into the field, as search read them: how each is shown, and the query without it.
import type { SearchAnswer, TypedFilter, TypedFilterName } from '../../../preload/contract/model/search.ts'

/** The filters that narrow what is found, in the order typed. */
export const countedFilters = ({ typed }: SearchAnswer): readonly TypedFilter[] => typed.filter(({ refused }) => refused === null)

/** "kind: decision". */
export const typedWords = ({ name, value }: TypedFilter): string => `${name}: ${value}`

/** As it stands in the query: `committee:"Scrutiny Committee"`. */
export const asTyped = (query: string, { place }: TypedFilter): string => query.slice(place.from, place.to)

/** The query without some of its filters. */
export function withoutTyped(query: string, filters: readonly TypedFilter[]): string {
  const gone = [...filters].sort((a, b) => b.place.from - a.place.from)
  return gone.reduce((text, { place }) => `${text.slice(0, place.from).trimEnd()} ${text.slice(place.to).trimStart()}`, query).trim()
}

/** Whether one of these names is among the filters typed: the same is then not offered to be chosen as well. */
export const isTyped = (filters: readonly TypedFilter[], ...names: readonly TypedFilterName[]): boolean =>
  filters.some(({ name }) => names.includes(name))
