// The words of a sheet's choices: purposes, priorities, answers.
import type { AnswerStatus, Priority, Purpose } from '../../../preload/contract/model/casebook.ts'

/** What the item is before the committee for, and what the committee usually may do then. */
export const purposeWords: Readonly<Record<Purpose, { readonly label: string; readonly may: string }>> = {
  decision: { label: 'For decision', may: 'The committee may decide, amend or refer the matter.' },
  'pre-decision': { label: 'Pre-decision', may: 'The committee may comment and recommend before the executive decides.' },
  performance: { label: 'Performance', may: 'The committee may challenge results, ask for more and recommend.' },
  'call-in': { label: 'Call-in', may: 'The committee may let the decision stand or refer it back, with reasons.' },
  information: { label: 'For information', may: 'The committee may note the report, ask for more and add to its work programme.' },
}

export const priorityWords: Readonly<Record<Priority, { readonly label: string; readonly means: string }>> = {
  must: { label: 'Must', means: 'asked whatever happens' },
  should: { label: 'Should', means: 'asked if time allows' },
  could: { label: 'Could', means: 'kept in hand' },
}

export const statusWords: Readonly<Record<AnswerStatus, string>> = {
  open: 'Not asked yet',
  answered: 'Answered',
  part: 'Answered in part',
  deferred: 'Deferred',
  refused: 'Refused',
}
