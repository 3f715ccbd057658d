// How much of the query each passage holds: asked of every passage that scored, so written as plain loops over plain arrays.
import type { Shelf } from '../index/shelf.ts'
import { keepBest } from './best.ts'
import { mostConcepts } from './scan.ts'

/** The share of the query's worth for every set of concepts held: of few concepts in one table, of more a byte of the set at a time. */
export interface Shares {
  readonly few: boolean
  readonly tables: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
}

/** One table for so many concepts is small enough to stay at hand. */
const mostInOne = 12

/** The shares of a query whose concepts are worth so much. */
export function sharesFor(worth: readonly number[]): Shares {
  const told = worth.slice(0, mostConcepts)
  const total = told.reduce((sum, one) => sum + one, 0)
  const table = (first: number, concepts: number): Float64Array => {
    const made = new Float64Array(2 ** concepts).fill(total > 0 || first > 0 ? 0 : 1)
    for (let bits = 1; bits < made.length && total > 0; bits++) {
      const highest = 31 - Math.clz32(bits)
      made[bits] = (made[bits ^ (1 << highest)] ?? 0) + (told[first + highest] ?? 0) / total
    }
    return made
  }
  const few = told.length <= mostInOne
  const none = new Float64Array(0)
  return { few, tables: few ? [table(0, told.length), none, none, none] : [table(0, 8), table(8, 8), table(16, 8), table(24, 8)] }
}

/** The share of one set of concepts. */
export function shareOf({ few, tables }: Shares, bits: number): number {
  if (few) return tables[0][bits] as number
  const [one, two, three, four] = tables
  return (one[bits & 255] as number) + (two[(bits >>> 8) & 255] as number) + (three[(bits >>> 16) & 255] as number) + (four[bits >>> 24] as number)
}

/** From what share on a passage holds all, rounding apart. */
export const all = 0.999

/** How many of `ids` hold all of the query, and the highest share that any of them holds. */
export function tally(ids: Int32Array, holds: Uint32Array, shares: Shares): { readonly whole: number; readonly highest: number } {
  const { few, tables } = shares
  const [one] = tables
  let whole = 0
  let highest = 0
  for (let i = 0; i < ids.length; i++) {
    const bits = holds[ids[i] as number] as number
    const share = few ? (one[bits] as number) : shareOf(shares, bits)
    if (share > all) whole++
    if (share > highest) highest = share
  }
  return { whole, highest }
}

/**
 * Those of `ids` that hold enough, and the `most` of them that score best, best first.
 * @param into what is shown is written there: as long as `ids` at least
 */
export function holdingEnough(
  ids: Int32Array,
  { holds, score }: { readonly holds: Uint32Array; readonly score: Float32Array },
  shares: Shares,
  { least, coverage, most }: { readonly least: number; readonly coverage: number; readonly most: number },
  into: Int32Array,
): { readonly shown: Int32Array; readonly best: readonly number[] } {
  const { few, tables } = shares
  const [one] = tables
  const best = keepBest(most)
  let count = 0
  let bar = -1
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const bits = holds[id] as number
    const share = few ? (one[bits] as number) : shareOf(shares, bits)
    if (share < least) continue
    into[count++] = id
    const value = (score[id] as number) * (1 + coverage * share)
    if (value > bar) bar = best.offer(id, value)
  }
  return { shown: into.subarray(0, count), best: best.all() }
}

/** Rows as long as a shelf, written again with every search: made anew each time they would be most of what is thrown away. */
export interface Rows {
  readonly left: Int32Array
  readonly shown: Int32Array
}

const rows = new WeakMap<Shelf, Rows>()

/** The rows of a shelf. What stands in them holds until the next search. */
export function rowsFor(shelf: Shelf): Rows {
  const before = rows.get(shelf)
  if (before) return before
  const made = { left: new Int32Array(shelf.size), shown: new Int32Array(shelf.size) }
  rows.set(shelf, made)
  return made
}
