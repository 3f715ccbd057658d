// Keeps the work of one search within the time of a keystroke at any size of library: what is asked twice is asked once, and of far too much the
// most telling part is done and the rest is named in the answer. What is done stays exact. What anything costs is known from how many passages hold
// its words, before any of it is begun.
import type { Shelf } from '../index/shelf.ts'
import { isExact, type TypedEither, type TypedPart, type TypedQuery, type TypedWord } from '../query/parse.ts'
import { stopWords } from '../query/stop-words.ts'
import { alternativeCost, anywhere, costOf, costWithout, dear, mostHolding, mostSteps, passagesWith, phraseCost, rarest, wordsOf } from './costs.ts'
import { isKnown } from './people.ts'
import { surnameOf } from './person.ts'

/** A query that can be answered in time, and in words what of it was left out; null where nothing was. */
export interface Bounded {
  readonly query: TypedQuery
  /** Words with a star that begin so many words that only the commonest of these are looked for, and not exactly. */
  readonly loose: ReadonlySet<TypedPart>
  readonly leftOut: string | null
  /** Whom the passages must speak of: see `people`. */
  readonly persons: readonly string[]
  /** How many steps are left for looking through the lists of the words: see `affordable`. */
  readonly room: number
}

/** The most different plain words that are looked for, stop words apart: what a person types stays well below. */
const mostWords = 24
/** A query of more parts than this was not typed by hand. */
const mostParts = 60
/** Whether a passage that prints a surname speaks of somebody of another given name has to be read in its text: in so many at most. */
const mostRead = 2000
/** The most words with a star: to find what begins so takes longer than to find where it stands. */
const mostStars = 4
/** How many parts that were left out are named. */
const mostNamed = 3

/** As it would be typed. */
function typedAs(part: TypedPart): string {
  if (part.kind === 'word') return `${part.typed}${part.prefix ? '*' : ''}`
  if (part.kind === 'phrase') return `“${part.words.join(' ')}”`
  if (part.kind === 'near') return part.parts.map((words) => words.join(' ')).join(' NEAR ')
  return part.parts.map(typedAs).join(' OR ')
}

