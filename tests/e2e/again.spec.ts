// After an upgrade the member's own packs are read again while the window is in use: it says so, can be stopped, and leads to a pack at once.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { schemaVersion } from '../../main/corpus/store/schema.ts'
import { anotherText } from '../bench/search/packs.ts'
import { type Casebook, expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openLibrary } from './journey.ts'

const bundled = resolve(import.meta.dirname, '../../resources/corpus')
const note = (page: Page) => page.getByRole('region', { name: 'Packs being read again' })

/** A short pack, and an older one that is long enough to be stopped in the middle of, with words of their own. */
function ownPacks(folder: string): readonly string[] {
  const other = (name: string, times: number): string => {
    const path = join(folder, `own-${name}.txt`)
    const text = readFileSync(join(bundled, `${name}.txt`), 'utf8')
    writeFileSync(path, Array.from({ length: times }, (_, copy) => anotherText(text, copy + 1)).join('\n\n'))
    return path
  }
  return [other('2014-03-13-childrens-services-overview-and-scrutiny-panel', 5), other('2020-12-14-scrutiny-committee', 1)]
}

/** Imports packs, makes the library one of an older version, and opens the casebook anew. */
async function upgrade(casebook: Casebook): Promise<void> {
  await casebook.choose({ packs: ownPacks(casebook.dataFolder) })
  await openLibrary(casebook.page)
  await casebook.page.keyboard.press('i')
  await expect(casebook.page.locator('#main').getByText('2 packs added.')).toBeVisible({ timeout: 30_000 })
  const db = new Database(join(casebook.dataFolder, 'casebook/library.sqlite'))
  db.pragma(`user_version = ${schemaVersion - 1}`)
  db.close()
  await casebook.reopen()
}

test('the window opens at once, says what is being read again, stops and goes on when asked, and lists every pack in the end', async ({
  casebook,
}) => {
  await upgrade(casebook)
  const { page } = casebook
  await openLibrary(page)
  await expect(note(page)).toContainText('nothing of them is lost')
  await note(page).getByRole('button', { name: 'Stop' }).click()
  await expect(note(page)).toContainText('still to be read again')
  expect(await seriousFindings(page)).toEqual([])
  await note(page)
    .getByText(/packs? to come$/)
    .click()
  await note(page)
    .getByRole('button', { name: /^Read it now: Children/ })
    .click()
  await expect(page.locator('[data-passage]').first()).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Alt+1')
  // The short pack may have been read before the stop: then nothing is left to go on with.
  const goOn = note(page).getByRole('button', { name: 'Go on' })
  const held = page.getByText('7 packs held on this computer')
  await expect(goOn.or(held).first()).toBeVisible()
  if (await goOn.isVisible()) await goOn.click()
  await expect(note(page)).toBeHidden({ timeout: 30_000 })
  await expect(held).toBeVisible()
  expect(casebook.faults).toEqual([])
})
