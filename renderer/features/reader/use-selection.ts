// The words selected in the text, once the mouse or the key is let go, and steps of selecting by keyboard.
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { trimmed } from '../../spans.ts'
import { announce } from '../../ui/announce.tsx'
import { rangeOver, type SelectedPart, selectedParts } from './offsets.ts'
import type { Reading } from './reading.ts'
import { type Step, stepped } from './selecting.ts'
import type { TextHandle } from './text.tsx'
import { passageElement } from './use-reveal.ts'

export interface Selected {
  readonly parts: readonly SelectedPart[]
  /** Where the words stand in the window, in pixels. */
  readonly rect: DOMRect
}

const trimmedParts = (parts: readonly SelectedPart[], reading: Reading): readonly SelectedPart[] =>
  parts.flatMap(({ passage, from, to }) => {
    const text = reading.passages.get(passage)?.text ?? ''
    const span = trimmed(text, { from, to })
    return span.from < span.to ? [{ passage, ...span }] : []
  })

/** What is selected on the page at this moment. */
export function readSelected(root: HTMLElement | null, reading: Reading): Selected | null {
  const selection = document.getSelection()
  if (!root || !selection || selection.rangeCount === 0) return null
  const parts = trimmedParts(selectedParts(root, selection), reading)
  return parts.length === 0 ? null : { parts, rect: selection.getRangeAt(0).getBoundingClientRect() }
}

/** What is selected of the text, followed whenever the mouse is up; `clear` takes the selection off the page, too. */
export function useSelected(
  text: RefObject<TextHandle | null>,
  reading: Reading,
): { readonly selected: Selected | null; readonly clear: () => void } {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let down = false
    let frame = 0
    const look = () => {
      frame = 0
      if (!down) setSelected(readSelected(text.current?.root() ?? null, reading))
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    const press = () => {
      down = true
    }
    const release = () => {
      down = false
      soon()
    }
    document.addEventListener('selectionchange', soon)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    const root = text.current?.root()
    root?.addEventListener('scroll', soon, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', soon)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      root?.removeEventListener('scroll', soon)
      cancelAnimationFrame(frame)
    }
  }, [text, reading])
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])
  return { selected, clear }
}

/** Moves one end of the selection in the passage in hand by a word or a sentence. */
export function stepSelection(root: HTMLElement | null, reading: Reading, passage: PassageKey | null, step: Step): void {
  const held = passage ? reading.passages.get(passage) : undefined
  const element = root && passage ? passageElement(root, passage) : null
  if (!held || !element) return
  const now = readSelected(root, reading)?.parts.find((part) => part.passage === passage) ?? null
  const next = stepped(held.text, now, step)
  const selection = document.getSelection()
  if (!next) {
    selection?.removeAllRanges()
    return
  }
  const range = rangeOver(element, next)
  if (!range || !selection) return
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  announce(`Selected: ${held.text.slice(next.from, next.to).slice(-120)}`)
}
