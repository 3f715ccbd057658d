// The Chromium host: the very same app, window and bridge as in Electron, in an installed Chromium.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { LogEntry } from '../../main/log.ts'
import { type AppProcess, type Surroundings, startAppProcess } from './app-process.ts'
import { chromiumSwitches, chromiumWanted, findChromium } from './chromium.ts'
import { printWith } from './print.ts'
import { bridgeWindow, deliver, serveWindow, site } from './window.ts'

export interface HostOptions {
  /** The member's folder: casebook, backups, imported packs. */
  readonly dataFolder: string
  readonly headless: boolean
  /** Of the page, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /** What the member would choose in the dialogs; without them they are closed without a choice. */
  readonly choosePacks?: Surroundings['choosePacks']
  readonly choosePdf?: Surroundings['choosePdf']
  readonly chooseBackup?: Surroundings['chooseBackup']
  readonly tell?: Surroundings['tell']
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: boolean
  /** The built app to run; the project's own if left out. */
  readonly appFile?: string
}

export interface OpenCasebook {
  readonly page: Page
  readonly app: AppProcess
  /** Addresses outside the casebook that something asked for; all were refused. */
  readonly refused: readonly string[]
  /** Errors the window reported: uncaught faults, console errors, refusals of the content policy. */
  readonly faults: readonly string[]
  readonly log: readonly LogEntry[]
  /** Closes the app and the window well. */
  readonly close: () => Promise<void>
}

const builtApp = resolve(import.meta.dirname, '../../out/main/app.js')

/** Opens Chromium with one page: headless as a browser without a window, else as a window without an address bar. */
async function openChromium(
  options: HostOptions,
  executablePath: string,
): Promise<{ context: BrowserContext; browser: Browser | null; end: () => Promise<void> }> {
  const viewport = options.size ?? { width: 1280, height: 860 }
  const looks = {
    locale: 'en-GB',
    serviceWorkers: 'block' as const,
    acceptDownloads: false,
    colorScheme: options.colorScheme ?? ('light' as const),
    reducedMotion: options.reducedMotion === true ? ('reduce' as const) : ('no-preference' as const),
  }
  if (options.headless) {
    const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumSwitches] })
    return { browser, context: await browser.newContext({ ...looks, viewport }), end: () => browser.close() }
  }
  const profile = await mkdtemp(join(tmpdir(), 'scrutiny-casebook-window-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: [
      ...chromiumSwitches,
      '--test-type',
      '--app=data:text/html,<title>Scrutiny Casebook</title>',
      `--window-size=${viewport.width},${viewport.height}`,
    ],
    ignoreDefaultArgs: ['--enable-automation'],
    ...looks,
    colorScheme: null,
    viewport: null,
  })
  const end = async (): Promise<void> => {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
  return { context, browser: null, end }
}

/**
 * Opens the casebook in an installed Chromium and waits for its window to be loaded. The parts must have been built.
 * Throws, in words, where there is no Chromium or the casebook cannot be opened.
 */
export async function openCasebookInChromium(options: HostOptions): Promise<OpenCasebook> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(chromiumWanted)
  const log: LogEntry[] = []
  const refused: string[] = []
  const faults: string[] = []

  let printer: Promise<Browser> | null = null
  const { context, browser, end } = await openChromium(options, executablePath)
  const headlessBrowser = (): Promise<Browser> => {
    if (browser !== null) return Promise.resolve(browser)
    printer ??= chromium.launch({ executablePath, headless: true, args: [...chromiumSwitches] })
    return printer
  }
  const endAll = async (): Promise<void> => {
    await end()
    await printer?.then((open) => open.close())
  }

  let started: AppProcess | null = null
  try {
    const app = await startAppProcess(options.dataFolder, options.appFile ?? builtApp, {
      choosePacks: options.choosePacks ?? (() => Promise.resolve(null)),
      choosePdf: options.choosePdf ?? (() => Promise.resolve(null)),
      chooseBackup: options.chooseBackup ?? (() => Promise.resolve(null)),
      tell: options.tell ?? (() => Promise.resolve()),
      print: printWith(headlessBrowser),
      log: (entry) => log.push(entry),
    })
    started = app
    let ourPage: Page | null = null
    await serveWindow(
      context,
      () => ourPage,
      (url) => refused.push(url),
    )
    await bridgeWindow(
      context,
      () => ourPage,
      app,
      (event, detail) => log.push({ at: new Date().toISOString(), event, detail }),
    )
    const page = context.pages()[0] ?? (await context.newPage())
    ourPage = page
    // No second window: one that was opened all the same is closed before it has loaded anything.
    context.on('page', (other) => {
      if (other !== page) other.close().catch(() => undefined)
    })
    page.on('pageerror', (fault) => faults.push(`${fault.name}: ${fault.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    app.listen((event) => {
      deliver(page, event)
    })
    await page.goto(`${site.origin}/`, { waitUntil: 'load' })
    const close = async (): Promise<void> => {
      // The window saves at once when it is hidden: the shell hides it before it closes it, and so it is here.
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide'))).catch(() => undefined)
      await app.close()
      await endAll()
    }
    return { page, app, refused, faults, log, close }
  } catch (fault) {
    await started?.close()
    await endAll()
    throw fault
  }
}
