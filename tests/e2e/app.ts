// What an end-to-end test works with: a casebook opened on a folder of its own, that can be closed, killed and opened again.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { CasebookBridge } from '../../preload/contract/bridge.ts'
import type { CallInput, CallName, CallOutput } from '../../preload/contract/calls.ts'
import type { Result } from '../../preload/contract/result.ts'
import { openOnChromium } from './on-chromium.ts'
import { openOnElectron } from './on-electron.ts'

/** What the member would choose in the dialogs. */
export interface Choices {
  /** Files to import; empty closes the dialog without a choice. */
  readonly packs: readonly string[]
  /** Folder PDFs are saved in; null closes the dialog without a choice. */
  readonly pdfFolder: string | null
}

/** A casebook that is open, on whichever host. */
export interface Opened {
  readonly page: Page
  /** Errors the window reported. */
  readonly faults: readonly string[]
  /** What is chosen in the dialogs from here on. */
  readonly choose: (choices: Choices) => Promise<void>
  /** Closes it as the member would. */
  readonly close: () => Promise<void>
  /** Ends the process that writes the databases at once, as a power cut would. */
  readonly kill: () => Promise<void>
}

export type Open = (options: {
  readonly dataFolder: string
  readonly choices: Choices
  readonly size: { readonly width: number; readonly height: number }
}) => Promise<Opened>

export interface Casebook {
  /** "Chromium host" or "Electron". */
  readonly host: string
  /** The window's page; another one after `reopen`. */
  readonly page: Page
  readonly faults: readonly string[]
  /** The member's folder; the databases are in `casebook` inside it. */
  readonly dataFolder: string
  /** What is chosen in the dialogs from here on; PDFs go to a folder of the test's own unless it says otherwise. */
  readonly choose: (change: Partial<Choices>) => Promise<void>
  /** Asks the main side through the window's own bridge, as the window does. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>
  /** As `call`, and the answer must be a good one. */
  readonly ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly reopen: () => Promise<void>
  readonly kill: () => Promise<void>
  /** PDFs saved so far, newest last. */
  readonly pdfs: () => Promise<readonly string[]>
}

interface Given {
  readonly casebook: Casebook
}
interface Options {
  /** Of the window, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

/** Asks through the window's own bridge. */
function askBridge<Name extends CallName>(page: Page, name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  const ask = ([asked, given]: readonly [CallName, unknown]): Promise<unknown> =>
    (window as unknown as { readonly casebook: CasebookBridge }).casebook.call(asked, given as CallInput<CallName>)
  return page.evaluate(ask, [name, input] as const) as Promise<Result<CallOutput<Name>>>
}

export const test = base.extend<Given & Options>({
  size: [{ width: 1280, height: 860 }, { option: true }],
  casebook: async ({ size }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), 'scrutiny-casebook-test-'))
    const dataFolder = join(folder, 'data')
    const pdfFolder = await mkdtemp(join(folder, 'pdfs-'))
    let choices: Choices = { packs: [], pdfFolder }
    const host = info.project.name
    const open: Open = host === 'Electron' ? openOnElectron : openOnChromium
    let opened = await open({ dataFolder, choices, size })
    const call: Casebook['call'] = (name, input) => askBridge(opened.page, name, input)
    await use({
      host,
      get page() {
        return opened.page
      },
      get faults() {
        return opened.faults
      },
      dataFolder,
      choose: async (change) => {
        choices = { ...choices, ...change }
        await opened.choose(choices)
      },
      call,
      ask: async (name, input) => {
        const answer = await call(name, input)
        if (!answer.ok) throw new Error(`${name}: ${answer.problem.code} ${answer.problem.detail}`)
        return answer.value
      },
      reopen: async () => {
        await opened.close()
        opened = await open({ dataFolder, choices, size })
      },
      kill: async () => {
        await opened.kill()
        opened = await open({ dataFolder, choices, size })
      },
      pdfs: async () => (await readdir(pdfFolder)).filter((name) => name.endsWith('.pdf')).map((name) => join(pdfFolder, name)),
    })
    await opened.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
})

export { expect } from '@playwright/test'
