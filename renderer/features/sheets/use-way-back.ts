// From the sheet to its print preview and back: to the very field and line that were left.
import { useCallback, useLayoutEffect, useRef } from 'react'

interface Left {
  readonly top: number
  readonly held: Element | null
}

/**
 * Keeps where the member was on the sheet while its preview is on show. The sheet must stay in the page, hidden.
 * @returns to be called before the preview is shown
 */
export function useWayBack(previewing: boolean): () => void {
  const left = useRef<Left | null>(null)
  useLayoutEffect(() => {
    const main = document.getElementById('main')
    if (main === null) return
    if (previewing) main.scrollTop = 0
    else if (left.current !== null) {
      const { top, held } = left.current
      left.current = null
      main.scrollTop = top
      const again = held instanceof HTMLElement && held.isConnected && held !== document.body ? held : main
      again.focus({ preventScroll: true })
    }
  }, [previewing])
  return useCallback(() => {
    left.current = { top: document.getElementById('main')?.scrollTop ?? 0, held: document.activeElement }
  }, [])
}
