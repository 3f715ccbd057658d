// The printed words for the sheet's choices, dates and marks, in one place.
import type { Anchor, AnswerStatus, Place, Priority, Purpose } from '../../../preload/contract/model/casebook.ts'

export const purposeWords: Readonly<Record<Purpose, string>> = {
  decision: 'For decision',
  'pre-decision': 'Pre-decision scrutiny',
  performance: 'Performance',
  'call-in': 'Call-in',
  information: 'For information',
}

export const priorityWords: Readonly<Record<Priority, string>> = { must: 'Must ask', should: 'Should ask', could: 'Could ask' }

/** How an answer can stand; "open" is no box to tick but all boxes empty. */
export const statusWords: Readonly<Record<Exclude<AnswerStatus, 'open'>, string>> = {
  answered: 'Answered',
  part: 'In part',
  deferred: 'Deferred',
  refused: 'Refused',
}

/** What the re-location of a quotation found, as the reader of the sheet is told. */
export type Mark = 'exact' | 'near' | 'lost'

/** A place that the member has still to confirm counts as near, and says so. */
export function markOf(place: Place): Mark {
  return place.state === 'ask' ? 'near' : place.state
}

export const markWords: Readonly<Record<Mark, string>> = { exact: 'Exact', near: 'Near', lost: 'Not found' }

/** What each mark means, for the notes at the end. */
export const markMeanings: Readonly<Record<Mark, string>> = {
  exact: 'as the paper reads, letter for letter.',
  near: 'the paper now reads as shown with the quotation.',
  lost: 'not in the paper as it is held now; printed as it was first quoted.',
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "14 December 2020" for an ISO date; anything else is left as it was written. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return year === undefined || day === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** "14 December 2020, 2.05 pm" on the clock of the member's computer. */
export function momentWords(moment: Date): string {
  const hours = moment.getHours()
  const minutes = moment.getMinutes()
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}\u00a0${hours < 12 ? 'am' : 'pm'}`
  return `${moment.getDate()} ${months[moment.getMonth()] ?? ''} ${moment.getFullYear()}, ${clock}`
}

/** "10 minutes" where only a number was typed. */
export function minutesWords(typed: string): string {
  const number = typed.trim()
  if (!/^\d+$/.test(number)) return number
  return Number(number) === 1 ? '1 minute' : `${number} minutes`
}

/** Minutes are a summary, not anybody's own words: a quotation from them says so. */
export function isMinuted(anchor: Anchor): boolean {
  return (
    /,\s*minute\b/i.test(anchor.citation) || /^(?:(?:the|draft|unconfirmed|confirmed|signed|public)\s+)*minutes\b/i.test(anchor.documentTitle.trim())
  )
}

/** The sheet's title with its item number: "Item 7: Early Childhood Services". */
export function titleOf(sheet: { readonly itemNumber: string; readonly title: string }): string {
  const number = sheet.itemNumber.trim().replace(/[.:]+$/, '')
  const title = sheet.title.trim()
  const item = /^item\b/i.test(number) ? number : `Item ${number}`
  if (number === '') return title === '' ? 'Question sheet' : title
  return title === '' ? item : `${item}: ${title}`
}

/** Where and when: "Scrutiny Committee, 14 December 2020". */
export function meetingOf(sheet: { readonly committee: string; readonly date: string | null }): string {
  return [sheet.committee.trim(), sheet.date === null ? '' : dateWords(sheet.date)].filter((part) => part !== '').join(', ')
}
