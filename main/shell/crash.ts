// Keeps the casebook going when its window ends or stops answering, and says so in words. What was written is on disk by then.
import type { BrowserWindow } from 'electron'
import type { Electron, Log } from './electron.ts'
import { afterCrash } from './recovery.ts'

/** What the member reads when the window had to be opened again. */
export const openedAgainWords =
  'The casebook window stopped and has been opened again. What you wrote is saved, except perhaps the last second of typing.'
const giveUpWords = 'The casebook window keeps stopping. What you wrote is saved. Please close the casebook and start it again.'
const faultWords = 'Something went wrong and the casebook has to close. What you wrote is saved. Please start it again.'

/** Watches a window: opens it again when its process ends, and asks the member when it does not answer. */
export function watchWindow({ dialog }: Pick<Electron, 'dialog'>, window: BrowserWindow, log: Log, now: () => number): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('window gone', `${reason} ${exitCode}`)
    const next = afterCrash(reason, crashes, now())
    crashes.push(now())
    if (next === 'leave' || window.isDestroyed()) return
    if (next === 'give up') {
      dialog.showErrorBox('Scrutiny Casebook', giveUpWords)
      return
    }
    window.webContents.once('did-finish-load', () => {
      dialog.showMessageBox(window, { type: 'info', message: openedAgainWords, buttons: ['Carry on'], noLink: true }).catch(() => undefined)
    })
    window.webContents.reload()
  })
  window.on('unresponsive', () => {
    log('window not answering', '')
    const question = {
      type: 'warning' as const,
      message: 'The casebook window is not answering.',
      buttons: ['Wait', 'Open it again'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }
    dialog.showMessageBox(window, question).then(
      ({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
      },
      () => undefined,
    )
  })
}

/** Faults that nothing caught: the log gets them, the member gets words, the app ends rather than go on in an unknown state. */
export function watchFaults({ app, dialog }: Pick<Electron, 'app' | 'dialog'>, process: NodeJS.Process, log: Log): void {
  process.on('uncaughtException', (fault) => {
    log('fault', `${fault.name}: ${fault.stack ?? fault.message}`)
    dialog.showErrorBox('Scrutiny Casebook', faultWords)
    app.exit(1)
  })
  process.on('unhandledRejection', (fault) =>
    log('fault', fault instanceof Error ? `${fault.name}: ${fault.stack ?? fault.message}` : 'not an error'),
  )
  app.on('child-process-gone', (_event, { type, reason }) => log('helper process gone', `${type} ${reason}`))
}
