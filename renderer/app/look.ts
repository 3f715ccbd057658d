// Puts the member's settings (theme, sizes, face) on the root of the page.
import { useEffect } from 'react'
import type { Settings } from '../../preload/contract/model/app.ts'
import { useCall } from '../api.ts'

/** Sizes are set in rem, so that the text size moves the whole interface. */
function applyLook(settings: Settings, root: HTMLElement): void {
  root.dataset['theme'] = settings.theme
  root.style.fontSize = `${settings.textSize}%`
  root.style.setProperty('--reading-size', `${settings.readingSize / 16}rem`)
  root.style.setProperty('--reading-width', String(settings.readingWidth))
  root.style.setProperty('--reading-spacing', String(settings.readingSpacing))
  root.dataset['face'] = settings.readingFace
}

/** Follows the settings while the window is open. */
export function useLook(): void {
  const { value } = useCall('settings.read', {}, ['settings changed'])
  useEffect(() => {
    if (value) applyLook(value, document.documentElement)
  }, [value])
}
