// The cover of a pack: which committee meets when and where, who belongs to it, whom to ask, and the agenda.
import type { Meeting, MinutesRecord, Person } from '../../../preload/contract/model/pack.ts'
import type { ReadBlock } from '../read/block.ts'
import { findDate, findTime } from '../words/dates.ts'
import { type AgendaEntry, readAgenda } from './agenda.ts'
import { deadlineIn, publishedOn, severalDatesReason, unlabelledDate, withoutNotices } from './cover-date.ts'
import { howHeld } from './cover-held.ts'
import { type CoverLine, coverLines } from './cover-lines.ts'
import { endOfAgenda, startOfAgenda, startOfMembers } from './cover-parts.ts'
import { committeeAmong, councilAmong } from './cover-words.ts'
import { readPeople } from './people-lists.ts'
import { isVacancy } from './people-names.ts'
import { loose } from './words.ts'

export interface ReadCover {
  readonly meeting: Meeting
  /** The council by its own line above the committee's name. */
  readonly council: string | null
  readonly agenda: readonly AgendaEntry[]
  /** Index of the block after cover and agenda; 0 where the pack has neither. */
  readonly end: number
}

const tornColumnsReason = 'The columns of this list came apart: who is a member and who a substitute was told by the order of surnames only.'

/** What stands behind a label: "Venue: Edwards Room", in the next cell or on the next line. */
function labelled(lines: readonly CoverLine[], labels: string): string | null {
  const label = new RegExp(String.raw`^(?:${labels})(?:\s+of\s+(?:the\s+)?meeting)?\s*(?::|$)\s*(.*)$`, 'is')
  for (const [at, line] of lines.entries()) {
    const match = label.exec(
      (line.cells.length > 1 ? `${(line.cells[0] ?? '').replace(/:\s*$/, '')}: ${line.cells.slice(1).join(' ')}` : line.text).trim(),
    )
    if (match === null) continue
    const behind = (match[1] ?? '').trim()
    if (behind !== '') return behind
    const next = lines[at + 1]?.text.trim() ?? ''
    if (next !== '' && next.length < 120) return next
  }
  return null
}

/** "... on Tuesday 4 March 2025 at 7.30 pm in the Council Chamber, Town Hall": the place behind the time. */
function placeInSentence(lines: readonly CoverLine[]): string | null {
  for (const { text } of lines) {
    const date = findDate(text)
    const place = date === null ? null : /\b(?:in|at)\s+(?:the\s+)?(\p{Lu}[^.;\d]{5,90})/u.exec(text.slice(date.to))
    if (place?.[1] !== undefined) return place[1].trim()
  }
  return null
}

/** "10.30 a.m., Committee Room 2, District Offices": the place behind the time. */
function placeBehindTime(lines: readonly CoverLine[]): string | null {
  for (const { text } of lines) {
    const time = text.length < 140 ? findTime(text) : null
    const place =
      time === null
        ? null
        : /^\s*,?\s*(?:(?:in|at) (?:the )?)?(\p{Lu}.*\b(?:room|hall|offices?|chambers?|centre|house|building|suite|library)\b.*)$/iu.exec(
            text.slice(time.to),
          )
    if (place?.[1] !== undefined) return place[1].trim()
  }
  return null
}

/** Whom to ask: the line behind "please contact the Committee Officer:", or "Contact: ...". */
function contactOf(lines: readonly CoverLine[]): string | null {
  for (const [at, { text }] of lines.entries()) {
    const asked = /\b(?:please contact|contact(?: officer)?\s*:|enquiries to|clerk\s*:)(.*)$/is.exec(text)
    if (asked === null || /large print|braille/i.test(text)) continue
    const behind = (asked[1] ?? '').replace(/^\s*(?:the\s+)?(?:committee|democratic|governance|scrutiny)[\w\s]{0,40}?(?::|$)/i, '').trim()
    const next = [lines[at + 1]?.text ?? '', lines[at + 2]?.text ?? ''].filter(
      (line, step) => step === 0 || /^(?:or|on|tel|e-?mail|email)\b/i.test(line.trim()),
    )
    const words = behind !== '' ? behind : next.join(' ')
    if (/[@\d]/.test(words)) return words.replace(/\s+/g, ' ').trim()
  }
  return null
}

