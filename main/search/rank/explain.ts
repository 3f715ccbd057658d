// Why a passage stands where it does: asks the ranking itself, with parts of the question taken away, what each part gave to the score.
import { passageKinds } from '../index/passage-words.ts'
import { mostCounted, place } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import { lookClosely, type Ranked, type Wanted } from './closely.ts'
import { type Scan, scan } from './scan.ts'
import { standsIn, togetherness, wordingsByFile } from './standing.ts'
import { eachIn } from './unpack.ts'
import { weights } from './weights.ts'

/** What one concept gave. */
export interface ConceptPart {
  readonly concept: Concept
  readonly points: number
  /** The wording that gave it; null where the concept stands nowhere in or about the passage. */
  readonly wording: Wording | null
  /** Where that wording stands: "text ×2", "heading", "title" … */
  readonly where: readonly string[]
}

/** `score` is (sum of the concepts' points + closeness + order + rest) × coverage × kind. */
export interface Explained {
  readonly passage: number
  readonly score: number
  readonly concepts: readonly ConceptPart[]
  /** For concepts that stand close together, and in the order typed. */
  readonly closeness: number
  readonly order: number
  /** For sayings that stand whole, and for what stands in the passages beside it. */
  readonly rest: number
  /** For how much of the query is held: 1 for nothing. */
  readonly coverage: number
  /** For the kind of passage, its marks and its age, whatever its words. */
  readonly kind: number
}

const scoreOf = (ranked: readonly Ranked[]): number => ranked[0]?.score ?? 0

/** Where the words of a wording all stand, for each of the passages. */
function placesOf(shelf: Shelf, wording: Wording, passages: ReadonlySet<number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [order, stem] of wording.stems.entries())
    for (const { offset, lists } of shelf.postings(stem))
      for (const list of lists)
        eachIn(list, offset, (id, where) => {
          if (!passages.has(id)) return
          const before = order === 0 ? where : (found.get(id) ?? 0)
          const times = Math.min(before & mostCounted, where & mostCounted)
          found.set(id, (before & where & ~mostCounted) | times)
        })
  return found
}

function inWords(where: number): readonly string[] {
  const times = where & mostCounted
  return [
    ...(times > 0 ? [`text${times > 1 ? ` ×${times}${times === mostCounted ? ' or more' : ''}` : ''}`] : []),
    ...(where & place.topic ? ['heading of what was decided'] : where & place.heading ? ['heading'] : []),
    ...(where & place.title ? ['title'] : []),
    ...(where & place.lead ? ['line or table head it stands under'] : []),
    ...(where & place.learned ? ['other form, short form or role'] : []),
  ]
}

/** For each concept, what each passage got for it and by which wording: the first look, made with one wording at a time. */
function byConcept(shelf: Shelf, concepts: readonly Concept[], passages: readonly number[]): ReadonlyMap<number, readonly ConceptPart[]> {
  const wanted = new Set(passages)
  const parts = new Map<number, ConceptPart[]>(passages.map((passage) => [passage, []]))
  for (const concept of concepts) {
    const best = new Map<number, ConceptPart>()
    for (const wording of concept.wordings) {
      const places = placesOf(shelf, wording, wanted)
      const { score } = scan(shelf, [{ ...concept, wordings: [wording] }])
      for (const passage of passages) {
        const points = score[passage] ?? 0
        if (points > (best.get(passage)?.points ?? 0)) best.set(passage, { concept, points, wording, where: inWords(places.get(passage) ?? 0) })
      }
    }
    for (const passage of passages) parts.get(passage)?.push(best.get(passage) ?? { concept, points: 0, wording: null, where: [] })
  }
  return parts
}

/** How much a word in the headings counts when it is looked at what stands close: for what was decided or promised, as much as in the text. */
function inHeadings(shelf: Shelf, passage: number): number {
  const kind = passageKinds[shelf.marks.kind[passage] ?? 0]
  return kind === 'decision' || kind === 'promise' ? 1 : weights.headingStand
}

/** Explains passages that were found. The parts make up the very score by which the passages were ranked. */
export function explain(shelf: Shelf, concepts: readonly Concept[], wanted: Wanted, passages: readonly number[]): readonly Explained[] {
  const parts = byConcept(shelf, concepts, passages)
  const first = scan(shelf, concepts)
  const held: Scan = { ...first, score: first.score.slice(), holds: first.holds.slice(), touched: first.touched.slice() }
  const withScore = (score: number): Scan => ({ ...held, score: new Float32Array(shelf.size).fill(score) })
  const nothing: Scan = { ...withScore(1), worth: [] }
  const unscored = withScore(0)
  const oneMore = withScore(1)
  return passages.map((passage): Explained => {
    const look = (of: readonly Concept[], found: Scan): number => scoreOf(lookClosely(shelf, of, found, [passage], wanted))
    // A passage that scored 1 and was asked for nothing else gets its kind's factor; a point more, with everything asked, both factors.
    const kind = look([], nothing)
    const added = look(concepts, unscored)
    const factors = look(concepts, oneMore) - added
    const wordings = wordingsByFile(shelf, concepts, shelf.fileOf(passage) + 1)[shelf.fileOf(passage)]
    const near = togetherness(standsIn(shelf.words(passage), wordings, inHeadings(shelf, passage)), held.worth, concepts.length)
    const closeness = weights.closeness * near.closeness
    const order = weights.order * near.order
    return {
      passage,
      score: look(concepts, held),
      concepts: parts.get(passage) ?? [],
      closeness,
      order,
      rest: added / factors - closeness - order,
      coverage: factors / kind,
      kind,
    }
  })
}
