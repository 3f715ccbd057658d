// From a document to its first passage and back, for whoever knows the key and not the text: keys say so, as the contract has it.
import type { DocumentKey, PassageKey } from '../preload/contract/ids.ts'

/** The first passage of a document: passages are counted from 1 in theirs. */
export const firstPassageOf = (document: DocumentKey): PassageKey => `${document}/p1` as PassageKey

/** The document that a passage stands in. */
export const documentOf = (passage: PassageKey): DocumentKey => passage.slice(0, passage.lastIndexOf('/')) as string as DocumentKey
