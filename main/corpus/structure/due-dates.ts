// The last day by which something promised is due, where the minute and its date let it be known.
import { bareMonthIn, findDate, monthOfWords } from './dates.ts'

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'eighteen'] as const
const span = new RegExp(String.raw`\bin\s+(\d{1,2}|${numberWords.slice(1).join('|')})\s+(months?|weeks?|days?|years?)\b`, 'i')

const iso = (date: Date) => date.toISOString().slice(0, 10)

/** The last day of a month; `month` counts from 1. */
const endOfMonth = (year: number, month: number) => iso(new Date(Date.UTC(year, month, 0)))

function countOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  return printed.toLowerCase() === 'eighteen' ? 18 : numberWords.findIndex((word) => word === printed.toLowerCase())
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
