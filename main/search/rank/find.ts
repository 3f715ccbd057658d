// One search over the shelf: what is allowed, what scores, how much of the query it holds, and the best of it in order.
import type { Shelf } from '../index/shelf.ts'
import type { Understood } from '../query/understand.ts'
import { type FoldedHit, foldAlike } from './alike.ts'
import type { Bounded } from './bounds.ts'
import { lookClosely } from './closely.ts'
import { addCounts, type Counts, countBy, facets, noCounts } from './count.ts'
import { anyFilter, asksExactly, demanded, type Filters, filterBy, noPack, refused, sift } from './limits.ts'
import { list } from './list.ts'
import { scan } from './scan.ts'
import { all, holdingEnough, rowsFor, shareOf, sharesFor, tally } from './share.ts'
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

/** Every passage there is a number for, written into a row. */
function everything(row: Int32Array): Int32Array {
  for (let id = 0; id < row.length; id++) row[id] = id
  return row
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
  const rows = rowsFor(shelf)
  const not = refused(shelf, query.without)
  const shut = filterBy(shelf, filters)
  if (listed) return { ...nothing, ...list(shelf, sift(shelf, must ?? everything(rows.shown), not, shut, rows.left), filters, limit) }
  const found = scan(shelf, concepts)
  const exactly = asksExactly(query, loose)
  // Of those that speak of a person, only the ones that hold something of what is looked for.
  const row = must === null ? found.touched : exactly ? must : must.filter((id) => (found.score[id] ?? 0) > 0)
  const narrowed = must !== null || not !== null || shut !== null
  const { left, but } = narrowed ? sift(shelf, row, not, shut, rows.left) : { left: found.touched, but: () => found.touched }
  /** What is asked for exactly is held by all that may be found: how much of the rest they hold is what tells them apart. */
  const shares = sharesFor(!exactly ? found.worth : found.worth.map((worth, at) => (concepts[at]?.exact ? 0 : worth)))
  const { whole, highest: fullest } = tally(left, found.whole, shares)
  const strict = whole >= enough && understood.asking === null && !understood.wanted.minutes && concepts.length < 4
  const holds = strict ? found.whole : found.holds
  const highest = holds === found.whole ? fullest : tally(left, holds, shares).highest
  // Where no passage comes near all the words, those that come nearest are shown: the page is empty only where no word is found at all.
  const least = exactly ? 0 : Math.min(understood.asking === null ? most : mostOfQuestion, highest * nearest)
  const bar = strict ? all : least
  const { shown, best: likeliest } = holdingEnough(
    left,
    { holds, score: found.score },
    shares,
    { least: bar, coverage: weights.coverage, most: Math.max(lookedAt, limit + 30) },
    rows.shown,
  )
  const allowed = (id: number): boolean => shelf.marks.pack[id] !== noPack && not?.[id] !== 1 && (shut?.(id) ?? 0) === 0
  const beside = strict || must !== null ? [] : besides(likeliest.slice(0, besideLookedAt), (id) => id >= 0 && id < shelf.size && allowed(id))
  const ranked = lookClosely(shelf, concepts, found, [...new Set([...likeliest, ...beside])], understood.wanted)
  const short = (id: number): boolean => shareOf(shares, holds[id] ?? 0) < bar
  /** Shown for what stands beside them, though they hold too little themselves. */
  const lesser = beside.filter(short)
  const widened = strict || whole === shown.length ? null : widenedWords(whole, bar >= most && concepts.length > 2 ? 'most' : 'some')
  const counts = countBy(shelf, [shown, lesser])
  return {
    hits: foldAlike(shelf, ranked, limit),
    total: shown.length + lesser.length,
    widened,
    worth: found.worth,
    ...facets(filters, counts, (facet) => addCounts(counts, countBy(shelf, [but(facet).filter((id) => !short(id))]))),
  }
}
