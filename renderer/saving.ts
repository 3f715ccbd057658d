// For fields that save themselves: what is typed is shown and kept until it is saved, whichever screen is on show meanwhile.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Result } from '../preload/contract/result.ts'
import { keepWords, type SavingState, saveNow, showField, standingAt, watchUnsaved } from './unsaved.ts'

interface Saving<Words> {
  /** What was typed and is not saved yet, here or when the field was last on show; undefined where all is saved. */
  readonly unsaved: Words | undefined
  /** Takes new words; they are saved soon. */
  readonly change: (words: Words) => void
  /** Saves at once what is not yet saved; resolves when that was done or has failed. */
  readonly flush: () => Promise<void>
  readonly saving: SavingState
}

/** The words a field was given that are not saved yet; undefined where all are. `key` is the field's own, and all its words are of one type. */
export const useUnsaved = <Words>(key: string): Words | undefined =>
  useSyncExternalStore(watchUnsaved, () => standingAt(key)).words as Words | undefined

/**
 * Saves the words of a field as they are typed. Saves never overlap; the newest words win; a failed save is tried again until it succeeds.
 * `key` names what is written ("note/…", "sheet/…"), so that words not saved when the field goes are there when it is shown again.
 * Call `flush` on blur; the window saves everything when it is hidden or closed.
 */
export function useSaving<Words>(key: string, save: (words: Words) => Promise<Result<unknown>>): Saving<Words> {
  const standing = useSyncExternalStore(watchUnsaved, () => standingAt(key))
  const saver = useRef(save)
  saver.current = save
  const saveWords = useCallback((words: unknown) => saver.current(words as Words), [])

  useEffect(() => {
    showField(key, saveWords)
    return () => void saveNow(key)
  }, [key, saveWords])

  const change = useCallback((words: Words) => keepWords(key, words, saveWords), [key, saveWords])
  const flush = useCallback(() => saveNow(key), [key])
  return { unsaved: standing.words as Words | undefined, change, flush, saving: standing.saving }
}

interface TypedField {
  /** The words to show. */
  readonly shown: string
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onText: (text: string) => void
}

/**
 * A field of text that saves itself. What is typed stays as typed: the words kept take its place only when nobody writes and nothing waits to be
 * saved, so that a change from elsewhere, such as a restored backup, is shown and never written over.
 */
export function useTypedField(kept: string, { unsaved, change, flush }: Pick<Saving<string>, 'unsaved' | 'change' | 'flush'>): TypedField {
  const [typed, setTyped] = useState(kept)
  const [writing, setWriting] = useState(false)
  const shown = unsaved ?? (writing ? typed : kept)
  return {
    shown,
    onFocus: () => {
      setTyped(shown)
      setWriting(true)
    },
    onBlur: () => {
      setWriting(false)
      void flush()
    },
    onText: (text) => {
      setTyped(text)
      change(text)
    },
  }
}
