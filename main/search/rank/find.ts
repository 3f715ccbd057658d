// One search over the shelf: what is allowed, what scores, how much of the query it holds, and the best of it in order.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { TypedQuery } from '../query/parse.ts'
import type { Understood } from '../query/understand.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import { lookClosely } from './closely.ts'
import { demanded, type Filters, filterBy, narrows, refused } from './limits.ts'
import { scan } from './scan.ts'
import { all, holdingEnough, sharesOf } from './share.ts'
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
/** Of how many of these the passages beside are looked at too. */
const besideLookedAt = 40
/** With fewer passages than this holding every word, those holding most of them are shown too. */
const enough = 10
/** The share of the query's worth a passage must hold to be shown where not all is held. */
const most = 0.5
/** The same for a question, whose words seldom all stand in its answer. */
const mostOfQuestion = 0.35
/** The same in terms of the passage that holds most. */
const nearest = 0.5

const nothing: Found = { hits: [], total: 0, widened: null, worth: [], kinds: {}, committees: {}, years: {} }

function count(shelf: Shelf, ids: Int32Array): Pick<Found, 'kinds' | 'committees' | 'years'> {
  const { marks, packs } = shelf
  const byKind = new Int32Array(passageKinds.length)
  const bases = new Int32Array(packs.length + 1)
  for (const [at, { about }] of packs.entries()) bases[at + 1] = (bases[at] ?? 0) + about.documents.length
  const byDocument = new Int32Array((bases[packs.length] ?? 0) + 1)
  for (const id of ids) {
    const kind = marks.kind[id] ?? 0
    const document = (bases[marks.pack[id] ?? 0] ?? 0) + (marks.document[id] ?? 0)
    byKind[kind] = (byKind[kind] ?? 0) + 1
    byDocument[document] = (byDocument[document] ?? 0) + 1
  }
  const kinds: Partial<Record<HitKind, number>> = {}
  for (const [at, kind] of passageKinds.entries()) if (byKind[at]) kinds[kind] = byKind[at]
  const committees: Record<string, number> = {}
  const years: Record<string, number> = {}
  for (const [at, { about }] of packs.entries())
    for (const [order, document] of about.documents.entries()) {
      const times = byDocument[(bases[at] ?? 0) + order] ?? 0
      if (times === 0) continue
      const committee = document.committee || about.committee
      const year = (document.date ?? about.date)?.slice(0, 4)
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
  const allowed = (id: number): boolean => !not.has(id) && passes(id)
  const found = scan(shelf, concepts)
  const narrowed = must !== null || not.size > 0 || narrows(filters)
  const candidates = narrowed ? (must ?? found.touched).filter(allowed) : found.touched
  const { shares, whole, highest } = sharesOf(candidates, found.holds, found.worth)
  // Where no passage comes near all the words, those that come nearest are shown: the page is empty only where no word is found at all.
  const least = must !== null ? 0 : Math.min(understood.asking === null ? most : mostOfQuestion, highest * nearest)
  const strict = must === null && whole >= enough && understood.asking === null && !understood.wanted.minutes && concepts.length < 4
  const { shown, best: likeliest } = holdingEnough(
    candidates,
    shares,
    strict ? all : least,
    found.score,
    weights.coverage,
    Math.max(lookedAt, limit + 30),
  )
  const near = new Set(likeliest)
  if (!strict && must === null)
    for (const id of likeliest.slice(0, besideLookedAt))
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
