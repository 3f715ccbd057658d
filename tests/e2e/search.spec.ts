// The list of results by keyboard alone: why a hit is there, what is done with it, how many are shown, and that it is free of faults of access.
import { expect, test } from './app.ts'
import { search } from './journey.ts'
import { alikeRows, expectAccess, field, openEmpty, resultRows, stoodOn } from './search-panel.ts'

test.describe.configure({ mode: 'parallel' })

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

test('a hit added as evidence by way of the picker says so on its row, also once another is stood on', async ({ casebook }) => {
  const { page } = casebook
  await search(page, 'placement stability')
  await page.keyboard.press('ArrowDown')
  const row = await stoodOn(page)
  const name = (await row.getAttribute('aria-label')) ?? ''
  await page.keyboard.press('Control+Enter')
  const picker = page.getByRole('dialog', { name: 'Add as evidence' })
  await expect(picker.getByRole('button', { name: 'Add to sheet' })).toBeEnabled()
  await picker.getByRole('button', { name: 'Add to sheet' }).press('Enter')
  await expect(picker).toBeHidden()
  const added = resultRows(page).filter({ hasText: 'Added' })
  await expect(added).toHaveCount(1)
  await expect(added).toHaveAccessibleName(`Added as evidence. ${name}`)
  await page.keyboard.press('ArrowDown')
  await expect(added).toBeVisible()
  await expectAccess(page, 'a hit added')
  // Taken back, it is marked no more.
  await page.keyboard.press('Control+z')
  await expect(added).toHaveCount(0)
  expect(casebook.faults).toEqual([])
})

test('up to two thousand hits are shown, a piece at a time, each once, and the last of them is reached by key', async ({ casebook }) => {
  const { page } = casebook
  await search(page, 'children')
  const whole = await casebook.ask('search.ask', { query: 'children', limit: 2000 })
  const hits = whole.groups.flatMap((group) => group.hits)
  for (const words of ['Show the best 400', 'Show the best 2,000']) {
    await page.keyboard.press('Control+End')
    await expect(await stoodOn(page)).toHaveAccessibleName(words)
    await page.keyboard.press('Enter')
    await expect(resultRows(page).filter({ hasText: words })).toHaveCount(0)
    await expect(resultRows(page).first()).toBeVisible()
  }
  await expect(resultRows(page).first()).toHaveAttribute('aria-setsize', String(hits.length))
  await page.keyboard.press('Control+End')
  const last = await stoodOn(page)
  await expect(last).toBeInViewport()
  await expect(last).toHaveAttribute('aria-posinset', String(hits.length))
  await expect(last).toHaveAccessibleName(new RegExp(hits.at(-1)?.citation.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? '-'))
  expect(casebook.faults).toEqual([])
})

test('what can be done with a row has room of its own beside its heading, and standing on a row moves nothing', async ({ casebook }) => {
  const { page } = casebook
  await search(page, 'risk register mitigation')
  const heights = () => resultRows(page).evaluateAll((rows) => rows.slice(0, 4).map((row) => Math.round(row.getBoundingClientRect().height)))
  const before = await heights()
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('ArrowDown')
    const overlaps = await page.evaluate(() => {
      const acts = document.querySelector('.row-acts')?.getBoundingClientRect()
      const line = document.querySelector('[data-active] .hit-line')
      if (!acts || !line) return ['no acts']
      const words = document.createRange()
      words.selectNodeContents(line)
      const crosses = (box: DOMRect) => box.right > acts.left && box.left < acts.right && box.bottom > acts.top + 4 && box.top < acts.bottom - 4
      return [...words.getClientRects()].filter((box) => box.width > 1 && crosses(box)).map((box) => `${box.left} ${box.top}`)
    })
    expect(overlaps).toEqual([])
  }
  expect(await heights()).toEqual(before)
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
      await page.getByRole('button', { name: 'Any item' }).press('Enter')
      await expect(page.getByRole('menuitem').first()).toBeInViewport()
      await expectAccess(page, 'items to choose from')
      expect(await overflow()).toBeLessThanOrEqual(0)
      await page.keyboard.press('Escape')
      await field(page).focus()
      await page.keyboard.press('Shift+Enter')
      await expect(alikeRows(page).first()).toBeVisible()
      await expectAccess(page, 'passages alike')
      expect(await overflow()).toBeLessThanOrEqual(0)
      expect(casebook.faults).toEqual([])
    })
  })
}