/** "all questions must be received ... by 5pm on Monday 10 March 2014", with the agenda item that says so. */
function deadlinesOf(lines: readonly CoverLine[], agenda: readonly AgendaEntry[]): Meeting['deadlines'] {
  return lines.flatMap(({ text, block }) => {
    const by = deadlineIn(text)
    if (by === null) return []
    const item = agenda.filter((entry) => entry.block <= block).at(-1)
    return [{ what: item?.title ?? 'Questions', by }]
  })
}

const chairRole = /^(?:in )?(?:the )?(?:elected )?(?:chair|chairman|chairwoman|chairperson|convener|convenor)(?: during the meeting)?$/i

/** Who takes the chair, by the role printed behind the name. "Chair, Healthwatch Norfolk" chairs another body. */
function chairOf(people: readonly Person[]): string | null {
  return people.find((person) => person.role !== null && chairRole.test(person.role.trim()))?.name ?? null
}

/** Reads the cover and the agenda. A pack that begins with its report has neither: then only what the report's head says of the meeting is told. */
export function readCover(blocks: readonly ReadBlock[]): ReadCover {
  const lines = coverLines(blocks)
  const agendaFrom = startOfAgenda(lines)
  const head = agendaFrom === null ? lines.filter((line) => line.block < 12) : lines.slice(0, agendaFrom.line)
  const end = agendaFrom === null ? null : endOfAgenda(lines, agendaFrom.line)
  const agendaLines = agendaFrom === null || end === null ? [] : lines.slice(agendaFrom.line, end.line)
  const agenda = readAgenda(agendaLines)
  const cover = [...head, ...agendaLines]
  const memberLines = agendaFrom === null ? [] : startOfMembers(head)
  const people = readPeople(memberLines)
  const dateLine = labelled(head, 'date(?: (?:and|&) time)?|meeting date')
  const timeWords = labelled(head, 'time|start time|date (?:and|&) time')
  const labelledDate = dateLine === null ? null : findDate(dateLine)
  const unlabelled = unlabelledDate(head)
  const time = (timeWords === null ? null : findTime(timeWords))?.text ?? unlabelled.time
  const own = withoutNotices(head)
  const chair = chairOf([...people.members, ...people.others])
  return {
    meeting: {
      committee: committeeAmong(head.map((line) => line.text)) ?? '',
      date: labelledDate?.iso ?? unlabelled.date,
      time,
      venue: labelled(head, 'venue|place|location|where') ?? placeInSentence(own) ?? placeBehindTime(own),
      chair,
      chairFrom: chair === null ? null : 'cover',
      held: howHeld(head.flatMap((line) => (line.cells.length > 1 ? [line.text, ...line.cells] : [line.text]))),
      contact: contactOf(cover),
      published: publishedOn(cover),
      deadlines: deadlinesOf(agendaLines, agenda),
      members: people.members,
      substitutes: people.substitutes,
      otherMembers: people.others,
      vacancies: [...people.members, ...people.substitutes, ...people.others].filter(({ name }) => isVacancy(name)),
      doubts: [...(people.dealt ? [tornColumnsReason] : []), ...(labelledDate === null && unlabelled.doubtful ? [severalDatesReason] : [])].map(
        (reason) => ({ reason }),
      ),
    },
    council: councilAmong(head.map((line) => line.text)),
    agenda,
    end: end?.block ?? 0,
  }
}

/**
 * Where the cover names no chair: who was in the chair at the latest earlier meeting of the same committee that the pack minutes. Marked as
 * such, since another may have been elected.
 */
export function withChair(meeting: Meeting, minutes: readonly MinutesRecord[]): Meeting {
  if (meeting.chair !== null) return meeting
  const own = minutes
    .filter(({ committee }) => meeting.committee !== '' && loose(committee) === loose(meeting.committee))
    .toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
  const chair = own.map(({ present }) => chairOf(present)).find((name) => name !== null) ?? null
  return chair === null ? meeting : { ...meeting, chair, chairFrom: 'minutes' }
}
