// One thing that one screen asks of another it does not know: set here, read there, gone when it is done.
import { useSyncExternalStore } from 'react'
import { createListeners } from '../listeners.ts'

export interface Asked<What> {
  /** Asks; null takes it back. */
  readonly ask: (what: What | null) => void
  /** What is asked for now, also as it changes; null where nothing is. */
  readonly useAsked: () => What | null
}

/** Made once, outside any component. Only the newest is held. */
export function createAsked<What>(): Asked<What> {
  let asked: What | null = null
  const { tell, subscribe } = createListeners()
  return {
    ask: (what) => {
      asked = what
      tell()
    },
    useAsked: () => useSyncExternalStore(subscribe, () => asked),
  }
}
