// The keys of the search panel: read in one place, and listed in the map of keys, whatever screen it is opened from.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useKey } from '../../keys.ts'
import type { Step } from './rows.ts'

const listed = { group: 'In search', enabled: false }
const nobody = (): void => undefined

/** Puts the panel's keys on the map; the panel itself acts on them, while it is open. */
export function useSearchKeysOnMap(): void {
  useKey('Enter', 'Read the passage found', nobody, listed)
  useKey('Ctrl+Enter', 'Add it to a sheet as evidence', nobody, listed)
  useKey('Shift+Enter', 'Find more like it', nobody, listed)
  useKey('Ctrl+S', 'Save the search; once more, take it away', nobody, listed)
  useKey('F2', 'Rename a saved search', nobody, listed)
  useKey('Delete', 'Remove a saved search', nobody, listed)
  useKey('Ctrl+ArrowDown', 'Next document', nobody, listed)
  useKey('Ctrl+ArrowUp', 'Previous document', nobody, listed)
  useKey('F1', 'How to search', nobody, listed)
}

/** The step an arrow or page key takes through the rows; null for any other key. */
export function stepOf(event: KeyboardEvent): Step | null {
  if (event.altKey || event.shiftKey || event.metaKey) return null
  if (event.key === 'ArrowDown') return event.ctrlKey ? 'next document' : 'next'
  if (event.key === 'ArrowUp') return event.ctrlKey ? 'previous document' : 'previous'
  if (event.key === 'PageDown') return 'page down'
  if (event.key === 'PageUp') return 'page up'
  if (event.key === 'Home' && event.ctrlKey) return 'first'
  if (event.key === 'End' && event.ctrlKey) return 'last'
  return null
}

/** What a key does with a row. */
export type RowAct = 'open' | 'cite' | 'alike' | 'rename' | 'remove'

/** The act a key asks for on the row stood on; letters count only where nothing can be typed. Null for any other key. */
export function rowActOf(event: KeyboardEvent, typing: boolean): RowAct | null {
  if (event.nativeEvent.isComposing) return null
  const held = event.ctrlKey || event.metaKey
  if (event.key === 'Enter') return held ? 'cite' : event.shiftKey ? 'alike' : 'open'
  if (held || event.altKey || event.shiftKey) return null
  if (event.key === 'F2') return 'rename'
  if (event.key === 'Delete') return 'remove'
  if (typing) return null
  return event.key === 'e' ? 'cite' : event.key === 'a' ? 'alike' : null
}

/** Keys of the panel as a whole. Each answers whether it did anything; if not, the key is left to whatever has the focus. */
export interface PanelKeys {
  /** Escape and Alt+←. */
  readonly back: () => boolean
  /** Ctrl+S. */
  readonly save: () => boolean
  /** Ctrl+Z. */
  readonly undo: () => boolean
  /** F1. */
  readonly help: () => boolean
}

function panelKeyOf(event: globalThis.KeyboardEvent): keyof PanelKeys | null {
  if (event.isComposing || event.shiftKey) return null
  const held = event.ctrlKey || event.metaKey
  if (held) return event.altKey ? null : event.key.toLowerCase() === 's' ? 'save' : event.key.toLowerCase() === 'z' ? 'undo' : null
  if (event.altKey) return event.key === 'ArrowLeft' ? 'back' : null
  return event.key === 'Escape' ? 'back' : event.key === 'F1' ? 'help' : null
}

/**
 * Keys that act wherever the focus is in the panel. Listens to the element itself, before the dialog around it, which would close on Escape;
 * menus and dialogs opened from the panel stand elsewhere in the page and keep their own keys.
 */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, keys: PanelKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const pressed = (event: globalThis.KeyboardEvent) => {
      const key = panelKeyOf(event)
      if (key === null || !latest.current[key]()) return
      event.preventDefault()
      event.stopPropagation()
    }
    element.addEventListener('keydown', pressed)
    return () => element.removeEventListener('keydown', pressed)
  }, [panel])
}
