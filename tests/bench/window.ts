// The bench of the window: from key to results on the screen, the largest pack opened and scrolled, a sheet exported.

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../preload/contract/calls.ts'
import type { Result } from '../../preload/contract/result.ts'
import { exportPdf, openLibrary, openPreview, prepareSheet } from '../e2e/journey.ts'
import { openCasebookInChromium } from '../host/host.ts'
import { ms, quantile, type Row } from './table.ts'

/** Types words into search and answers, for each key, the milliseconds until the list of results had changed on the screen. */
async function keysToResults(page: Page, words: string): Promise<readonly number[]> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').waitFor()
  await page.evaluate(() => {
    const times: number[] = []
    let pressed = 0
    document.addEventListener('keydown', () => (pressed = performance.now()), { capture: true })
    new MutationObserver((changes) => {
      // Only the list counts: the faint completion in the field changes at once.
      if (pressed === 0 || !changes.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role="listbox"]')))
        return
      const from = pressed
      pressed = 0
      requestAnimationFrame(() => times.push(performance.now() - from))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { benchTimes: times })
  })
  for (const key of words) await page.keyboard.type(key, { delay: 120 })
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  return page.evaluate(() => (window as unknown as { readonly benchTimes: readonly number[] }).benchTimes)
}

/** Scrolls the text from top to bottom in steps and answers the time of each frame, in milliseconds. */
const scrolled = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const text = document.querySelector('[aria-label="Text of the pack"]')
    const scroller = [text, ...(text?.querySelectorAll('*') ?? [])].find(
      (element) => element !== null && element.scrollHeight > element.clientHeight + 1000,
    )
    if (!scroller) throw new Error('nothing scrolls')
    const frames: number[] = []
    let last = performance.now()
    for (let step = 0; step < 240; step += 1) {
      scroller.scrollTop = (scroller.scrollHeight * step) / 240
      await new Promise<void>((done) => requestAnimationFrame(() => done()))
      const now = performance.now()
      frames.push(now - last)
      last = now
    }
    return frames
  })

/** Measures the window on a casebook of its own in `folder`. */
export async function windowRows(folder: string): Promise<readonly Row[]> {
  const casebook = await openCasebookInChromium({
    dataFolder: join(folder, 'data'),
    headless: true,
    choosePdf: (name) => Promise.resolve(join(folder, name)),
  })
  const { page } = casebook
  const ask = async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const answer = (await casebook.app.call(name, input)) as Result<CallOutput<Name>>
    if (!answer.ok) throw new Error(answer.problem.code)
    return answer.value
  }
  try {
    await openLibrary(page)
    const keys = [...(await keysToResults(page, 'placement stability')), ...(await keysToResults(page, 'private fostering arrangements'))]
    const { packs } = await ask('library.list', {})
    const largest = packs.toSorted((a, b) => b.passages - a.passages)[0]
    if (!largest) throw new Error('no pack is held')
    const began = Date.now()
    await page.goto(`${page.url().split('#')[0]}#/read/${encodeURIComponent(largest.id)}`)
    await page.locator('[data-passage]').first().waitFor()
    const opened = Date.now() - began
    const frames = await scrolled(page)
    await openLibrary(page)
    await prepareSheet(page, "Performance in Children's Services")
    await openPreview(page)
    const exporting = Date.now()
    await exportPdf(page)
    const exported = Date.now() - exporting
    return [
      { what: `Key to results on the screen, p50 of ${keys.length}`, figure: ms(quantile(keys, 0.5)) },
      { what: 'Key to results on the screen, p95', figure: ms(quantile(keys, 0.95)) },
      { what: `Opening the largest pack (${largest.passages} passages) to text on the screen`, figure: ms(opened) },
      { what: 'Scrolling it from end to end, frame p95 of 240', figure: ms(quantile(frames, 0.95)) },
      { what: 'Scrolling it, longest frame', figure: ms(Math.max(...frames)) },
      { what: 'Exporting a sheet as PDF', figure: ms(exported) },
    ]
  } finally {
    await casebook.close()
  }
}
