// One entry a person across spellings, titles and roles: "Cllr Roy Brame", "Roy Brame" and "Mr R Brame" are one.
import type { Meeting, MinutesRecord, NamedPerson, PackDocument, Passage, Person } from '../../../preload/contract/model/pack.ts'
import { mentionsOf } from './people-mentions.ts'
import { bareName, isPersonName, isVacancy } from './people-names.ts'

interface Known {
  spellings: string[]
  roles: string[]
  rolesOn: { role: string; date: string | null }[]
}

/** A person as some paper names them, with that paper's date. */
interface Named extends Person {
  readonly date: string | null
}

const on = (date: string | null, people: readonly Person[]): readonly Named[] => people.map((person) => ({ ...person, date }))

/** First name or initial, and surname: hyphens, apostrophes and spaces in it do not tell people apart. */
function parts(name: string): { readonly first: string; readonly last: string } {
  const words = bareName(name)
    .replace(/['"]\s?/g, '')
    .split(' ')
  const last = (words.at(-1) ?? '').replace(/-/g, '')
  return { first: words.length > 1 ? (words[0] ?? '') : '', last }
}

const gender = (name: string) => (/^Mr\b\.?/i.test(name) ? 'm' : /^(?:Mrs|Ms|Miss)\b\.?/i.test(name) ? 'f' : null)

/** Whether two surnames differ by one letter put in, left out or changed: "Morpew" and "Morphew". Short surnames differ too easily. */
function oneSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one.charAt(from) === other.charAt(from)) from += 1
  const rest = [one.slice(from), other.slice(from)] as const
  return rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1].slice(1)
}

/**
 * Whether two names can be one person: the same surname, and first names equal, one the initial of the other, or one left out.
 * "Mr" and "Mrs" are two people whatever their initials.
 */
export function samePerson(one: string, other: string): boolean {
  const a = parts(one)
  const b = parts(other)
  if (a.last === '') return false
  // A slip of the pen in the surname is allowed for only where the whole first names agree.
  if (a.last !== b.last) return a.first.length >= 3 && a.first === b.first && oneSlip(a.last, b.last)
  if (gender(one) !== null && gender(other) !== null && gender(one) !== gender(other)) return false
  if (a.first === b.first) return true
  const initial = a.first.length === 1 || b.first.length === 1
  return initial && a.first.charAt(0) === b.first.charAt(0)
}

/** The spelling that says most: a whole first name before an initial, a title before none. */
function fullest(spellings: readonly string[]): string {
  const weight = (name: string) => parts(name).first.length * 2 + name.length - (/["“”]/.test(name) ? 10 : 0)
  return spellings.reduce((best, name) => (weight(name) > weight(best) ? name : best))
}

const add = (list: string[], word: string | null) => {
  const words = word?.replace(/\s+/g, ' ').trim() ?? ''
  const same = (other: string) => other.replace(/[’‘]/g, "'").toLowerCase() === words.replace(/[’‘]/g, "'").toLowerCase()
  if (words !== '' && !list.some(same)) list.push(words)
}

/** Name and office of "Sara Tough, Executive Director Children's Services" or "Cllr John Fisher (Cabinet Member ...)". */
function personIn(words: string | null): readonly Person[] {
  if (words === null) return []
  const match = /^(.{4,60}?)(?:,\s+|\s+[–-]\s+|\s*\()(.*?)\)?$/.exec(words)
  const name = match?.[1] ?? words
  return isPersonName(name) ? [{ name, role: match?.[2] ?? null }] : []
}

/** Gathers everybody a pack names on its cover, in its minutes and on its reports, with every passage that mentions them. */
export function gatherPeople(
  meeting: Meeting,
  minutes: readonly MinutesRecord[],
  documents: readonly Pick<PackDocument, 'author' | 'director' | 'cabinetMember' | 'contacts' | 'date'>[],
  passages: readonly Passage[],
): readonly NamedPerson[] {
  const everybody: readonly Named[] = [
    ...on(meeting.date, [...meeting.members, ...meeting.substitutes, ...meeting.otherMembers]),
    ...minutes.flatMap((record) =>
      on(record.date, [...record.present, ...record.apologies.filter(isPersonName).map((name) => ({ name, role: null }))]),
    ),
    ...documents.flatMap((document) =>
      on(document.date, [
        ...personIn(document.author),
        ...personIn(document.director),
        ...personIn(document.cabinetMember),
        ...document.contacts.filter(({ name }) => isPersonName(name)),
      ]),
    ),
  ]
  const known: Known[] = []
  for (const { name, role, date } of everybody) {
    if (isVacancy(name)) continue
    const same = known.find(({ spellings }) => spellings.some((spelling) => samePerson(spelling, name)))
    const entry = same ?? { spellings: [], roles: [], rolesOn: [] }
    if (same === undefined) known.push(entry)
    if (!entry.spellings.includes(name)) entry.spellings.push(name)
    add(entry.roles, role)
    if (role !== null && role !== '' && !entry.rolesOn.some((other) => other.role === role && other.date === date)) entry.rolesOn.push({ role, date })
  }
  const people = known.map((person) => ({ ...person, name: fullest(person.spellings) }))
  const mentions = mentionsOf(people, passages, minutes)
  return people.map((person, at) => ({ ...person, mentions: mentions[at] ?? [] }))
}
