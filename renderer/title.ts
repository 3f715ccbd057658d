// The window's title: the screen first, so that it can be told among many windows.
import { useEffect } from 'react'

export function useTitle(screen: string): void {
  useEffect(() => {
    document.title = `${screen} – Scrutiny Casebook`
  }, [screen])
}
