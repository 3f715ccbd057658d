// Tells screen readers what happened without moving the focus.
import { useSyncExternalStore } from 'react'
import { createListeners } from '../listeners.ts'

interface Said {
  readonly polite: string
  readonly assertive: string
}

let said: Said = { polite: '', assertive: '' }
const { tell, subscribe } = createListeners()

/** Reads `text` out when the reader is free ("polite") or at once. The same words twice are read twice. */
export function announce(text: string, how: 'polite' | 'assertive' = 'polite'): void {
  // A no-break space at the end makes the same words a change, so that they are read again.
  const again = said[how] === text ? `${text}\u00a0` : text
  said = { ...said, [how]: again }
  tell()
}

/** The two live regions; once, in the frame. */
export function LiveRegions() {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  )
}
