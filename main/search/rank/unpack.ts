// Unpacks a word's list of passages: the one place where packed lists are read, and the innermost loop of every search.
import type { PostingLists } from '../index/shelf.ts'

/**
 * Tells each passage of a packed list, ascending, and where the word stands in it (see `place` in the index). A plain function given a plain
 * closure: the compiler sets both into the caller, which measured as fast as writing the loop out there; unpacking into arrays first was a third slower.
 * @param offset added to each number
 */
export function eachIn(list: Uint8Array, offset: number, see: (passage: number, where: number) => void): void {
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
    see(id, list[i++] ?? 0)
  }
}

/** How many passages are gone through together: few enough that all that is noted of them stays in the processor's nearest memory. */
export const stretch = 4096

/** A word's passages, read a stretch of passages at a time. */
export interface Reading {
  /** The passages of the stretch read last that hold the word, as distances from its first; and where it stands in each. Only `count` of them. */
  readonly places: Uint16Array
  readonly wheres: Uint8Array
  count: number
  /** The same by distance, 0 where the word does not stand: kept only for words that are looked up beside others. */
  readonly at: Uint8Array
  lookedUp: boolean
  lists: readonly PostingLists[]
  /** Which file, which list of it, how far in it, and the passage before. */
  file: number
  list: number
  byte: number
  before: number
}

/** A reading of no word yet, to be used for one search after another. */
export const newReading = (): Reading => ({
  places: new Uint16Array(stretch),
  wheres: new Uint8Array(stretch),
  count: 0,
  at: new Uint8Array(stretch),
  lookedUp: false,
  lists: [],
  file: 0,
  list: 0,
  byte: 0,
  before: 0,
})

/** Begins with a word's lists. */
export function beginReading(reading: Reading, lists: readonly PostingLists[]): void {
  if (reading.lookedUp) reading.at.fill(0)
  reading.lists = lists
  reading.lookedUp = false
  reading.count = 0
  reading.file = 0
  reading.list = 0
  reading.byte = 0
  reading.before = lists[0]?.offset ?? 0
}

/** Reads on to the end of the stretch that begins at `first`. Stretches must be read one after another, the first from 0. */
export function readOn(reading: Reading, first: number): void {
  const { places, wheres, lists } = reading
  const end = first + stretch
  let count = 0
  let { file, list, byte, before } = reading
  for (;;) {
    const held = lists[file]
    if (held === undefined) break
    const data = held.lists[list]
    if (data === undefined) {
      before = lists[++file]?.offset ?? 0
      list = 0
      byte = 0
      continue
    }
    const { length } = data
    let beyond = false
    while (byte < length) {
      let next = byte
      let part = data[next++] as number
      let distance = part & 127
      let shift = 7
      while (part > 127) {
        part = data[next++] as number
        distance |= (part & 127) << shift
        shift += 7
      }
      if (before + distance >= end) {
        beyond = true
        break
      }
      before += distance
      places[count] = before - first
      wheres[count++] = data[next++] as number
      byte = next
    }
    if (beyond) break
    list++
    byte = 0
    before = held.offset
  }
  if (reading.lookedUp) {
    const { at } = reading
    if (reading.count > 0) at.fill(0)
    for (let i = 0; i < count; i++) at[places[i] as number] = wheres[i] as number
  }
  reading.count = count
  reading.file = file
  reading.list = list
  reading.byte = byte
  reading.before = before
}
