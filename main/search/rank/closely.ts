// The second look, at the likeliest passages only: where in the text each concept stands, how close together, in what order, and what the passages about it say.
import { mark, passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import { recencyOf } from './recency.ts'
import type { Scan } from './scan.ts'
import { type Stand, standsIn, standsTogether, togetherness, wordingsByFile } from './standing.ts'
import { weights } from './weights.ts'

/** What the query as a whole asks for. */
export interface Wanted {
  /** To be told something in words: a question, but for no number. */
  readonly telling: boolean
  readonly minutes: boolean
  /** What a paper asks its meeting to do. */
  readonly recommendations: boolean
  readonly figures: boolean
  readonly person: boolean
  /** Why something is so. */
  readonly cause: boolean
  readonly contact: boolean
  readonly date: boolean
  /** Who was there or who is a member. */
  readonly roll: boolean
  /** What somebody said. */
  readonly speech: boolean
}

export interface Ranked {
  readonly passage: number
  readonly score: number
}

/** How far to each side the passages about one are looked at. */
const around = [-1, 1, -2, 2]

/** A passage of so many words is read at a glance. */
const glance = 120

/** How far its kind and marks speak for a passage, whatever its words. */
function standingOf(shelf: Shelf, passage: number, wanted: Wanted): number {
  const kind = passageKinds[shelf.marks.kind[passage] ?? 0] ?? 'report'
  const marks = shelf.marks.marks[passage] ?? 0
  const length = shelf.marks.length[passage] ?? 0
  let factor = recencyOf(shelf, passage)
  if (marks & mark.heading) factor *= weights.headingPassage
  if (marks & mark.boilerplate) factor *= weights.boilerplate
  if (marks & mark.empty) factor *= weights.empty
  if (marks & mark.roll && !wanted.roll) factor *= weights.roll
  if (marks & mark.frontSheet) factor *= weights.frontSheet
  if (kind === 'agenda') factor *= weights.agenda
  if (length < 6) factor *= weights.fewWords
  if (wanted.telling) {
    if (marks & mark.table) factor *= weights.tableForTelling
    factor /= 1 + weights.longForTelling * Math.log(Math.max(1, length / glance))
  }
  if (wanted.minutes && kind === 'minutes') factor *= weights.minuted
  if (wanted.minutes && (kind === 'decision' || kind === 'promise')) factor *= weights.decided
  if (wanted.recommendations && marks & mark.recommends) factor *= weights.recommended
  if (wanted.figures && marks & mark.figures) factor *= weights.figures
  if (wanted.person && marks & mark.person) factor *= weights.person
  if (wanted.cause && marks & mark.cause) factor *= weights.cause
  if (wanted.contact && marks & mark.contact) factor *= weights.contact
  if (wanted.date && marks & mark.date) factor *= weights.date
  if (wanted.speech && marks & mark.speech) factor *= weights.speech
  return factor
}

/** Ranks the passages given, best first. Passages of one document stand beside one another on the shelf. */
export function lookClosely(shelf: Shelf, concepts: readonly Concept[], found: Scan, passages: readonly number[], wanted: Wanted): readonly Ranked[] {
  const wordings = wordingsByFile(shelf, concepts, Math.max(1, ...passages.map((passage) => shelf.fileOf(passage) + 1)))
  const { marks } = shelf
  const total = found.worth.reduce((sum, worth) => sum + worth, 0) || 1
  const decides = (passage: number): boolean => {
    const kind = passageKinds[marks.kind[passage] ?? 0]
    return kind === 'decision' || kind === 'promise'
  }
  const known = new Map<number, readonly Stand[]>()
  const stands = (passage: number): readonly Stand[] => {
    const before = known.get(passage)
    if (before) return before
    const made = standsIn(shelf.words(passage), wordings[shelf.fileOf(passage)], decides(passage) ? 1 : weights.headingStand)
    known.set(passage, made)
    return made
  }
  const bests = new Map<number, ReadonlyMap<number, number>>()
  const held = (passage: number): ReadonlyMap<number, number> => {
    const before = bests.get(passage)
    if (before) return before
    const made = bestOf(stands(passage))
    bests.set(passage, made)
    return made
  }
  const nearby = (passage: number): readonly { readonly holds: ReadonlyMap<number, number>; readonly share: number }[] =>
    around.flatMap((distance) => {
      const other = passage + distance
      if (other < 0 || other >= shelf.size || marks.pack[other] !== marks.pack[passage] || marks.document[other] !== marks.document[passage])
        return []
      return [{ holds: held(other), share: Math.abs(distance) === 1 ? weights.neighbour : weights.farNeighbour }]
    })
  const ranked = passages.map((passage): Ranked => {
    const own = stands(passage)
    const best = held(passage)
    const holds = found.holds[passage] ?? 0
    const { closeness, order } = togetherness(own, found.worth, concepts.length)
    const others = nearby(passage)
    let score = found.score[passage] ?? 0
    let covered = 0
    const reaches = wanted.contact && ((marks.marks[passage] ?? 0) & mark.contact) !== 0
    for (let concept = 0; concept < concepts.length; concept++) {
      const worth = found.worth[concept] ?? 0
      const inText = best.get(concept) ?? 0
      const standing = concept < 31 && holds & (1 << concept) ? Math.max(inText, weights.aboutText) : inText
      let beside = 0
      for (const { holds: theirs, share } of others) beside = Math.max(beside, share * (theirs.get(concept) ?? 0))
      score += Math.max(0, beside - standing * weights.neighbour) * worth
      if (reaches) score += weights.contactTopic * (standing - inText) * worth
      covered += worth * Math.max(standing, beside)
    }
    score += sayingsOf(own, wordings[shelf.fileOf(passage)]?.sayings ?? [], best, found.worth)
    score =
      (score + weights.closeness * closeness + weights.order * order) *
      (1 + weights.coverage * (covered / total)) *
      standingOf(shelf, passage, wanted)
    return { passage, score }
  })
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage)
}

function bestOf(stands: readonly Stand[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const { concept, weight } of stands) if (weight > (best.get(concept) ?? 0)) best.set(concept, weight)
  return best
}

/** What sayings that stand together add to what their words had scored apart. */
function sayingsOf(
  stands: readonly Stand[],
  sayings: readonly { readonly concept: number; readonly words: readonly number[]; readonly weight: number; readonly worth: number }[],
  best: ReadonlyMap<number, number>,
  worth: readonly number[],
): number {
  const added = new Map<number, number>()
  for (const saying of sayings) {
    if (!best.has(saying.concept) || !standsTogether(stands, saying)) continue
    const singly = (best.get(saying.concept) ?? 0) < saying.weight ? (best.get(saying.concept) ?? 0) * (worth[saying.concept] ?? 0) : 0
    const value = (Math.max(0, saying.worth - Math.max(singly * 0.5, saying.worth * weights.apart)) * 1) / (1 + weights.saturation)
    if (value > (added.get(saying.concept) ?? 0)) added.set(saying.concept, value)
  }
  let sum = 0
  for (const value of added.values()) sum += value
  return sum
}
