// What the overlay keeps between one opening and the next, so that a member who went to read a hit comes back to the same list.
import { useCallback, useState } from 'react'
import { keepRecent, readRecent, withRecent } from './recent.ts'
import { noFilters } from './request.ts'
import { noTrail, type Trail } from './trail.ts'
import type { Beginning } from './use-search.ts'

/** What was asked, the passages whose like was sought, and the key of the row stood on. */
export interface KeptSearch extends Beginning {
  readonly trail: Trail
  readonly row: string | null
}

let kept: KeptSearch = { query: '', filters: noFilters, trail: noTrail, row: null }

/** The search as it was left. */
export const keptSearch = (): KeptSearch => kept
/** Keeps the search for the next opening. */
export const keepSearch = (left: KeptSearch): void => {
  kept = left
}

/** The last searches and a function that adds one. */
export function useRecent(): readonly [readonly string[], (query: string) => void] {
  const [recent, setRecent] = useState(readRecent)
  const add = useCallback((query: string) => {
    const next = withRecent(readRecent(), query)
    keepRecent(next)
    setRecent(next)
  }, [])
  return [recent, add]
}
