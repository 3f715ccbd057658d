// Filters by keyboard alone: clicked and typed, counted, read out, and taken away again.
import { expect, test } from './app.ts'
import { currentPassage, search } from './journey.ts'
import { chooseFilter, expectAccess, field, openEmpty, panel, resultRows, saidInPanel, tabTo } from './search-panel.ts'

test.describe.configure({ mode: 'parallel' })

test('filters by key: this pack only, between two dates, and all taken away again', async ({ casebook }) => {
  const { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const results = await search(page, 'children')
  await expect(results.first()).toBeVisible()
  await press('Enter')
  await expect(currentPassage(page)).toBeInViewport()
  const pack = ((await currentPassage(page).getAttribute('data-passage')) ?? '').split('/')[0] ?? ''
  const title = (await casebook.ask('library.list', {})).packs.find(({ id }) => id === pack)?.title ?? ''
  // Asked for while the panel asks nothing: of two that ask for the same the later one alone is answered.
  const inPack = await casebook.ask('search.ask', { query: 'children', pack: pack as never, limit: 1 })
  await press('Control+k')
  await expect(field(page)).toBeFocused()
  await tabTo(page, /^This pack only/)
  await press('Enter')
  await expect(page.getByRole('button', { name: `${title}: take this pack filter away` })).toBeVisible()
  await expect(field(page)).toBeFocused()
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

test('a person and an agenda item are chosen by key, and leave what they said they would', async ({ casebook }) => {
  const { page } = casebook
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const found = (count: number) => panel(page).getByText(`${count.toLocaleString('en-GB')} found`)
  const asked = '"children"'
  await search(page, asked)
  const { counts } = await casebook.ask('search.ask', { query: asked, everyChoice: true, limit: 1 })
  expect(counts.people.of).toBeGreaterThan(20)
  expect(counts.items.of).toBeGreaterThan(8)

  // Some letters find anyone, and how many answer them is read out.
  const person = counts.people.best.at(-1)
  const names = person?.name.split(' ') ?? []
  const letters = `${names.at(-2)?.slice(0, 4)} ${names.at(-1)?.slice(0, 5)}`.toLowerCase()
  await tabTo(page, /^Any person/)
  await press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Find a person' })).toBeFocused()
  await expect(page.getByRole('menuitem')).toHaveCount(9)
  await expectAccess(page, 'the best few people')
  await page.keyboard.type(letters)
  await expect(page.getByRole('menuitem')).toHaveAccessibleName(`${person?.name} ${person?.count}`)
  await expect(page.getByRole('status').filter({ hasText: '1 person.' })).toHaveCount(1)
  await page.keyboard.type('zz')
  await expect(page.getByText(`No person here is called “${letters}zz”.`).first()).toBeVisible()
  await expectAccess(page, 'nobody of that name')
  for (let times = 0; times < 2; times += 1) await press('Backspace')
  await expect(page.getByRole('menuitem')).toHaveAccessibleName(`${person?.name} ${person?.count}`)
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByRole('button', { name: `${person?.name}: take this person filter away` })).toBeVisible()
  await expect(found(person?.count ?? 0)).toBeVisible()
  await expect(saidInPanel(page)).toHaveText(new RegExp(`^${person?.count} found`))
  await expect(field(page)).toBeFocused()
  await expectAccess(page, 'a person chosen')
  await tabTo(page, /: take this person filter away$/)
  await press('Enter')
  await expect(page.getByRole('button', { name: /take this person filter away/ })).toHaveCount(0)

  // All of them at once, without a letter typed.
  await tabTo(page, /^Any item/)
  await press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Find an item' })).toBeFocused()
  await expect(page.getByRole('menuitem')).toHaveCount(6)
  // Opened by key it begins at the first; one step back is the last, which is the way to all.
  await press('ArrowUp')
  await press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(counts.items.of)
  await expect(page.getByRole('searchbox', { name: 'Find an item' })).toBeFocused()
  await expectAccess(page, 'all items')
  for (let presses = 0; presses < 20; presses += 1) await press('ArrowDown')
  await expect(page.locator('[role="menuitem"][data-focused]')).toBeInViewport({ ratio: 0.9 })
  const best = counts.items.best[0]
  const titles = new Map((await casebook.ask('library.list', {})).packs.map(({ id, title }) => [id, title]))
  const first = page.getByRole('menuitem').first()
  await expect(first).toContainText(best?.title ?? '-')
  await expect(first).toContainText(titles.get(best?.pack ?? ('' as never)) ?? '-')
  for (let presses = 0; presses < counts.items.of && !(await first.evaluate((item) => item.hasAttribute('data-focused'))); presses += 1)
    await press('ArrowDown')
  await press('Enter')
  const number = best?.item.split('/i').at(-1) ?? ''
  await expect(page.getByRole('button', { name: `Item ${number}: ${best?.title}: take this item filter away` })).toBeVisible()
  await expect(found(best?.count ?? 0)).toBeVisible()
  await press('Control+s')
  await expect(page.getByRole('button', { name: /^Saved/ })).toBeVisible()
  expect((await casebook.ask('searches.list', {})).map(({ asks }) => asks.item)).toEqual([best?.item])

  // Escape closes the list alone.
  await tabTo(page, /: take this item filter away$/)
  await press('Enter')
  await expect(page.getByRole('button', { name: 'Any item' })).toBeVisible()
  await tabTo(page, /^Any person/)
  await press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await expect(panel(page)).toBeVisible()
  expect(casebook.faults).toEqual([])
})

test('a person or an item that is typed is not offered to be chosen as well', async ({ casebook }) => {
  const { page } = casebook
  await openEmpty(page)
  await page.keyboard.type('meeting person:corlett item:2 ')
  await expect(page.getByRole('button', { name: 'person: corlett: take this filter out of the search' })).toBeVisible()
  await expect(resultRows(page).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Any date' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Any (?:person|item)/ })).toHaveCount(0)
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
