// The reader as a member works with it by keys: the places found, which of them is shown, and how to step on.
import { expect, type Locator, type Page } from '@playwright/test'
import type { PackId } from '../../preload/contract/ids.ts'
import type { Casebook } from './app.ts'
import { currentPassage, search } from './journey.ts'

/** A place found, as the window keeps it. */
export interface Place {
  readonly passage: string
  readonly spans: readonly unknown[]
}

/** The bar over the text that steps through the places found. */
export const hitsBar = (page: Page): Locator => page.getByRole('search', { name: 'Places found' })
/** The text of the pack, which scrolls. */
export const words = (page: Page): Locator => page.getByRole('region', { name: 'Text of the pack' })
/** The pack that a passage is in. */
export const packOf = (passage: string): PackId => (passage.split('/')[0] ?? '') as PackId

/** Which of the places found is shown, counted from 1. */
export const numberShown = async (page: Page): Promise<number> => Number.parseInt((await hitsBar(page).locator('.figures').textContent()) ?? '', 10)

/** Steps to the next place found. */
export async function stepOn(page: Page): Promise<void> {
  const before = await numberShown(page)
  await page.keyboard.press('F3')
  await expect.poll(() => numberShown(page)).not.toBe(before)
}

/** The place that the bar over the text says is shown. */
export async function placeShown(page: Page): Promise<Place> {
  const places = await page.evaluate(() => (window.history.state as { hits?: { places: readonly Place[] } } | null)?.hits?.places ?? [])
  const place = places[(await numberShown(page)) - 1]
  if (!place) throw new Error('no place is shown')
  return place
}

/** Opens the first passage found, by keys. */
export async function readFirst(page: Page, query: string): Promise<void> {
  await search(page, query)
  await page.keyboard.press('Enter')
  await expect(hitsBar(page)).toBeVisible()
  await expect(currentPassage(page)).toBeInViewport()
}

/** The passages that were marked in a passage's pack, in the order in which they were. */
export const notesIn = async (casebook: Casebook, passage: string): Promise<readonly string[]> =>
  (await casebook.ask('notes.list', { pack: packOf(passage) }))
    .toSorted((a, b) => a.created.localeCompare(b.created))
    .map(({ anchor }) => anchor.passage)
