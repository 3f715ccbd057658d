// The first look at every passage: goes through the lists of all wordings of all concepts once and adds up what each passage scores, field by field.

import { mostCounted, place } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import { eachIn } from './unpack.ts'
import { weights } from './weights.ts'

/** What the first look found. Arrays are by passage number. */
export interface Scan {
  readonly score: Float32Array
  /** Bit n is set where a wording of concept n stands in the passage or about it, or one of the telling words of a saying. */
  readonly holds: Uint32Array
  /** The same, but for a saying's words one by one: they are not yet what was asked for. */
  readonly whole: Uint32Array
  /** Every passage that scored, in no order. */
  readonly touched: Int32Array
  /** For each concept, the highest worth any of its wordings has. */
  readonly worth: readonly number[]
}

/** The rarer, the more a word says: BM25's inverse document frequency. */
export function rarity(shelf: Shelf, count: number): number {
  return Math.log(1 + (shelf.passages - count + 0.5) / (count + 0.5))
}

/** The most concepts that are told apart; those after it still score but are not counted as held. */
export const mostConcepts = 31

interface Sums {
  readonly best: Float32Array
  readonly reached: Int32Array
  count: number
  /** For wordings of several words: how many of them each passage holds so far, and the passages that hold the first. */
  readonly state: Uint16Array
  readonly joined: Int32Array
  joinedCount: number
}

function addList(shelf: Shelf, list: Uint8Array, offset: number, worth: number, sums: Sums): void {
  const { length, pack } = shelf.marks
  const { best, reached } = sums
  const mean = shelf.meanLength
  eachIn(list, offset, (id, where) => {
    if (pack[id] === 65_535) return
    const times = (where & mostCounted) / (1 - weights.lengthShare + (weights.lengthShare * (length[id] ?? 0)) / mean)
    const standing =
      times +
      (where & place.topic ? weights.topic : where & place.heading ? weights.heading : 0) +
      (where & place.title ? weights.title : 0) +
      (where & place.learned ? weights.learned : 0) +
      (where & place.lead ? weights.lead : 0)
    const score = (worth * standing) / (standing + weights.saturation)
    const before = best[id] ?? 0
    if (before === 0) reached[sums.count++] = id
    if (score > before) best[id] = score
  })
}

/** Goes through one word's list: which passages hold every word so far, and in the high bits where all of them stand. */
function narrow(list: Uint8Array, offset: number, round: number, sums: Sums): void {
  const { state, joined } = sums
  eachIn(list, offset, (id, where) => {
    if (round === 0) {
      state[id] = (where << 8) | 1
      joined[sums.joinedCount++] = id
    } else {
      const before = state[id] ?? 0
      if ((before & 255) === round) state[id] = (((before >> 8) & where) << 8) | (round + 1)
    }
  })
}

/** A wording of several words counts where all of them stand in or about the passage; whether they stand together in its text is looked at later. */
function addTogether(shelf: Shelf, wording: Wording, worth: number, sums: Sums): void {
  const byRarity = [...new Set(wording.stems)].sort((a, b) => shelf.count(a) - shelf.count(b))
  if (shelf.count(byRarity[0] ?? '') === 0) return
  sums.joinedCount = 0
  for (const [round, stem] of byRarity.entries())
    for (const { offset, lists } of shelf.postings(stem)) for (const list of lists) narrow(list, offset, round, sums)
  const { state, joined, best, reached } = sums
  for (let i = 0; i < sums.joinedCount; i++) {
    const id = joined[i] ?? 0
    const held = state[id] ?? 0
    state[id] = 0
    if ((held & 255) < byRarity.length || shelf.marks.pack[id] === 65_535) continue
    const before = best[id] ?? 0
    if (before === 0) reached[sums.count++] = id
    const standing = Math.max(weights.apart, (held >> 8) & place.topic ? weights.topic : (held >> 8) & place.heading ? weights.heading : 0)
    const score = (worth * standing) / (standing + weights.saturation)
    if (score > before) best[id] = score
  }
}

/** What a wording is worth: its nearness to what was typed times its rarity. */
export function worthOf(shelf: Shelf, concept: Concept, wording: Wording): number {
  const rarities = wording.stems.map((stem) => rarity(shelf, shelf.count(stem)))
  const rare = rarities.length === 1 ? (rarities[0] ?? 0) : Math.max(...rarities) * weights.together
  return concept.weight * wording.weight * rare
}

