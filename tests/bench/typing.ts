// The bench of typing in a large library: a member's own library of many packs, words typed into search, every task of the window's thread watched.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import { openLibrary } from '../e2e/journey.ts'
import { openCasebookInChromium } from '../host/host.ts'
import { writeLibrary } from './search/packs.ts'
import { ms, quantile, type Row } from './table.ts'

const typed = [
  'placement stability',
  'what was resolved about private fostering',
  'Cllr Corlett asked',
  '"looked after children" -fostering',
  '£16,900 per participant',
]

interface Watched {
  /** Of each task over 50 ms, in milliseconds: the browser reports no shorter ones. */
  readonly tasks: readonly number[]
  /** From each key to the next frame in which the list had changed. */
  readonly keys: readonly number[]
}

/**
 * Types into search over a library `times` the bundled packs, or over the one in `library`, made before by the bench of search.
 * Several minutes at 100 times: the library has to be made first.
 */
export async function typingRows(folder: string, times: number, library: string | undefined): Promise<readonly Row[]> {
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true })
  const own = join(dataFolder, 'library.sqlite')
  if (library === undefined) {
    writeLibrary(own, times)
    indexCorpus(own)
  } else copyFileSync(library, own)
  const began = Date.now()
  const casebook = await openCasebookInChromium({ dataFolder, headless: true })
  const { page } = casebook
  try {
    await openLibrary(page)
    const opened = Date.now() - began
    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog', { name: 'Search' }).getByRole('combobox')
    await field.waitFor()
    await page.evaluate(() => {
      const watched = { tasks: [] as number[], keys: [] as number[] }
      new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
      let pressed = 0
      document.addEventListener(
        'keydown',
        () => {
          pressed = performance.now()
        },
        { capture: true },
      )
      new MutationObserver((changes) => {
        // Only the list counts: the faint completion in the field changes at once.
        if (pressed === 0 || !changes.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role="listbox"]')))
          return
        const from = pressed
        pressed = 0
        requestAnimationFrame(() => watched.keys.push(performance.now() - from))
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
      Object.assign(window, { benchWatched: watched })
    })
    for (const words of typed) {
      await field.fill('')
      for (const key of words) await page.keyboard.type(key, { delay: 90 })
      await page.waitForTimeout(400)
    }
    const { tasks, keys } = await page.evaluate(() => (window as unknown as { readonly benchWatched: Watched }).benchWatched)
    return [
      { what: 'Window started to library listed', figure: ms(opened) },
      { what: `Key to results on the screen, p50 of ${keys.length}`, figure: ms(quantile(keys, 0.5)) },
      { what: 'Key to results on the screen, p95', figure: ms(quantile(keys, 0.95)) },
      { what: `Tasks over 50 ms on the window's thread, of ${typed.join('').length} keys`, figure: String(tasks.length), mark: 'claim: none' },
      { what: 'The longest of them', figure: tasks.length === 0 ? 'none' : ms(Math.max(...tasks)) },
    ]
  } finally {
    await casebook.close()
  }
}
