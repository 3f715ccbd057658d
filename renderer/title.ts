// The window's title: the screen first, so that it can be told among many windows.
import { useEffect } from 'react'

/** Titles the window while the component is on show. */
export function useTitle(screen: string): void {
  useEffect(() => {
    document.title = `${screen} – Scrutiny Casebook`
  }, [screen])
}
