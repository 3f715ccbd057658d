// Everything that is measured of one engine at one size, from its index made to its queries answered.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { quantile } from '../table.ts'
import { type Answered, gigabytes, type Limits, minutes, type Outcome, runEngine } from './child.ts'
import { bytesIn, type Library } from './library.ts'
import type { Job } from './told.ts'

export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** p95 of processor time. */
  readonly own: number
}

export interface Measured {
  readonly times: number
  readonly engine: string
  /** Each query's answer, in the order asked: fewer than all where the time was up. */
  readonly answered: readonly Answered[]
  /** Of queries never asked before, and of the same ones asked once more; milliseconds. */
  readonly fresh: Times | null
  readonly warm: Times | null
  readonly index: number | null
  /** Beside the packs' own, in bytes; null where nothing was written. */
  readonly disk: number | null
  readonly rest: number | null
  readonly most: number | null
  /** From process start to first answer, making the index where it is kept in memory; milliseconds. */
  readonly first: number | null
  /** The same where an index kept in memory is read back from its saved form. */
  readonly firstSaved: number | null
  /** What happened where it did not come to its end, each in plain words. */
  readonly fell: readonly string[]
}

/** As the app limits the thread that answers searches; see `main/search/client.ts`. */
export const oursAnswering = { heap: 160 * 2 ** 20, young: 12 * 2 ** 20 }

const middle = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : quantile(known, 0.5)
}

const timesOf = (answered: readonly Answered[] | undefined): Times | null => {
  if (!answered || answered.length === 0) return null
  const ms = answered.map((one) => one.ms)
  const own = answered.map((one) => one.own)
  return { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), p99: quantile(ms, 0.99), own: quantile(own, 0.95) }
}

/** Where an engine keeps what it writes at a size. */
export const folderOf = (folder: string, times: number, engine: string): string =>
  join(folder, `${times}-${engine.toLowerCase().replaceAll(' ', '-')}`)

/** Runs an engine at a size: once to make its index, once to start from what it wrote. What ours wrote stays in its folder. */
export async function measure(options: {
  readonly engine: string
  readonly library: Library
  readonly folder: string
  readonly queries: string
  readonly count: number
  readonly limits: Limits
  readonly tell: (words: string) => void
}): Promise<Measured> {
  const { engine, library, queries, count, limits, tell } = options
  const folder = folderOf(options.folder, library.times, engine)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const job: Job = { engine, library: library.file, folder, queries, start: 'make', asking: limits.asking }
  const made = await runEngine(job, limits, tell)
  const onDisk = made.ready !== null && made.first === null && made.fell === null
  const opens = onDisk || made.saved
  const opened: Outcome | null = opens
    ? await runEngine(
        { ...job, start: 'open', asking: onDisk ? limits.asking : null },
        engine === 'ours' ? { ...limits, ...oursAnswering } : limits,
        tell,
      )
    : null
  const starts = [opened?.first ?? null]
  // How long a start takes is uncertain by more than it may take; of five the middle one is told.
  for (let more = 0; onDisk && more < 4; more++) starts.push((await runEngine({ ...job, start: 'open', asking: null }, limits, tell)).first)
  // Ours keeps its index in the library's own file, of which it made a copy.
  const bytes = opens ? bytesIn(folder) - (engine === 'ours' ? library.bytes : 0) : null
  if (engine !== 'ours') rmSync(folder, { recursive: true })
  const asked = onDisk && opened ? opened : made
  const fresh = asked.rounds[0] ?? []
  const again = asked.rounds[1]
  const fell = [made.fell, opened?.fell ? `started from what it saved: ${opened.fell}` : null].filter((words) => words !== null)
  if (fell.length === 0 && fresh.length < count) fell.push(`${fresh.length} of ${count} queries fitted into ${minutes(limits.asking)}`)
  return {
    times: library.times,
    engine,
    answered: fresh,
    fresh: timesOf(fresh),
    warm: again?.length === count ? timesOf(again) : null,
    index: made.ready,
    disk: bytes,
    rest: asked.rest,
    most: made.most,
    first: onDisk ? middle(starts) : made.first,
    firstSaved: onDisk ? null : middle(starts),
    fell,
  }
}

/** What an engine may take, in words, for the head of the table. */
export const limitsInWords = ({ indexing, asking, saving, memory }: Limits): string =>
  `each engine may take ${minutes(indexing)} to index, ${minutes(asking)} for the queries, ${minutes(saving)} to save its index, ${gigabytes(memory)} of memory`

/** Over the queries that were answered: mean reciprocal rank, and the share with a right passage among the first ten. */
export interface Quality {
  readonly mrr: number
  readonly recall: number
}

function qualityOf(ranks: readonly number[]): Quality {
  const right = ranks.filter((rank) => rank > 0)
  return { mrr: right.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length, recall: right.length / ranks.length }
}

/** Quality where only the very words of an answer are right, and where the same passage with some words varied, in another pack, is right as well. */
export const quality = (answered: readonly Answered[]): Quality & { readonly copies: Quality } => ({
  ...qualityOf(answered.map(({ rank }) => rank)),
  copies: qualityOf(answered.map(({ copyRank }) => copyRank)),
})
