// Catches what is typed between pressing `n` and the note being there, so that no word is lost while the note is made.
import { useEffect, useRef } from 'react'

let catcher: HTMLTextAreaElement | null = null

/** From now on typing is caught, until a note takes it. */
export const startCatching = (): void => catcher?.focus({ preventScroll: true })

/** The words caught so far; they are the caller's now. */
export function takeCaught(): string {
  const words = catcher?.value ?? ''
  if (catcher) catcher.value = ''
  return words
}

/** The field that catches; once, on the reader's desk. */
export function Catcher() {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    catcher = field.current
    return () => {
      catcher = null
    }
  }, [])
  return <textarea ref={field} className="visually-hidden" aria-label="Your note" tabIndex={-1} />
}
