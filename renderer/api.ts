// The window's one door to the main side: typed calls, what the main side tells us unasked, and hooks for both.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CasebookBridge } from '../preload/contract/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../preload/contract/calls.ts'
import type { CasebookEvent } from '../preload/contract/events.ts'
import { failed, type Problem, problemWords, type Result } from '../preload/contract/result.ts'

declare global {
  interface Window {
    readonly casebook: CasebookBridge
  }
}

/** Asks the main side. Never rejects: a fault is a Result with a problem. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  try {
    return await window.casebook.call(name, input)
  } catch (fault) {
    return failed('unexpected', fault instanceof Error ? fault.name : 'unknown')
  }
}

/** What the member reads for a problem. */
export const wordsFor = (problem: Problem): string => problemWords[problem.code]

/** Why words are not saved yet, as a sentence to stand before "Trying again."; nothing where all that could be said is that something failed. */
export const whyUnsaved = (problem: Problem): string => (problem.code === 'unexpected' || problem.code === 'closing' ? '' : wordsFor(problem))

/** Listens to what the main side says unasked; returns a function that stops. */
export const listen = (listener: (event: CasebookEvent) => void): (() => void) => window.casebook.listen(listener)

/** Calls `listener` for every event of the main side while the component is shown. */
export function useEvents(listener: (event: CasebookEvent) => void): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => listen((event) => latest.current(event)), [])
}

/** An answer on its way, here, or refused. While it is asked for again, the last value stays. */
export interface Asked<Value> {
  readonly value: Value | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
  /** Asks again. */
  readonly refresh: () => void
  /** Puts a value in place that is already known, for instance the answer of a change. */
  readonly put: (next: Value | ((now: Value | undefined) => Value | undefined)) => void
}

interface Answered<Value> {
  readonly value: Value | undefined
  readonly problem: Problem | undefined
  readonly loading: boolean
}

/** An answer that was asked for before these values were put in place: they are put on it in their turn, so that neither is lost. */
export const withPut = <Value>(answer: Value, puts: readonly ((now: Value | undefined) => Value | undefined)[]): Value =>
  puts.reduce<Value>((now, put) => put(now) ?? now, answer)

/**
 * Asks once when shown, again whenever the input changes, and again on the events named.
 * With `null` as input nothing is asked. A late answer to an old question is dropped.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
  refreshOn: readonly CasebookEvent['type'][] = [],
): Asked<CallOutput<Name>> {
  type Value = CallOutput<Name>
  const asked = input === null ? null : JSON.stringify(input)
  const [state, setState] = useState<Answered<Value>>({ value: undefined, problem: undefined, loading: asked !== null })
  const turn = useRef(0)
  const onItsWay = useRef(false)
  const puts = useRef<((now: Value | undefined) => Value | undefined)[]>([])
  const latestInput = useRef(input)
  latestInput.current = input

  const ask = useCallback(async () => {
    const given = latestInput.current
    if (given === null) return
    turn.current += 1
    const mine = turn.current
    onItsWay.current = true
    setState((now) => ({ ...now, loading: true }))
    const answer = await call(name, given)
    if (mine !== turn.current) return
    onItsWay.current = false
    const value = answer.ok ? withPut(answer.value, puts.current) : undefined
    puts.current = []
    if (answer.ok) setState({ value, problem: undefined, loading: false })
    else setState((now) => ({ value: now.value, problem: answer.problem, loading: false }))
  }, [name])

  useEffect(() => {
    setState({ value: undefined, problem: undefined, loading: asked !== null })
    puts.current = []
    onItsWay.current = false
    void ask()
    return () => {
      turn.current += 1
    }
  }, [ask, asked])

  useEvents((event) => {
    if (event.type === 'casebook replaced' || refreshOn.includes(event.type)) void ask()
  })

  const put = useCallback<Asked<Value>['put']>((next) => {
    const change = typeof next === 'function' ? (next as (now: Value | undefined) => Value | undefined) : () => next
    if (onItsWay.current) puts.current.push(change)
    setState((now) => ({ value: change(now.value), problem: undefined, loading: onItsWay.current }))
  }, [])

  return { ...state, refresh: () => void ask(), put }
}

/** Something the member does: `run` answers the value, or undefined after keeping the problem to be shown beside the act. */
export interface Act {
  readonly run: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name> | undefined>
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly clear: () => void
}

/** For buttons and the like: keeps whether it is at work and what went wrong, so that both can be shown where the act was. */
export function useAct(): Act {
  const [busy, setBusy] = useState(0)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const run = useCallback<Act['run']>(async (name, input) => {
    setBusy((now) => now + 1)
    setProblem(undefined)
    const answer = await call(name, input)
    setBusy((now) => now - 1)
    if (answer.ok) return answer.value
    if (answer.problem.code !== 'stopped') setProblem(answer.problem)
    return undefined
  }, [])
  const clear = useCallback(() => setProblem(undefined), [])
  return { run, busy: busy > 0, problem, clear }
}
