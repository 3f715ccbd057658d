// One search over the shelf: what is allowed, what scores, how much of the query it holds, and the best of it in order.
import type { Shelf } from '../index/shelf.ts'
import type { Understood } from '../query/understand.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import type { Bounded } from './bounds.ts'
import { lookClosely } from './closely.ts'
import { type Counts, countBy, facets, noCounts } from './count.ts'
import { anyFilter, demanded, type Filters, filterBy, refused, those } from './limits.ts'
import { list } from './list.ts'
import { scan } from './scan.ts'
import { all, holdingEnough, sharesOf } from './share.ts'
import { weights } from './weights.ts'

export interface Found extends Counts {
  readonly hits: readonly FoldedHit[]
  readonly total: number
  readonly widened: string | null
  readonly worth: readonly number[]
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

const nothing: Found = { hits: [], total: 0, widened: null, worth: [], ...noCounts }

/** The passages before and after those given that may be hits, each once. */
function besides(passages: readonly number[], allowed: (id: number) => boolean): readonly number[] {
  return [...new Set(passages.flatMap((id) => [id - 1, id + 1]))].filter(allowed)
}

/** Says that not all that is shown has all the words, and how much of it has. */
function widenedWords(whole: number, others: 'most' | 'some'): string {
  if (whole === 0) return `No passage has all these words; showing those with ${others} of them.`
  if (whole < enough)
    return `Only ${whole === 1 ? 'one passage has' : `${whole} passages have`} all these words; those with ${others} of them are shown too.`
  return `Passages with only ${others} of these words are shown too.`
}

/** Searches. `limit` is how many hits are wanted. */
export function find(shelf: Shelf, { query, loose }: Bounded, understood: Understood, filters: Filters, limit: number): Found {
  const { concepts } = understood
  const must = demanded(shelf, query, loose, filters.persons)
  const listed = concepts.length === 0
  // Filters alone ask for whatever they leave; words that are none ask for nothing.
  if (must === null ? listed && !(query.parts.length === 0 && anyFilter(filters)) : must.length === 0) return nothing
  const not = refused(shelf, query.without)
  const shut = filterBy(shelf, filters)
  /** Whether a passage may be found, the filters of `facet` apart. */
  const passes =
    (facet: number) =>
    (id: number): boolean =>
      shelf.marks.pack[id] !== 65_535 && !not?.(id) && ((shut?.(id) ?? 0) & ~facet) === 0
  if (listed) return { ...nothing, ...list(shelf, must, passes, filters, limit) }
  const allowed = passes(0)
  const found = scan(shelf, concepts)
  const pool = must ?? found.touched
  const candidates = must !== null || not !== null || shut !== null ? those(pool, allowed) : pool
  /** What is asked for exactly is held by all that may be found: how much of the rest they hold is what tells them apart. */
  const loosely = must === null ? found.worth : found.worth.map((worth, at) => (concepts[at]?.exact ? 0 : worth))
  const whole = sharesOf(candidates, found.whole, loosely)
  const strict = whole.whole >= enough && understood.asking === null && !understood.wanted.minutes && concepts.length < 4
  const held = strict ? found.whole : found.holds
  const { shares, highest } = strict ? whole : sharesOf(candidates, held, loosely)
  // Where no passage comes near all the words, those that come nearest are shown: the page is empty only where no word is found at all.
  const least = must !== null ? 0 : Math.min(understood.asking === null ? most : mostOfQuestion, highest * nearest)
  const bar = strict ? all : least
  const { shown, best: likeliest } = holdingEnough(candidates, shares, bar, found.score, weights.coverage, Math.max(lookedAt, limit + 30))
  const beside = strict || must !== null ? [] : besides(likeliest.slice(0, besideLookedAt), (id) => id >= 0 && id < shelf.size && allowed(id))
  const ranked = lookClosely(shelf, concepts, found, [...new Set([...likeliest, ...beside])], understood.wanted)
  const { shares: besideShares } = sharesOf(Int32Array.from(beside), held, loosely)
  /** Shown for what stands beside them, though they hold too little themselves. */
  const lesser = beside.filter((_, at) => (besideShares[at] ?? 0) < bar)
  const widened = strict || whole.whole === shown.length ? null : widenedWords(whole.whole, bar >= most && concepts.length > 2 ? 'most' : 'some')
  const lifted = (facet: number): Counts => {
    const others = those(pool, passes(facet))
    const { shares: theirs } = sharesOf(others, held, loosely)
    return countBy(shelf, [others.filter((_, at) => (theirs[at] ?? 0) >= bar), lesser])
  }
  return {
    hits: foldAlike(shelf, ranked, limit),
    total: shown.length + lesser.length,
    widened,
    worth: found.worth,
    ...facets(filters, countBy(shelf, [shown, lesser]), lifted),
  }
}
