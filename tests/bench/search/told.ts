// What a process that runs one engine is given and what it tells: one line of JSON each, written at once, so that nothing is lost if it is ended.
import { writeSync } from 'node:fs'

export interface Job {
  readonly engine: string
  /** The corpus file whose passages are searched; it has no index of its own. */
  readonly library: string
  /** The engine's own folder. */
  readonly folder: string
  /** A file of `Queries`. */
  readonly queries: string
  /** Whether the index is made, or what was written of it opened. */
  readonly start: 'make' | 'open'
  /** Whether all queries are asked, for at most so many milliseconds, or only the first. */
  readonly asking: number | null
}

export type Told =
  /** How far the work named by `step` has come. `rss` is the memory of the process, in bytes. */
  | { readonly say: 'step'; readonly step: string; readonly done: number; readonly of: number; readonly rss: number }
  /** The index is made or opened. `most` is the most memory the process ever had, in bytes. */
  | { readonly say: 'ready'; readonly ms: number; readonly most: number }
  | { readonly say: 'first answer' }
  /** `own` is the processor time of its thread, in milliseconds; `rank` is the place of the first right hit, from 1, or 0 for none; `copyRank`
   *  that of the first right hit or copy of one. */
  | {
      readonly say: 'answered'
      readonly query: number
      readonly round: number
      readonly ms: number
      readonly own: number
      readonly rank: number
      readonly copyRank: number
    }
  /** All queries that the time allowed are answered. `rss` is the memory after what is no longer needed was cleared. */
  | { readonly say: 'asked'; readonly rss: number }
  | { readonly say: 'saved'; readonly ms: number }
  /** What stopped it, in its own words. */
  | { readonly say: 'failed'; readonly why: string }

/** Tells the process that started this one. */
export const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`)
