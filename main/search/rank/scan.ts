// The first look at every passage: goes through the lists of all wordings of all concepts once and adds up what each passage scores, field by field.
// A stretch of passages at a time, every word's list once a stretch however many wordings hold the word.
import { mostCounted, place } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import { beginReading, newReading, type Reading, readOn, stretch } from './unpack.ts'
import { weights } from './weights.ts'
import { inTurn, type Says } from './worth.ts'

/** What the first look found. Arrays are by passage number. */
export interface Scan {
  readonly score: Float32Array
  /** Bit n is set where a wording of concept n stands in the passage or about it, or one of the telling words of a saying. */
  readonly holds: Uint32Array
  /** The same, but for a saying's words one by one: they are not yet what was asked for. */
  readonly whole: Uint32Array
  /** Every passage that scored, ascending. */
  readonly touched: Int32Array
  /** For each concept, the highest worth any of its wordings has. */
  readonly worth: readonly number[]
}

/** The most concepts that are told apart; those after it still score but are not counted as held. */
export const mostConcepts = 31

/** One wording of one concept, to be gone through in every stretch. */
interface Step {
  /** Counting from 1. */
  readonly concept: number
  readonly bit: number
  readonly worth: number
  readonly says: Says
  /** Whether it is the concept's only wording. */
  readonly only: boolean
  /** Of each of its words; the rarest first. */
  readonly words: readonly Reading[]
}

const spare: Reading[] = []

/** Turns concepts into steps, in order. Each word is read once; a wording with a word that no pack prints finds nothing. */
function stepsOf(
  shelf: Shelf,
  concepts: readonly Concept[],
): { readonly steps: readonly Step[]; readonly words: readonly Reading[]; readonly worth: readonly number[] } {
  const readings = new Map<string, Reading>()
  const reading = (stem: string): Reading => {
    const before = readings.get(stem)
    if (before) return before
    const made = spare[readings.size] ?? newReading()
    spare[readings.size] = made
    beginReading(made, shelf.postings(stem))
    readings.set(stem, made)
    return made
  }
  const worths: number[] = []
  const steps = concepts.flatMap((concept, number): Step[] => {
    let most = 0
    const made = inTurn(shelf, concept).flatMap(({ wording, worth, says }): Step[] => {
      if (wording.from === 'typed' || most === 0) most = Math.max(most, worth)
      const stems = [...new Set(wording.stems)].sort((a, b) => shelf.count(a) - shelf.count(b))
      if (worth <= 0 || shelf.count(stems[0] ?? '') === 0) return []
      const words = stems.map(reading)
      for (const other of words.slice(1)) other.lookedUp = true
      return [{ concept: number + 1, bit: number < mostConcepts ? 1 << number : 0, worth, says, only: concept.wordings.length === 1, words }]
    })
    worths.push(most)
    return made
  })
  return { steps, words: [...readings.values()], worth: worths }
}

/** What is noted of one stretch, by distance from its first passage. */
const here = {
  score: new Float32Array(stretch),
  /** What the concept scored that is gone through, valid where `scored` is its number. */
  best: new Float32Array(stretch),
  scored: new Uint16Array(stretch),
  whole: new Uint32Array(stretch),
  part: new Uint32Array(stretch),
  /** Takes what is not to be told. */
  waste: new Uint32Array(stretch),
}

/** What a word's standing about a passage counts, by the byte that says where it stands; and the same for several words that stand apart. */
function standings(): { readonly alone: Float64Array; readonly together: Float64Array } {
  const above = (where: number): number => (where & place.topic ? weights.topic : where & place.heading ? weights.heading : 0)
  return {
    alone: Float64Array.from(
      { length: 256 },
      (_, where) =>
        above(where) +
        (where & place.title ? weights.title : 0) +
        (where & place.learned ? weights.learned : 0) +
        (where & place.lead ? weights.lead : 0),
    ),
    together: Float64Array.from({ length: 256 }, (_, where) => Math.max(weights.apart, above(where))),
  }
}

/**
 * Goes through a wording of one word. Of several wordings of a concept the best counts. Written out, as is the next: it is the innermost loop.
 * @param perTime what one mention counts in each passage, by its length
 */
function addWord(step: Step, reading: Reading, first: number, perTime: Float32Array, alone: Float64Array, held: Uint32Array): void {
  const { places, wheres, count } = reading
  const { worth, concept, bit } = step
  const { score, best, scored } = here
  const { saturation } = weights
  for (let i = 0; i < count; i++) {
    const at = places[i] as number
    const where = wheres[i] as number
    const standing = (where & mostCounted) * (perTime[first + at] as number) + (alone[where] as number)
    const value = (worth * standing) / (standing + saturation)
    held[at] = (held[at] as number) | bit
    if (scored[at] !== concept) {
      scored[at] = concept
      best[at] = value
      score[at] = (score[at] as number) + value
    } else if (value > (best[at] as number)) {
      score[at] = (score[at] as number) + value - (best[at] as number)
      best[at] = value
    }
  }
}

