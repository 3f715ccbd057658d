// What the panel says to a screen reader: acts at once, an answer only when it has rested, so that one who types is not talked over.
import { useCallback, useEffect, useState } from 'react'

/** How long an answer rests before it is read out, in milliseconds. */
const restBeforeSaying = 700

export interface Saying {
  /** For the live region. */
  readonly said: string
  readonly say: (words: string) => void
}

/** `answer`: what is to be read of the newest answer; empty for nothing. */
export function useSaying(answer: string): Saying {
  const [said, setSaid] = useState('')
  // A no-break space at the end makes the same words a change, so that they are read again.
  const say = useCallback((words: string) => setSaid((now) => (now === words ? `${words}\u00a0` : words)), [])
  useEffect(() => {
    if (answer === '') return
    const timer = setTimeout(() => say(answer), restBeforeSaying)
    return () => clearTimeout(timer)
  }, [answer, say])
  return { said, say }
}
