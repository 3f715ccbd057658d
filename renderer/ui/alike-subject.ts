// The passage whose like is sought: set by the reader, read by the search overlay, which then opens on the passages like it.
import { useSyncExternalStore } from 'react'
import type { PassageKey } from '../../preload/contract/ids.ts'

export interface AlikeSubject {
  readonly passage: PassageKey
  readonly citation: string
  /** The passage's words, or their beginning. */
  readonly words: string
}

let subject: AlikeSubject | null = null
const listeners = new Set<() => void>()

/** Opens search on the passages like one passage; null ends it. */
export function seekAlike(next: AlikeSubject | null): void {
  subject = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The passage whose like is sought from outside search; null where none is. */
export const useAlikeSubject = (): AlikeSubject | null => useSyncExternalStore(subscribe, () => subject)
