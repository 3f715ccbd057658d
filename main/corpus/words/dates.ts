// The one place where dates and times of day are read, in all the forms in which council papers print them, and written out again.

/** A date as found: `from` and `to` are UTF-16 positions of the printed words, weekday included. */
export interface FoundDate {
  /** "2014-03-13". */
  readonly iso: string
  readonly from: number
  readonly to: number
}

/** A time of day as found, with the printed words. */
export interface FoundTime {
  /** As printed: "2.00pm", "9:30am to 1pm". */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The months' names, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "14 December 2020" of an ISO date; anything else is left as it was written. */
export function spokenDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = monthNames[Number(month) - 1]
  return year === undefined || day === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** A month's name, whole or short: "January", "Jan.", "Sept". */
export const monthWords =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s{1,3})?'
/** "3rd", "1 st" (a superscript that came loose), "3". */
const dayOfMonth = '(?<![\\d.,/£])(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?'
const year = "((?:19|20)\\d{2}|(?:'|’)?\\d{2})(?![\\d/:]|\\.\\d|\\s?(?:am|pm|%))"

interface DateForm {
  readonly example: string
  readonly pattern: RegExp
  /** Which groups hold day, month and year. */
  readonly order: readonly [day: number, month: number, year: number]
}

/** Every printed form, the more telling ones first; each is explained by an example from a real pack. */
const forms: readonly DateForm[] = [
  {
    example: 'Thursday 13 March 2014; 3rd February 2021; 1 st of June 2021; 27 January 21',
    pattern: new RegExp(`${weekday}${dayOfMonth}(?:\\s{1,3}of)?\\s{0,3}(${monthWords})\\b\\.?,?\\s{1,3}${year}`, 'gi'),
    order: [1, 2, 3],
  },
  {
    example: 'October 1st, 2019; December 9 2014',
    pattern: new RegExp(`${weekday}\\b(${monthWords})\\.?\\s{1,3}(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?,?\\s{1,3}((?:19|20)\\d{2})\\b`, 'gi'),
    order: [2, 1, 3],
  },
  { example: '29/05/2015; 24/7/13', pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2}|\d{2})(?![\d/])/g, order: [1, 2, 3] },
  {
    example: '04.02.15 (but not paragraph 2.11.8)',
    pattern: /(?<![\d.£])(\d{1,2})\.(\d{2})\.((?:19|20)\d{2}|\d{2})(?![\d%]|\.\d)/g,
    order: [1, 2, 3],
  },
  { example: '13-03-2014', pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?![\d-])/g, order: [1, 2, 3] },
  { example: '2014-03-13', pattern: /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g, order: [3, 2, 1] },
]

/** The month a word or number names, 1 to 12; 0 where it names none. */
function monthOf(printed: string): number {
  return /^\d/.test(printed)
    ? Number(printed)
    : monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === printed.slice(0, 3).toLowerCase()) + 1
}

/** Two printed figures of a year stand for 1970 to 2069. */
function yearOf(printed: string): number {
  const digits = Number(printed.replace(/\D/g, ''))
  return digits >= 100 ? digits : digits + (digits >= 70 ? 1900 : 2000)
}

/** The ISO date, or null where the calendar has no such day (31/06/2014). */
function isoDate(day: number, month: number, inYear: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const daysInMonth = new Date(Date.UTC(inYear, month, 0)).getUTCDate()
  if (day > daysInMonth) return null
  return `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Every whole date (day, month and year) printed in the text, in the order of the text; dates the calendar does not know are left out. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const iso = isoDate(Number(match[order[0]]), monthOf(match[order[1]] ?? ''), yearOf(match[order[2]] ?? ''))
      const from = match.index
      const to = from + match[0].length
      if (iso !== null && !found.some((other) => from < other.to && other.from < to)) found.push({ iso, from, to })
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** The first whole date printed in the text, or null. */
export function findDate(text: string): FoundDate | null {
  return findDates(text)[0] ?? null
}

const clock =
  '(?<![\\d.:/£])(?:[01]?\\d|2[0-3])(?:[.:][0-5]\\d)?\\s?(?:a\\.?m\\.?|p\\.?m\\.?|noon)(?![a-z])|(?<![\\d.:/£])(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)'
const timeOfDay = new RegExp(`(?:${clock})(?:\\s?(?:-|–|to|until)\\s?(?:${clock}))?|\\b12 noon\\b|\\bnoon\\b`, 'i')

/** The first time of day printed in the text ("2.00pm", "10:00", "9:30am to 1pm"), or null. */
export function findTime(text: string): FoundTime | null {
  const match = timeOfDay.exec(text)
  return match === null ? null : { text: match[0].trim(), from: match.index, to: match.index + match[0].length }
}

const looseDay = new RegExp(
  `^${weekday}(?:\\d{1,2}(?:\\s?(?:st|nd|rd|th))?\\s{1,3})?(?:${monthWords})\\b\\.?(?:,?\\s{1,3}(?:(?:19|20)\\d{2}|'?\\d{2}))?$|^(?:Spring|Summer|Autumn|Winter)(?:\\s{1,3}(?:19|20)\\d{2})?$|^(?:Q(?:uarter)?\\s?[1-4])\\b[\\s\\d/–-]*$`,
  'i',
)

/** Whether the words are a date and nothing else, the year or the day left out included: "15 May 2014", "January 2015", "23 December", "Summer 2014". */
export function isDateAlone(text: string): boolean {
  if (text.length > 200) return false
  const words = text.trim().replace(/[.:;,–-]+$/, '')
  if (words === '' || words.length > 60) return false
  const whole = findDate(words)
  if (
    whole !== null &&
    whole.from === 0 &&
    /^(?:\s*(?:at|,|-|–)?\s*(?:\d[\d.:]*\s?(?:am|pm|noon)?)?(?:\s*(?:to|-|–)\s*\d[\d.:]*\s?(?:am|pm)?)?)?$/i.test(words.slice(whole.to))
  )
    return true
  return looseDay.test(words)
}

const monthAndYear = new RegExp(`\\b(${monthWords})\\.?,?\\s{1,3}((?:19|20)\\d{2})\\b`, 'i')

/** The month that words name with its year, as "2014-03"; null where they do not. */
export function monthOfWords(text: string): string | null {
  const match = monthAndYear.exec(text)
  return match === null ? null : `${match[2]}-${String(monthOf(match[1] ?? '')).padStart(2, '0')}`
}

/** The month a text names without a year, 1 to 12; null where it names none. */
export function bareMonthIn(text: string): number | null {
  const match = new RegExp(`\\b(${monthWords})\\b`).exec(text)
  return match === null ? null : monthOf(match[1] ?? '')
}
