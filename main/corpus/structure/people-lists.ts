// Lists of people on covers and at the head of minutes: who belongs to which class (members, substitutes, others with their role), columns and all.
import type { Person } from '../../../preload/contract/model/pack.ts'
import { type FoundName, hasTitle, isPersonName, isVacancy, splitNames, surnameOf } from './people-names.ts'

/** One printed line; a table row has its cells, any other line none. */
export interface PrintedLine {
  readonly text: string
  readonly cells: readonly string[]
}

export interface PeopleListed {
  readonly members: readonly Person[]
  readonly substitutes: readonly Person[]
  /** Co-opted members, representatives, cabinet members, officers: with what they are. */
  readonly others: readonly Person[]
  readonly apologies: readonly Person[]
  /** Whether torn columns left names that were dealt out to members and substitutes by the order of surnames alone. */
  readonly dealt: boolean
}

type ClassName = 'members' | 'substitutes' | 'others' | 'apologies' | 'bodies'

interface ClassRule {
  readonly name: ClassName
  readonly example: string
  readonly pattern: RegExp
}

/** What a line between the names makes of those that follow it; the first rule that fits is taken. */
const classRules: readonly ClassRule[] = [
  { name: 'apologies', example: 'Apologies:', pattern: /^apologies(?: for absence| received)?(?: from)?\s*:?$/i },
  { name: 'substitutes', example: 'Substitute Members present:', pattern: /^(?:named |members? )?substitutes?\b[^.]{0,40}$/i },
  { name: 'bodies', example: 'Representing', pattern: /^(?:representing|organisation|body|ward|division|job title|role|position|party)\s*:?$/i },
  {
    name: 'others',
    example: 'Parent Governor Representatives; Also present (who took a part in the meeting):',
    pattern:
      /^(?:(?:also|others?|officers?|guests?|in|staff|witnesses?|invited|external|non-voting|co-?opted|parent|church|faith|diocesan|statutory|independent|cabinet|portfolio|schools?|observers?|advis[eo]rs?|lead|trade|youth|public)\b[^.]{0,70}\b(?:present|attendance|attending|representatives?|members?|advis[eo]rs?|holders?|observers?|persons?|officers?|guests?|witnesses)\b[^.]{0,60}|[\p{L} '’-]{3,50}\brepresentatives?|guests?|officers?|observers?|witnesses|advis[eo]rs?|in attendance|also in attendance|invitees)\s*:?$/iu,
  },
  {
    name: 'members',
    example: 'Membership; Members of the Committee:; Present:; Attendees:',
    pattern:
      /^(?:(?:voting |committee |board |panel |elected |county |district )*(?:members?(?:hip)?|councillors|attendees|present|name|members? name)(?: of the [^.:]{3,60})?(?: \(\d+\))?(?: present)?(?: were)?)\s*:?$/i,
  },
]

/** "Parent Governor Representatives:" is the role of each one named under it: "Parent Governor Representative". */
function roleOfClass(heading: string): string | null {
  const words = heading
    .replace(/\([^)]*\)/g, '')
    .replace(/(?<![\s:])[\s:]+$/, '')
    .trim()
  if (/^(?:also|others?|in attendance|officers?|guests?|staff|invitees|witnesses)\b.*(?:present|attendance|attending)?$/i.test(words)) return null
  return words.replace(/\b(representative|member|advis[eo]r|observer|holder|person)s\b/gi, '$1')
}

/** The class a line opens, or null where it is no such heading. */
export function classOpened(line: string): { readonly name: ClassName; readonly role: string | null } | null {
  const words = line.replace(/\s+/g, ' ').trim()
  if (words.length > 110 || hasTitle(words)) return null
  const rule = classRules.find(({ pattern }) => pattern.test(words))
  return rule === undefined ? null : { name: rule.name, role: rule.name === 'others' ? roleOfClass(words) : null }
}

/** "Cllr Terry Jermy for Cllr Chris Jones": the first was there for the second. */
const standingIn = /^(.+?)\s+(?:for|substituting for|\(?substitute for)\s+((?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b.+?)\)?$/

function named(found: FoundName, classRole: string | null): Person {
  const role = [classRole, found.role].filter((words) => words !== null && words !== '')
  return { name: found.name, role: role.length === 0 ? null : role.join(' - ') }
}

function peopleOnLine(text: string, open: { readonly name: ClassName; readonly role: string | null }): readonly Person[] {
  const substitute = standingIn.exec(text)
  if (substitute?.[1] !== undefined && isPersonName(substitute[1])) return [{ name: substitute[1].trim(), role: `for ${substitute[2] ?? ''}`.trim() }]
  return splitNames(text, { rolesBehind: open.name === 'others' }).map((found) => named(found, open.role))
}

/** A row "Sara Tough | Executive Director" is one person with a role, "Cllr Joe Mooney | Cllr Judy Oliver" two people. */
function peopleInRow(cells: readonly string[], open: { readonly name: ClassName; readonly role: string | null }): readonly Person[] {
  const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  const [first, ...rest] = filled
  if (first === undefined) return []
  const people = [...peopleOnLine(first, open)]
  for (const cell of rest) {
    const last = people.at(-1)
    if (hasTitle(cell) && isPersonName(cell)) people.push(...peopleOnLine(cell, open))
    else if (last !== undefined)
      people[people.length - 1] = { name: last.name, role: last.role === null || open.role === null ? joined(last.role, cell) : last.role }
  }
  return people
}

const joined = (role: string | null, more: string) => (role === null ? more : `${role}, ${more}`)

/** Whether the list stands in the order of surnames, as members' lists mostly do. */
function inSurnameOrder(people: readonly Person[]): boolean {
  return (
    people.length >= 6 && people.every((person, at) => at === 0 || surnameOf(people[at - 1]?.name ?? '').localeCompare(surnameOf(person.name)) <= 0)
  )
}

/**
 * Names left over after the columns of a cover were torn apart ("Membership", "Substitute", "Representing", then names of both kinds):
 * those that carry on the members' order of surnames are members, the others substitutes. The longest such run is taken.
 */
function deal(
  leftOver: readonly Person[],
  members: readonly Person[],
): { readonly members: readonly Person[]; readonly substitutes: readonly Person[] } {
  const keys = leftOver.map((person) => surnameOf(person.name))
  const after = surnameOf(members.at(-1)?.name ?? '')
  const best: number[][] = []
  keys.forEach((key, at) => {
    let chain: number[] = key.localeCompare(after) >= 0 ? [at] : []
    for (let before = 0; before < at; before += 1) {
      const earlier = best[before] ?? []
      if (earlier.length > 0 && (keys[before] ?? '').localeCompare(key) <= 0 && earlier.length + 1 > chain.length) chain = [...earlier, at]
    }
    best[at] = chain
  })
  const longest = best.reduce((one, other) => (other.length > one.length ? other : one), [] as number[])
  return { members: leftOver.filter((_, at) => longest.includes(at)), substitutes: leftOver.filter((_, at) => !longest.includes(at)) }
}

/** A name that wraps at a hyphen or after the first name: "Cllr Annie Clausen-" / "Reynolds", "Cllr Elizabeth" / "Nockolds". */
function unwrapped(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const joinedLines: PrintedLine[] = []
  for (const line of lines) {
    const last = joinedLines.at(-1)
    const alone = /^\p{Lu}[\p{L}'’-]+$/u.test(line.text.trim()) && line.cells.length === 0
    const cut =
      last !== undefined &&
      last.cells.length === 0 &&
      (/^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s\p{Lu}[\p{L}-]*$/u.test(last.text.trim()) || /\p{L}-$/u.test(last.text.trim()))
    if (last !== undefined && alone && cut)
      joinedLines[joinedLines.length - 1] = { text: `${last.text.trim()}${last.text.trim().endsWith('-') ? '' : ' '}${line.text.trim()}`, cells: [] }
    else joinedLines.push(line)
  }
  return joinedLines
}

/** A row whose cells are all class headings says what each column holds: "Membership | Substitute | Representing". */
function columnsOpened(cells: readonly string[]): readonly ClassName[] | null {
  const opened = cells.map((cell) => classOpened(cell)?.name ?? null)
  return cells.length > 1 && opened.every((name) => name !== null) ? opened : null
}

/** A row under such headings: each name in its column's class, what it represents as its role. */
function peopleInColumns(
  cells: readonly string[],
  columns: readonly ClassName[],
  put: (name: Exclude<ClassName, 'bodies'>, people: readonly Person[]) => void,
): void {
  const body = cells[columns.indexOf('bodies')]?.trim() ?? ''
  columns.forEach((name, at) => {
    if (name === 'bodies') return
    const people = splitNames(cells[at] ?? '')
    put(
      name,
      people.map((found) => ({ name: found.name, role: found.role ?? (name === 'members' && body !== '' ? body : null) })),
    )
  })
}

/** Reads a run of lines into classes of people. `start` is the class of the names before any heading. */
export function readPeople(lines: readonly PrintedLine[], start: 'members' | 'others' = 'members'): PeopleListed {
  const listed: Record<Exclude<ClassName, 'bodies'>, Person[]> = { members: [], substitutes: [], others: [], apologies: [] }
  let open: { readonly name: ClassName; readonly role: string | null } = { name: start, role: null }
  const leftOver: Person[] = []
  let columns: readonly ClassName[] | null = null
  for (const line of unwrapped(lines)) {
    const columnHeads = columnsOpened(line.cells)
    if (columnHeads !== null) {
      columns = columnHeads
      continue
    }
    if (columns !== null && line.cells.length === columns.length) {
      peopleInColumns(line.cells, columns, (name, people) => listed[name].push(...people))
      continue
    }
    const opened = line.cells.length > 1 ? null : classOpened(line.text)
    // Within the column of bodies "Voluntary Sector Representative" is whom somebody stands for, no new class.
    const standsFor = open.name === 'bodies' && opened?.name === 'others' && !line.text.trim().endsWith(':')
    if (opened !== null && !standsFor) {
      open = opened
      continue
    }
    const inline = line.cells.length > 1 ? null : /^([^:]{4,60}):\s*(\S.+)$/.exec(line.text)
    const inlineClass = inline?.[1] === undefined ? null : classOpened(inline[1])
    if (inlineClass !== null) open = inlineClass
    const text = inlineClass !== null ? (inline?.[2] ?? '') : line.text
    const people = line.cells.length > 1 ? peopleInRow(line.cells, open) : peopleOnLine(text, open)
    if (open.name !== 'bodies') listed[open.name].push(...people)
    else leftOver.push(...people.filter((person) => !isVacancy(person.name)))
  }
  const torn = leftOver.length > 0 && inSurnameOrder(listed.members)
  if (torn) {
    const dealt = deal(leftOver, listed.members)
    listed.members.push(...dealt.members)
    listed.substitutes.push(...dealt.substitutes)
  }
  return { ...listed, dealt: torn }
}
