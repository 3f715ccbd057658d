// What the search field and its filters ask for, as plain values: how filters are set, taken away and sent.
import type { HitKind, SearchAnswer, SearchRequest } from '../../../preload/contract/model/search.ts'

/** Kinds in the order they are shown: what was decided and said first, then what was reported. */
export const kindOrder = ['minutes', 'decision', 'promise', 'report', 'question', 'table', 'agenda', 'mine'] as const satisfies readonly HitKind[]
/** The longest text that is sent; search itself says when it is more than it reads. */
const longestSent = 20_000

/** The filters a member has set; an empty list or null means "any". */
export interface Filters {
  readonly kinds: readonly HitKind[]
  readonly committee: string | null
  /** Four figures, e.g. "2020". */
  readonly year: string | null
}

export const noFilters: Filters = { kinds: [], committee: null, year: null }

/** How many hits are asked for while typing, then when the member asks for more, then for all that one answer may hold. */
export const hitSteps = [50, 400, 2000] as const
export const firstHits = hitSteps[0]

/** The next larger number of hits to ask for; null where there is none. */
export const nextStep = (limit: number): number | null => hitSteps.find((step) => step > limit) ?? null

/** Whether anything is filtered at all. */
export const anyFilter = (filters: Filters): boolean => filters.kinds.length > 0 || filters.committee !== null || filters.year !== null

/** Sets or takes away one kind, keeping the order in which kinds are shown. */
export function toggleKind(filters: Filters, kind: HitKind): Filters {
  const kinds = filters.kinds.includes(kind) ? filters.kinds.filter((one) => one !== kind) : [...filters.kinds, kind]
  return { ...filters, kinds: kindOrder.filter((one) => kinds.includes(one)) }
}

/** The request for a query under these filters. A year becomes its first and last day; text longer than a request may hold is cut. */
export function toRequest(query: string, filters: Filters, limit: number): SearchRequest {
  return {
    query: query.slice(0, longestSent),
    limit,
    ...(filters.kinds.length > 0 ? { kinds: [...filters.kinds] } : {}),
    ...(filters.committee === null ? {} : { committee: filters.committee }),
    ...(filters.year === null ? {} : { from: `${filters.year}-01-01`, to: `${filters.year}-12-31` }),
  }
}

/** One choice among filters, with how many passages it would leave. */
export interface Choice {
  readonly value: string
  /** Null where the answer does not say. */
  readonly count: number | null
}

export interface Choices {
  readonly kinds: readonly (Choice & { readonly value: HitKind })[]
  readonly committees: readonly Choice[]
  readonly years: readonly Choice[]
}

export const noChoices: Choices = { kinds: [], committees: [], years: [] }

/** The choices an answer offers, in a fixed order, so that chips stay where they are from one keystroke to the next. */
export function choicesOf(answer: SearchAnswer): Choices {
  const { kinds, committees, years } = answer.counts
  return {
    kinds: kindOrder.flatMap((value) => ((kinds[value] ?? 0) > 0 ? [{ value, count: kinds[value] ?? null }] : [])),
    committees: counted(committees, (a, b) => a.localeCompare(b, 'en-GB')),
    years: counted(years, (a, b) => b.localeCompare(a)),
  }
}

const counted = (counts: Readonly<Record<string, number>>, order: (a: string, b: string) => number): readonly Choice[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => order(a.value, b.value))

/**
 * The choices to show: for a facet that is itself filtered, those known before it was (so that another can be chosen), with the chosen
 * one always among them; else those of the newest answer.
 */
export function choicesToShow(before: Choices, now: Choices, filters: Filters): Choices {
  return {
    kinds: widest(filters.kinds.length > 0 ? before.kinds : [], now.kinds, filters.kinds),
    committees: widest(filters.committee === null ? [] : before.committees, now.committees, filters.committee === null ? [] : [filters.committee]),
    years: widest(filters.year === null ? [] : before.years, now.years, filters.year === null ? [] : [filters.year]),
  }
}

function widest<C extends Choice>(before: readonly C[], now: readonly C[], chosen: readonly C['value'][]): readonly C[] {
  const base = before.length >= now.length ? before : now
  const missing = chosen.filter((value) => !base.some((one) => one.value === value)).map((value) => ({ value, count: 0 }) as C)
  return [...base, ...missing]
}
