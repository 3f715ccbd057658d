// How much of the query each passage holds: asked of every passage that scored, so written as plain loops over plain arrays.
import { keepBest } from './best.ts'
import { mostConcepts } from './scan.ts'

/** The share of the query's worth for every set of concepts held, a byte of the set at a time. */
function tablesOf(worth: readonly number[]): readonly [Float64Array, Float64Array, Float64Array, Float64Array] {
  const told = worth.slice(0, mostConcepts)
  const total = told.reduce((sum, one) => sum + one, 0)
  const table = (first: number): Float64Array =>
    Float64Array.from({ length: 256 }, (_, bits) =>
      told.slice(first, first + 8).reduce((sum, one, bit) => sum + (bits & (1 << bit) ? one / total : 0), 0),
    )
  return total > 0
    ? [table(0), table(8), table(16), table(24)]
    : [new Float64Array(256).fill(1), new Float64Array(256), new Float64Array(256), new Float64Array(256)]
}

export interface Shares {
  readonly shares: Float32Array
  /** How many passages hold all of it. */
  readonly whole: number
  readonly highest: number
}

/** From what share on a passage holds all, rounding apart. */
export const all = 0.999

/** The share that each of `ids` holds, in their order. */
export function sharesOf(ids: Int32Array, holds: Uint32Array, worth: readonly number[]): Shares {
  const [one, two, three, four] = tablesOf(worth)
  const shares = new Float32Array(ids.length)
  let whole = 0
  let highest = 0
  for (let i = 0; i < ids.length; i++) {
    const bits = holds[ids[i] as number] as number
    const share =
      (one[bits & 255] as number) + (two[(bits >>> 8) & 255] as number) + (three[(bits >>> 16) & 255] as number) + (four[bits >>> 24] as number)
    shares[i] = share
    if (share > all) whole++
    if (share > highest) highest = share
  }
  return { shares, whole, highest }
}

/** Those of `ids` that hold enough, and the `most` of them that score best, best first. */
export function holdingEnough(
  ids: Int32Array,
  shares: Float32Array,
  least: number,
  score: Float32Array,
  coverage: number,
  most: number,
): { readonly shown: Int32Array; readonly best: readonly number[] } {
  const shown = new Int32Array(ids.length)
  const best = keepBest(most)
  let count = 0
  let bar = -1
  for (let i = 0; i < ids.length; i++) {
    const share = shares[i] as number
    if (share < least) continue
    const id = ids[i] as number
    shown[count++] = id
    const value = (score[id] as number) * (1 + coverage * share)
    if (value > bar) bar = best.offer(id, value)
  }
  return { shown: shown.subarray(0, count), best: best.all() }
}
