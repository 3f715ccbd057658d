// The queries that quality is told by, and those that engines are warmed up with. Ours was developed with these queries, its peers were not:
// the comparison of quality leans its way by that much, and other queries than these have to confirm it.
import Database from 'better-sqlite3'
import { developmentQueries, type JudgedQuery, ownQueries } from '../../judged/queries.ts'
import { chance, shuffled } from './chance.ts'

/** What is asked of every engine at a size. */
export interface Queries {
  readonly warmUp: readonly string[]
  readonly judged: readonly Judged[]
}

export type Judged = Pick<JudgedQuery, 'query' | 'answers'>

/** All judged queries, in an order that is always the same and has no order of kinds: any first part of it is a fair sample. */
export const judgedQueries = (): readonly Judged[] =>
  shuffled(
    [...developmentQueries(), ...ownQueries()].map(({ query, answers }) => ({ query, answers })),
    20_201_214,
  )

/**
 * Queries to warm an engine up with, so that what is timed is an engine that has run a while asked something new: some words in a row out of
 * passages of the library.
 */
export function warmUpQueries(library: string): readonly string[] {
  const db = new Database(library, { readonly: true })
  const ids = db.prepare<[], number>('SELECT id FROM passage ORDER BY id').pluck().all()
  const text = db.prepare<[number], string>('SELECT text FROM passage WHERE id = ?').pluck()
  const random = chance(42)
  const queries: string[] = []
  while (queries.length < 100) {
    const words = text.get(ids[Math.floor(random() * ids.length)] ?? 0)?.match(/[\p{L}\p{N}][^\s]*/gu) ?? []
    const from = Math.floor(random() * Math.max(1, words.length - 3))
    if (words.length > 1) queries.push(words.slice(from, from + 2 + Math.floor(random() * 3)).join(' '))
  }
  db.close()
  return queries
}
