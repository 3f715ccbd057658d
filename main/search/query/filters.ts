// Joins the filters typed into the query with those clicked; both must hold.
import type { HitKind, TypedFilter } from '../../../preload/contract/model/search.ts'
import type { Filters } from '../rank/limits.ts'
import { daysOf, kindsOf } from './typed-filters.ts'

/** The filters of a request, as they are clicked. */
export interface ClickedFilters {
  readonly committee?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** None chosen means any. */
  readonly kinds?: readonly HitKind[] | undefined
  readonly pack?: string | undefined
  readonly item?: string | undefined
  readonly person?: string | undefined
}

const later = (a: string | undefined, b: string | undefined): string | undefined => (a && b ? (a > b ? a : b) : a || b)
const earlier = (a: string | undefined, b: string | undefined): string | undefined => (a && b ? (a < b ? a : b) : a || b)
const both = (a: string | undefined, b: string | undefined): readonly string[] => [a, b].flatMap((one) => one || [])

/** All filters of a search. A typed filter that was refused narrows nothing. */
export function joinFilters(clicked: ClickedFilters, typed: readonly TypedFilter[]): Filters {
  const counted = typed.filter(({ refused }) => refused === null)
  const asTyped = (name: TypedFilter['name']): string | undefined => counted.find((filter) => filter.name === name)?.value
  const daysTyped = (name: 'year' | 'from' | 'to'): ReturnType<typeof daysOf> => daysOf(asTyped(name) ?? '')
  const kinds = counted.flatMap(({ name, value }) => (name === 'kind' ? (kindsOf(value) ?? []) : []))
  const chosen = clicked.kinds && clicked.kinds.length > 0 ? clicked.kinds : null
  return {
    committees: both(clicked.committee, asTyped('committee')),
    from: later(later(clicked.from, daysTyped('year')?.from), daysTyped('from')?.from),
    to: earlier(earlier(clicked.to, daysTyped('year')?.to), daysTyped('to')?.to),
    kinds:
      chosen && kinds.length > 0 ? chosen.filter((kind) => kinds.includes(kind)) : (chosen ?? (kinds.length > 0 ? [...new Set(kinds)] : undefined)),
    pack: clicked.pack || undefined,
    packNamed: asTyped('pack'),
    items: both(clicked.item, asTyped('item')),
    persons: both(clicked.person, asTyped('person')),
  }
}