/** The same where the concept has no other wording. */
function addOnly(step: Step, reading: Reading, first: number, perTime: Float32Array, alone: Float64Array, held: Uint32Array): void {
  const { places, wheres, count } = reading
  const { worth, bit } = step
  const { score } = here
  const { saturation } = weights
  for (let i = 0; i < count; i++) {
    const at = places[i] as number
    const where = wheres[i] as number
    const standing = (where & mostCounted) * (perTime[first + at] as number) + (alone[where] as number)
    held[at] = (held[at] as number) | bit
    score[at] = (score[at] as number) + (worth * standing) / (standing + saturation)
  }
}

/** Adds the passages of a stretch that scored to those before; answers how many they are now. */
function gather(first: number, length: number, pack: Uint16Array, touched: Int32Array, before: number): number {
  const { score } = here
  let count = before
  for (let at = 0; at < length; at++) if (score[at] !== 0 && pack[first + at] !== 65_535) touched[count++] = first + at
  return count
}

/** A wording of several words counts where all of them stand in or about the passage; whether they stand together in its text is looked at later. */
function addTogether(step: Step, rarest: Reading, together: Float64Array, held: Uint32Array): void {
  const { places, wheres, count } = rarest
  const { words, worth, concept, bit } = step
  const { score, best, scored } = here
  const { saturation } = weights
  for (let i = 0; i < count; i++) {
    const at = places[i] as number
    let where = wheres[i] as number
    let all = true
    for (let other = 1; other < words.length && all; other++) {
      const theirs = words[other]?.at[at] ?? 0
      all = theirs !== 0
      where &= theirs
    }
    if (!all) continue
    const standing = together[where] as number
    const value = (worth * standing) / (standing + saturation)
    held[at] = (held[at] as number) | bit
    if (scored[at] !== concept) {
      scored[at] = concept
      best[at] = value
      score[at] = (score[at] as number) + value
    } else if (value > (best[at] as number)) {
      score[at] = (score[at] as number) + value - (best[at] as number)
      best[at] = value
    }
  }
}

/** What a shelf's scans are written on, again and again. */
interface Sheets {
  readonly score: Float32Array
  readonly holds: Uint32Array
  readonly whole: Uint32Array
  readonly touched: Int32Array
  readonly perTime: Float32Array
  /** The share of length by which `perTime` was reckoned. */
  readonly lengthShare: number
}

const sheets = new WeakMap<Shelf, Sheets>()

/** Written as a loop: the first search waits for it, and making an array from another took ten times as long. */
function perTimeOf(lengths: Uint16Array, mean: number): Float32Array {
  const { lengthShare } = weights
  const made = new Float32Array(lengths.length)
  for (let id = 0; id < lengths.length; id++) made[id] = 1 / (1 - lengthShare + (lengthShare * (lengths[id] as number)) / mean)
  return made
}

function sheetsFor(shelf: Shelf): Sheets {
  const { size, marks, meanLength } = shelf
  const { lengthShare } = weights
  const before = sheets.get(shelf)
  if (before?.lengthShare === lengthShare) return before
  const made: Sheets = {
    score: new Float32Array(size),
    holds: new Uint32Array(size),
    whole: new Uint32Array(size),
    touched: new Int32Array(size),
    perTime: perTimeOf(marks.length, meanLength),
    lengthShare,
  }
  sheets.set(shelf, made)
  return made
}

/** Looks at every passage for every concept. What it returns holds until the next scan of the same shelf. */
export function scan(shelf: Shelf, concepts: readonly Concept[]): Scan {
  const { score, holds, whole, touched, perTime } = sheetsFor(shelf)
  const { steps, words, worth } = stepsOf(shelf, concepts)
  const { alone, together } = standings()
  const { pack } = shelf.marks
  const anyPart = steps.some(({ says }) => says === 'part')
  let touchedCount = 0
  for (let first = 0; first < shelf.size; first += stretch) {
    let any = 0
    for (const reading of words) {
      readOn(reading, first)
      any += reading.count
    }
    const length = Math.min(stretch, shelf.size - first)
    if (any > 0) {
      for (const step of steps) {
        const [rarest] = step.words
        if (!rarest || rarest.count === 0) continue
        const held = step.says === 'whole' ? here.whole : step.says === 'part' ? here.part : here.waste
        if (step.words.length > 1) addTogether(step, rarest, together, held)
        else if (step.only) addOnly(step, rarest, first, perTime, alone, held)
        else addWord(step, rarest, first, perTime, alone, held)
      }
      touchedCount = gather(first, length, pack, touched, touchedCount)
      if (anyPart) for (let at = 0; at < length; at++) here.part[at] = (here.part[at] as number) | (here.whole[at] as number)
    }
    score.set(here.score.subarray(0, length), first)
    whole.set(here.whole.subarray(0, length), first)
    if (anyPart) holds.set(here.part.subarray(0, length), first)
    if (any > 0) for (const noted of [here.score, here.scored, here.whole, here.part]) noted.fill(0)
  }
  for (const reading of words) reading.lists = []
  return { score, holds: anyPart ? holds : whole, whole, touched: touched.subarray(0, touchedCount), worth }
}
