// How an answer says that something went wrong: a code for the log, words for the member, never a thrown error.
import { largestPack } from './model/pack.ts'

/** Every way in which a call can fail. Each has its words in `problemWords`; a code without words does not compile. */
export type ProblemCode =
  | 'call-unknown'
  | 'call-refused'
  | 'call-malformed'
  | 'unexpected'
  | 'closing'
  | 'not-found'
  | 'pack-not-held'
  | 'pack-waiting'
  | 'pack-unreadable'
  | 'pack-not-text'
  | 'pack-too-large'
  | 'pack-already-held'
  | 'search-restarting'
  | 'search-too-long'
  | 'casebook-newer'
  | 'casebook-damaged'
  | 'casebook-damaged-alone'
  | 'casebook-not-ours'
  | 'casebook-read-only'
  | 'library-put-aside'
  | 'app-incomplete'
  | 'backup-failed'
  | 'backup-damaged'
  | 'disk-full'
  | 'export-failed'
  | 'export-blocked'
  | 'stopped'
  | 'selection-empty'
  | 'selection-outside'
  | 'sheet-full'
  | 'searches-full'

/** What went wrong. `detail` is for the log and holds no words of the member's. */
export interface Problem {
  readonly code: ProblemCode
  readonly detail: string
}

/** What every call answers, and every function that can fail for a reason a member may meet. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

/** An answer that succeeded. */
export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value })

/** An answer that failed. `detail` goes to the log: nothing of the member's own words, no path. */
export const failed = (code: ProblemCode, detail = ''): Result<never> => ({ ok: false, problem: { code, detail } })

/** What the member reads for each code: what happened, that nothing is lost, what to do. */
export const problemWords: Readonly<Record<ProblemCode, string>> = {
  'call-unknown': 'This part of the casebook is not available. Closing and opening the casebook again usually helps.',
  'call-refused': 'That request did not come from the casebook window, so it was not carried out.',
  'call-malformed': 'The casebook could not make sense of that request. Nothing was changed.',
  unexpected: 'Something went wrong inside the casebook. What you wrote is saved; please try again.',
  closing: 'The casebook is closing. What you wrote is saved.',
  'not-found': 'That is no longer here. It may have been removed, or belongs to a pack that is not held.',
  'pack-not-held': 'That pack is not held on this computer.',
  'pack-waiting':
    'An earlier version of the casebook kept this pack, and it could not be read again yet. Nothing of it is lost: it is tried again whenever the casebook is opened.',
  'pack-unreadable': 'This file could not be read as a committee pack. The packs you hold are unchanged.',
  'pack-not-text':
    'This file is not plain text. This version reads packs as plain text only: a PDF or Word paper can be saved or copied as text first. The packs you hold are unchanged.',
  'pack-too-large': `This file is larger than the casebook can read (${largestPack / 1024 / 1024} MB). The packs you hold are unchanged.`,
  'pack-already-held': 'This pack is already held, word for word. Nothing was changed.',
  'search-restarting': 'Search is starting again. Your words are kept; results follow in a moment.',
  'search-too-long': 'That is a very long search. Please try a sentence or a few words.',
  'casebook-newer': 'This casebook was written by a newer version of Scrutiny Casebook. Please update the app; the file is unchanged.',
  'casebook-damaged': 'The casebook file could not be opened. It is kept as it is; you can restore a dated backup.',
  'casebook-damaged-alone':
    'The casebook file could not be opened, and no backup of it can be used. It is kept as it is; a new casebook can be begun beside it.',
  'casebook-read-only':
    'The casebook cannot be written where it is kept, so it was not opened. Please check that the folder allows writing; the file is unchanged.',
  'casebook-not-ours': 'That file is not a Scrutiny Casebook file. It is unchanged.',
  'library-put-aside':
    'The library of packs you imported could not be opened, so it was put aside as it is and a new one begun. The packs that could be read from it are in the new one; please import again what is missing. Your notes and sheets are unchanged.',
  'app-incomplete': 'A part of Scrutiny Casebook itself is missing or damaged. Please install it again; what you wrote is unchanged.',
  'backup-failed': 'The backup could not be written. Your casebook is unchanged; please check that the disk has room.',
  'backup-damaged': 'That backup does not pass its check, so it was not used. Your casebook is unchanged.',
  'disk-full': 'The disk is full, so the last change could not be saved. Please make room and try again.',
  'export-failed': 'The PDF could not be made. Your sheet is unchanged; please try again.',
  'export-blocked': 'The PDF could not be written in that place. It may be open in another program.',
  stopped: 'Stopped, as you asked. Nothing was changed.',
  'selection-empty': 'Select some words in the text first.',
  'selection-outside': 'Those words could not be found in the pack, so nothing was marked.',
  'sheet-full': 'The sheet has room for no more of these. Removing one makes room.',
  'searches-full': 'There is room for a hundred saved searches, and all are taken. Removing one makes room.',
}
