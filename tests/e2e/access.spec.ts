// Every screen under axe, in light, dark, high contrast and forced colours, at 200 % text and in a narrow window; and the journey at 200 % text.
import type { Page } from '@playwright/test'
import { type Casebook, expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import {
  addEvidence,
  currentPassage,
  exportPdf,
  openLibrary,
  openPreview,
  openResult,
  openSheet,
  prepareSheet,
  search,
  writeNote,
  writeQuestion,
} from './journey.ts'

test.describe.configure({ mode: 'parallel' })

const item = "Performance in Children's Services"
const question = 'What would have to be true for the fall to last?'

/** Nothing reaches past the window's edge but what scrolls in a region of its own. */
const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Brings up each screen in turn and hands it to `look`. */
async function throughEveryScreen(casebook: Casebook, look: (screen: string) => Promise<void>): Promise<void> {
  const { page } = casebook
  await openLibrary(page)
  await look('library')
  await prepareSheet(page, item)
  await writeQuestion(page, 1, question)
  await look('sheet')
  const results = await search(page, 'placement stability')
  await look('search with results')
  await openResult(page, results.first())
  await look('reader')
  await writeNote(page, 'Is the figure right?')
  await look('reader with a note')
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeVisible()
  await look('evidence')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').fill('xyzzyplugh')
  await expect(page.getByText(/No mention in the 5 packs held here/)).toBeVisible()
  await look('search with nothing found')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await look('settings')
  await openSheet(page, item)
  await openPreview(page)
  await look('preview')
}

const looks = [
  { name: 'light', settings: { theme: 'light' }, size: { width: 1280, height: 860 } },
  { name: 'dark', settings: { theme: 'dark' }, size: { width: 1280, height: 860 } },
  { name: 'sepia', settings: { theme: 'sepia' }, size: { width: 1280, height: 860 } },
  { name: 'high contrast', settings: { theme: 'contrast' }, size: { width: 1280, height: 860 } },
  { name: '200 % text', settings: { theme: 'light', textSize: 200 }, size: { width: 1280, height: 860 } },
  { name: '320 pixels wide', settings: { theme: 'light' }, size: { width: 320, height: 700 } },
] as const

for (const { name, settings, size } of looks) {
  test.describe(name, () => {
    test.use({ size })
    test(`no screen has a serious fault of access: ${name}`, async ({ casebook }) => {
      await casebook.ask('settings.write', settings)
      await casebook.reopen()
      await throughEveryScreen(casebook, async (screen) => {
        expect.soft(await seriousFindings(casebook.page), screen).toEqual([])
        expect.soft(await sidewaysOverflow(casebook.page), `${screen}: sideways overflow`).toBeLessThanOrEqual(0)
      })
      expect(casebook.faults).toEqual([])
    })
  })
}

test('the whole journey can be done at 200 % text', async ({ casebook }) => {
  await casebook.ask('settings.write', { textSize: 200 })
  await casebook.reopen()
  const { page } = casebook
  await openLibrary(page)
  await prepareSheet(page, item)
  await writeQuestion(page, 1, question)
  await openResult(page, (await search(page, 'placement stability')).first())
  await writeNote(page, 'At twice the size')
  await addEvidence(page, item, question)
  await openSheet(page, item)
  await openPreview(page)
  expect(await exportPdf(page)).toMatch(/\.pdf/)
})

test('every pack’s worst pages are free of serious faults in the reader', async ({ casebook }) => {
  const { page } = casebook
  for (const pack of (await casebook.ask('library.list', {})).packs) {
    const { passages } = await casebook.ask('reader.open', { pack: pack.id })
    const places = [
      passages.findLast(({ kind }) => kind === 'table'),
      passages.find(({ doubts, kind }) => doubts.length > 0 && kind === 'table'),
      passages.find(({ kind }) => kind === 'list'),
    ]
    for (const place of places) {
      if (!place) continue
      await page.goto(`${page.url().split('#')[0]}#/read/${encodeURIComponent(pack.id)}?passage=${encodeURIComponent(place.key)}`)
      await expect(page.locator(`[data-passage="${place.key}"]`).first()).toBeInViewport()
      expect.soft(await seriousFindings(page), `${pack.title}: ${place.citation}`).toEqual([])
    }
  }
})

test('with the colours of the system forced, what is in hand and where one reads are still seen', async ({ casebook }) => {
  const { page } = casebook
  await page.emulateMedia({ forcedColors: 'active' })
  const found = await Promise.all(
    (await casebook.ask('library.list', {})).packs.map(async ({ id }) => {
      const { passages, tables } = await casebook.ask('reader.open', { pack: id })
      const set = new Set<string>(tables.filter(({ layout }) => !layout).map(({ key }) => key))
      return passages.find(({ kind, table }) => kind === 'table' && table !== null && set.has(table))?.key
    }),
  )
  const row = found.find((key) => key !== undefined) ?? ''
  await page.goto(`${page.url().split('#')[0]}#/read/${encodeURIComponent(row.split('/')[0] ?? '')}?passage=${encodeURIComponent(row)}`)
  const rows = page.locator(`[data-passage="${row}"]`)
  await expect(rows).toBeInViewport()
  await page.keyboard.press('k')
  // The line beside a paragraph in hand is not of the colour of the ground.
  const line = await currentPassage(page).evaluate((element) => ({
    colour: getComputedStyle(element, '::before').backgroundColor,
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }))
  expect(line.colour).not.toBe(line.ground)
  await page.keyboard.press('j')
  await expect(rows).toBeFocused()
  const outlined = await rows.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  expect(outlined).toBe(true)

  // One bar in the contents: the present line's. Every other border has the colour of the ground.
  const bars = await page.getByRole('treeitem').evaluateAll((lines) =>
    lines.map((line) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor
      return { isPresent: line.hasAttribute('aria-current'), isSeen: getComputedStyle(line).borderInlineStartColor !== ground }
    }),
  )
  expect(bars.filter(({ isSeen }) => isSeen)).toEqual([{ isPresent: true, isSeen: true }])
  expect(await seriousFindings(page)).toEqual([])
})
