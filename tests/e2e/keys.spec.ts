// Whose a key is: open lists, menus and dialogs keep theirs to themselves, and nothing opens where it cannot be left again.
import { expect, test } from './app.ts'
import { currentPassage, prepareSheet, search, writeNote } from './journey.ts'
import { notesIn, readFirst, words } from './reading.ts'

test.describe.configure({ mode: 'parallel' })

test('an open list keeps every key to itself, and a closed one its letters', async ({ casebook }) => {
  const { page } = casebook
  await readFirst(page, 'placement stability')
  const passage = (await currentPassage(page).getAttribute('data-passage')) ?? ''
  await writeNote(page, 'How is it counted?')
  const count = async (): Promise<number> => (await notesIn(casebook, passage)).length
  await page.keyboard.press('y')
  const kinds = page.getByRole('navigation', { name: 'Your notes on the pack' }).getByRole('button', { name: /Kind of highlight/ })
  await kinds.click()
  const list = page.getByRole('listbox', { name: /Kind of highlight/ })
  await expect(list).toBeVisible()
  for (const key of ['h', '5', 'q', 'c', 'e', '?', 'Control+k', 'Alt+1']) await page.keyboard.press(key)
  await expect(list).toBeVisible()
  await expect(page.getByRole('dialog', { name: /Keys|Search|Add as evidence/ })).toHaveCount(0)
  await expect(words(page)).toHaveCount(1)
  expect(await count()).toBe(1)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(kinds).toBeFocused()
  // Closed, it takes letters as the beginning of an entry.
  await page.keyboard.press('q')
  await expect(kinds).toContainText('Question')
  expect(await count()).toBe(1)
  // Everything else is the reader's again.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(casebook.faults).toEqual([])
})

test('a menu opened by mouse is no trap: ? does not open over it, and Escape leads back', async ({ casebook }) => {
  const { page } = casebook
  await prepareSheet(page, "Performance in Children's Services")
  const button = page.getByRole('button', { name: 'Move or remove question 1' })
  await button.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await expect(button).toBeFocused()
})

test('search does not open over the choice of a sheet, and Ctrl+K closes search itself', async ({ casebook }) => {
  const { page } = casebook
  await readFirst(page, 'placement stability')
  await page.keyboard.press('e')
  const picker = page.getByRole('dialog', { name: 'Add as evidence' })
  await expect(picker).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(picker).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(picker).toBeHidden()
  const panel = page.getByRole('dialog', { name: 'Search' })
  await search(page, 'placement stability')
  // The choice of a sheet over search keeps its place too.
  await page.keyboard.press('Control+Enter')
  await expect(picker).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(picker).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(picker).toBeHidden()
  await expect(panel).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(panel).toBeHidden()
})
