// Where a document begins, for screens that know its key and not its text.
import type { DocumentKey, PassageKey } from '../preload/contract/ids.ts'

/** The first passage of a document: passages are counted from 1 in theirs, as the contract says of their keys. */
export const firstPassageOf = (document: DocumentKey): PassageKey => `${document}/p1` as PassageKey
