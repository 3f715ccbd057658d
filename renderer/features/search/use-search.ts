// Asks search at every keystroke. The newest answer wins; the last one stays until the next is here, so that nothing flickers.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { SearchState } from '../../../preload/contract/model/app.ts'
import type { SearchAnswer } from '../../../preload/contract/model/search.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, useEvents } from '../../api.ts'
import { askInPieces } from './pieces.ts'
import { type Choices, choicesOf, type Filters, firstHits, noFilters, toRequest } from './request.ts'
import { type ResultRows, rowsOf } from './rows.ts'

/** An answer with the rows made of it and what it was asked for. */
export interface Found {
  readonly answer: SearchAnswer
  readonly rows: ResultRows
  readonly choices: Choices
  readonly query: string
  readonly filters: Filters
  readonly limit: number
}

export interface Search {
  readonly query: string
  readonly filters: Filters
  /** The newest answer that has come; null before the first and for an empty field. */
  readonly found: Found | null
  /** Whether what is shown answers what is typed. */
  readonly settled: boolean
  readonly problem: Problem | null
  /** How ready search is; null until known. */
  readonly state: SearchState | null
  readonly type: (query: string) => void
  readonly filter: (filters: Filters) => void
  /** Asks for words and filters at once, as a saved search does. */
  readonly run: (query: string, filters: Filters) => void
  readonly askForMore: (limit: number) => void
  /** Everybody and every item that would narrow what is shown; null where they could not be had. */
  readonly everyChoice: () => Promise<Choices | null>
}

interface Asking {
  readonly query: string
  readonly filters: Filters
  readonly limit: number
}

/** What a search opens with: the last one, so that a member who went to read a hit comes back to the same list. */
export interface Beginning {
  readonly query: string
  readonly filters: Filters
}

const same = (a: Asking, b: Asking) => a.query === b.query && a.filters === b.filters && a.limit === b.limit

/** The state of one search, from the field to its rows. While it is laid aside nothing is asked; taken up again it asks anew. */
export function useSearch(beginning: Beginning, aside: boolean): Search {
  const [asking, setAsking] = useState<Asking>({ ...beginning, limit: firstHits })
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [state, setState] = useState<SearchState | null>(null)
  const asked = useRef(0)
  const shown = useRef(0)

  const ask = useCallback(async (given: Asking) => {
    asked.current += 1
    const mine = asked.current
    if (given.query.trim() === '') {
      shown.current = mine
      setFound(null)
      setProblem(null)
      return
    }
    const result = await askInPieces(toRequest(given.query, given.filters, given.limit), given.limit, () => mine === asked.current)
    if (result === null) return
    // An answer older than the one on show is dropped; one that is newer is shown even while a still newer is on its way.
    if (mine <= shown.current) return
    if (!result.ok) {
      if (mine !== asked.current || result.problem.code === 'stopped') return
      setProblem(result.problem)
      // Hits of an older query are no answer to one that was refused.
      if (result.problem.code === 'search-too-long') setFound(null)
      return
    }
    shown.current = mine
    const answer = result.value
    startTransition(() => {
      setProblem(null)
      const choices = choicesOf(answer, given.filters.kinds)
      setFound({ answer, rows: rowsOf(answer, given.limit), choices, query: given.query, filters: given.filters, limit: given.limit })
    })
  }, [])

  useEffect(() => {
    if (!aside) void ask(asking)
  }, [ask, asking, aside])

  useEffect(() => {
    void call('app.searchState', {}).then((result) => result.ok && setState(result.value))
  }, [])

  useEvents((event) => {
    if (event.type === 'search') setState(event.search)
    if (aside) return
    if ((event.type === 'search' && event.search.state === 'ready') || event.type === 'packs changed') void ask(asking)
  })

  const type = useCallback(
    (query: string) => setAsking((now) => ({ query, filters: query.trim() === '' ? noFilters : now.filters, limit: firstHits })),
    [],
  )
  const filter = useCallback((filters: Filters) => setAsking((now) => ({ ...now, filters, limit: firstHits })), [])
  const run = useCallback((query: string, filters: Filters) => setAsking({ query, filters, limit: firstHits }), [])
  const askForMore = useCallback((limit: number) => setAsking((now) => ({ ...now, limit })), [])

  const everyChoice = useCallback(async () => {
    if (found === null) return null
    const result = await call('search.ask', { ...toRequest(found.query, found.filters, 1), everyChoice: true })
    return result.ok ? choicesOf(result.value, found.filters.kinds) : null
  }, [found])

  const settled = found === null ? asking.query.trim() === '' || problem !== null : same(found, asking)
  return { query: asking.query, filters: asking.filters, found, settled, problem, state, type, filter, run, askForMore, everyChoice }
}
