// More like a passage, by keyboard alone: from a hit and from the text, step by step there and back.
import { expect, test } from './app.ts'
import { currentPassage, search, writeNote } from './journey.ts'
import { alikeRows, expectAccess, field, panel, resultRows, saidInPanel, stoodOn } from './search-panel.ts'

test.describe.configure({ mode: 'parallel' })

test('more like a passage found: its own list, read, cited and gone back from, step by step', async ({ casebook }) => {
  const { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await search(page, 'placement stability')
  await press('ArrowDown')
  const row = await stoodOn(page)
  const name = (await row.getAttribute('aria-label')) ?? ''
  await press('Shift+Enter')
  await expect(alikeRows(page).first()).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'Passages like one passage' })).toContainText(/Passages like/)
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  await expect(saidInPanel(page)).toHaveText(/alike, the closest first/)
  // The passage itself is not among them.
  await expect(alikeRows(page).filter({ hasText: name.slice(name.indexOf(': ') + 2).slice(0, 80) })).toHaveCount(0)
  await expectAccess(page, 'passages alike')

  await press('ArrowDown')
  await press('Shift+Enter')
  await expect(panel(page).getByRole('button', { name: /Back one step/ })).toBeVisible()
  await press('Escape')
  await expect(panel(page).getByRole('button', { name: /Back to results/ })).toBeVisible()
  await press('Escape')
  await expect(resultRows(page).first()).toBeVisible()
  await expect(field(page)).toHaveValue('placement stability')
  await expect(await stoodOn(page)).toHaveAttribute('aria-label', name)

  await press('Shift+Enter')
  await expect(alikeRows(page).first()).toBeVisible()
  await press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeHidden()
  await expect(field(page)).toBeFocused()
  const first = (await alikeRows(page).first().getAttribute('aria-label')) ?? ''
  await press('Enter')
  await expect(panel(page)).toBeHidden()
  await expect(currentPassage(page)).toBeInViewport()
  await expect(page.getByRole('search', { name: 'Places found' })).toContainText(/places? like /)
  const words = first.slice(first.indexOf(': ') + 2).slice(0, 30)
  await expect(currentPassage(page)).toContainText(words)

  // Coming back, the member finds the same list, and behind it the results.
  await press('Control+k')
  await expect(alikeRows(page).first()).toBeVisible()
  await press('Alt+ArrowLeft')
  await expect(field(page)).toHaveValue('placement stability')
  await press('Escape')
  await expect(panel(page)).toBeHidden()
  expect(casebook.faults).toEqual([])
})

test('more like the passage being read: Escape leads back to the text, and typing begins a new search', async ({ casebook }) => {
  const { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await search(page, 'placement stability')
  await press('Enter')
  await expect(currentPassage(page)).toBeInViewport()
  await writeNote(page, 'Ask for the trend')
  const here = await currentPassage(page).getAttribute('data-passage')
  await press('a')
  await expect(alikeRows(page).first()).toBeVisible()
  await expectAccess(page, 'alike from the text')
  await press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(currentPassage(page)).toHaveAttribute('data-passage', here ?? '')

  await press('a')
  await expect(alikeRows(page).first()).toBeVisible()
  await page.keyboard.type('quorum')
  await expect(resultRows(page).first()).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'Passages like one passage' })).toBeHidden()
  await press('Escape')
  await expect(panel(page)).toBeHidden()

  // Listed in the map of keys, with those that act in search.
  await press('?')
  const map = page.getByRole('dialog', { name: 'Keys' })
  for (const words of ['Find more like this passage', 'Find more like it', 'Save the search; once more, take it away'])
    await expect(map.getByText(words, { exact: true })).toBeVisible()
})
