// How old a meeting is beside the newest one held, as a light touch on the ranking: of two passages that say the same, the newer stands first.
import type { Shelf } from '../index/shelf.ts'
import { weights } from './weights.ts'

/** Years after which nothing more is taken off. */
const longAgo = 10
const yearOf = (date: string): number => Date.parse(date) / (365.25 * 86_400_000)

const known = new WeakMap<Shelf, Float32Array>()

/** For each pack on the shelf, from 0 (the newest) to 1 (ten years older or more); a pack without a date stands in the middle. */
function agesOf(shelf: Shelf): Float32Array {
  const before = known.get(shelf)
  if (before) return before
  const years = shelf.packs.map(({ about }) => (about.date === null ? Number.NaN : yearOf(about.date)))
  const newest = Math.max(...years.filter((year) => !Number.isNaN(year)))
  const ages = Float32Array.from(years, (year) => (Number.isNaN(year) ? 0.5 : Math.min(1, (newest - year) / longAgo)))
  known.set(shelf, ages)
  return ages
}

/** The factor for a passage by the age of its meeting. */
export function recencyOf(shelf: Shelf, passage: number): number {
  return 1 - weights.recency * (agesOf(shelf)[shelf.marks.pack[passage] ?? 0] ?? 0.5)
}