interface Sheets {
  readonly score: Float32Array
  readonly holds: Uint32Array
  readonly whole: Uint32Array
  readonly best: Float32Array
  readonly reached: Int32Array
  readonly touched: Int32Array
  readonly state: Uint16Array
  readonly joined: Int32Array
}

const sheets = new WeakMap<Shelf, Sheets>()
const used = new WeakMap<Shelf, Int32Array>()

/** The shelf's blank sheets: made once, and wiped only where the search before wrote on them. */
function sheetsFor(shelf: Shelf): Sheets {
  const { size } = shelf
  let held = sheets.get(shelf)
  if (!held) {
    held = {
      score: new Float32Array(size),
      holds: new Uint32Array(size),
      whole: new Uint32Array(size),
      best: new Float32Array(size),
      reached: new Int32Array(size),
      touched: new Int32Array(size),
      state: new Uint16Array(size),
      joined: new Int32Array(size),
    }
    sheets.set(shelf, held)
  }
  const written = used.get(shelf) ?? new Int32Array(0)
  for (let i = 0; i < written.length; i++) {
    const id = written[i] ?? 0
    held.score[id] = 0
    held.holds[id] = 0
    held.whole[id] = 0
  }
  return held
}

/** A word of a saying tells something of it by itself where it is worth at least so much, in terms of the saying's most telling word. */
const tellingPart = 0.5

/** A concept's wordings in the order in which they are gone through: whole ones, then the telling words of a saying, then its other words. */
function inTurn(
  shelf: Shelf,
  concept: Concept,
): readonly { readonly wording: Wording; readonly worth: number; readonly says: 'whole' | 'part' | 'little' }[] {
  const weighed = concept.wordings.map((wording) => ({ wording, worth: worthOf(shelf, concept, wording) }))
  const parts = weighed.filter(({ wording }) => wording.from === 'part')
  const highest = Math.max(0, ...parts.map(({ worth }) => worth))
  const telling = parts.filter(({ worth }) => worth >= highest * tellingPart)
  return [
    ...weighed.filter(({ wording }) => wording.from !== 'part').map((one) => ({ ...one, says: 'whole' as const })),
    ...telling.map((one) => ({ ...one, says: 'part' as const })),
    ...parts.filter((one) => !telling.includes(one)).map((one) => ({ ...one, says: 'little' as const })),
  ]
}

/** Looks at every passage for every concept. What it returns holds until the next scan of the same shelf. */
export function scan(shelf: Shelf, concepts: readonly Concept[]): Scan {
  const { score, holds, whole, best, reached, touched, state, joined } = sheetsFor(shelf)
  let touchedCount = 0
  const worths: number[] = []
  for (const [number, concept] of concepts.entries()) {
    const sums: Sums = { best, reached, count: 0, state, joined, joinedCount: 0 }
    let most = 0
    const wordings = inTurn(shelf, concept)
    /** How many passages hold the concept whole, and how many hold at least a telling part of it: the first of those reached. */
    const upTo = { whole: 0, part: 0 }
    for (const { wording, worth, says } of wordings) {
      if (wording.stems.length > 1) addTogether(shelf, wording, worth, sums)
      else for (const { offset, lists } of shelf.postings(wording.stems[0] ?? '')) for (const list of lists) addList(shelf, list, offset, worth, sums)
      if (wording.from === 'typed' || most === 0) most = Math.max(most, worth)
      if (says === 'whole') upTo.whole = sums.count
      if (says !== 'little') upTo.part = sums.count
    }
    worths.push(most)
    const bit = number < mostConcepts ? 1 << number : 0
    for (let i = 0; i < sums.count; i++) {
      const id = reached[i] ?? 0
      if (score[id] === 0) touched[touchedCount++] = id
      score[id] = (score[id] ?? 0) + (best[id] ?? 0)
      if (i < upTo.part) holds[id] = (holds[id] ?? 0) | bit
      if (i < upTo.whole) whole[id] = (whole[id] ?? 0) | bit
      best[id] = 0
    }
  }
  const scored = touched.subarray(0, touchedCount)
  used.set(shelf, scored)
  return { score, holds, whole, touched: scored, worth: worths }
}
