// The second look, at the likeliest passages only: where in the text each concept stands, how close together, in what order, and what the passages about it say.
import type { Concept } from '../query/concepts.ts'
import type { Shelf } from '../index/shelf.ts'
import { mark } from '../index/passage-words.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Scan } from './scan.ts'
import { weights } from './weights.ts'

/** What the query as a whole asks for. */
export interface Wanted {
  readonly minutes: boolean
  readonly figures: boolean
}

export interface Ranked {
  readonly passage: number
  readonly score: number
  /** Bit n is set where concept n stands in or about the passage. */
  readonly holds: number
}

/** For each file, which concepts (and how nearly) a word's number stands for. */
type Meanings = readonly ReadonlyMap<number, readonly { readonly concept: number; readonly weight: number }[]>[]

function meaningsOf(shelf: Shelf, concepts: readonly Concept[], files: number): Meanings {
  const meanings = Array.from({ length: files }, () => new Map<number, { concept: number; weight: number }[]>())
  for (const [number, concept] of concepts.entries())
    for (const wording of concept.wordings)
      for (const stem of wording.stems)
        for (const [file, id] of shelf.numbers(stem).entries()) {
          if (id === null) continue
          const held = meanings[file]?.get(id) ?? []
          const weight = wording.weight * (wording.stems.length > 1 ? 0.6 : 1)
          const same = held.find((meaning) => meaning.concept === number)
          if (!same) held.push({ concept: number, weight })
          else if (same.weight < weight) same.weight = weight
          meanings[file]?.set(id, held)
        }
  return meanings
}

interface Stand {
  readonly concept: number
  readonly at: number
  readonly weight: number
}

function standsIn(words: Int32Array, meanings: ReadonlyMap<number, readonly { readonly concept: number; readonly weight: number }[]> | undefined): Stand[] {
  const stands: Stand[] = []
  if (!meanings) return stands
  for (let at = 0; at < words.length; at++) for (const { concept, weight } of meanings.get(words[at] ?? 0) ?? []) stands.push({ concept, at, weight })
  return stands
}

/** Pairs of concepts standing near each other: the worth of both, less with every word between. */
function togetherness(stands: readonly Stand[], worth: readonly number[], width: number): { readonly closeness: number; readonly order: number } {
  const close = new Map<number, number>()
  let order = 0
  const ordered = new Set<number>()
  for (let i = 0; i < stands.length; i++) {
    const one = stands[i]
    if (!one) continue
    for (let j = i + 1; j < stands.length && j < i + 24; j++) {
      const two = stands[j]
      if (!two) break
      const gap = two.at - one.at
      if (gap > 16) break
      if (two.concept === one.concept || gap === 0) continue
      const pair = Math.min(one.concept, two.concept) * width + Math.max(one.concept, two.concept)
      const value = (Math.min(worth[one.concept] ?? 0, worth[two.concept] ?? 0) * Math.min(one.weight, two.weight)) / Math.sqrt(gap)
      if (value > (close.get(pair) ?? 0)) close.set(pair, value)
      if (two.concept === one.concept + 1 && gap <= 2 && !ordered.has(pair)) {
        ordered.add(pair)
        order += Math.min(worth[one.concept] ?? 0, worth[two.concept] ?? 0) * Math.min(one.weight, two.weight)
      }
    }
  }
  let closeness = 0
  for (const value of close.values()) closeness += value
  return { closeness, order }
}

/** Ranks the passages given, best first. `others` of each document stand beside one another on the shelf. */
export function lookClosely(shelf: Shelf, concepts: readonly Concept[], found: Scan, passages: readonly number[], wanted: Wanted): readonly Ranked[] {
  const files = Math.max(1, ...passages.map((passage) => shelf.fileOf(passage) + 1))
  const meanings = meaningsOf(shelf, concepts, files)
  const { marks } = shelf
  const total = found.worth.reduce((sum, worth) => sum + worth, 0) || 1
  const wordsHeld = new Map<number, Stand[]>()
  const stands = (passage: number): Stand[] => {
    let held = wordsHeld.get(passage)
    if (!held) {
      held = standsIn(shelf.words(passage), meanings[shelf.fileOf(passage)])
      wordsHeld.set(passage, held)
    }
    return held
  }
  const beside = (passage: number, other: number): boolean =>
    other >= 0 && other < shelf.size && marks.pack[other] === marks.pack[passage] && marks.document[other] === marks.document[passage]
  const ranked = passages.map((passage): Ranked => {
    const own = stands(passage)
    const holds = found.holds[passage] ?? 0
    const { closeness, order } = togetherness(own, found.worth, concepts.length)
    let around = 0
    let covered = 0
    for (let concept = 0; concept < concepts.length; concept++) {
      const worth = found.worth[concept] ?? 0
      if (concept < 31 && holds & (1 << concept)) {
        covered += worth
        continue
      }
      let share = 0
      for (const distance of [-1, 1, -2, 2]) {
        const other = passage + distance
        if (!beside(passage, other)) continue
        const factor = Math.abs(distance) === 1 ? weights.neighbour : weights.farNeighbour
        if (factor > share && stands(other).some((stand) => stand.concept === concept)) share = factor
      }
      around += worth * share
      covered += worth * share
    }
    const kind = passageKinds[marks.kind[passage] ?? 0] ?? 'report'
    const flags = marks.marks[passage] ?? 0
    let factor = 1
    if (flags & mark.heading) factor *= weights.headingPassage
    if (flags & mark.boilerplate) factor *= weights.boilerplate
    if (flags & mark.empty) factor *= weights.empty
    if (kind === 'agenda') factor *= weights.agenda
    if (wanted.minutes && kind === 'minutes') factor *= weights.minuted
    if (wanted.minutes && (kind === 'decision' || kind === 'promise')) factor *= weights.decided
    if (wanted.figures && flags & mark.figures) factor *= weights.figures
    const score = ((found.score[passage] ?? 0) + around + weights.closeness * closeness + weights.order * order) * (1 + weights.coverage * (covered / total)) * factor
    return { passage, score, holds }
  })
  return ranked.sort((a, b) => b.score - a.score || a.passage - b.passage)
}
