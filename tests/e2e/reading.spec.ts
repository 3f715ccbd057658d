// Reading by keyboard: keys act on the passage that is shown, and the focus goes where the eye goes.
import { expect, test } from './app.ts'
import { currentPassage, openResult, search, writeNote } from './journey.ts'
import { hitsBar, notesIn, numberShown, type Place, packOf, placeShown, readFirst, stepOn, words } from './reading.ts'

test.describe.configure({ mode: 'parallel' })

test('a key after F3 acts on the place that F3 shows, which has the focus', async ({ casebook }) => {
  const { page } = casebook
  await readFirst(page, 'placement stability')
  for (let stepped = 1; stepped <= 5; stepped += 1) {
    await stepOn(page)
    const { passage } = await placeShown(page)
    await expect(page.locator(`[data-passage="${passage}"]`)).toBeInViewport()
    await expect(page.locator(`[data-passage="${passage}"]`)).toBeFocused()
    await page.keyboard.press('h')
    await expect.poll(async () => (await notesIn(casebook, passage)).length).toBe(stepped)
    expect((await notesIn(casebook, passage)).at(-1)).toBe(passage)
  }
  const last = await numberShown(page)
  await page.keyboard.press('Shift+F3')
  await expect.poll(() => numberShown(page)).not.toBe(last)
  await expect(currentPassage(page)).toHaveAttribute('data-passage', (await placeShown(page)).passage)
  expect(casebook.faults).toEqual([])
})

test('a place whose own words hold nothing to mark is pointed at, and said to be found by its heading', async ({ casebook }) => {
  const { page } = casebook
  await readFirst(page, 'placement stability')
  const { total, wordless } = await page.evaluate(() => {
    const places = (window.history.state as { hits: { places: readonly Place[] } }).hits.places
    return { total: places.length, wordless: places.findIndex(({ spans }) => spans.length === 0) }
  })
  // Where every place has words to mark, none may be said to have none.
  for (let step = 0; step < (wordless < 0 ? 3 : total); step += 1) {
    const { passage, spans } = await placeShown(page)
    await expect(currentPassage(page)).toHaveAttribute('data-passage', passage)
    await expect(currentPassage(page)).toBeInViewport()
    if (spans.length === 0) {
      await expect(hitsBar(page)).toContainText('found by its heading')
      return
    }
    await expect(hitsBar(page)).not.toContainText('found by its heading')
    await stepOn(page)
  }
  expect(wordless).toBe(-1)
})

test('the focus goes to the passage that a result, a link or a minute leads to', async ({ casebook }) => {
  const { page } = casebook
  await openResult(page, (await search(page, 'placement stability')).first())
  await expect(currentPassage(page)).toBeFocused()
  const pack = packOf((await currentPassage(page).getAttribute('data-passage')) ?? '')

  // Another result in the pack that is open already, chosen by keys from within the contents.
  await page.keyboard.press('t')
  await expect(page.getByRole('treeitem').and(page.locator(':focus'))).toHaveCount(1)
  await search(page, 'foster carers')
  await page.keyboard.press('Enter')
  await expect(hitsBar(page)).toContainText('foster carers')
  await expect(currentPassage(page)).toBeFocused()

  const { passages, pack: about } = await casebook.ask('reader.open', { pack })
  await page.goto(`${page.url().split('#')[0]}#/read/${encodeURIComponent(pack)}?passage=${encodeURIComponent(passages[0]?.key ?? '')}`)
  const agenda = page.getByRole('list', { name: 'Business of the meeting' })
  await expect(agenda).toBeVisible()
  const link = agenda.getByRole('link').last()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(agenda).toBeHidden()
  await expect(currentPassage(page)).toBeFocused()
  await expect(currentPassage(page)).toBeInViewport()

  await page.getByRole('button', { name: /^Decisions/ }).click()
  const minutes = page.getByRole('dialog', { name: 'Decisions and promises, as minuted' })
  await minutes.getByRole('article').last().getByRole('button').last().press('Enter')
  await expect(minutes).toBeHidden()
  await expect(currentPassage(page)).toBeFocused()
  await expect(currentPassage(page)).toBeInViewport()

  // A button that is pressed again and again keeps it.
  const next = page.getByRole('button', { name: 'Previous item' })
  const before = await currentPassage(page).getAttribute('data-passage')
  await next.press('Enter')
  await expect(currentPassage(page)).not.toHaveAttribute('data-passage', before ?? '')
  await expect(next).toBeFocused()
  expect(about.agenda.length).toBeGreaterThan(0)
  expect(casebook.faults).toEqual([])
})

