// When a meeting is: of the dates on a cover the one on which it is held, not those of publication, deadlines or other meetings.
import { type FoundDate, findDates, findTime } from '../words/dates.ts'
import type { CoverLine } from './cover-lines.ts'

/** What a cover says of the day and hour. */
export interface CoverDate {
  /** ISO date; null where the cover gives none. */
  readonly date: string | null
  /** As printed: "2.00pm". */
  readonly time: string | null
  /** Another date on the cover could as well be meant. */
  readonly doubtful: boolean
}

/** Told where more than one date could be the meeting's. */
export const severalDatesReason =
  'The cover gives more than one date; this one was taken for the meeting. Please check it against the printed agenda.'

const publication =
  /\b(?:date (?:agenda )?published|agenda published|published(?: on)?|date of (?:publication|despatch|issue)|despatch(?:ed)?(?: date)?|issued(?: on)?|supersed(?:es|ing)\b[^.]{0,60}\b(?:published|dated|of))\b/i
/** What stands right before the last day for something: "by 5pm on", "no later than". */
const limit =
  /\b(?:by|before|until|later than|deadline(?: is| of| for [^.:]{3,60})?)\s*:?\s*(?:(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|noon)|(?:12 )?noon|midday|midnight|(?:the )?close(?: of (?:business|play))?)\s*,?\s*)?(?:on\s+)?$/i
/** What is to be handed in, and what its last day is printed behind. */
const handedIn = /\b(?:questions?|petitions?|statements?|register|speak|deputations?|notice|received|submitted)\b/i
const byWhen =
  /\b(?:by|no later than|before|until)\s+((?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)|noon|midday|12 noon|(?:the )?close|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}\b)[^.;()]{0,60})/i
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)/i
const heldOn = /\b(?:held|meeting|meets|convened|summoned|take place)\b[^.;]{0,60}$/i
/** Another meeting, or the day on which something is told. */
const another =
  /\b(?:minutes of|previous|last|next|future|following|adjourned|postponed|cancelled|rearranged|originally|as at|updated|revised|version|dated|elected|appointed)\b[^.;]{0,80}$/i

/** The last day for something, as printed, and where its date ends: "5pm on Monday 10 March 2014"; null where a line tells of none. */
export function deadlineIn(text: string): string | null {
  if (!handedIn.test(text)) return null
  const words = byWhen.exec(text)?.[1] ?? ''
  const [date] = findDates(words)
  return date === undefined ? null : words.slice(0, date.to).replace(/\s+/g, ' ').trim()
}

/** Dates of a line, the one of publication apart. A label alone on its line speaks of the date on the next. */
function datesOf(text: string, above: string): { readonly published: FoundDate | null; readonly others: readonly FoundDate[] } {
  const dates = findDates(text)
  const label = publication.exec(text)
  const labelled =
    label !== null
      ? label.index
      : publication.test(above) && /(?:published|despatch(?:ed)?|issued?|publication)(?: on| date)?\s*:?$/i.test(above)
        ? 0
        : -1
  const published = labelled < 0 ? undefined : dates.find(({ from }) => from >= labelled)
  return { published: published ?? null, others: dates.filter((date) => date !== published) }
}

/** ISO date on which an agenda was published; null where no line says. */
export function publishedOn(lines: readonly CoverLine[]): string | null {
  for (const [at, { text }] of lines.entries()) {
    const { published } = datesOf(text.trim(), lines[at - 1]?.text.trim() ?? '')
    if (published !== null) return published.iso
  }
  return null
}

interface Candidate {
  readonly iso: string
  readonly line: number
  /** How much speaks for it: 0 where it is rather another meeting's, 2 where a weekday, a time or "held on" stands with it. */
  readonly weight: 0 | 1 | 2
}

function candidatesOf(lines: readonly CoverLine[]): readonly Candidate[] {
  return lines.flatMap(({ text }, line): readonly Candidate[] => {
    if (deadlineIn(text) !== null) return []
    const { others } = datesOf(text.trim(), lines[line - 1]?.text.trim() ?? '')
    return others.flatMap((date): readonly Candidate[] => {
      const words = text.trim()
      const before = words.slice(0, date.from)
      if (limit.test(before)) return []
      const told =
        weekday.test(words.slice(date.from, date.to)) ||
        heldOn.test(before) ||
        findTime(words.slice(date.to)) !== null ||
        findTime(before) !== null ||
        startsWithTime(lines[line + 1]?.text ?? '')
      return [{ iso: date.iso, line, weight: another.test(before) ? 0 : told ? 2 : 1 }]
    })
  })
}

const startsWithTime = (text: string): boolean => (findTime(text.trim())?.from ?? 99) <= 8 && deadlineIn(text) === null

/** The lines of a cover that tell of the meeting itself, not of publication or the last day for something. */
export const withoutNotices = (lines: readonly CoverLine[]): readonly CoverLine[] =>
  lines.filter(({ text }) => deadlineIn(text) === null && !publication.test(text))

/** The date and time of the meeting from a cover without labels for them. */
export function unlabelledDate(lines: readonly CoverLine[]): CoverDate {
  const candidates = candidatesOf(lines)
  const best = Math.max(...candidates.map(({ weight }) => weight))
  const [first, ...others] = candidates.filter(({ weight }) => weight === best)
  const near = first === undefined ? [] : lines.slice(first.line, first.line + 2)
  const time = withoutNotices([...near, ...lines])
    .map(({ text }) => findTime(text))
    .find((found) => found !== null)
  return { date: first?.iso ?? null, time: time?.text ?? null, doubtful: others.some(({ iso }) => iso !== first?.iso) }
}
