// Ties people to their roles in a pack, so that "the Chair" is found by the Chair's name and a councillor by the office they hold.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { PackContent } from '../../../preload/contract/model/pack.ts'
import { tokens } from '../text/tokens.ts'

/** A person and one of their roles, as folded words. */
export interface RoleHeld {
  readonly given: readonly string[]
  readonly surname: string
  readonly role: readonly string[]
  /** The document in which "the Chair" and the like mean this person; null where the role is told by its whole name anywhere in the pack. */
  readonly within: DocumentKey | null
}

const titles = new Set([
  'cllr',
  'councillor',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'dame',
  'sir',
  'lady',
  'lord',
  'professor',
  'prof',
  'rev',
  'reverend',
  'cllrs',
])
const roleWord = `(?:(?:Vice|Deputy|Acting|Interim|Assistant|Executive|Lead|Senior|Independent|Corporate|Strategic|Managing)[- ])*(?:Chair(?:man|woman|person)?|Cabinet Member|Portfolio Holder|Director|Leader|Chief Executive|Chief Officer|Head|Manager|Commissioner|Champion|Headteacher|Chief Constable)`
const name = String.raw`(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Dame|Sir)\.?\s)?\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)?(?:[\s-]\p{Lu}[\p{L}'’]+)`
const tail = String.raw`(?:\s(?:of|for|and|the|to|in|,?\s?\p{Lu}[\p{L}'’&-]*))*`
/** Between a name and the office the council's own name may stand: "Sara Tough, Norfolk Director of Children's Services". */
const nameThenRole = new RegExp(`(${name})\\s?(?:,|\\(|\\t|[-–]|was)\\s?(?:the\\s)?(?:\\p{Lu}\\p{Ll}+\\s){0,2}?(${roleWord}${tail})`, 'gu')
const roleThenName = new RegExp(`(${roleWord}${tail}?)(?:,|:|\\t|\\s[-–])\\s?(${name})(?=[\\s.,;)]|$)`, 'gu')

/** The parts of a person's name, without titles; null where there is no surname. */
function nameParts(text: string): { readonly given: readonly string[]; readonly surname: string } | null {
  const words = tokens(text.replace(/\(.*$/u, ''))
    .map(({ word }) => word)
    .filter((word) => !titles.has(word) && /^[a-z]/u.test(word))
  const surname = words.at(-1)
  return surname && surname.length > 1 ? { given: words.slice(0, -1), surname } : null
}

/** Every role that the pack ties to a person. */
export function rolesIn(content: PackContent): readonly RoleHeld[] {
  const held = new Map<string, RoleHeld>()
  const keep = (person: string | null, role: string | null, within: DocumentKey | null): void => {
    const parts = nameParts(person ?? '')
    const words = tokens((role ?? '').replace(/chair(?:man|woman|person)/giu, 'chair')).map(({ word }) => word)
    if (!parts || words.length === 0 || words.length > 12 || (words.length < 2 && within === null)) return
    const made: RoleHeld = { ...parts, role: words, within }
    held.set(`${parts.given.join(' ')} ${parts.surname}|${words.join(' ')}|${within ?? ''}`, made)
  }
  const { meeting } = content.pack
  for (const { name: person, role } of [...meeting.members, ...meeting.otherMembers])
    if (role && !/^(?:vice[- ])?chair/iu.test(role)) keep(person, role, null)
  for (const { name: person, roles } of content.people)
    for (const role of roles) if (!/\bchair(?:man|woman)?\b(?! of)/iu.test(role)) keep(person, role, null)
  for (const minutes of content.minutes)
    for (const { name: person, role } of minutes.present) {
      const chairs = /(vice|deputy)?[- ]?\bchair(?:man|woman|person)?\b(?! of\b)/iu.exec(role ?? '')
      keep(person, chairs ? (chairs[1] ? 'vice chair' : 'chair') : role, chairs ? minutes.document : null)
    }
  for (const document of content.documents) {
    keep(document.cabinetMember, 'cabinet member', document.key)
    keep(document.director, 'director', document.key)
    if (document.kind !== 'minutes') keep(meeting.chair, 'chair', document.key)
  }
  for (const passage of content.passages) {
    const text = passage.text.slice(0, 2400)
    for (const match of text.matchAll(nameThenRole)) keepFound(match[1] ?? '', match[2] ?? '', passage.document)
    for (const match of text.matchAll(roleThenName)) keepFound(match[2] ?? '', match[1] ?? '', passage.document)
  }
  function keepFound(person: string, role: string, document: DocumentKey): void {
    const isChair = /^(?:Vice[- ]|Deputy[- ])?Chair(?:man|woman|person)?$/u.test(role.trim())
    keep(person, role, isChair ? document : null)
  }
  return [...held.values()]
}

/** For one passage, the words to find it by beside its own: names of those whose role it speaks of, roles of those it names. */
export function wordsByRole(roles: readonly RoleHeld[]): (words: readonly string[], document: DocumentKey) => ReadonlySet<string> {
  const bySurname = Map.groupBy(roles, ({ surname }) => surname)
  const byRole = Map.groupBy(roles, ({ role }) => role[0] ?? '')
  return (words, document) => {
    const more = new Set<string>()
    for (const [at, word] of words.entries()) {
      const before = words[at - 1] ?? ''
      for (const held of bySurname.get(word) ?? [])
        if (titles.has(before) || held.given.includes(before) || held.given.some((given) => given[0] === before)) {
          for (const part of [...held.given, ...(held.within === null || held.within === document ? held.role : [])]) more.add(part)
        }
      const spoken = word === 'chairman' || word === 'chairwoman' || word === 'chairperson' ? 'chair' : word
      for (const held of byRole.get(spoken) ?? []) {
        if (held.within !== null && held.within !== document) continue
        if (held.role.length === 1 && before === 'vice') continue
        if (held.role.every((part, i) => i === 0 || words[at + i] === part)) for (const part of [...held.given, held.surname]) more.add(part)
      }
    }
    return more
  }
}
