// The Chromium host in a window of its own, for a member at a computer without Electron's binary.
import { existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { hold } from '../../main/build/lock.ts'
import { freePlace } from '../../main/shell/free-place.ts'
import { problemWords } from '../../preload/contract/result.ts'
import { type OpenCasebook, openCasebookInChromium } from './host.ts'

/** Files are handed over by the page in pieces of this size, in bytes. */
const piece = 3 * 1024 * 1024

/** Where PDFs go: this window has no dialog that could choose a place. */
function pdfFolder(): string {
  const folder = ['Documents', 'Downloads'].map((name) => join(homedir(), name)).find((place) => existsSync(place))
  return folder ?? homedir()
}

/**
 * Has the member choose files with the browser's own dialog and copies them into `folder`: a page can hand over what a file holds,
 * but not where it lies. Answers null where none was chosen.
 */
export async function chooseThroughPage(page: Page, folder: string): Promise<readonly string[] | null> {
  const chosen = await page.evaluateHandle(
    () =>
      new Promise<readonly File[]>((done) => {
        const input = document.createElement('input')
        input.type = 'file'
        input.multiple = true
        input.addEventListener('change', () => done([...(input.files ?? [])]))
        input.addEventListener('cancel', () => done([]))
        input.click()
      }),
  )
  const files = await chosen.evaluate((all) => all.map(({ name, size }) => ({ name, size })))
  const paths: string[] = []
  for (const [index, { name, size }] of files.entries()) {
    const path = freePlace(folder, basename(name))
    const target = await open(path, 'w')
    for (let from = 0; from < size; from += piece) {
      const text = await chosen.evaluate(
        async (all, [at, start, end]) => {
          const bytes = new Uint8Array((await all[at]?.slice(start, end).arrayBuffer()) ?? new ArrayBuffer(0))
          let binary = ''
          for (let begin = 0; begin < bytes.length; begin += 8192) binary += String.fromCharCode(...bytes.subarray(begin, begin + 8192))
          return btoa(binary)
        },
        [index, from, Math.min(from + piece, size)] as const,
      )
      await target.write(Buffer.from(text, 'base64'))
    }
    await target.close()
    paths.push(path)
  }
  return paths.length > 0 ? paths : null
}

/** Opens the casebook in a window and waits until the member closes it. */
export async function openInWindow(dataFolder: string, say: (words: string) => void): Promise<void> {
  mkdirSync(dataFolder, { recursive: true })
  const release = hold(join(dataFolder, 'open.lock'))
  if (release === null) {
    say('The casebook is already open in another window.')
    return
  }
  const handedOver = await mkdtemp(join(tmpdir(), 'scrutiny-casebook-import-'))
  let casebook: OpenCasebook | null = null
  try {
    casebook = await openCasebookInChromium({
      dataFolder,
      headless: false,
      choosePacks: async () => (casebook === null ? null : await chooseThroughPage(casebook.page, handedOver)),
      // No dialog can be shown before the window is there: the newest backup is taken, in words, and the damaged file is kept beside it.
      tell: (what) => {
        say(problemWords[what])
        return Promise.resolve()
      },
      chooseBackup: ([newest], why) => {
        if (!newest) say(`${problemWords[why]} It is ${join(dataFolder, 'casebook.sqlite')}: moved elsewhere, it makes room for a new one.`)
        if (newest)
          say(
            `The casebook file could not be opened, so the backup made on ${newest.made} takes its place. The file is kept in ${join(dataFolder, 'backups')}.`,
          )
        return Promise.resolve(newest?.name ?? null)
      },
      choosePdf: (suggested) => {
        const place = freePlace(pdfFolder(), suggested)
        say(`The PDF is written to ${place}`)
        return Promise.resolve(place)
      },
    })
    const { page } = casebook
    say(`The casebook is open. Your files are in ${dataFolder}. Close its window to end.`)
    await new Promise<void>((done) => {
      page.once('close', () => done())
      page.context().once('close', () => done())
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
    await casebook.close()
  } finally {
    await rm(handedOver, { recursive: true, force: true })
    release()
  }
}
