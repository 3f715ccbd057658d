// The passage whose like is sought: set by the reader, read by the search overlay, which then opens on the passages like it.
import type { PassageKey } from '../../preload/contract/ids.ts'
import { createAsked } from './asked.ts'

export interface AlikeSubject {
  readonly passage: PassageKey
  readonly citation: string
  /** The passage's words, or their beginning. */
  readonly words: string
}

const { ask, useAsked } = createAsked<AlikeSubject>()

/** Opens search on the passages like one passage; null ends it. */
export const seekAlike = ask

/** The passage whose like is sought from outside search; null where none is. */
export const useAlikeSubject = useAsked
