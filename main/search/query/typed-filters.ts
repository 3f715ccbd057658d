// What a filter typed into the query means, and what is said of one that makes no sense.
import type { HitKind, TypedFilter, TypedFilterName } from '../../../preload/contract/model/search.ts'
import { findDates, monthOfWords } from '../../corpus/words/dates.ts'
import { tokens } from '../text/tokens.ts'

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

/** The kinds of hit a typed kind means; null where there is no such kind. */
export const kindsOf = (value: string): readonly HitKind[] | null => {
  const name = value.toLowerCase()
  return Object.hasOwn(kindNames, name) ? (kindNames[name] ?? null) : null
}

interface Days {
  readonly from: string
  readonly to: string
}

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A whole month, or one day of it; null where the calendar has no such day. */
function daysIn(year: number, month: number, day: number | null): Days | null {
  if (month < 1 || month > 12) return null
  const last = lastOfMonth(year, month)
  if (day !== null && (day < 1 || day > last)) return null
  const written = (one: number): string => `${year}-${String(month).padStart(2, '0')}-${String(one).padStart(2, '0')}`
  return { from: written(day ?? 1), to: written(day ?? last) }
}

/**
 * A typed year ("2020", "2019-2020", "2019/20"), month ("2020-12", "December 2020") or date ("2020-12-14", "14 December 2020") as the first and
 * last day it means; null where it is none of these.
 */
export function daysOf(text: string): Days | null {
  const span = /^((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?$/u.exec(text)
  if (span?.[1]) {
    const last = span[2] ? (span[2].length === 2 ? span[1].slice(0, 2) + span[2] : span[2]) : span[1]
    if (last >= span[1]) return { from: `${span[1]}-01-01`, to: `${last}-12-31` }
  }
  const month = /^\p{L}+\.?,?\s+\d{4}$/u.test(text) ? monthOfWords(text) : null
  const date = /^((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?$/u.exec(month ?? text)
  if (date) return daysIn(Number(date[1]), Number(date[2]), date[3] === undefined ? null : Number(date[3]))
  const [only, ...others] = findDates(text)
  return only && others.length === 0 && only.from === 0 && only.to === text.length ? { from: only.iso, to: only.iso } : null
}

const asWords = (name: string, value: string, why: string): string => `“${name}:${value}” was read as plain words: ${why}`

/** Why a typed filter cannot narrow a search, in words; null where it can. */
export function refusalOf(name: TypedFilterName, value: string): string | null {
  if (name === 'kind')
    return kindsOf(value) ? null : asWords(name, value, 'the kinds are minutes, decision, promise, report, question, table, agenda and mine.')
  if (name === 'year' || name === 'from' || name === 'to')
    return daysOf(value) ? null : asWords(name, value, 'it gives no year or date, such as 2020 or 2020-12-14.')
  return tokens(value).length > 0 ? null : asWords(name, value, 'it names nothing.')
}

/** Beginnings of years and dates as they are typed: "20", "2020-", "2020-1". */
const dateBegun = /^(?:1|19\d?|2|20\d?|(?:19|20)\d\d(?:[-–/]\d?|-\d\d-\d?))$/u

/** Whether a value that stands last in a query makes no sense yet but may as it is typed on. */
export function isUnfinished(name: TypedFilterName, value: string): boolean {
  if (refusalOf(name, value) === null) return false
  if (name === 'kind') return Object.keys(kindNames).some((kind) => kind.startsWith(value.toLowerCase()))
  return dateBegun.test(value)
}

/** Of filters of one name only the last narrows a search, and the others say so; kinds are the exception, of which any may be asked for. */
export function onlyLast(filters: readonly TypedFilter[]): readonly TypedFilter[] {
  return filters.map((filter, at) => {
    const outdone =
      filter.refused === null && filter.name !== 'kind' && filters.slice(at + 1).some(({ name, refused }) => name === filter.name && refused === null)
    return outdone ? { ...filter, refused: `“${filter.name}:${filter.value}” was passed over: of several such filters the last one counts.` } : filter
  })
}
