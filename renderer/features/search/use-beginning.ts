// What the panel begins with, and what it keeps when it is closed: a member who went to read a hit comes back to the same list.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AlikeSubject } from '../../ui/alike-subject.ts'
import { type KeptSearch, keepSearch, keptSearch } from './keeping.ts'
import { noTrail, trailFromText } from './trail.ts'

interface Beginning {
  readonly beginning: KeptSearch
  /** Keeps what is on show, for when the panel is closed. */
  readonly keep: (now: KeptSearch) => void
  /** The next opening begins with the search itself: the way back out was taken. */
  readonly forgetTrail: () => void
}

/** `subject`: the passage whose like was asked for in the text. `anew`: without the passages alike that were on show last. */
export function useBeginning(subject: AlikeSubject | null, anew: boolean): Beginning {
  const [beginning] = useState((): KeptSearch => {
    const kept = keptSearch()
    if (subject !== null) return { ...kept, trail: trailFromText(subject), row: null }
    return anew ? { ...kept, trail: noTrail } : kept
  })
  const left = useRef(beginning)
  const forgotten = useRef(false)
  const keep = useCallback((now: KeptSearch) => {
    left.current = now
  }, [])
  const forgetTrail = useCallback(() => {
    forgotten.current = true
  }, [])
  useEffect(() => {
    forgotten.current = false
    return () => keepSearch(forgotten.current ? { ...left.current, trail: noTrail, row: null } : left.current)
  }, [])
  return { beginning, keep, forgetTrail }
}
