// Opens the one window: sandboxed, isolated, on the app's own pages, where it stood before.
import type { BrowserWindow } from 'electron'
import { mayInspect } from './doors.ts'
import type { Electron } from './electron.ts'
import type { Memory } from './memory.ts'
import { placeWindow, smallestWindow } from './window-place.ts'

/** Paper, before the page has drawn anything: nothing flashes white. */
const paperColour = { light: '#FBFAF7', dark: '#14181D' }

/** Makes the window, hidden until it has something to show. */
export function openWindow(
  { app, BrowserWindow: Window, screen }: Pick<Electron, 'app' | 'BrowserWindow' | 'screen'>,
  options: { readonly preload: string; readonly icon: string; readonly memory: Memory; readonly dark: boolean },
): BrowserWindow {
  const place = placeWindow(
    options.memory.read().window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const { maximised, ...bounds } = place
  const window = new Window({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Scrutiny Casebook',
    icon: options.icon,
    backgroundColor: options.dark ? paperColour.dark : paperColour.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: mayInspect(app.isPackaged),
    },
  })
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  return window
}

/**
 * Closes the window only after the page had its chance to save: it is hidden, which the page takes as the sign to save at once,
 * and destroyed when `settled` says that every call has been answered.
 */
export function closeGently(window: BrowserWindow, memory: Memory, settled: () => Promise<void>): void {
  let closing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    memory.write({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
    window.hide()
    settled().finally(() => {
      if (!window.isDestroyed()) window.destroy()
    })
  })
}
