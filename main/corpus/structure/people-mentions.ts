// Where people stand in the papers: by their names in forms that are certain, and inside one document by a role that only one of them holds.
import type { DocumentKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { MinutesRecord, NamedPerson, Passage, Person } from '../../../preload/contract/model/pack.ts'
import { hasTitle } from './people-names.ts'

/** A person before the mentions are known. */
export type KnownPerson = Pick<NamedPerson, 'name' | 'spellings'>

const titles = 'Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Revd?|Canon|Sir|Dame|Lady|Lord'
/** What stands right before a surname: titles, then first names or initials. */
const before = new RegExp(String.raw`(?:^|[\s("“,;:/])((?:(?:${titles})\.?\s+)*)((?:(?!(?:${titles})\b)\p{Lu}[\p{L}'’-]*\.?[ \u00a0]+){0,3})$`, 'u')
/** A surname on its own or with hyphens: "Kiddle-Morris", "O'Connor". */
const capitalised = /\p{Lu}[\p{L}'’]*(?:-\s?\p{Lu}[\p{L}'’]+)*/gu

const bare = (word: string) => word.replace(/[’'‘"\s.-]/g, '').toLowerCase()
const gender = (words: string) => (/\bMr\b/.test(words) ? 'm' : /\b(?:Mrs|Ms|Miss)\b/.test(words) ? 'f' : null)

interface Form {
  readonly person: number
  readonly title: string
  /** First name or initial, small; empty where the spelling has none. */
  readonly first: string
}

/** The forms of everybody's names by surname. */
function formsOf(people: readonly KnownPerson[]): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>()
  for (const [person, { spellings }] of people.entries()) {
    for (const spelling of spellings) {
      const words = spelling
        .replace(/\([^()]*\)/g, ' ')
        .trim()
        .split(/\s+/)
      const last = bare(words.at(-1) ?? '')
      if (last.length < 2) continue
      const title = hasTitle(spelling) ? (words[0] ?? '') : ''
      const given = words.slice(0, -1).filter((word) => !new RegExp(`^(?:${titles})\\.?$`).test(word))
      const form = { person, title, first: bare(given[0] ?? '') }
      found.set(last, [...(found.get(last) ?? []), form])
    }
  }
  return found
}

/** Which person a surname in the text means, told by what stands before it; null where that is not certain. */
function meant(forms: readonly Form[], text: string, at: number): number | null {
  const match = before.exec(text.slice(Math.max(0, at - 60), at))
  const title = (match?.[1] ?? '').trim()
  const given = (match?.[2] ?? '')
    .trim()
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '')
  if (title === '' && given.length === 0) return null
  const fits = forms.filter((form) => {
    const known = gender(form.title)
    if (known !== null && gender(title) !== null && known !== gender(title)) return false
    if (given.length === 0) return true
    if (form.first === '') return title !== ''
    // Words before a first name are of another name or an office: "Operations Manager Chris Knighton". Without a title an initial says too
    // little: "A Smith" in a table of authors.
    return given.some((word) => {
      const initial = word.length === 1 || form.first.length === 1
      return initial ? form.first.charAt(0) === word.charAt(0) && title !== '' : form.first === word
    })
  })
  const people = new Set(fits.map(({ person }) => person))
  return people.size === 1 ? (fits[0]?.person ?? null) : null
}

interface RoleHeld {
  readonly person: number
  readonly pattern: RegExp
}

const chairing = /\b(?:vice-?\s?chair|deputy chair|chair)(?:man|woman|person)?\b/i
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "the Vice-Chair" of a list in which one is marked "(Elected Vice-Chair during the meeting)". Chairs of other bodies are not meant. */
function chairPattern(role: string): { readonly sort: string; readonly pattern: RegExp } | null {
  const words = chairing.exec(role)?.[0]
  if (words === undefined || /\b(?:of|for)\b|,/.test(role)) return null
  const vice = /^(?:vice|deputy)/i.test(words)
  return {
    sort: vice ? 'vice' : 'chair',
    pattern: vice
      ? /\b(?:Vice-?\s?|Deputy )[Cc]hair(?:man|woman|person)?\b(?! of)/
      : /(?<!Vice-?\s?|Deputy )\b[Cc]hair(?:man|woman|person)?\b(?! of|ed|s\b)/,
  }
}

/** Roles that one person alone holds among those present at a meeting, and how minutes name them: "the Cabinet Member for Finance". */
function rolesIn(present: readonly Person[], personOf: (name: string) => number): readonly RoleHeld[] {
  const held: { sort: string; person: number; pattern: RegExp }[] = []
  for (const { name, role } of present) {
    const person = role === null ? -1 : personOf(name)
    if (role === null || person < 0) continue
    const chair = chairPattern(role)
    if (chair !== null) held.push({ ...chair, person })
    // An office in full is certain; "Director" or "Officer" alone is not.
    const office = role.replace(/[’‘]/g, "'").trim()
    if (
      /\s/.test(office) &&
      office.length >= 15 &&
      /\b(?:director|cabinet member|head|manager|officer|leader|advis[eo]r|commissioner)\b/i.test(office)
    )
      held.push({
        sort: office.toLowerCase(),
        person,
        pattern: new RegExp(`\\b${escaped(office).replace(/'/g, "['’‘]").replace(/\s+/g, '\\s+')}(?!\\p{L}|,? \\p{Lu})`, 'u'),
      })
  }
  return held.filter((one) => held.every((other) => other === one || other.sort !== one.sort || other.person === one.person))
}

/**
 * The passages that mention each person, in their order. `records` are the pack's minutes: within a document of minutes a role stands for the one
 * who held it at that meeting.
 */
export function mentionsOf(
  people: readonly KnownPerson[],
  passages: readonly Passage[],
  records: readonly MinutesRecord[],
): readonly (readonly PassageKey[])[] {
  const forms = formsOf(people)
  const bySpelling = new Map(people.flatMap(({ spellings }, person) => spellings.map((spelling) => [spelling, person] as const)))
  const roles = new Map<DocumentKey, readonly RoleHeld[]>(
    records.map((record) => [record.document, rolesIn(record.present, (name) => bySpelling.get(name) ?? -1)]),
  )
  const found = people.map(() => new Set<PassageKey>())
  for (const passage of passages) {
    if (passage.boilerplate) continue
    const { text } = passage
    for (const match of text.matchAll(capitalised)) {
      const own = forms.get(bare(match[0]))
      const person = own === undefined ? null : meant(own, text, match.index)
      if (person !== null) found[person]?.add(passage.key)
    }
    for (const { person, pattern } of roles.get(passage.document) ?? []) if (pattern.test(text)) found[person]?.add(passage.key)
  }
  return found.map((keys) => [...keys])
}
