// The casebook's one journey as acts on its window, each by what a member sees: shared by the end-to-end tests and the guided tour.
import { expect, type Locator, type Page } from '@playwright/test'

const main = (page: Page): Locator => page.getByRole('main')

/** The passage the reader is at. */
export const currentPassage = (page: Page): Locator => page.locator('[data-passage][data-current]').first()

const nameHolding = (words: string): RegExp => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))

/** The library, with its packs. */
export async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Library' }).click()
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
}

/** Begins the question sheet of an item in the library, or opens the one it has. */
export async function prepareSheet(page: Page, item: string): Promise<void> {
  await page
    .getByRole('button', { name: nameHolding(`question sheet for ${item}`) })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeVisible()
}

/** Writes a question on the sheet that is open, and waits until it is on disk. */
export async function writeQuestion(page: Page, number: number, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: `Question ${number}`, exact: true })
  await field.click()
  await field.fill(text)
  await field.press('Tab')
  await expect(main(page).getByText(/^Saved \d/)).toBeVisible()
}

/** Opens search from wherever the member is and types; waits for the first results. */
export async function search(page: Page, words: string): Promise<Locator> {
  // A key pressed before the window is drawn is nobody's.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog', { name: 'Search' }).getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill(words)
  const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
  await expect(results.first()).toBeVisible()
  return results
}

/** Reads a result: the reader opens at the very passage. */
export async function openResult(page: Page, result: Locator): Promise<void> {
  await result.click()
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Text of the pack' })).toBeVisible()
  await expect(currentPassage(page)).toBeInViewport()
}

/** Highlights the passage the reader is at and writes a note on it, by keys; waits until the note is on disk. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  const field = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await expect(main(page).getByText(/^Saved \d/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
}

/** Puts the passage the reader is at, or what is selected in it, as evidence under a question of a sheet. */
export async function addEvidence(page: Page, sheet: string, question: string): Promise<void> {
  await page.keyboard.press('e')
  const picker = page.getByRole('dialog', { name: 'Add as evidence' })
  await expect(picker).toBeVisible()
  const chosen = picker.getByRole('button', { name: /Sheet$/ })
  if (!(await chosen.textContent())?.includes(sheet)) {
    await chosen.click()
    await page
      .getByRole('option', { name: nameHolding(sheet) })
      .first()
      .click()
  }
  await picker.getByText(question).click()
  await expect(picker.getByRole('radio', { name: nameHolding(question) })).toBeChecked()
  await picker.getByRole('button', { name: 'Add to sheet' }).click()
  await expect(picker).toBeHidden()
}

/** Opens a sheet from the list of sheets. */
export async function openSheet(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Sheets' }).click()
  await main(page)
    .getByRole('link', { name: nameHolding(title) })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeVisible()
}

/** Shows the sheet as it will print. */
export async function openPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Print preview/ }).click()
  await expect(page.getByRole('button', { name: /^Export PDF/ })).toBeVisible()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
}

/** Exports the sheet from its preview; answers what the member reads of the PDF. */
export async function exportPdf(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Export PDF/ }).click()
  const saved = main(page).getByText(/^Saved .*\.pdf/)
  await expect(saved).toBeVisible({ timeout: 60_000 })
  return (await saved.textContent()) ?? ''
}
