// Search by keyboard alone: saved searches, passages like another, filters; each state read out, undone where it can be, and free of faults of access.
import { expect, test } from './app.ts'
import { currentPassage, search, writeNote } from './journey.ts'
import { alikeRows, chooseFilter, expectAccess, field, openEmpty, panel, resultRows, saidInPanel, savedRows, stoodOn, tabTo } from './search-panel.ts'

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

test('filters by key: this pack only, between two dates, and all taken away again', async ({ casebook }) => {
  const { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const results = await search(page, 'children')
  await expect(results.first()).toBeVisible()
  await press('Enter')
  await expect(currentPassage(page)).toBeInViewport()
  const pack = ((await currentPassage(page).getAttribute('data-passage')) ?? '').split('/')[0] ?? ''
  await press('Control+k')
  await expect(field(page)).toBeFocused()
  await tabTo(page, /^This pack only/)
  await press('Enter')
  const title = (await casebook.ask('library.list', {})).packs.find(({ id }) => id === pack)?.title ?? ''
  await expect(page.getByRole('button', { name: `${title}: take this pack filter away` })).toBeVisible()
  await expect(field(page)).toBeFocused()
  await expect(
    panel(page)
      .getByText(/ found/)
      .first(),
  ).toBeVisible()
  const inPack = await casebook.ask('search.ask', { query: 'children', pack: pack as never, limit: 1 })
  await expect(panel(page).getByText(`${inPack.total.toLocaleString('en-GB')} found`)).toBeVisible()

  await chooseFilter(page, /^Any date/, /^Between two dates/)
  const dates = page.getByRole('dialog', { name: 'Between two dates' })
  await expect(dates.getByRole('textbox', { name: 'From' })).toBeFocused()
  await dates.getByRole('textbox', { name: 'From' }).fill('2021-01-01')
  await expect(dates.getByText('since 1 January 2021')).toBeVisible()
  await expectAccess(page, 'two dates')
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'No mention under these filters' })).toBeVisible()
  await tabTo(page, /^Clear filters/)
  await press('Enter')
  await expect(resultRows(page).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /take this .* filter away/ })).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  expect(casebook.faults).toEqual([])
})

test('nothing under a typed filter is not said of the packs, and the words are one press from being searched without it', async ({ casebook }) => {
  const { page } = casebook
  await openEmpty(page)
  await page.keyboard.type('placement stability year:1931')
  await expect(page.getByRole('heading', { name: 'No mention under these filters' })).toBeVisible()
  await expectAccess(page, 'nothing under a typed filter')
  await tabTo(page, /^Search without it/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('placement stability')
  await expect(resultRows(page).first()).toBeVisible()
})

test('filters typed are chips that can be taken away; one that makes no sense is said, and read out', async ({ casebook }) => {
  const { page } = casebook
  await openEmpty(page)
  await page.keyboard.type('adoption year:2014 kind:report')
  await expect(page.getByRole('button', { name: 'year: 2014: take this filter out of the search' })).toBeVisible()
  await expect(resultRows(page).first()).toBeVisible()
  await expectAccess(page, 'typed filters')
  await tabTo(page, /^kind: report: take/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('adoption year:2014')
  await expect(page.getByRole('button', { name: /^kind: report/ })).toHaveCount(0)
  await tabTo(page, /^Clear filters/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('adoption')
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('Control+a')
  await page.keyboard.type('adoption kind:banana now')
  await expect(page.getByText('“kind:banana” was read as plain words')).toBeVisible()
  await expect(saidInPanel(page)).toHaveText(/“kind:banana” was read as plain words/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('kind:decision ')
  await expect(resultRows(page).first()).toHaveAccessibleName(/^Decision, /)
})

test('a hit says why it is there: marked in its heading, or where else the words stand', async ({ casebook }) => {
  const { page } = casebook
  await search(page, 'placement stability')
  await expect(page.locator('.hit-heading mark').first()).toHaveText('Placement Stability')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('bus passes')
  const told = resultRows(page).filter({ hasText: /In the passage (?:before|after):/ })
  await expect(told.first()).toHaveAccessibleName(/\(In the passage (?:before|after): .*bus/)
  await expect(told.first().locator('.hit-elsewhere mark').first()).toBeVisible()
  await expectAccess(page, 'why a hit is there')
})

for (const { name, settings, size } of [
  { name: 'dark', settings: { theme: 'dark' }, size: { width: 1280, height: 860 } },
  { name: 'high contrast', settings: { theme: 'contrast' }, size: { width: 1280, height: 860 } },
  { name: '200 % text', settings: { theme: 'light', textSize: 200 }, size: { width: 1280, height: 860 } },
  { name: '320 pixels wide', settings: { theme: 'light' }, size: { width: 320, height: 700 } },
] as const) {
  test.describe(name, () => {
    test.use({ size })
    test(`saved searches and passages alike have no serious fault of access: ${name}`, async ({ casebook }) => {
      await casebook.ask('settings.write', settings)
      await casebook.ask('searches.save', {
        asks: { query: 'placement stability', kinds: ['minutes'], committee: 'Scrutiny Committee' },
        name: 'Placements',
      })
      await casebook.reopen()
      const { page } = casebook
      const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await openEmpty(page)
      await page.keyboard.press('ArrowDown')
      await expectAccess(page, 'saved searches')
      await page.keyboard.type('placement stability')
      await expect(resultRows(page).first()).toBeVisible()
      await expectAccess(page, 'results')
      await page.keyboard.press('Shift+Enter')
      await expect(alikeRows(page).first()).toBeVisible()
      await expectAccess(page, 'passages alike')
      expect(await overflow()).toBeLessThanOrEqual(0)
      expect(casebook.faults).toEqual([])
    })
  })
}