/** Each part once; a plain word that comes again is dropped only where so many were typed that no saying can depend on it. */
function once<Part extends TypedPart>(parts: readonly Part[], plainToo: boolean): readonly Part[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    if (part.kind === 'word' && !part.prefix && !plainToo) return true
    const key = part.kind === 'word' ? `${part.word} ${part.prefix}` : JSON.stringify(part)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Excess {
  readonly parts: ReadonlySet<TypedPart>
  /** Of how many these are too many. */
  readonly of: number
}

/** The plain words that are too many: all but the rarest. Words that no pack prints come last: they find nothing. */
function wordsTooMany(shelf: Shelf, parts: readonly TypedPart[]): Excess {
  const plain = parts.flatMap((part) => (part.kind === 'word' && !part.prefix ? [part] : []))
  const full = plain.filter(({ word }) => !stopWords.has(word))
  const counted = (full.length > 0 ? full : plain)
    .map((part) => ({ part, passages: passagesWith(shelf, part.word) || Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.passages - b.passages)
  return { parts: new Set(counted.slice(mostWords).map(({ part }) => part)), of: counted.length }
}

/** What is joined by OR, without the alternatives that would take too long: the rarest are looked for. */
function shortened(shelf: Shelf, part: TypedEither): { readonly part: TypedEither; readonly left: readonly TypedPart[] } {
  const exact = part.parts.some(isExact)
  const most = exact ? mostSteps.several : mostSteps.lists
  let sum = 0
  const kept = new Set<TypedPart>()
  const costs = part.parts.map((one) => ({ one, cost: exact ? alternativeCost(shelf, one, anywhere) : 2 * rarest(shelf, wordsOf(one)) }))
  for (const { one, cost } of costs.sort((a, b) => a.cost - b.cost)) {
    sum += cost
    if (kept.size < (exact ? 1 : 2) || sum <= most) kept.add(one)
  }
  return { part: { ...part, parts: part.parts.filter((one) => kept.has(one)) }, left: part.parts.filter((one) => !kept.has(one)) }
}

/** The words with a star that begin too many words to be exact, and of these those that are too many even so. */
function tooWide(shelf: Shelf, parts: readonly TypedPart[]): { readonly loose: ReadonlySet<TypedPart>; readonly beyond: readonly TypedPart[] } {
  const loose = new Set<TypedPart>()
  const beyond: TypedPart[] = []
  for (const [order, part] of parts.filter((one) => one.kind === 'word' && one.prefix).entries())
    if (order >= mostStars) beyond.push(part)
    else if (costOf(shelf, part) > mostSteps.exact) loose.add(part)
  return { loose, beyond }
}

/** The parts that must be exact and are too dear together: the cheapest are done. And what those take that are done. */
function tooDear(
  shelf: Shelf,
  query: TypedQuery,
  without: ReadonlySet<TypedPart>,
  most: number,
  several: number,
): { readonly dearest: ReadonlySet<TypedPart>; readonly cheapest: TypedPart | null; readonly spent: number } {
  const within = mostHolding(shelf, query.parts)
  const costs = [
    ...query.parts.map((part) => ({ part, cost: without.has(part) ? 0 : costOf(shelf, part, within) })),
    ...query.without.map((part) => ({ part, cost: costWithout(shelf, part) })),
  ].filter(({ cost }) => cost > 0)
  const dearest = new Set<TypedPart>()
  let spent = 0
  for (const { part, cost } of costs.sort((a, b) => a.cost - b.cost))
    if (spent + cost <= (spent === 0 ? most : Math.min(most, several))) spent += cost
    else dearest.add(part)
  return { dearest, cheapest: [...dearest].find((part) => query.parts.includes(part)) ?? null, spent }
}

interface People {
  readonly persons: readonly string[]
  readonly spent: number
  readonly said: readonly string[]
}

/** Whom the filters ask for: by the surname alone where too many passages print it to read each, and nobody where it is no name but an everyday word. */
function people(shelf: Shelf, persons: readonly string[]): People {
  let spent = 0
  const said: string[] = []
  const kept = [...new Set(persons)].flatMap((person) => {
    const surname = surnameOf(person)
    if (surname.length === 0 || isKnown(shelf, person)) return [person]
    const cost = phraseCost(shelf, surname, anywhere)
    const name = surname.join('-')
    if (spent + cost > mostSteps.person) {
      said.push(`“${name}” stands in too many passages to be looked for as a name: the filter by person was passed over.`)
      return []
    }
    spent += cost
    if (rarest(shelf, surname) <= mostRead || person.toLowerCase() === name) return [person]
    said.push(`Too many passages print “${name}” to tell who is meant: all of them are let through.`)
    return [name]
  })
  return { persons: kept, spent, said }
}

/** The first few of what was left out, and how many more. */
export const named = (parts: readonly string[]): string =>
  `${parts.slice(0, mostNamed).join(', ')}${parts.length > mostNamed ? ` and ${parts.length - mostNamed} more` : ''}`

/** The words of what cannot be looked for exactly, each once, as if they had been typed alone. */
const asWords = (part: TypedPart): readonly TypedWord[] =>
  [...new Set(part.kind === 'near' ? part.parts.flat() : part.kind === 'either' ? part.parts.flatMap(wordsOf) : wordsOf(part))].map((word) => ({
    kind: 'word',
    word,
    typed: word,
    prefix: false,
  }))

/** The filters of a search: whom they ask for, and whether they ask for anything at all. */
export interface Narrowed {
  readonly persons: readonly string[]
  readonly filtered: boolean
}

/** What of a query is looked for. Every query a person types by hand comes back as it is. */
export function bounded(shelf: Shelf, query: TypedQuery, { persons, filtered }: Narrowed = { persons: [], filtered: false }): Bounded {
  const spoken = people(shelf, persons)
  const sifting = filtered ? dear.filters * shelf.passages : 0
  const full = query.parts.filter((part) => part.kind === 'word' && !part.prefix && !stopWords.has(part.word))
  const many = query.parts.length > mostParts || full.length > mostWords
  const seen = once(query.parts, many)
  const eithers = new Map(
    seen.flatMap((part) => (part.kind === 'either' ? [[part as TypedPart, shortened(shelf, { ...part, parts: once(part.parts, true) })]] : [])),
  )
  const asked: TypedQuery = { ...query, parts: seen.map((part) => eithers.get(part)?.part ?? part), without: once(query.without, true) }
  const words = many ? wordsTooMany(shelf, asked.parts) : { parts: new Set<TypedPart>(), of: 0 }
  const { loose, beyond } = tooWide(shelf, asked.parts)
  const { dearest, cheapest, spent } = tooDear(
    shelf,
    asked,
    new Set([...loose, ...beyond]),
    mostSteps.exact - spoken.spent,
    mostSteps.several - sifting,
  )
  const exact = new Set([...beyond, ...dearest])
  const kept = (part: TypedPart): boolean => !words.parts.has(part) && !exact.has(part)
  const parts = asked.parts.filter(kept)
  // Something is always looked for: where nothing else is left, the words of what was to be found exactly.
  const plain = parts.length === 0 ? cheapest : null
  const last = asked.parts.at(-1)
  const left = [
    ...[...exact].filter((part) => part !== plain).map((part) => (asked.without.some((one) => one === part) ? `-${typedAs(part)}` : typedAs(part))),
    ...[...eithers.values()].flatMap((one) => one.left.map(typedAs)),
  ]
  const said = [
    ...spoken.said,
    ...(words.parts.size > 0 ? [`Of the ${words.of} different words, the ${words.of - words.parts.size} rarest were looked for.`] : []),
    ...(loose.size > 0 ? [`Very many words begin so: ${named([...loose].map(typedAs))}; the commonest of them were looked for.`] : []),
    ...(plain ? [`The words of ${typedAs(plain)} stand in too many passages to be found just so: they were looked for one by one.`] : []),
    ...(left.length > 0 ? [`This search asks for very much at once; left out: ${named(left)}.`] : []),
  ]
  return {
    query: {
      ...asked,
      parts: plain ? asWords(plain) : parts,
      without: asked.without.filter(kept),
      open: asked.open && (!last || kept(last)),
    },
    loose,
    leftOut: said.join(' ') || null,
    persons: spoken.persons,
    room: Math.max(mostSteps.least, Math.min(mostSteps.lists, mostSteps.together - spoken.spent - spent) - sifting),
  }
}
