// `--smoke-test`: the app opens as always on a folder of its own, looks whether each of its parts works, prints JSON and ends.
import type { BrowserWindow } from 'electron'
import type { Library, SearchState } from '../../preload/contract/model/app.ts'
import type { SearchAnswer } from '../../preload/contract/model/search.ts'
import type { Result } from '../../preload/contract/result.ts'
import { emptyTemplate, type Print } from '../export/print.ts'
import type { Answering } from './caller.ts'

export interface SmokeCheck {
  readonly name: string
  readonly well: boolean
  readonly detail: string
  readonly milliseconds: number
}

export interface SmokeReport {
  readonly well: boolean
  readonly version: string
  readonly checks: readonly SmokeCheck[]
}

/** Longest time one check may take, in milliseconds. */
const patience = 30_000
const pause = 50

async function check(name: string, look: () => Promise<string>): Promise<SmokeCheck> {
  const started = performance.now()
  const took = (): number => Math.round(performance.now() - started)
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('took too long')), patience)
  })
  try {
    const detail = await Promise.race([look(), tooLong])
    return { name, well: true, detail, milliseconds: took() }
  } catch (fault) {
    return { name, well: false, detail: fault instanceof Error ? fault.message : 'not an error', milliseconds: took() }
  } finally {
    clearTimeout(timer)
  }
}

async function ask<Answer>(app: Answering, name: string, input: unknown): Promise<Answer> {
  const result = (await app.call(name, input)) as Result<Answer>
  if (!result.ok) throw new Error(`${name}: ${result.problem.code} ${result.problem.detail}`)
  return result.value
}

const insist = (held: boolean, words: string): void => {
  if (!held) throw new Error(words)
}

const wait = (): Promise<void> => new Promise((done) => setTimeout(done, pause))

/** Looks at every part. Never rejects: what does not work is in the report. */
export async function smokeTest(app: Answering, window: Pick<BrowserWindow, 'webContents'>, print: Print, version: string): Promise<SmokeReport> {
  const checks = [
    await check('databases', async () => {
      const { packs } = await ask<Library>(app, 'library.list', {})
      insist(packs.length > 0, 'no pack is held')
      await ask(app, 'backup.make', {})
      return `${packs.length} packs held, casebook backed up`
    }),
    await check('search', async () => {
      while ((await ask<SearchState>(app, 'app.searchState', {})).state !== 'ready') await wait()
      const { total } = await ask<SearchAnswer>(app, 'search.ask', { query: 'committee' })
      insist(total > 0, 'nothing found for "committee"')
      return `${total} passages found for "committee"`
    }),
    await check('window', async () => {
      const drawn = 'document.getElementById("root")?.childElementCount ?? 0'
      while (window.webContents.isLoading() || !((await window.webContents.executeJavaScript(drawn)) > 0)) await wait()
      const bridged: unknown = await window.webContents.executeJavaScript('window.casebook.call("app.about", {}).then((answer) => answer.ok)')
      insist(bridged === true, 'the bridge does not answer')
      return window.webContents.getTitle()
    }),
    await check('printing', async () => {
      const html =
        '<!doctype html><html lang="en-GB"><title>Test</title><h1>Scrutiny Casebook</h1><p>A page to see whether printing works.</p></html>'
      const pdf = await print({ html, title: 'Test', header: emptyTemplate, footer: emptyTemplate }, new AbortController().signal)
      insist(new TextDecoder('latin1').decode(pdf.subarray(0, 5)) === '%PDF-', 'what was printed is not a PDF')
      return `${pdf.length} bytes`
    }),
  ]
  return { well: checks.every(({ well }) => well), version, checks }
}
