// Asks for passages like one passage, and again when packs come in. The newest answer wins.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { SearchAnswer } from '../../../preload/contract/model/search.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, useEvents } from '../../api.ts'
import { alikeSteps, firstHits } from './request.ts'
import { type ResultRows, rowsOf } from './rows.ts'

/** Passages like one, with the rows made of them. */
export interface FoundAlike {
  readonly answer: SearchAnswer
  readonly rows: ResultRows
}

export interface Alike {
  /** Null until the first answer for this passage has come. */
  readonly found: FoundAlike | null
  /** Whether what is shown answers what was asked. */
  readonly settled: boolean
  readonly problem: Problem | null
  readonly askForMore: (limit: number) => void
}

interface Answered {
  readonly of: PassageKey
  readonly limit: number
  readonly found: FoundAlike | null
  readonly problem: Problem | null
}

/** Passages like the one given; nothing is asked for null. */
export function useAlike(passage: PassageKey | null): Alike {
  const [wanted, setWanted] = useState<{ readonly of: PassageKey | null; readonly limit: number }>({ of: passage, limit: firstHits })
  const [answered, setAnswered] = useState<Answered | null>(null)
  const turn = useRef(0)
  const limit = wanted.of === passage ? wanted.limit : firstHits

  const ask = useCallback(async () => {
    if (passage === null) return
    turn.current += 1
    const mine = turn.current
    const result = await call('search.alike', { passage, limit })
    if (mine !== turn.current) return
    if (!result.ok) {
      if (result.problem.code === 'stopped') return
      return setAnswered((now) => ({ of: passage, limit, found: now?.of === passage ? now.found : null, problem: result.problem }))
    }
    const answer = result.value
    startTransition(() => setAnswered({ of: passage, limit, found: { answer, rows: rowsOf(answer, limit, alikeSteps) }, problem: null }))
  }, [passage, limit])

  useEffect(() => {
    void ask()
    return () => {
      turn.current += 1
    }
  }, [ask])

  useEvents((event) => {
    if ((event.type === 'search' && event.search.state === 'ready') || event.type === 'packs changed') void ask()
  })

  const askForMore = useCallback((next: number) => setWanted({ of: passage, limit: next }), [passage])
  const current = answered?.of === passage ? answered : null
  return { found: current?.found ?? null, settled: current?.limit === limit, problem: current?.problem ?? null, askForMore }
}
