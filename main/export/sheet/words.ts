// The printed words for the sheet's choices, dates and marks, in one place.
import type { AnswerStatus, Evidence, Priority, Purpose } from '../../../preload/contract/model/casebook.ts'
import { monthNames, spokenDate } from '../../corpus/words/dates.ts'

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
export type Mark = 'exact' | 'as-read' | 'near' | 'lost'

/** Exact words are called so only where there was no doubt in reading them. A place that the member has still to confirm counts as near, and says so. */
export function markOf({ place, doubts }: Pick<Evidence, 'place' | 'doubts'>): Mark {
  if (place.state === 'exact') return doubts.length === 0 ? 'exact' : 'as-read'
  return place.state === 'ask' ? 'near' : place.state
}

export const markWords: Readonly<Record<Mark, string>> = {
  exact: 'Exact',
  'as-read': 'As the paper was read here',
  near: 'Near',
  lost: 'Not found',
}

/** What each mark means, for the notes at the end. */
export const markMeanings: Readonly<Record<Mark, string>> = {
  exact: 'as the paper reads, letter for letter.',
  'as-read': 'letter for letter as far as the paper could be read; what to check stands with the quotation.',
  near: 'the paper now reads as shown with the quotation.',
  lost: 'not in the paper as it is held now; printed as it was first quoted.',
}

/** "14 December 2020" for an ISO date; anything else is left as it was written. */
export const dateWords = spokenDate

/** "14 December 2020, 2.05 pm" on the clock of the member's computer. */
export function momentWords(moment: Date): string {
  const hours = moment.getHours()
  const minutes = moment.getMinutes()
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}\u00a0${hours < 12 ? 'am' : 'pm'}`
  return `${moment.getDate()} ${monthNames[moment.getMonth()] ?? ''} ${moment.getFullYear()}, ${clock}`
}

/** "10 minutes" where only a number was typed. */
export function minutesWords(typed: string): string {
  const number = typed.trim()
  if (!/^\d+$/.test(number)) return number
  return Number(number) === 1 ? '1 minute' : `${number} minutes`
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
