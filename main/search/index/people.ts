// Keeps with each pack which of its passages name each person that the packs know, so that they need only be counted where a search is answered.
import type { Database } from 'better-sqlite3'
import type { PackContent, Passage } from '../../../preload/contract/model/pack.ts'
import { passagesOf, surnameOf } from '../rank/person.ts'
import { tokens } from '../text/tokens.ts'
import { type NamedIn, packNamed } from './named.ts'
import type { Shelf } from './shelf.ts'

/** Somebody who can be chosen as a filter, with their number in a file; numbers count from 1 without gaps. */
export interface KnownPerson {
  readonly person: number
  /** As the packs print it, and as the filter is asked. */
  readonly name: string
}

/** What stands before a name and is no part of it: as the filter by person has it. */
const title =
  /^(?:cllrs?|councillors?|mrs?|ms|miss|mx|dr|dame|sir|prof|professor|rev|reverend|lord|lady|hon|the|right|canon|chair(?:man|woman|person)?|vice)$/u

/** A name as it is shown: without what stands after a comma or in brackets, nor a rank before a stroke ("T/ACC"). */
const shown = (name: string): string =>
  name
    .replace(/[(,].*$/su, '')
    .replace(/(?:^|\s)\p{L}+\/\p{L}+\.?(?=\s)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** What two spellings of one person share, for whom the filter finds the very same: "Cllr Emma Corlett" and "Emma Corlett". */
export function personKey(name: string): string {
  const surname = surnameOf(name)
  if (surname.length === 0) return ''
  const given = name
    .replace(/[(,].*$/su, '')
    .trim()
    .split(/\s+/u)
    .slice(0, -1)
    .map((part) => tokens(part).map(({ word }) => word))
    .find(([word]) => word !== undefined && !title.test(word))
  return `${given?.[0] ?? ''} ${surname.join(' ')}`
}

const fullName = /^(?:\p{Lu}\p{L}*\.?\s)?\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}[\p{L}'’-]*\.?){1,3}$/u
/** Words of offices and bodies, which ask, move and promise as people do. */
const body =
  /\b(?:authority|board|borough|cabinet|chair|commissioner|committee|council|county|department|director|district|executive|group|head|leader|manager|members?|officers?|panel|parish|residents|secretary|services?|team|trust|ward)\b/iu

/** Whom a pack knows by name, each once; names of one word are no one's in particular. */
export function peopleOf({ people, questions, minutes }: PackContent): readonly string[] {
  const named = [
    ...questions.flatMap(({ asker, answeredBy }) => [asker, answeredBy]),
    ...minutes.flatMap(({ decisions, promises }) => [
      ...decisions.flatMap(({ mover, seconder }) => [mover, seconder]),
      ...promises.map(({ who }) => who),
    ]),
  ]
  const others = named.map((name) => shown(name ?? '')).filter((name) => fullName.test(name) && !body.test(name))
  const names = new Map<string, string>()
  for (const made of [...people.map(({ name }) => shown(name)), ...others]) {
    const key = personKey(made)
    if (key !== '' && /\s/u.test(made) && !names.has(key)) names.set(key, made)
  }
  return [...names.values()]
}

/** Adds people to those the file knows; who is known already keeps the name first met. */
export function meetPeople(db: Database, names: readonly string[]): void {
  const meet = db.prepare(
    'INSERT OR IGNORE INTO search_people (person, key, name) VALUES ((SELECT COALESCE(max(person), 0) + 1 FROM search_people), ?, ?)',
  )
  for (const name of names) meet.run(personKey(name), name)
}

/** Everybody the file knows, by number. */
export const knownPeople = (db: Database): readonly KnownPerson[] =>
  db.prepare<[], KnownPerson>('SELECT person, name FROM search_people ORDER BY person').all()

/** One person's passages on a shelf, with what is kept of each. */
interface NamedOn {
  readonly person: number
  readonly ids: ArrayLike<number>
  readonly asName: readonly boolean[]
}

/** For each of some people, the passages of a shelf that name them. */
function namedOn(shelf: Shelf, people: readonly KnownPerson[]): readonly NamedOn[] {
  return people.flatMap(({ person, name }): readonly NamedOn[] => {
    const ids = passagesOf(shelf, name) ?? []
    if (ids.length === 0) return []
    const printed = printedIn(name)
    return [{ person, ids, asName: Array.from(ids, (id) => printed(shelf.passage(id)?.text ?? '')) }]
  })
}

/** Tells whether a text prints a surname as the name does: "Small" and "Mash", which "small" and "MASH" are not. */
export function printedIn(name: string): (text: string) => boolean {
  const surname = name.split(' ').at(-1) ?? name
  return (text) => text.includes(surname)
}

/** Only the passages between two, both included, as far as the filter by person goes. */
export const between = (shelf: Shelf, from: number, to: number): Shelf => ({
  ...shelf,
  exact: (expression) => shelf.exactBetween(expression, from, to),
})

function keepNamed(db: Database, segment: number, people: readonly NamedIn[], upTo: number): void {
  const before = db.prepare('SELECT named FROM search_packs WHERE segment = ?').pluck().get(segment) as Uint8Array
  db.prepare('UPDATE search_packs SET named = ?, known = ? WHERE segment = ?').run(Buffer.concat([before, packNamed(people)]), upTo, segment)
}

/** A shelf of one file, numbered as the file is, whose passages are read for their text alone: that is all that tells who is named. */
function textAlone(db: Database, shelf: Shelf): Shelf {
  const texts = db.prepare('SELECT text FROM passage WHERE key = (SELECT key FROM search_passages WHERE id = ?)').pluck()
  let any: Passage | null = null
  return {
    ...shelf,
    passage: (id) => {
      any ??= shelf.passage(id)
      const text = texts.get(id)
      return any !== null && typeof text === 'string' ? { ...any, text } : null
    },
  }
}

interface PackRow {
  readonly segment: number
  readonly first: number
  readonly count: number
  readonly known: number
}

/**
 * Brings every pack up to the last person the file knows: whoever a new pack names is looked for in the packs before it as well. Each pack's row
 * says how far it has come, so that doing this again goes on where it was broken off. `open` opens the shelf of the file, once it is needed.
 */
export function namePeople(db: Database, open: () => Shelf): void {
  const people = knownPeople(db)
  const behind = db
    .prepare<[number], PackRow>('SELECT segment, first, count, known FROM search_packs WHERE known < ? ORDER BY first')
    .all(people.length)
  if (behind.length === 0) return
  const shelf = textAlone(db, open())
  for (let at = 0; at < behind.length; ) {
    const group: PackRow[] = []
    const known = behind[at]?.known ?? 0
    for (; behind[at]?.known === known; at++) group.push(...behind.slice(at, at + 1))
    const found = namedOn(between(shelf, group[0]?.first ?? 0, (group.at(-1)?.first ?? 0) + (group.at(-1)?.count ?? 0) - 1), people.slice(known))
    db.transaction(() => {
      for (const { segment, first, count } of group)
        keepNamed(
          db,
          segment,
          found.flatMap((one) => partOf(one, first, count)),
          people.length,
        )
    })()
  }
}

/** What of a person's passages stands in one pack. */
function partOf({ person, ids, asName }: NamedOn, first: number, count: number): readonly NamedIn[] {
  const held = Array.from(ids, (id, at) => ({ place: id - first, asName: asName[at] ?? false })).filter(({ place }) => place >= 0 && place < count)
  return held.length === 0 ? [] : [{ person, places: held.map(({ place }) => place), asName: held.map((one) => one.asName) }]
}
