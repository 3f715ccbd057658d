// How the passages that name each person are packed into a pack's row: person after person, each passage by its distance from the one before.
import { packNumbers, unpackNumbers } from './postings.ts'

/** The passages of one pack that the filter by person lets through for one person. */
export interface NamedIn {
  /** The person's number in the file. */
  readonly person: number
  /** Places of the passages in the pack, counting from 0; they ascend. */
  readonly places: readonly number[]
  /** For each of them, whether it prints the surname as the name does: "Small", not "small". */
  readonly asName: readonly boolean[]
}

/** Packs the people of a pack. A person without passages takes no room. */
export function packNamed(people: readonly NamedIn[]): Uint8Array {
  const numbers: number[] = []
  for (const { person, places, asName } of people) {
    if (places.length === 0) continue
    numbers.push(person, places.length)
    let before = 0
    for (const [at, place] of places.entries()) {
      numbers.push((place - before) * 2 + (asName[at] ? 1 : 0))
      before = place
    }
  }
  return packNumbers(numbers)
}

/** Goes through what `packNamed` packed. */
export function eachNamed(data: Uint8Array, take: (person: number, place: number, asName: boolean) => void): void {
  const numbers = unpackNumbers(data)
  for (let at = 0; at < numbers.length; ) {
    const person = numbers[at++] ?? 0
    const end = at + 1 + (numbers[at] ?? 0)
    at++
    let place = 0
    for (; at < end; at++) {
      const value = numbers[at] ?? 0
      place += value >> 1
      take(person, place, (value & 1) === 1)
    }
  }
}
