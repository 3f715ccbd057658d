// The first look at every passage: goes through the lists of all wordings of all concepts once and adds up what each passage scores, field by field.

import { mostCounted, place } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept, Wording } from '../query/concepts.ts'
import { weights } from './weights.ts'

/** What the first look found. Arrays are by passage number. */
export interface Scan {
  readonly score: Float32Array
  /** Bit n is set where a wording of concept n stands in the passage or about it. */
  readonly holds: Uint32Array
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
  let count = sums.count
  let id = offset
  const mean = shelf.meanLength
  for (let i = 0; i < list.length; ) {
    let byte = list[i++] ?? 0
    let distance = byte & 127
    let shift = 7
    while (byte > 127) {
      byte = list[i++] ?? 0
      distance |= (byte & 127) << shift
      shift += 7
    }
    id += distance
    const where = list[i++] ?? 0
    if (pack[id] === 65_535) continue
    const times = (where & mostCounted) / (1 - weights.lengthShare + (weights.lengthShare * (length[id] ?? 0)) / mean)
    const standing =
      times +
      (where & place.topic ? weights.topic : where & place.heading ? weights.heading : 0) +
      (where & place.title ? weights.title : 0) +
      (where & place.learned ? weights.learned : 0) +
      (where & place.lead ? weights.lead : 0)
    const score = (worth * standing) / (standing + weights.saturation)
    const before = best[id] ?? 0
    if (before === 0) reached[count++] = id
    if (score > before) best[id] = score
  }
  sums.count = count
}

/** Goes through one word's list: which passages hold every word so far, and in the high bits where all of them stand. */
function narrow(list: Uint8Array, offset: number, round: number, sums: Sums): void {
  const { state, joined } = sums
  let count = sums.joinedCount
  let id = offset
  for (let i = 0; i < list.length; ) {
    let byte = list[i++] ?? 0
    let distance = byte & 127
    let shift = 7
    while (byte > 127) {
      byte = list[i++] ?? 0
      distance |= (byte & 127) << shift
      shift += 7
    }
    id += distance
    const where = list[i++] ?? 0
    if (round === 0) {
      state[id] = (where << 8) | 1
      joined[count++] = id
    } else {
      const before = state[id] ?? 0
      if ((before & 255) === round) state[id] = (((before >> 8) & where) << 8) | (round + 1)
    }
  }
  sums.joinedCount = count
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
      best: new Float32Array(size),
      reached: new Int32Array(size),
      touched: new Int32Array(size),
      state: new Uint16Array(size),
      joined: new Int32Array(size),
    }
    sheets.set(shelf, held)
  }
  for (const id of used.get(shelf) ?? []) {
    held.score[id] = 0
    held.holds[id] = 0
  }
  return held
}

/** Looks at every passage for every concept. What it returns holds until the next scan of the same shelf. */
export function scan(shelf: Shelf, concepts: readonly Concept[]): Scan {
  const { score, holds, best, reached, touched, state, joined } = sheetsFor(shelf)
  let touchedCount = 0
  const worths: number[] = []
  for (const [number, concept] of concepts.entries()) {
    const sums: Sums = { best, reached, count: 0, state, joined, joinedCount: 0 }
    let most = 0
    for (const wording of concept.wordings) {
      const worth = worthOf(shelf, concept, wording)
      if (wording.stems.length > 1) addTogether(shelf, wording, worth, sums)
      else for (const { offset, lists } of shelf.postings(wording.stems[0] ?? '')) for (const list of lists) addList(shelf, list, offset, worth, sums)
      if (wording.from === 'typed' || most === 0) most = Math.max(most, worth)
    }
    worths.push(most)
    const bit = number < mostConcepts ? 1 << number : 0
    for (let i = 0; i < sums.count; i++) {
      const id = reached[i] ?? 0
      if (score[id] === 0) touched[touchedCount++] = id
      score[id] = (score[id] ?? 0) + (best[id] ?? 0)
      holds[id] = (holds[id] ?? 0) | bit
      best[id] = 0
    }
  }
  const scored = touched.subarray(0, touchedCount)
  used.set(shelf, scored)
  return { score, holds, touched: scored, worth: worths }
}
