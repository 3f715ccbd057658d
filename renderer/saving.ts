// Keeps what is typed: saved shortly after typing stops, at least every second while it goes on, and at once when the window is left.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem, Result } from '../preload/contract/result.ts'

/** How long after the last key what was typed is saved, in milliseconds. */
export const restBeforeSaving = 350
/** The longest that anything typed stays unsaved while typing goes on, in milliseconds. */
export const longestUnsaved = 1000
/** How long after a failed save it is tried again, in milliseconds. */
const patience = 3000

export type SavingState =
  | { readonly state: 'unchanged' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'unsaved'; readonly problem: Problem }

/** When to save next, given when the oldest unsaved key and the newest were typed (milliseconds on one clock). */
export const saveAt = (oldest: number, newest: number): number => Math.min(newest + restBeforeSaving, oldest + longestUnsaved)

interface Saving<Value> {
  /** Takes a new value; it is saved soon. */
  readonly change: (value: Value) => void
  /** Saves at once what is not yet saved. */
  readonly flush: () => void
  readonly saving: SavingState
}

/**
 * Saves a value as it is typed. Saves never overlap; the newest value wins; a failed save is tried again until it succeeds.
 * Everything is saved at once on blur (call `flush`), when the window is hidden or closed, and when the component goes.
 */
export function useSaving<Value>(save: (value: Value) => Promise<Result<unknown>>): Saving<Value> {
  const [saving, setSaving] = useState<SavingState>({ state: 'unchanged' })
  const saver = useRef(save)
  const pending = useRef<{ value: Value; since: number } | null>(null)
  const atWork = useRef(false)
  const shown = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  saver.current = save

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const next = pending.current
    if (!next || atWork.current) return
    pending.current = null
    atWork.current = true
    if (shown.current) setSaving({ state: 'saving' })
    void saver.current(next.value).then((answer) => {
      atWork.current = false
      if (answer.ok) {
        if (shown.current) setSaving(pending.current ? { state: 'waiting' } : { state: 'saved', at: new Date() })
        if (pending.current) flush()
        return
      }
      if (shown.current) setSaving({ state: 'unsaved', problem: answer.problem })
      // What it belongs to was removed: trying for ever would help nobody.
      if (answer.problem.code === 'not-found') return
      pending.current ??= next
      timer.current = setTimeout(flush, patience)
    })
  }, [])

  const change = useCallback(
    (value: Value) => {
      const now = performance.now()
      const since = pending.current?.since ?? now
      pending.current = { value, since }
      setSaving({ state: 'waiting' })
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, Math.max(0, saveAt(since, now) - now))
    },
    [flush],
  )

  useEffect(() => {
    shown.current = true
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', whenHidden)
      flush()
      shown.current = false
    }
  }, [flush])

  return { change, flush, saving }
}
