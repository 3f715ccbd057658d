// Takes pictures of the real app, for looking at it: `node tests/host/look.ts --out folder [--size 1280x800] [--theme dark] [--text 200] [--steps file.mjs]`.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { buildAll } from '../../main/build/build.ts'
import { type OpenCasebook, openCasebookInChromium } from './host.ts'

/** What a steps file exports by default: it acts on the page and takes pictures where it wants them. */
export type Steps = (page: Page, shot: (name: string) => Promise<void>, casebook: OpenCasebook) => Promise<void>

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/look' },
    size: { type: 'string', default: '1280x800' },
    theme: { type: 'string', default: 'light' },
    text: { type: 'string', default: '100' },
    steps: { type: 'string' },
    data: { type: 'string' },
    app: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    'reduced-motion': { type: 'boolean', default: true },
  },
})

const say = (words: string): void => console.log(words)
const [width = 1280, height = 800] = values.size.split('x').map(Number)
const out = resolve(values.out)
mkdirSync(out, { recursive: true })

if (!values['no-build']) {
  for (const part of ['main', 'preload', 'renderer', 'corpus']) {
    try {
      await buildAll(say, [part])
    } catch (fault) {
      // Another part may just be being written: what was built last still shows this one.
      say(`NOT BUILT, showing what was built last: ${part}\n${fault instanceof Error ? fault.message : String(fault)}`)
    }
  }
}

const given = values.data
const dataFolder = given === undefined ? mkdtempSync(join(tmpdir(), 'casebook-look-')) : resolve(given)
const casebook = await openCasebookInChromium({
  dataFolder,
  headless: true,
  size: { width, height },
  colorScheme: values.theme === 'dark' ? 'dark' : 'light',
  reducedMotion: values['reduced-motion'],
  choosePdf: (suggested) => Promise.resolve(join(out, suggested)),
  ...(values.app === undefined ? {} : { appFile: resolve(values.app) }),
})
try {
  const set = await casebook.app.call('settings.write', { theme: values.theme, textSize: Number(values.text) })
  if (!set.ok) say(`settings.write: ${set.problem.code} ${set.problem.detail}`)
  await casebook.page.reload({ waitUntil: 'load' })
  let count = 0
  const shot = async (name: string): Promise<void> => {
    count += 1
    const file = join(out, `${String(count).padStart(2, '0')}-${name}.png`)
    await casebook.page.evaluate(() => document.fonts.ready.then(() => undefined))
    await casebook.page.screenshot({ path: file })
    say(file)
  }
  if (values.steps !== undefined && existsSync(values.steps)) {
    const { default: steps } = (await import(pathToFileURL(resolve(values.steps)).href)) as { default: Steps }
    await steps(casebook.page, shot, casebook)
  } else {
    await casebook.page.waitForTimeout(1000)
    await shot('start')
  }
} catch (fault) {
  await casebook.page.screenshot({ path: join(out, 'where-it-stopped.png') }).catch(() => undefined)
  say(`STOPPED (see where-it-stopped.png): ${fault instanceof Error ? fault.message : String(fault)}`)
  process.exitCode = 1
} finally {
  for (const words of casebook.faults) say(`FAULT IN THE WINDOW: ${words}`)
  for (const url of casebook.refused) say(`REFUSED: ${url}`)
  for (const { event, detail } of casebook.log) say(`LOG: ${event}: ${detail}`)
  await casebook.close()
  if (given === undefined) rmSync(dataFolder, { recursive: true, force: true })
}
