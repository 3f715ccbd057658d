// Where the reader is: followed while scrolling without drawing the text anew, and kept for the next time.
import { useSyncExternalStore } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { call } from '../../api.ts'
import { createListeners } from '../../listeners.ts'
import { keepPassage } from '../../routes.ts'
import type { Reading } from './reading.ts'

export interface PlaceStore {
  readonly now: () => PassageKey | null
  /** How far down the window it stands, as a share of the window's height. */
  readonly at: () => number
  readonly move: (passage: PassageKey, at: number) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Holds the passage being read: the one in hand while it is in view, else the one at the top of the window. */
export function createPlace(): PlaceStore {
  let place: PassageKey | null = null
  let height = 0
  const { tell, subscribe } = createListeners()
  return {
    now: () => place,
    at: () => height,
    move: (passage, at) => {
      height = at
      if (passage === place) return
      place = passage
      tell()
    },
    subscribe,
  }
}

/** The passage being read; the component is drawn again when it becomes another. */
export const usePlace = (store: PlaceStore): PassageKey | null => useSyncExternalStore(store.subscribe, store.now)

/** How long the text must rest before its place is kept, in milliseconds. */
const restBeforeKeeping = 600

/** Keeps the place in the casebook and in the address once scrolling rests; the answer stops it, keeping what is due. */
export function keepPlaces(store: PlaceStore, reading: Reading): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = false
  const keep = () => {
    clearTimeout(timer)
    if (!due) return
    due = false
    const passage = store.now()
    const document = passage ? reading.passages.get(passage)?.document : undefined
    if (!passage || !document) return
    keepPassage(reading.content.pack.id, passage)
    void call('reader.keepPlace', { document, passage })
  }
  const stop = store.subscribe(() => {
    due = true
    clearTimeout(timer)
    timer = setTimeout(keep, restBeforeKeeping)
  })
  window.addEventListener('pagehide', keep)
  return () => {
    stop()
    clearTimeout(timer)
    window.removeEventListener('pagehide', keep)
    const passage = store.now()
    const document = passage ? reading.passages.get(passage)?.document : undefined
    if (due && passage && document) void call('reader.keepPlace', { document, passage })
  }
}
