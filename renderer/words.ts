// How dates, times, sizes, counts and kinds of highlight are said everywhere in the interface.
import type { MarkKind, Note } from '../preload/contract/model/casebook.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const numberFormat = new Intl.NumberFormat('en-GB')

const dayOf = (iso: string): Date | null => {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? null : day
}

/** "14 December 2020" for an ISO date; "undated" for none. */
export const longDate = (iso: string | null): string => {
  const day = iso === null ? null : dayOf(iso)
  return day ? dayFormat.format(day) : 'undated'
}

/** "Monday". */
export const weekday = (iso: string | null): string => {
  const day = iso === null ? null : dayOf(iso)
  return day ? weekdayFormat.format(day) : ''
}

/** The day of a moment as an ISO date, by the computer's own clock: in summer a moment just after midnight is still yesterday in UTC. */
export function dayAt(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The day of an ISO date and time, said long and by the computer's own clock: for when something was written. */
export const dayWritten = (time: string): string => longDate(dayAt(new Date(time)))

/** "2 pm" or "10.30 am". */
const clockWords = (hour: number, minutes: string, half: string): string => `${hour}${minutes === '00' ? '' : `.${minutes}`} ${half}m`

/** "2 pm", "2.32 pm", in the computer's own time. */
export function clock(time: Date): string {
  const hours = time.getHours()
  return clockWords(hours % 12 === 0 ? 12 : hours % 12, String(time.getMinutes()).padStart(2, '0'), hours < 12 ? 'a' : 'p')
}

const printedTime = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?m\b\.?/giu
const printedOn24 = /^(\d{1,2})[.:]?(\d{2})\s*(?:hrs|hours)?\.?$/iu

/** Times as packs print them ("2.00pm", "10:30 a.m.", "9:30am to 1pm", "14:00") in one form: "2 pm", "10.30 am"; as printed where there is none. */
export function meetingTime(printed: string | null): string {
  if (!printed) return ''
  const [, hour24 = '', minutes24 = ''] = printedOn24.exec(printed.trim()) ?? []
  // Before one o'clock, morning and afternoon cannot be told apart without being told.
  if (Number(hour24) > 12 && Number(hour24) < 24) return clockWords(Number(hour24) - 12, minutes24, 'p')
  return printed
    .trim()
    .replace(printedTime, (_, hour: string, minutes: string | undefined, half: string) =>
      clockWords(Number(hour), minutes ?? '00', half.toLowerCase()),
    )
}

/** A number as it is printed: "1,234". */
export const count = (amount: number): string => numberFormat.format(amount)

/** "1 note", "3 notes". */
export const counted = (amount: number, one: string, many = `${one}s`): string => `${count(amount)} ${amount === 1 ? one : many}`

/** Bytes as a member reads them: "84 KB", "1.2 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** The word for each kind of highlight and what it says of the words. The first kind says nothing of them: it is a highlight, or carries a note. */
export const markWords: Readonly<Record<MarkKind, { readonly word: string; readonly means: string }>> = {
  note: { word: 'Highlight', means: 'something to remember' },
  claim: { word: 'Claim', means: 'something the document says is so' },
  figure: { word: 'Figure', means: 'a number to check' },
  risk: { word: 'Risk', means: 'something that could go wrong' },
  promise: { word: 'Promise', means: 'something somebody said they would do' },
  question: { word: 'Question', means: 'something to ask' },
}

/** What a member calls what they made: without words of their own it is a highlight, with words a note, and a claim, figure or the like by its kind. */
export const noteWord = ({ kind, comment }: Pick<Note, 'kind' | 'comment'>): string =>
  kind === 'note' && comment !== '' ? 'Note' : markWords[kind].word

/** The act of making it: "Highlight", "Highlight as claim". */
export const highlightAs = (kind: MarkKind): string => (kind === 'note' ? 'Highlight' : `Highlight as ${markWords[kind].word.toLowerCase()}`)

/** The kinds of highlight in the order they are offered. */
export const markOrder = ['note', 'claim', 'figure', 'risk', 'promise', 'question'] as const satisfies readonly MarkKind[]
