// Brings a passage, or words in it, to a place in the window, and holds it there while rows above and below are measured.
import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Span } from '../../../preload/contract/model/pack.ts'
import { dialogsOpen } from '../../keys.ts'
import { documentOf } from '../../passages.ts'
import { rangesFor } from './offsets.ts'
import type { Reading } from './reading.ts'

export interface RevealOptions {
  /** Words in the passage to bring into view. */
  readonly span?: Span
  /** Share of the window's height at which it should stand; near the top unless told. */
  readonly at?: number
  /** Moves only if it is not in view already. */
  readonly ifHidden?: boolean
  /** Takes the focus to the passage. */
  readonly focus?: boolean
}

export type Reveal = (passage: PassageKey, options?: RevealOptions) => void

/** Frames for which the place is held while heights settle. */
const patience = 40
const steadyFrames = 4
/** Frames for which the focus waits until a dialog that leads here has closed. */
const patienceForDialog = 60
/** Space over a paper's head, in pixels. */
const headRoom = 24

/** The element that a passage is drawn in; null while it is not drawn. */
export const passageElement = (root: Element, passage: PassageKey): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`)

/** The answer stays the same while the pack is open. A newer call ends the work of the one before. */
export function useReveal(scroller: RefObject<HTMLElement | null>, virtualizer: Virtualizer<HTMLElement, HTMLElement>, reading: Reading): Reveal {
  const turn = useRef(0)
  const latest = useRef(virtualizer)
  latest.current = virtualizer

  return useCallback<Reveal>(
    (passage, { span, at = 0.06, ifHidden = false, focus = false } = {}) => {
      const box = scroller.current
      const row = reading.rowOf.get(passage)
      if (!box || row === undefined) return
      turn.current += 1
      const mine = turn.current
      const opening = reading.firstOf.get(documentOf(passage)) === passage && row > 0
      const goal = () => box.clientHeight * at

      const distance = (): number | null => {
        const element = passageElement(box, passage)
        if (!element) return null
        const first = span ? rangesFor(element, span)[0] : undefined
        const head = opening && !span ? element.closest('.row')?.previousElementSibling?.querySelector('.document-head, .cover') : null
        const top = (first ?? head ?? element).getBoundingClientRect().top - box.getBoundingClientRect().top
        if (ifHidden && top >= 0 && top < box.clientHeight - 60) return 0
        return top - (head ? headRoom : goal())
      }

      let steady = 0
      let frames = 0
      let toFocus = focus
      let waited = 0
      const takeFocus = () => {
        const covered = dialogsOpen() > 0
        if (covered && waited < patienceForDialog) {
          waited += 1
          return
        }
        if (!covered) passageElement(box, passage)?.focus({ preventScroll: true })
        // Once only: by the next frame the member may be typing a note.
        toFocus = false
      }
      const onWheel = new AbortController()
      const settle = () => {
        if (mine !== turn.current || frames > patience + waited) {
          onWheel.abort()
          return
        }
        frames += 1
        const off = distance()
        if (off === null) {
          const start = latest.current.getOffsetForIndex(opening ? row - 1 : row, 'start')?.[0]
          if (start !== undefined) box.scrollTop = start - (opening ? headRoom : goal())
          steady = 0
        } else if (Math.abs(off) > 1) {
          const before = box.scrollTop
          box.scrollTop += off
          steady = box.scrollTop === before ? steady + 1 : 0
        } else steady += 1
        if (toFocus && off !== null) takeFocus()
        if (steady < steadyFrames || (toFocus && off !== null)) requestAnimationFrame(settle)
        else onWheel.abort()
      }
      // A scroll by the member's own hand ends it.
      const stop = () => {
        turn.current += 1
      }
      box.addEventListener('wheel', stop, { once: true, passive: true, signal: onWheel.signal })
      settle()
    },
    [scroller, reading],
  )
}
