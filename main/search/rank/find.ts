// One search over the shelf: what is allowed, what scores, how much of the query it holds, and the best of it in order.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { TypedQuery } from '../query/parse.ts'
import type { Understood } from '../query/understand.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import { lookClosely } from './closely.ts'
import { demanded, type Filters, filterBy, refused } from './limits.ts'
import { mostConcepts, scan } from './scan.ts'
import { weights } from './weights.ts'

export interface Found {
  readonly hits: readonly FoldedHit[]
  readonly total: number
  readonly widened: string | null
  readonly worth: readonly number[]
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>
  readonly committees: Readonly<Record<string, number>>
  readonly years: Readonly<Record<string, number>>
}

/** How many passages are looked at closely, beside those wanted. */
const lookedAt = 120
/** With fewer passages than this holding every word, those holding most of them are shown too. */
const enough = 10
/** The share of the query's worth a passage must hold to be shown where not all is held. */
const most = 0.5
/** The same for a question, whose words seldom all stand in its answer. */
const mostOfQuestion = 0.2
/** The same in terms of the passage that holds most. */
const nearest = 0.5

const nothing: Found = { hits: [], total: 0, widened: null, worth: [], kinds: {}, committees: {}, years: {} }

/** The best `most` of `ids` by `score`, in no order: a heap whose root is the worst of those kept. */
function bestOf(ids: readonly number[], score: (id: number) => number, most: number): number[] {
  if (ids.length <= most) return [...ids]
  const kept = new Int32Array(most)
  const scores = new Float64Array(most)
  const sink = (from: number, id: number, value: number): void => {
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= most) break
      if (child + 1 < most && (scores[child + 1] ?? 0) < (scores[child] ?? 0)) child++
      if ((scores[child] ?? 0) >= value) break
      scores[at] = scores[child] ?? 0
      kept[at] = kept[child] ?? 0
      at = child
    }
    scores[at] = value
    kept[at] = id
  }
  for (let i = 0; i < most; i++) {
    kept[i] = ids[i] ?? 0
    scores[i] = score(ids[i] ?? 0)
  }
  for (let i = (most >> 1) - 1; i >= 0; i--) sink(i, kept[i] ?? 0, scores[i] ?? 0)
  for (let i = most; i < ids.length; i++) {
    const id = ids[i] ?? 0
    const value = score(id)
    if (value > (scores[0] ?? 0)) sink(0, id, value)
  }
  return [...kept]
}

function count(shelf: Shelf, ids: readonly number[]): Pick<Found, 'kinds' | 'committees' | 'years'> {
  const kinds: Partial<Record<HitKind, number>> = {}
  const byDocument = new Map<number, number>()
  for (const id of ids) {
    const kind = passageKinds[shelf.marks.kind[id] ?? 0] ?? 'report'
    kinds[kind] = (kinds[kind] ?? 0) + 1
    const document = (shelf.marks.pack[id] ?? 0) * 65_536 + (shelf.marks.document[id] ?? 0)
    byDocument.set(document, (byDocument.get(document) ?? 0) + 1)
  }
  const committees: Record<string, number> = {}
  const years: Record<string, number> = {}
  for (const [key, times] of byDocument) {
    const about = shelf.packs[Math.floor(key / 65_536)]?.about
    const document = about?.documents[key % 65_536]
    const committee = document?.committee || about?.committee
    const year = (document?.date ?? about?.date)?.slice(0, 4)
    if (committee) committees[committee] = (committees[committee] ?? 0) + times
    if (year) years[year] = (years[year] ?? 0) + times
  }
  return { kinds, committees, years }
}

/** Searches. `limit` is how many hits are wanted. */
export function find(shelf: Shelf, query: TypedQuery, understood: Understood, filters: Filters, limit: number): Found {
  const { concepts } = understood
  if (filters.kinds?.every((kind) => kind === 'mine') && filters.kinds.length > 0) return nothing
  const must = demanded(shelf, query, filters.person)
  if (concepts.length === 0 && must === null) return nothing
  const not = refused(shelf, query.without)
  const passes = filterBy(shelf, filters)
  const allowed = (id: number): boolean => (must === null || must.has(id)) && !not.has(id) && passes(id)
  const found = scan(shelf, concepts)
  const total = found.worth.slice(0, mostConcepts).reduce((sum, worth) => sum + worth, 0)
  const shares = new Map<number, number>()
  const shareOf = (id: number): number => {
    const holds = found.holds[id] ?? 0
    let share = shares.get(holds)
    if (share === undefined) {
      let held = 0
      for (let concept = 0; concept < Math.min(concepts.length, mostConcepts); concept++)
        if (holds & (1 << concept)) held += found.worth[concept] ?? 0
      share = total > 0 ? held / total : 1
      shares.set(holds, share)
    }
    return share
  }
  let whole = 0
  let highest = 0
  for (const id of must ?? found.touched) {
    if (!allowed(id)) continue
    const share = shareOf(id)
    if (share > 0.999) whole++
    if (share > highest) highest = share
  }
  // Where no passage comes near all the words, those that come nearest are shown: the page is empty only where no word is found at all.
  const least = Math.min(understood.asking === null ? most : mostOfQuestion, highest * nearest)
  const pool: number[] = []
  for (const id of must ?? found.touched) if (allowed(id) && (must !== null || shareOf(id) >= least)) pool.push(id)
  const strict = must === null && whole >= enough && understood.asking === null && !understood.wanted.minutes && concepts.length < 4
  const shown = strict ? pool.filter((id) => shareOf(id) > 0.999) : pool
  const likeliest = bestOf(shown, (id) => (found.score[id] ?? 0) * (1 + weights.coverage * shareOf(id)), Math.max(lookedAt, limit + 30))
  const near = new Set(likeliest)
  if (!strict && must === null)
    for (const id of bestOf(likeliest, (id) => found.score[id] ?? 0, 40))
      for (const beside of [id - 1, id + 1]) if (beside >= 0 && beside < shelf.size && allowed(beside)) near.add(beside)
  const ranked = lookClosely(shelf, concepts, found, [...near], understood.wanted)
  const widened =
    concepts.length < 2 || must !== null || strict || shown.length === 0
      ? null
      : whole === 0
        ? 'No passage has all these words; showing those with most of them.'
        : 'Few passages have all these words; those with most of them follow.'
  return { hits: foldAlike(shelf, ranked, limit), total: shown.length, widened, worth: found.worth, ...count(shelf, shown) }
}
