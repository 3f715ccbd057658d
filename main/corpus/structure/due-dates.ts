// When something promised is due, as printed, and the last day that this allows, where the minute and its date let it be known.
import { bareMonthIn, findDate, monthOfWords, monthWords } from '../words/dates.ts'

const dueForms: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|in|to|for|at|until)?\\s*(?:the )?(?:(?:early|mid|late|end of)[ -])?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${monthWords}) (?:(?:19|20)\\d{2}(?: meeting)?|meeting)\\b`,
  ),
  new RegExp(`\\b(?:in|by|before|until) (?:(?:early|mid|late|the end of)[ -])?(?:${monthWords})\\b`),
  /\b(?:at|to|for|before|in) (?:a|the|its|their|our|any)? ?(?:next|future|later|forthcoming|subsequent|following) (?:\w+ )?(?:meetings?|dates?|agenda|reports?|stage)\b/i,
  /\b(?:with)?in (?:\d+|one|two|three|four|five|six|nine|twelve|eighteen) (?:months?|weeks?|days?|years?)(?:['’]? time)?\b/i,
  /\b(?:in|by) (?:early|mid|late|the (?:spring|summer|autumn|winter)|the new year|due course|future)(?: (?:19|20)\d{2})?\b/i,
  /\b(?:spring|summer|autumn|winter) (?:of )?(?:19|20)\d{2}\b/i,
  /\b(?:in|by|before|until) (?:the )?(?:spring|summer|autumn|winter|new year|christmas|easter)\b/i,
  /\bonce [^.,;]{5,60}\b(?:received|available|known|published|completed)\b/i,
]

/** Whether a printed time lies before the meeting (ISO date): "based on results from summer 2013" is no time by which anything is due in 2014. */
export function isPast(printed: string, said: string | null): boolean {
  if (said === null) return false
  const day = findDate(printed)?.iso ?? monthOfWords(printed)
  if (day !== null && day !== undefined) return day < said.slice(0, day.length)
  const year = /\b(?:19|20)\d{2}\b/.exec(printed)?.[0]
  return year !== undefined && year < said.slice(0, 4)
}

/**
 * When it is due, as printed: "in six months", "March 2014 meeting", "at a future meeting"; null where no time is given. `said` is the ISO date
 * of the meeting, where it is known: what lies before it is not meant.
 */
export function dueIn(text: string, said: string | null = null): string | null {
  let left = text
  for (const form of dueForms) {
    for (const match of left.matchAll(new RegExp(form.source, `${form.flags}g`))) {
      // The words of time alone: "by the end of April 2024" is due "end of April 2024", but "in six months" is not "six months".
      if (isPast(match[0], said)) left = left.replace(match[0], ' ')
      else return match[0].trim().replace(/^(?:by|before|in|to|for|at|until)\s+(?:the )?(?!.*\b(?:months?|weeks?|days?|years?)\b)/i, '')
    }
  }
  return null
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'eighteen'] as const
const span = new RegExp(String.raw`\bin\s+(\d{1,2}|${numberWords.slice(1).join('|')})\s+(months?|weeks?|days?|years?)\b`, 'i')

const iso = (date: Date) => date.toISOString().slice(0, 10)

/** The last day of a month; `month` counts from 1. */
const endOfMonth = (year: number, month: number) => iso(new Date(Date.UTC(year, month, 0)))

function countOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  return printed.toLowerCase() === 'eighteen' ? 18 : (numberWords as readonly string[]).indexOf(printed.toLowerCase())
}

/** A day some time after another; a month later than 31 January is the last of February. */
function later(from: string, count: number, unit: string): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  if (/^day|^week/i.test(unit)) return iso(new Date(Date.UTC(year, month - 1, day + count * (/^week/i.test(unit) ? 7 : 1))))
  const months = month - 1 + count * (/^year/i.test(unit) ? 12 : 1)
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return iso(new Date(Date.UTC(year, months, Math.min(day, last))))
}

/**
 * The last day (ISO) that words such as "March 2014", "by 4 May 2020" or "in six months" allow. `said` is the meeting's date. Null where it
 * cannot be known: "the next meeting", "in due course", and "March 2014 meeting", whose day only the calendar of meetings tells.
 */
export function dueDateOf(due: string | null, said: string | null): string | null {
  if (due === null || /\b(?:meetings?|agenda|once)\b/i.test(due)) return null
  const whole = findDate(due)
  if (whole !== null) return whole.iso
  const month = monthOfWords(due)
  if (month !== null) return endOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  if (said === null) return null
  const match = span.exec(due)
  if (match !== null) return later(said, countOf(match[1] ?? ''), match[2] ?? '')
  const named = bareMonthIn(due)
  // A day without a year ("3 March") is left: which year is a guess by a day too many.
  if (named === null || /\d/.test(due)) return null
  const year = Number(said.slice(0, 4))
  return endOfMonth(named < Number(said.slice(5, 7)) ? year + 1 : year, named)
}
