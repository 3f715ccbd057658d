// Saved searches by keyboard alone: saved, found again, run, renamed, taken away and brought back, each read out.
import { expect, test } from './app.ts'
import { search } from './journey.ts'
import { chooseFilter, expectAccess, field, openEmpty, panel, resultRows, saidInPanel, savedRows, stoodOn, tabTo } from './search-panel.ts'

test.describe.configure({ mode: 'parallel' })

test('a search is saved with its filters, found again after a restart, run, renamed, taken away and brought back', async ({ casebook }) => {
  let { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await search(page, 'placement stability')
  await tabTo(page, /^Minutes/)
  await press('Space')
  await expect(page.getByRole('button', { name: /^Minutes/ })).toHaveAttribute('aria-pressed', 'true')
  await chooseFilter(page, /^Any date/, /^2020/)
  await expect(page.getByRole('button', { name: '2020: take this date filter away' })).toBeVisible()
  await press('Control+s')
  await expect(page.getByRole('button', { name: /^Saved/ })).toBeVisible()
  await expect(saidInPanel(page)).toHaveText(/Search saved/)
  await expectAccess(page, 'saved')
  // By now the list has settled under its filters.
  const found = await resultRows(page).count()
  await field(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('foster carers')
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible()

  await casebook.reopen()
  page = casebook.page
  await openEmpty(page)
  await expect(savedRows(page)).toHaveCount(1)
  await press('ArrowDown')
  await expect(await stoodOn(page)).toHaveAccessibleName('Saved search, placement stability, Minutes · 2020')
  await expectAccess(page, 'saved searches')

  await press('F2')
  const name = page.getByRole('dialog', { name: 'Rename this saved search' }).getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await expectAccess(page, 'renaming')
  await page.keyboard.type('Do placements last?')
  await press('Enter')
  await expect(savedRows(page)).toHaveAccessibleName(/Do placements last\?, placement stability/)
  await expect(field(page)).toBeFocused()

  await press('Delete')
  await expect(savedRows(page)).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await press('Control+z')
  await expect(savedRows(page)).toHaveAccessibleName(/Do placements last\?/)

  await press('ArrowDown')
  await press('Enter')
  await expect(field(page)).toHaveValue('placement stability')
  await expect(resultRows(page)).toHaveCount(found)
  await expect(page.getByRole('button', { name: /^Minutes/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: '2020: take this date filter away' })).toBeVisible()

  // The button says it is saved; pressed again it takes it away, and the message undoes that.
  await tabTo(page, /^Saved/)
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible()
  expect(await casebook.ask('searches.list', {})).toEqual([])
  await press('Control+z')
  await expect(page.getByRole('button', { name: /^Saved/ })).toBeVisible()
  expect((await casebook.ask('searches.list', {})).map(({ name: called }) => called)).toEqual(['Do placements last?'])
  expect(casebook.faults).toEqual([])
})

test('a search that finds nothing yet can be saved; the hundred-and-first is refused in words', async ({ casebook }) => {
  const { page } = casebook
  for (let count = 0; count < 99; count += 1) await casebook.ask('searches.save', { asks: { query: `search ${count}` } })
  await casebook.page.reload()
  await openEmpty(page)
  await expect(page.getByRole('listbox', { name: 'Saved and recent searches' })).toBeVisible()
  await page.keyboard.type('xyzzyplugh')
  await expect(page.getByText(/No mention in the 5 packs held here/)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: /^Saved/ })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('respite')
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(panel(page).getByRole('alert').filter({ hasText: 'room for a hundred saved searches' })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await expect(savedRows(page).first()).toBeVisible()
  await page.keyboard.press('Control+End')
  await expect(await stoodOn(page)).toBeInViewport()
  await expectAccess(page, 'a hundred saved searches')
})

test('after a backup is restored the saved searches are those of the backup', async ({ casebook }) => {
  const { page } = casebook
  await casebook.ask('searches.save', { asks: { query: 'before' } })
  const backup = await casebook.ask('backup.make', {})
  await casebook.ask('searches.save', { asks: { query: 'after' } })
  await page.reload()
  await openEmpty(page)
  await expect(savedRows(page)).toHaveCount(2)
  await casebook.ask('backup.restore', { backup: backup.name })
  await expect(savedRows(page)).toHaveCount(1)
  await expect(savedRows(page)).toHaveAccessibleName(/before/)
})

test('a removal that can be undone no more is told where the member is, though the panel is closed', async ({ casebook }) => {
  const { page } = casebook
  for (let count = 0; count < 100; count += 1) await casebook.ask('searches.save', { asks: { query: `search ${count}` } })
  await page.reload()
  await openEmpty(page)
  // A key pressed before the list is there is nobody's.
  await expect(savedRows(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(await stoodOn(page)).toHaveAccessibleName('Saved search, search 99')
  await page.keyboard.press('Delete')
  await expect(savedRows(page).first()).toHaveAccessibleName('Saved search, search 98')
  // Another one has taken its place meanwhile.
  await casebook.ask('searches.save', { asks: { query: 'another' } })
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/room for a hundred saved searches/)).toBeVisible()
})
