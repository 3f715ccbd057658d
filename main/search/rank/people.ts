// Who is named in each passage, for counting: read once from what was kept at indexing, and the same as the filter by person finds for each name.
import { eachNamed } from '../index/named.ts'
import { between, type KnownPerson, personKey, printedIn } from '../index/people.ts'
import type { Shelf, ShelvedPack } from '../index/shelf.ts'
import { passagesOf } from './person.ts'

/** Everybody the packs of a shelf know by name, and who is named where. */
export interface People {
  /** As the filter by person is asked. */
  readonly names: readonly string[]
  /** Each person's place in `names`, by what their spellings share. */
  readonly places: ReadonlyMap<string, number>
  /** Whether everybody was looked for in every pack. */
  readonly whole: boolean
  /** Whether each is offered: of names of one surname that find the very same passages only the fullest is. */
  readonly offered: Uint8Array
  /** Where in `who` the people of each passage begin; one more than there are passages, so that the next one's beginning is the end. */
  readonly from: Uint32Array
  /** A person's place in `names`, doubled, and one more where the passage prints the surname as the name does. */
  readonly who: Uint16Array | Uint32Array
}

/**
 * Names that are not yet looked for in all packs of a file are looked up at once where these hold no more passages than this: a file that is never
 * written, as the bundled one, knows nothing of those in the others. A larger one is made good by indexing, which is on its way.
 */
const mostLookedThrough = 20_000

const kept = new WeakMap<Shelf, People>()

/** The people of a shelf; read once. */
export function peopleOn(shelf: Shelf): People {
  const before = kept.get(shelf)
  if (before) return before
  const made = read(shelf)
  kept.set(shelf, made)
  return made
}

const placeOf = (shelf: Shelf, person: string): number | undefined => {
  const { places, whole } = peopleOn(shelf)
  return whole ? places.get(personKey(person)) : undefined
}

/** Whether the packs know a person by this name, so that no text has to be read to find who is meant. */
export const isKnown = (shelf: Shelf, person: string): boolean => placeOf(shelf, person) !== undefined

/**
 * The passages that name a person whom the packs know, ascending, without a look at their texts: the very same that `passagesOf` reads out of them.
 * Null for any other name, and while not everybody was looked for in every pack.
 */
export function passagesNaming(shelf: Shelf, person: string): Int32Array | null {
  const place = placeOf(shelf, person)
  if (place === undefined) return null
  const { from, who } = peopleOn(shelf)
  const found: number[] = []
  for (let passage = 0; passage < shelf.size; passage++)
    for (let at = from[passage] ?? 0; at < (from[passage + 1] ?? 0); at++) if ((who[at] ?? 0) >> 1 === place) found.push(passage)
  return Int32Array.from(found)
}

/** One person in one passage: see `People.who`. */
type See = (passage: number, who: number) => void

function read(shelf: Shelf): People {
  const files = shelf.people()
  // By surname: of those who are named equally often the first in the alphabet comes first.
  const known = new Map<string, string>()
  for (const { people } of files) for (const { key, name } of people) if (!known.has(key)) known.set(key, name)
  const surname = (key: string): string => key.slice(key.indexOf(' ') + 1)
  const bySurname = [...known].map(([key, name]) => ({ key, name, order: `${surname(key)} ${key}` })).sort((a, b) => (a.order < b.order ? -1 : 1))
  const names = bySurname.map(({ name }) => name)
  const surnames = bySurname.map(({ key }) => surname(key))
  const numbers = new Map(bySurname.map(({ key }, number) => [key, number]))
  const late: number[] = []
  const places = files.map(({ people }) => people.map(({ key }) => numbers.get(key) ?? 0))
  const whole = files
    .map(({ packs }, at) => lookUp(shelf, packs, places[at] ?? [], names, (passage, who) => late.push(passage, who)))
    .every((looked) => looked)
  const each = (see: See): void => {
    for (const [at, { packs }] of files.entries()) {
      const placed = places[at] ?? []
      for (const { pack, named } of packs)
        eachNamed(named, (person, place, asName) => {
          const number = placed[person - 1]
          if (number !== undefined) see(pack.first + place, 2 * number + (asName ? 1 : 0))
        })
    }
    for (let i = 0; i < late.length; i += 2) see(late[i] ?? 0, late[i + 1] ?? 0)
  }
  const from = new Uint32Array(shelf.size + 1)
  each((passage) => {
    from[passage + 1] = (from[passage + 1] ?? 0) + 1
  })
  for (let at = 0; at < shelf.size; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0)
  const count = from[shelf.size] ?? 0
  const who = names.length < 2 ** 15 ? new Uint16Array(count) : new Uint32Array(count)
  // Filled from the end of each passage's room, which then is its beginning.
  const next = from.slice(1)
  each((passage, one) => {
    const at = (next[passage] ?? 0) - 1
    next[passage] = at
    who[at] = one
  })
  return { names, places: numbers, whole, from, who, offered: offeredOf(names, surnames, from, who) }
}

/** "Cllr James Joyce" and "Mr J Joyce" are offered once, unless they are told apart by any passage. */
function offeredOf(names: readonly string[], surnames: readonly string[], from: Uint32Array, who: People['who']): Uint8Array {
  const passages = names.map(() => [0, 0, 0])
  for (let passage = 0; passage + 1 < from.length; passage++)
    for (let at = from[passage] ?? 0; at < (from[passage + 1] ?? 0); at++) {
      const sums = passages[(who[at] ?? 0) >> 1]
      if (!sums) continue
      // Two sums that no two different rows of passages are likely to share.
      sums[0] = (sums[0] ?? 0) + 1
      sums[1] = (Math.imul(sums[1] ?? 0, 31) + passage) | 0
      sums[2] = (sums[2] ?? 0) + passage
    }
  const fullest = new Map<string, number>()
  const key = (person: number): string => `${surnames[person]} ${passages[person]?.join(' ')}`
  for (const [person, name] of names.entries()) {
    const held = fullest.get(key(person))
    if (held === undefined || name.length > (names[held] ?? '').length) fullest.set(key(person), person)
  }
  return Uint8Array.from(names, (_, person) => (fullest.get(key(person)) === person ? 1 : 0))
}

/** Looks for whoever the packs of one file were not looked through for, if that can be done; `placed` are its own people, as places in `names`. */
function lookUp(
  shelf: Shelf,
  packs: readonly { readonly pack: ShelvedPack; readonly known: number }[],
  placed: readonly number[],
  names: readonly string[],
  see: See,
): boolean {
  if (packs.reduce((sum, { pack }) => sum + pack.count, 0) > mostLookedThrough)
    return placed.length === names.length && packs.every(({ known }) => known === placed.length)
  for (const [known, group] of Map.groupBy(packs, (one) => one.known)) {
    const done = new Set(placed.slice(0, known))
    const lacking = names.flatMap((name, person): readonly KnownPerson[] => (done.has(person) ? [] : [{ person, name }]))
    for (const { pack } of lacking.length > 0 ? group : []) {
      const part = between(shelf, pack.first, pack.first + pack.count - 1)
      for (const { person, name } of lacking) {
        const printed = printedIn(name)
        for (const id of passagesOf(part, name) ?? []) see(id, 2 * person + (printed(shelf.passage(id)?.text ?? '') ? 1 : 0))
      }
    }
  }
  return true
}
