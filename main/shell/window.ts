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

/** The longest that the page may take to say whether it may go, in milliseconds: one that hangs says nothing. */
export const longestGoing = 5000

/** What the member is asked where closing would lose words. Never closed by a mere Enter or Escape. */
export const unsavedQuestion = {
  type: 'warning' as const,
  message: 'Some words could not be saved.',
  detail: 'They are still in the casebook window, which goes on trying. If you close it now, they are lost.',
  buttons: ['Keep it open', 'Close and lose them'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
}

/**
 * Closes the window only after the page had its chance to save: it is hidden, which the page takes as the sign to save at once, and when
 * `settled` says that every call has been answered, the page is asked whether it may go. It refuses where words could not be saved; then
 * the window is shown again and the member decides. A page that is dead or hangs holds nothing up.
 */
export function closeGently({ dialog }: Pick<Electron, 'dialog'>, window: BrowserWindow, memory: Memory, settled: () => Promise<void>): void {
  let closing: 'no' | 'saving' | 'going' | 'asking' = 'no'
  let impatient: NodeJS.Timeout | undefined
  const destroy = (): void => {
    clearTimeout(impatient)
    if (!window.isDestroyed()) window.destroy()
  }
  const go = (): void => {
    if (window.isDestroyed() || window.webContents.isCrashed()) {
      destroy()
      return
    }
    closing = 'going'
    impatient = setTimeout(destroy, longestGoing)
    window.close()
  }
  window.on('close', (event) => {
    // The page's own guard decides now.
    if (closing === 'going') return
    event.preventDefault()
    if (closing !== 'no') return
    closing = 'saving'
    memory.write({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
    window.hide()
    settled().finally(go)
  })
  window.on('closed', () => clearTimeout(impatient))
  window.webContents.on('will-prevent-unload', () => {
    if (closing !== 'going') return
    clearTimeout(impatient)
    closing = 'asking'
    if (window.isMinimized()) window.restore()
    window.show()
    dialog.showMessageBox(window, unsavedQuestion).then(
      ({ response }) => {
        if (response === 1) destroy()
        else closing = 'no'
      },
      () => {
        closing = 'no'
      },
    )
  })
}
