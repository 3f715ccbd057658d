// Lists what filters leave where they alone are asked: every decision of a year, every passage that speaks of a person.
import type { Shelf } from '../index/shelf.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import { addCounts, type Counts, countBy, facets } from './count.ts'
import type { Filters, Sifted } from './limits.ts'

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

/** Lists what is left where there are no words to rank it by. */
export function list(
  shelf: Shelf,
  { left, but }: Sifted,
  filters: Filters,
  limit: number,
): Counts & { readonly hits: readonly FoldedHit[]; readonly total: number } {
  const ranked = newestFirst(shelf, left, limit + spare).map((passage) => ({ passage, score: 0 }))
  const counts = countBy(shelf, [left])
  return {
    hits: foldAlike(shelf, ranked, limit),
    total: left.length,
    ...facets(filters, counts, (facet) => addCounts(counts, countBy(shelf, [but(facet)]))),
  }
}
