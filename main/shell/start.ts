// Puts the shell together: doors shut first, then the app, then its window; and takes it apart in the other order.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { Settings } from '../../preload/contract/model/app.ts'
import { problemWords, type Result } from '../../preload/contract/result.ts'
import { type App, createApp } from '../app.ts'
import { openBridge, tellWindow } from './bridge.ts'
import { watchFaults, watchWindow } from './crash.ts'
import { createDialogs } from './dialogs.ts'
import { mayInspect } from './doors.ts'
import type { Electron, Log } from './electron.ts'
import { openLog } from './log-file.ts'
import { openMemory } from './memory.ts'
import { setMenu } from './menu.ts'
import { flagsOf, placesOf } from './places.ts'
import { createPrint } from './printing.ts'
import { appScheme, serveSite } from './protocol.ts'
import { countCalls } from './quiet.ts'
import { guardApp, guardSession, quietChromium } from './security.ts'
import { appOrigin } from './site.ts'
import { smokeTest } from './smoke.ts'
import { closeGently, openWindow } from './window.ts'

/** How long calls must have been at rest before the window is closed, and the longest it waits for that, in milliseconds. */
const rest = 200
const longestRest = 3000
/** The longest that closing the app may take, in milliseconds: after that the process ends all the same, and a new start is not held up. */
const longestEnd = 20_000

async function wantsDark({ nativeTheme }: Pick<Electron, 'nativeTheme'>, app: App): Promise<boolean> {
  const settings = (await app.call('settings.read', {})) as Result<Settings>
  const theme = settings.ok ? settings.value.theme : 'system'
  return theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
}

/** Ends the process. What was made for a smoke test goes with it; a file that the system still holds is left to its own clearing up. */
function leave(app: Electron['app'], code: number, temporary: string | null): void {
  try {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Nobody is to be told of it.
  }
  app.exit(code)
}

/** Starts the casebook; a fault on the way is in the log before it is thrown. */
export async function startShell(electron: Electron, process: NodeJS.Process): Promise<void> {
  let log: Log = () => undefined
  try {
    await startWith(electron, process, (made) => {
      log = made
    })
  } catch (fault) {
    log('start fault', fault instanceof Error ? (fault.stack ?? fault.message) : 'not an error')
    throw fault
  }
}

/** Everything up to the first `await` must happen before Electron is ready. */
async function startWith(electron: Electron, process: NodeJS.Process, onLog: (log: Log) => void): Promise<void> {
  const { app, BrowserWindow: Window, dialog, shell } = electron
  const flags = flagsOf(process.argv)
  const temporary = flags.smokeTest ? mkdtempSync(join(tmpdir(), 'casebook-smoke-')) : null
  if (temporary !== null) app.setPath('userData', temporary)
  else if (flags.dataFolder !== null) app.setPath('userData', resolve(flags.dataFolder))
  if (!flags.smokeTest && !app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const places = placesOf({
    packaged: app.isPackaged,
    appPath: app.getAppPath(),
    resourcesPath: process.resourcesPath,
    userData: app.getPath('userData'),
  })
  const write = openLog(places.log)
  const log: Log = (event, detail) => write({ at: new Date().toISOString(), event, detail })
  onLog(log)

  app.enableSandbox()
  electron.crashReporter.start({ uploadToServer: false })
  electron.protocol.registerSchemesAsPrivileged([appScheme])
  quietChromium(electron)
  watchFaults(electron, process, log)
  guardApp(electron, appOrigin, log)

  await app.whenReady()
  guardSession(electron.session.defaultSession, appOrigin, log, mayInspect(app.isPackaged))
  serveSite(electron.session.defaultSession, { origin: appOrigin, root: places.window })
  const memory = openMemory(places.memory)
  const print = createPrint(electron, log)
  let window: BrowserWindow | null = null

  const opened = await createApp({
    bundledCorpus: places.corpus,
    dataFolder: places.data,
    fontsFolder: places.fonts,
    searchWorker: places.searchWorker,
    readingWorker: places.readingWorker,
    print,
    dialogs: createDialogs(electron, () => window, memory),
    log: write,
    now: () => new Date(),
    version: app.getVersion(),
    host: `Electron ${process.versions.electron}`,
  })
  if (!opened.ok) {
    log('not opened', `${opened.problem.code} ${opened.problem.detail}`)
    if (flags.smokeTest) process.stdout.write(`${JSON.stringify({ well: false, version: app.getVersion(), checks: [], problem: opened.problem })}\n`)
    else dialog.showErrorBox('Scrutiny Casebook', problemWords[opened.problem.code])
    leave(app, 1, temporary)
    return
  }
  const { app: casebook, settled } = countCalls(opened.value)
  const contents = () => (window === null || window.isDestroyed() ? null : window.webContents)
  const closeBridge = openBridge(electron, casebook, contents, appOrigin, log)

  let ending = false
  let startAgain = false
  const end = async (code: number): Promise<void> => {
    if (ending) return
    ending = true
    closeBridge()
    const closed = casebook.close().catch((fault: unknown) => log('not closed', fault instanceof Error ? fault.message : 'not an error'))
    const inTime = await Promise.race([closed.then(() => true), wait(longestEnd, false, { ref: false })])
    if (!inTime) log('not closed', 'in time')
    if (startAgain) app.relaunch()
    leave(app, code, temporary)
  }
  app.on('window-all-closed', () => end(0))
  app.on('second-instance', () => {
    if (window === null) return
    // The window is gone and the app is on its way out: whoever started it again gets their window when it is.
    if (window.isDestroyed()) {
      startAgain = true
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  setMenu(
    electron,
    {
      choose: (choice) => tellWindow(contents(), { type: 'menu', choice }),
      openDataFolder: () => shell.showItemInFolder(join(places.data, 'casebook.sqlite')),
      about: () => {
        const detail = `Version ${app.getVersion()}\nYour files are in ${places.data}\nNothing leaves this computer.`
        dialog
          .showMessageBox({ type: 'info', title: 'Scrutiny Casebook', message: 'Scrutiny Casebook', detail, buttons: ['Close'], noLink: true })
          .catch(() => undefined)
      },
    },
    process.platform,
  )

  const made = openWindow(
    { app, BrowserWindow: Window, screen: electron.screen },
    { preload: places.preload, icon: places.icon, memory, dark: await wantsDark(electron, casebook) },
  )
  window = made
  watchWindow(electron, made, log, Date.now)
  closeGently(electron, made, memory, () => settled(rest, longestRest))
  await made.loadURL(`${appOrigin}/`)

  if (flags.smokeTest) {
    const report = await smokeTest(casebook, made, print, app.getVersion())
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    await end(report.well ? 0 : 1)
  }
}
