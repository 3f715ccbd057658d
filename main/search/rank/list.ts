// Lists what filters leave where they alone are asked: every decision of a year, every passage that speaks of a person.
import type { Shelf } from '../index/shelf.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import { type Counts, countBy, facets } from './count.ts'
import { type Filters, those } from './limits.ts'

/** Beside those wanted, for the ones folded into others. */
const spare = 30

/** The first of some passages in the order of their packs' meetings, the newest first; within a pack as they stand in it. `ids` ascend. */
function newestFirst(shelf: Shelf, ids: Int32Array, most: number): readonly number[] {
  const firstFrom = (number: number): number => {
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ids[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    return low
  }
  const newest: number[] = []
  for (const { first, count } of [...shelf.packs].sort((a, b) => (b.about.date ?? '').localeCompare(a.about.date ?? ''))) {
    if (newest.length >= most) break
    const from = firstFrom(first)
    newest.push(...ids.subarray(from, Math.min(firstFrom(first + count), from + most)))
  }
  return newest.slice(0, most)
}

/** What is left of `must`, or of everything where nothing must be held. `passes` tells it, the filters of one facet apart. */
export function list(
  shelf: Shelf,
  must: Int32Array | null,
  passes: (facet: number) => (id: number) => boolean,
  filters: Filters,
  limit: number,
): Counts & { readonly hits: readonly FoldedHit[]; readonly total: number } {
  const pool = must ?? Int32Array.from({ length: shelf.size }, (_, id) => id)
  const left = those(pool, passes(0))
  const ranked = newestFirst(shelf, left, limit + spare).map((passage) => ({ passage, score: 0 }))
  return {
    hits: foldAlike(shelf, ranked, limit),
    total: left.length,
    ...facets(filters, countBy(shelf, [left]), (facet) => countBy(shelf, [those(pool, passes(facet))])),
  }
}
