// The search panel as a member who has no mouse works with it: where things are, and how keys lead to them.
import { expect, type Locator, type Page } from '@playwright/test'
import { seriousFindings } from './axe.ts'

export const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' })
export const field = (page: Page): Locator => panel(page).getByRole('combobox')
export const savedRows = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Saved and recent searches' }).getByRole('option', { name: /^Saved search/ })
export const alikeRows = (page: Page): Locator => page.getByRole('listbox', { name: 'Passages alike' }).getByRole('option')
export const resultRows = (page: Page): Locator => page.getByRole('listbox', { name: 'Results' }).getByRole('option')
export const saidInPanel = (page: Page): Locator => panel(page).getByRole('status')

/** The option that the field names as the one stood on. */
export async function stoodOn(page: Page): Promise<Locator> {
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /.+/)
  return page.locator(`[id="${(await field(page).getAttribute('aria-activedescendant')) ?? ''}"]`)
}

/** Opens search with an empty field. */
export async function openEmpty(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await field(page).fill('')
}

/** Presses Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    if (name.test(focused) && (await page.evaluate(() => document.activeElement?.matches('button') ?? false))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name.source}`)
}

/** Chooses from the menu of a filter, by keys. */
export async function chooseFilter(page: Page, filter: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, filter)
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name: choice })
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 20 && !(await wanted.evaluate((item) => item === document.activeElement)); presses += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** No serious fault of access in what is on show; `where` names it in the report. */
export const expectAccess = async (page: Page, where: string): Promise<void> => expect.soft(await seriousFindings(page), where).toEqual([])
