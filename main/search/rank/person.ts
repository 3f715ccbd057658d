// The filter by person: which passages speak of one person, told by their full name where it is printed and by surname and title otherwise.
import type { Shelf } from '../index/shelf.ts'
import { fold } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'

/** A person as the filter names them: folded words. */
interface Asked {
  /** The first of the given names, or its initial; null where only a surname is given. */
  readonly given: string | null
  readonly surname: readonly string[]
}

const title =
  /^(?:cllrs?|councillors?|mrs?|ms|miss|mx|dr|dame|sir|prof|professor|rev|reverend|lord|lady|hon|the|right|canon|chair(?:man|woman|person)?|vice)$/u

/** Reads a name as typed or clicked: "Cllr Emma Corlett (Chair)" is Emma Corlett. A name with hyphens is one surname. */
function nameOf(text: string): Asked | null {
  const parts = text
    .replace(/[(,].*$/su, '')
    .split(/\s+/u)
    .map((part) => tokens(part).map(({ word }) => word))
    .filter((words) => words.length > 0)
  const surname = parts.at(-1)
  if (!surname) return null
  const given = parts.slice(0, -1).find(([word = '']) => !title.test(word))?.[0]
  return { given: given ?? null, surname }
}

/** The words of a person's surname, as they are looked for; empty where no name is given. */
export const surnameOf = (person: string): readonly string[] => nameOf(person)?.surname ?? []

/** What stands before a surname in a text: letters of given names, of titles and offices, or something else. */
const before = /(?:(?:\p{Lu}[\p{L}'’-]*|\p{Lu})\.?[ \u00a0]+|(?:\p{Lu}\.){1,3}[ \u00a0]*){1,4}$/u
/** Capital letters before a surname that are no given name. */
const office =
  /^(?:member|members|director|leader|officer|manager|head|commissioner|champion|cabinet|council|committee|executive|deputy|acting|and|with|by|from|to|of|for|on|in|at|that|when|while|as|if|so|but|both|also|then|thanks|present|apologies|substitute|substitutes|seconded|proposed|resolved|agreed|labour|conservative|liberal|green|ukip|independent|group|spokesperson|portfolio|holder|answer|question|response|supplementary)$/u

type Naming = 'this' | 'another' | 'bare'

/** Whether two given names can be one person's: the same, one the other's initial, or one the other's beginning ("Dan" and "Daniel"). */
function agrees(given: string, name: string): boolean {
  const shorter = Math.min(given.length, name.length)
  return shorter === 1 || shorter >= 3 ? given.startsWith(name) || name.startsWith(given) : given === name
}

/** For one place where the surname stands: whether it is this person's by the names about it, another's, or a bare surname with or without a title. */
function namingAt(text: string, from: number, to: number, given: string): Naming {
  const lead = before.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const names = lead
    .split(/[\s.\u00a0]+/u)
    .map(fold)
    .filter((name) => name !== '' && !title.test(name) && !office.test(name))
  const [first] = names
  if (first !== undefined) return names.some((name) => agrees(given, name)) ? 'this' : 'another'
  if (lead !== '') return 'bare'
  // "Corlett, Emma" and "Corlett E", as lists of members give it; "Joyce Hopwood" is somebody else.
  const after = /^,?[ \u00a0](\p{Lu}[\p{L}'’-]*)(?=[\s,.;:)]|$)/u.exec(text.slice(to, to + 40))?.[1]
  if (after === undefined) return 'bare'
  if (agrees(given, fold(after))) return 'this'
  return text[to] === ',' || office.test(fold(after)) || title.test(fold(after)) ? 'bare' : 'another'
}

/** The namings of a surname in a text. `printed`: in a paper, where a name begins with a capital, and "a tough time" names nobody. */
function namings(text: string, { given, surname }: Asked, printed: boolean): ReadonlySet<Naming> {
  const found = new Set<Naming>()
  const words = tokens(text)
  for (let at = 0; at + surname.length <= words.length; at++) {
    const from = words[at]?.from ?? 0
    if (!surname.every((word, i) => words[at + i]?.word === word) || (printed && /^\p{Ll}/u.test(text.slice(from, from + 2)))) continue
    found.add(namingAt(text, from, words[at + surname.length - 1]?.to ?? 0, given ?? ''))
  }
  return found
}

/** Whether a text by itself speaks of a person: by their name, or by their surname without another's given name before it. */
export function speaksOf(text: string, person: string): boolean {
  const asked = nameOf(person)
  if (!asked) return false
  const found = namings(text, asked, false)
  return asked.given === null ? found.size > 0 : found.has('this') || found.has('bare')
}

const kept = new WeakMap<Shelf, Map<string, Int32Array>>()
/** How many persons' passages are kept at hand: whoever filters goes on typing under the same filter. */
const mostKept = 20

/**
 * The passages that speak of a person, ascending; null where no name is given.
 *
 * A surname alone ("Cllr Corlett") finds every passage that prints it. A full name finds the passages that print the full name, or its initial,
 * before the surname ("Emma Corlett", "Mrs E Corlett") or after it ("Corlett, Emma"). A passage that prints the surname bare or after a title
 * or an office ("Cllr Corlett") is found unless its document names in full only others of that surname; where the document names none of them in
 * full, its pack decides in the same way. A passage that prints the surname only after others' given names, or only in small letters, is not found.
 */
export function passagesOf(shelf: Shelf, person: string): Int32Array | null {
  const asked = nameOf(person)
  if (!asked) return null
  const key = `${asked.given ?? ''} ${asked.surname.join(' ')}`
  const held = kept.get(shelf) ?? new Map<string, Int32Array>()
  kept.set(shelf, held)
  const known = held.get(key)
  if (known) return known
  if (held.size >= mostKept) held.clear()
  const made = Int32Array.from(found(shelf, asked))
  held.set(key, made)
  return made
}

function found(shelf: Shelf, asked: Asked): readonly number[] {
  const all = shelf.exact(`"${asked.surname.join(' ')}"`)
  if (asked.given === null) return all
  const { pack, document } = shelf.marks
  const read = all.map((id) => ({
    id,
    names: namings(shelf.passage(id)?.text ?? '', asked, true),
    pack: `${pack[id]}`,
    document: `${pack[id]} ${document[id]}`,
  }))
  const named = new Map<string, Set<Naming>>()
  for (const one of read)
    for (const where of [one.pack, one.document]) {
      const so = named.get(where) ?? new Set<Naming>()
      for (const name of one.names) so.add(name)
      named.set(where, so)
    }
  const decided = (where: string): boolean | null => (named.get(where)?.has('this') ? true : named.get(where)?.has('another') ? false : null)
  return read.flatMap(({ id, names, pack: inPack, document: inDocument }) =>
    names.has('this') || (names.has('bare') && (decided(inDocument) ?? decided(inPack) ?? true)) ? [id] : [],
  )
}
