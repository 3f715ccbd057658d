// How dates, counts and kinds of mark are said everywhere in the interface.
import type { MarkKind } from '../preload/contract/model/casebook.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
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

/** "14 Dec 2020". */
export const shortDate = (iso: string | null): string => {
  const day = iso === null ? null : dayOf(iso)
  return day ? shortDayFormat.format(day) : 'undated'
}

/** "Monday". */
export const weekday = (iso: string | null): string => {
  const day = iso === null ? null : dayOf(iso)
  return day ? weekdayFormat.format(day) : ''
}

/** "14:32", in the computer's own time. */
export const clock = (time: Date): string => clockFormat.format(time)

/** "2 pm" or "10.30 am" for a time as packs print it ("2.00pm", "10:30 a.m."); as printed where it is no such time. */
export function meetingTime(printed: string | null): string {
  if (!printed) return ''
  const found = /^(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?m\.?$/i.exec(printed.trim())
  if (!found) return printed
  const [, hour = '', minutes = '00', half = ''] = found
  return `${Number(hour)}${minutes === '00' ? '' : `.${minutes}`} ${half.toLowerCase()}m`
}

export const count = (amount: number): string => numberFormat.format(amount)

/** "1 note", "3 notes". */
export const counted = (amount: number, one: string, many = `${one}s`): string => `${count(amount)} ${amount === 1 ? one : many}`

/** The word for each kind of mark and the line its key runs. */
export const markWords: Readonly<Record<MarkKind, { readonly word: string; readonly means: string }>> = {
  note: { word: 'Note', means: 'something to remember' },
  claim: { word: 'Claim', means: 'something the paper says is so' },
  figure: { word: 'Figure', means: 'a number to check' },
  risk: { word: 'Risk', means: 'something that could go wrong' },
  promise: { word: 'Promise', means: 'something somebody said they would do' },
  question: { word: 'Question', means: 'something to ask' },
}

/** The kinds of mark in the order they are offered. */
export const markOrder = ['note', 'claim', 'figure', 'risk', 'promise', 'question'] as const satisfies readonly MarkKind[]
