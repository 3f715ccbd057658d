// Going away and coming back: a screen stands as it was left, with the focus on what was gone by.
import { expect, test } from './app.ts'
import { openLibrary, openPreview, prepareSheet } from './journey.ts'

test('the library stands as it was left, with the focus on the item that was read', async ({ casebook }) => {
  const { page } = casebook
  await openLibrary(page)
  const item = page.getByRole('article').last().getByRole('listitem').last().getByRole('link')
  await item.scrollIntoViewIfNeeded()
  const before = await item.boundingBox()
  await item.click()
  await expect(page.getByRole('region', { name: 'Text of the pack' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(item).toBeFocused()
  expect(Math.abs(((await item.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Sheets', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(item).toBeFocused()
  expect(casebook.faults).toEqual([])
})

test('a pack in which no agenda was found says so, and offers to read it and to prepare its meeting', async ({ casebook }) => {
  const { page } = casebook
  await openLibrary(page)
  const pack = page.getByRole('article').filter({ hasText: 'No agenda was found' }).first()
  await expect(pack.getByRole('button', { name: /^Read it/ })).toBeVisible()
  await pack.getByRole('button', { name: /^Prepare a question sheet for the meeting/ }).click()
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  const open = pack.getByRole('button', { name: /^Open the question sheet for the meeting/ })
  await expect(open).toBeFocused()
  expect(casebook.faults).toEqual([])
})

test('from the print preview the member comes back to the field and the line they left, from inside its pages too', async ({ casebook }) => {
  const { page } = casebook
  await openLibrary(page)
  await prepareSheet(page, "Performance in Children's Services")
  const main = page.getByRole('main')
  const field = page.getByRole('textbox', { name: 'Question 1', exact: true })
  await field.fill('What would have to be true for it to last?')
  await field.press('ArrowLeft')
  const scrolled = await main.evaluate((element) => {
    element.scrollTop = 300
    return element.scrollTop
  })
  await page.keyboard.press('Control+p')
  const frame = page.locator('iframe')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  expect(await main.evaluate((element) => element.scrollTop)).toBe(scrolled)

  await openPreview(page)
  await frame.click({ position: { x: 120, y: 120 } })
  // A key of the sheet does nothing to a sheet that is out of sight.
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Print preview/ })).toBeFocused()
  await expect(page.getByRole('textbox', { name: /^Question \d+$/ })).toHaveCount(1)
  expect(casebook.faults).toEqual([])
})

test('a place kept at the very moment another is asked for does not take its place', async ({ casebook }) => {
  const { page } = casebook
  const pack = (await casebook.ask('library.list', {})).packs[0]
  if (!pack) throw new Error('no pack is held')
  const { passages } = await casebook.ask('reader.open', { pack: pack.id })
  const [near, far] = [passages[3], passages.at(-4)]
  const at = (passage: string) => page.locator(`[data-passage="${passage}"]`)
  const addressOf = (passage: string) => `#/read/${encodeURIComponent(pack.id)}?passage=${encodeURIComponent(passage)}`
  await page.goto(`${page.url().split('#')[0]}${addressOf(far?.key ?? '')}`)
  await expect(at(far?.key ?? '')).toBeInViewport()
  // The text has moved and its place is due to be kept: that happens at latest when the window goes, and here just after the address has changed.
  await page.getByRole('region', { name: 'Text of the pack' }).evaluate(
    async (text, address) => {
      const frames = async (count: number) => {
        for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
      }
      text.scrollTop -= text.clientHeight * 3
      await frames(4)
      window.location.hash = address
      window.dispatchEvent(new Event('pagehide'))
      await frames(4)
    },
    addressOf(near?.key ?? ''),
  )
  await expect(at(near?.key ?? '')).toBeInViewport()
  expect(casebook.faults).toEqual([])
})
