// Joins the filters typed into the query with those clicked; both must hold.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import type { Filters } from '../rank/limits.ts'
import type { TypedFilters } from './parse.ts'

const kindNames: Readonly<Record<string, readonly HitKind[]>> = {
  minutes: ['minutes', 'decision', 'promise'],
  minute: ['minutes', 'decision', 'promise'],
  decision: ['decision'],
  decisions: ['decision'],
  resolved: ['decision'],
  promise: ['promise'],
  promises: ['promise'],
  action: ['promise'],
  actions: ['promise'],
  report: ['report', 'table'],
  reports: ['report', 'table'],
  question: ['question'],
  questions: ['question'],
  table: ['table'],
  tables: ['table'],
  agenda: ['agenda'],
  mine: ['mine'],
  note: ['mine'],
  notes: ['mine'],
}

const later = (a: string | undefined, b: string | undefined): string | undefined => (a && b ? (a > b ? a : b) : a || b)
const earlier = (a: string | undefined, b: string | undefined): string | undefined => (a && b ? (a < b ? a : b) : a || b)

/** A typed year ("2020", "2019-2020", "2019/20") or date ("2020-12", "2020-12-14") as the first and last day it means; null where it is neither. */
export function daysOf(text: string): { readonly from: string; readonly to: string } | null {
  const span = /^((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?$/u.exec(text)
  if (span?.[1]) {
    const last = span[2] ? (span[2].length === 2 ? span[1].slice(0, 2) + span[2] : span[2]) : span[1]
    if (last >= span[1]) return { from: `${span[1]}-01-01`, to: `${last}-12-31` }
  }
  const date = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(text)
  return date ? { from: `${date[1]}-${date[2]}-${date[3] ?? '01'}`, to: `${date[1]}-${date[2]}-${date[3] ?? '31'}` } : null
}

/** All filters of a search. A typed filter that makes no sense is passed over. */
export function joinFilters(clicked: Filters, typed: TypedFilters): Filters {
  const year = typed.year ? daysOf(typed.year) : null
  const since = typed.from ? daysOf(typed.from) : null
  const until = typed.to ? daysOf(typed.to) : null
  const named = typed.kind ? kindNames[typed.kind.toLowerCase()] : undefined
  const kinds = clicked.kinds && clicked.kinds.length > 0 ? (named ? clicked.kinds.filter((kind) => named.includes(kind)) : clicked.kinds) : named
  return {
    committee: clicked.committee || typed.committee,
    from: later(later(clicked.from, year?.from), since?.from),
    to: earlier(earlier(clicked.to, year?.to), until?.to),
    kinds,
    pack: clicked.pack || typed.pack,
    item: clicked.item || typed.item,
    person: clicked.person || typed.person,
  }
}
