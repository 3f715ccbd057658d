// The list of results as rows: a heading for each document, its hits, the member's own writing where its best hit belongs.

import type { HitGroup, OwnHit, PassageHit, SavedSearch, SearchAnswer } from '../../../preload/contract/model/search.ts'
import { count } from '../../words.ts'
import { hitSteps, nextStep } from './request.ts'

export type Row =
  | { readonly type: 'heading'; readonly key: string; readonly group: HitGroup }
  /** A heading over rows that are no document's. */
  | { readonly type: 'section'; readonly key: string; readonly title: string; readonly note: string }
  | { readonly type: 'hit'; readonly key: string; readonly hit: PassageHit; readonly group: HitGroup }
  | { readonly type: 'own'; readonly key: string; readonly own: OwnHit }
  /** A search the member saved, to be asked again. */
  | { readonly type: 'saved'; readonly key: string; readonly search: SavedSearch }
  /** An earlier search, to be asked again. */
  | { readonly type: 'recent'; readonly key: string; readonly query: string }
  /** Asks for hits that were not sent yet: for `limit` in all. */
  | { readonly type: 'more'; readonly key: string; readonly left: number; readonly limit: number }

/** A row that can be chosen. */
export type Option = Exclude<Row, { readonly type: 'heading' | 'section' }>

export interface ResultRows {
  readonly rows: readonly Row[]
  /** Indexes into `rows` of those that can be chosen, in order. */
  readonly options: readonly number[]
}

export const noRows: ResultRows = { rows: [], options: [] }

/** Whether a row can be chosen. */
export const isOption = (row: Row | undefined): row is Option => row !== undefined && row.type !== 'heading' && row.type !== 'section'

const best = (hits: readonly { readonly score: number }[]): number => hits.reduce((top, hit) => Math.max(top, hit.score), Number.NEGATIVE_INFINITY)

/** What stands at the end of the longest list. */
const restWords = (shown: number): string => `These are the best ${count(shown)}. Another word or a filter finds the rest.`

/** The rows of an answer asked for with a limit, in its own order; what the member wrote stands together, before the first document it outranks. */
export function rowsOf(answer: SearchAnswer, limit: number, steps: readonly number[] = hitSteps): ResultRows {
  const rows: Row[] = []
  const ownRows: readonly Row[] =
    answer.mine.length === 0
      ? []
      : [
          { type: 'section', key: 'own', title: 'Yours', note: 'what you wrote yourself' },
          ...answer.mine.map(
            (own): Row => ({ type: 'own', key: 'note' in own.of ? `note ${own.of.note}` : `sheet ${own.of.sheet} ${own.snippet.text}`, own }),
          ),
        ]
  let ownPlaced = ownRows.length === 0
  const ownBest = best(answer.mine)
  for (const group of answer.groups) {
    if (!ownPlaced && ownBest >= best(group.hits)) {
      rows.push(...ownRows)
      ownPlaced = true
    }
    rows.push({ type: 'heading', key: `document ${group.document} ${group.hits[0]?.passage ?? ''}`, group })
    for (const hit of group.hits) rows.push({ type: 'hit', key: `hit ${hit.passage}`, hit, group })
  }
  if (!ownPlaced) rows.push(...ownRows)
  const sent = answer.groups.reduce((sum, group) => sum + group.hits.length, 0)
  // Near-copies folded into a hit are among the total but have no row of their own.
  const folded = answer.groups.reduce((sum, group) => sum + group.hits.reduce((inner, hit) => inner + hit.alike, 0), 0)
  const left = answer.total - sent - folded
  const next = nextStep(limit, steps)
  if (left > 0 && next !== null) rows.push({ type: 'more', key: 'more', left, limit: next })
  else if (left > 0) rows.push({ type: 'section', key: 'rest', title: '', note: restWords(sent) })
  return withOptions(rows)
}

const withOptions = (rows: readonly Row[]): ResultRows => ({ rows, options: rows.flatMap((row, index) => (isOption(row) ? [index] : [])) })

/** Saved and earlier searches as rows, shown while the field is empty. What is saved just so stands there once. */
export function startRows(saved: readonly SavedSearch[], recent: readonly string[]): ResultRows {
  const plain = new Set(saved.filter(({ asks }) => Object.keys(asks).length === 1).map(({ asks }) => asks.query.toLowerCase()))
  const earlier = recent.filter((query) => !plain.has(query.toLowerCase()))
  const under = (title: string, note: string, rows: readonly Row[]): readonly Row[] =>
    rows.length === 0 ? [] : [{ type: 'section', key: title, title, note }, ...rows]
  return withOptions([
    ...under(
      'Saved searches',
      'kept in your casebook',
      saved.map((search): Row => ({ type: 'saved', key: `saved ${search.id}`, search })),
    ),
    ...under(
      'Recent searches',
      'kept on this computer',
      earlier.map((query): Row => ({ type: 'recent', key: `recent ${query}`, query })),
    ),
  ])
}

export type Step = 'next' | 'previous' | 'next document' | 'previous document' | 'page down' | 'page up' | 'first' | 'last'

/** How many hits a page key passes over. */
const pageOf = 6

/** The row to go to from the row at `from` (an index into `rows`, or null). Stays where it is at either end; null where nothing can be chosen. */
export function stepFrom({ rows, options }: ResultRows, from: number | null, step: Step): number | null {
  if (options.length === 0) return null
  const at = from === null ? -1 : options.indexOf(from)
  const clamp = (place: number) => options[Math.max(0, Math.min(options.length - 1, place))] ?? null
  switch (step) {
    case 'first':
      return clamp(0)
    case 'last':
      return clamp(options.length - 1)
    case 'next':
      return clamp(at + 1)
    case 'previous':
      return clamp(at - 1)
    case 'page down':
      return clamp(at + pageOf)
    case 'page up':
      return clamp(at - pageOf)
    case 'next document':
    case 'previous document': {
      const starts = options.filter((index) => index === 0 || !isOption(rows[index - 1]))
      const here = options[Math.max(0, at)] ?? 0
      return step === 'next document'
        ? (starts.find((index) => index > here) ?? clamp(at))
        : (starts.filter((index) => index < here).at(-1) ?? clamp(0))
    }
  }
}
