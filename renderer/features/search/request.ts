// What the search field and its filters ask for, as plain values: how filters are set, taken away and sent.
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import type { HitKind, ItemChoice, Offered, PersonChoice, SearchAnswer, SearchRequest } from '../../../preload/contract/model/search.ts'

/** Kinds in the order they are shown: what was decided and said first, then what was reported. */
export const kindOrder = ['minutes', 'decision', 'promise', 'report', 'question', 'table', 'agenda', 'mine'] as const satisfies readonly HitKind[]
/** The longest text that is sent; search itself says when it is more than it reads. */
const longestSent = 20_000

/** The filters a member has set; an empty list or null means "any". */
export interface Filters {
  readonly kinds: readonly HitKind[]
  readonly committee: string | null
  /** ISO dates, both ends included. */
  readonly from: string | null
  readonly to: string | null
  readonly pack: PackId | null
  readonly item: ItemKey | null
  readonly person: string | null
}

export const noFilters: Filters = { kinds: [], committee: null, from: null, to: null, pack: null, item: null, person: null }

export type Days = Pick<Filters, 'from' | 'to'>

/** Two dates as chosen: an empty end is open, and two in the wrong order are meant the other way round. */
export function daysChosen(from: string, to: string): Days {
  const [first, last] = from !== '' && to !== '' && from > to ? [to, from] : [from, to]
  return { from: first || null, to: last || null }
}

/** The year that the days of the filters are, e.g. "2020"; null where they are any other days, or none. */
export function yearOf({ from, to }: Days): string | null {
  const year = from?.slice(0, 4) ?? ''
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null
}

/** The filters with the days of a year; null for any day. */
export const withYear = (filters: Filters, year: string | null): Filters =>
  year === null ? { ...filters, from: null, to: null } : { ...filters, from: `${year}-01-01`, to: `${year}-12-31` }

/** How many hits are asked for while typing, then when the member asks for more, then for all that one answer may hold. */
export const hitSteps = [50, 400, 2000] as const
export const firstHits = hitSteps[0]

/** As `hitSteps`, for passages like another: what is further off than these is hardly like it. */
export const alikeSteps = [50, 200] as const

/** The next larger number of hits to ask for; null where there is none. */
export const nextStep = (limit: number, steps: readonly number[] = hitSteps): number | null => steps.find((step) => step > limit) ?? null

/** Whether anything is filtered at all. */
export const anyFilter = ({ kinds, ...others }: Filters): boolean => kinds.length > 0 || Object.values(others).some((value) => value !== null)

/** Sets or takes away one kind, keeping the order in which kinds are shown. */
export function toggleKind(filters: Filters, kind: HitKind): Filters {
  const kinds = filters.kinds.includes(kind) ? filters.kinds.filter((one) => one !== kind) : [...filters.kinds, kind]
  return { ...filters, kinds: kindOrder.filter((one) => kinds.includes(one)) }
}

/** The request for a query under these filters; text longer than a request may hold is cut. */
export function toRequest(query: string, { kinds, committee, from, to, pack, item, person }: Filters, limit: number): SearchRequest {
  return {
    query: query.slice(0, longestSent),
    limit,
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(committee === null ? {} : { committee }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(pack === null ? {} : { pack }),
    ...(item === null ? {} : { item }),
    ...(person === null ? {} : { person }),
  }
}

/** One choice among filters, with how many passages it would leave. */
export interface Choice {
  readonly value: string
  readonly count: number
}

export interface Choices {
  readonly kinds: readonly (Choice & { readonly value: HitKind })[]
  readonly committees: readonly Choice[]
  readonly years: readonly Choice[]
  readonly people: Offered<PersonChoice>
  readonly items: Offered<ItemChoice>
}

/**
 * The choices an answer offers, in a fixed order, so that chips stay where they are from one keystroke to the next. A kind that is chosen is
 * always among them, so that it can be taken away where it leaves nothing.
 */
export function choicesOf(
  { counts: { kinds, committees, years, people, items } }: Pick<SearchAnswer, 'counts'>,
  chosen: readonly HitKind[],
): Choices {
  return {
    kinds: kindOrder.flatMap((value) => ((kinds[value] ?? 0) > 0 || chosen.includes(value) ? [{ value, count: kinds[value] ?? 0 }] : [])),
    committees: counted(committees, (a, b) => a.localeCompare(b, 'en-GB')),
    years: counted(years, (a, b) => b.localeCompare(a)),
    people,
    items,
  }
}

const counted = (counts: Readonly<Record<string, number>>, order: (a: string, b: string) => number): readonly Choice[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => order(a.value, b.value))
