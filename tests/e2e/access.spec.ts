// Every screen under axe, in light, dark and high contrast, at 200 % text and in a narrow window; and the journey at 200 % text.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Casebook, expect, test } from './app.ts'
import { addEvidence, exportPdf, openLibrary, openPreview, openResult, openSheet, prepareSheet, search, writeNote, writeQuestion } from './journey.ts'

test.describe.configure({ mode: 'parallel' })

const item = "Performance in Children's Services"
const question = 'What would have to be true for the fall to last?'

/** Serious and critical findings, as "rule: where". */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Legacy mode: the other one opens a second window, which the casebook refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // The preview's frame runs no script, not even axe's; what it shows is checked as a PDF.
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`),
    )
}

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
