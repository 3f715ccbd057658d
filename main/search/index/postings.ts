// How the passages of a word are packed into bytes: the distance from the passage before (LEB128), then one byte that says where the word stands.

/** Where a word stands, beside how often it stands in the text itself (the low three bits, at most 7). */
export const place = { topic: 8, heading: 16, title: 32, learned: 64, lead: 128 } as const
export const mostCounted = 7

/** Parts a passage's own words from those of its headings, where its words are kept in order. No word has this number. */
export const endOfText = 0

/** Packs one word's passages. `ids` ascend. */
export function packPostings(ids: readonly number[], places: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * 6)
  let at = 0
  let before = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0
    let distance = id - before
    before = id
    while (distance > 127) {
      bytes[at++] = (distance & 127) | 128
      distance >>>= 7
    }
    bytes[at++] = distance
    bytes[at++] = places[i] ?? 0
  }
  return bytes.slice(0, at)
}

/** Joins packed lists whose passages follow one another. */
export function joinPostings(lists: readonly { readonly first: number; readonly last: number; readonly data: Uint8Array }[]): Uint8Array {
  let before = 0
  const parts: Uint8Array[] = []
  for (const { first, last, data } of lists) {
    let skip = 0
    while ((data[skip] ?? 0) > 127) skip++
    parts.push(packNumber(first - before), data.subarray(skip + 1))
    before = last
  }
  return Buffer.concat(parts)
}

function packNumber(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

/** Packs a row of numbers, each on its own. */
export function packNumbers(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 5)
  let at = 0
  for (let i = 0; i < values.length; i++) {
    let rest = values[i] ?? 0
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** Rows that are unpacked share one piece of memory until it is full: thousands are unpacked for each search, and most are short. */
const shared = 65_536
let room = new Int32Array(shared)
let taken = 0

/** The row of numbers that `packNumbers` packed. */
export function unpackNumbers(bytes: Uint8Array): Int32Array {
  // A number takes a byte at least.
  if (bytes.length > room.length - taken) {
    room = new Int32Array(Math.max(shared, bytes.length))
    taken = 0
  }
  const from = taken
  let value = 0
  let shift = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    value |= (byte & 127) << shift
    if (byte > 127) shift += 7
    else {
      room[taken++] = value
      value = 0
      shift = 0
    }
  }
  return room.subarray(from, taken)
}
