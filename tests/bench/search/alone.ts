// What is measured of our engine alone, in a process held to the app's limits: the hostile queries, and passages like a passage.
import Database from 'better-sqlite3'
import { openEngine } from '../../../main/search/engine.ts'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { hostileQueries } from '../../search/hostile.ts'
import { shuffled } from './chance.ts'
import { type Took, timed } from './clock.ts'
import { warmUpQueries } from './judged.ts'

export interface Alone {
  /** Each hostile query, its length in UTF-16 units and how long its answer took the first time and when it was asked again; the slowest first. */
  readonly hostile: readonly ({ readonly what: string; readonly length: number; readonly again: Took } & Took)[]
  /** For each passage, and how many of them had any like them. */
  readonly alike: readonly Took[]
  readonly withAlike: number
}

const passagesAsked = 200

const [library = ''] = process.argv.slice(2)
const engine = openEngine([library])
engine.prepare()
if (engine.ask({ query: 'committee', limit: 1 }).packsSearched === 0) throw new Error('the library holds no index that this program reads')
for (const query of warmUpQueries(library)) engine.ask({ query, limit: 50 })

const first = hostileQueries.map(({ what, query }) => {
  const { ms, own } = timed(() => engine.ask({ query, limit: 50 }))
  return { what, query, length: query.length, ms, own }
})
// Asked again only after all the others, so that nothing is still at hand that would not be of another day.
const hostile = first.map(({ query, ...one }) => {
  const { ms, own } = timed(() => engine.ask({ query, limit: 50 }))
  return { ...one, again: { ms, own } }
})

const db = new Database(library, { readonly: true })
const keys = db.prepare<[], string>('SELECT key FROM passage WHERE empty = 0 ORDER BY id').pluck().all() as PassageKey[]
db.close()
const alike = shuffled(keys, 200)
  .slice(0, passagesAsked)
  .map((passage) => timed(() => engine.alike({ passage, limit: 50 })))

process.send?.({
  hostile: hostile.toSorted((a, b) => b.ms - a.ms),
  alike: alike.map(({ ms, own }) => ({ ms, own })),
  withAlike: alike.filter(({ answer }) => (answer?.total ?? 0) > 0).length,
} satisfies Alone)
process.exit(0)