test('letting the places found go leaves the text where it is and the focus in it', async ({ casebook }) => {
  const { page } = casebook
  await readFirst(page, 'placement stability')
  for (let step = 0; step < 4; step += 1) await stepOn(page)
  const { passage } = await placeShown(page)
  const shown = page.locator(`[data-passage="${passage}"]`)
  await expect(shown).toBeFocused()
  const barHeight = (await hitsBar(page).boundingBox())?.height ?? 0
  const scrolled = (): Promise<number> => words(page).evaluate((box) => box.scrollTop)
  const before = await scrolled()
  await hitsBar(page).getByRole('button', { name: 'Clear' }).press('Enter')
  await expect(hitsBar(page)).toBeHidden()
  await expect(shown).toBeFocused()
  await expect(shown).toBeInViewport()
  expect(Math.abs((await scrolled()) - before)).toBeLessThanOrEqual(barHeight)
  // They are gone from this step of the history too.
  await page.reload()
  await expect(currentPassage(page)).toBeInViewport()
  await expect(hitsBar(page)).toBeHidden()
})

test('last time, and the contents, go by what is being read, not by what was in hand before', async ({ casebook }) => {
  const { page } = casebook
  await openResult(page, (await search(page, 'placement stability')).first())
  const paper = page.locator('.reader-paper')
  const before = (await paper.textContent()) ?? ''
  const focused = page.getByRole('treeitem').and(page.locator(':focus'))
  await expect(currentPassage(page)).toBeFocused()
  await page.keyboard.press('t')
  await expect(focused).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('Home')
  await expect(focused).not.toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('j')
  await expect(currentPassage(page)).toBeFocused()
  await words(page).hover()
  await expect(async () => {
    await page.mouse.wheel(0, 4000)
    const now = (await paper.textContent()) ?? ''
    expect(now !== before && /^\d/.test(now)).toBe(true)
  }).toPass({ intervals: [50], timeout: 30_000 })
  const [, title = ''] = /^\S+\s+(.*)$/.exec((await paper.textContent()) ?? '') ?? []
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: `Last time: ${title}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  await expect(focused).toHaveAttribute('aria-current', 'location')
})

test('the contents say how many lines a filter leaves, and their folds are large enough to press', async ({ casebook }) => {
  const { page } = casebook
  await openResult(page, (await search(page, 'placement stability')).first())
  const contents = page.getByRole('navigation', { name: 'Contents of the pack' })
  const sizes = await contents
    .locator('.contents-fold')
    .evaluateAll((folds) => folds.map((fold) => fold.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  const field = contents.getByRole('textbox', { name: 'Filter the contents' })
  await field.fill('performance')
  const left = await contents.getByRole('treeitem').count()
  expect(left).toBeGreaterThan(0)
  await expect(contents.getByRole('status')).toHaveText(`${left} ${left === 1 ? 'line' : 'lines'} left`)
  await field.fill('xyzzyplugh')
  await expect(contents.getByRole('status')).toHaveText('No heading holds “xyzzyplugh”.')
})

test('notes beside the text are told apart by the words they stand at', async ({ casebook }) => {
  const { page } = casebook
  await openResult(page, (await search(page, 'placement stability')).first())
  const passage = (await currentPassage(page).getAttribute('data-passage')) ?? ''
  await writeNote(page, 'How is it counted?')
  const [note] = await casebook.ask('notes.list', { pack: packOf(passage) })
  const quote = note?.anchor.quote.slice(0, 30) ?? ''
  await expect(page.getByRole('button', { name: `How is it counted?, on “${quote}` })).toBeVisible()
})

test('a table wider than the column takes the margin, until a note stands there', async ({ casebook }) => {
  const { page } = casebook
  for (const { id } of (await casebook.ask('library.list', {})).packs) {
    const { passages, tables } = await casebook.ask('reader.open', { pack: id })
    const broad = tables.filter(({ layout, columns }) => !layout && columns >= 4 && columns <= 8).slice(0, 8)
    for (const { key: table } of broad) {
      const row = passages.find((passage) => passage.table === table)
      if (!row) continue
      await page.goto(`${page.url().split('#')[0]}#/read/${encodeURIComponent(id)}?passage=${encodeURIComponent(row.key)}`)
      const body = page.locator(`[data-passage="${row.key}"]`)
      await expect(body).toBeInViewport()
      /** How far the table reaches past its column, in pixels. */
      const past = (): Promise<number> =>
        body.evaluate((element) => {
          const frame = element.closest('.table-scroll')
          return (frame?.getBoundingClientRect().right ?? 0) - (frame?.parentElement?.getBoundingClientRect().right ?? 0)
        })
      if ((await past()) < 20) continue
      expect(await words(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
      await casebook.ask('notes.make', { selection: { passage: row.key, from: 0, to: 12 }, kind: 'figure', comment: 'Is it so?' })
      await expect.poll(past).toBeLessThanOrEqual(0)
      return
    }
  }
  throw new Error('no table reaches into the margin')
})
