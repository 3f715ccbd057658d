// The one journey, on each of the five packs, by mouse and by keyboard alone: find, read, highlight, note, cite, export; then close and come back.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { LibraryPack } from '../../preload/contract/model/app.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { checkPdf } from '../export/check-pdf.ts'
import { missingFrom } from '../export/pdf-text.ts'
import { type Casebook, expect, test } from './app.ts'
import { currentPassage, exportPdf, openLibrary, openPreview, openResult, search, writeNote } from './journey.ts'

test.describe.configure({ mode: 'parallel' })

const packNumbers = [0, 1, 2, 3, 4] as const

/** A paragraph of a report in the pack, with words by which only it is found. */
async function findable(casebook: Casebook, pack: LibraryPack): Promise<{ readonly passage: Passage; readonly words: string }> {
  const { passages, documents } = await casebook.ask('reader.open', { pack: pack.id })
  const reports = new Set(documents.filter(({ kind }) => kind === 'report').map(({ key }) => key))
  const passage = passages.find(
    ({ kind, text, boilerplate, document }) =>
      kind === 'paragraph' && !boilerplate && reports.has(document) && text.length > 200 && text.length < 900 && !/["\n]/.test(text),
  )
  if (!passage) throw new Error(`${pack.title} holds no such paragraph`)
  const words = passage.text.split(' ').slice(2, 10).join(' ')
  return { passage, words: `"${words}"` }
}

async function packAt(casebook: Casebook, index: number): Promise<LibraryPack> {
  const pack = (await casebook.ask('library.list', {})).packs[index]
  if (!pack) throw new Error('five packs are bundled')
  return pack
}

/** Everything the member made is where it was, after the app was closed and opened again. */
async function expectAllThere(
  casebook: Casebook,
  pack: LibraryPack,
  made: { readonly quote: string; readonly note: string; readonly question: string },
): Promise<void> {
  const notes = await casebook.ask('notes.list', { pack: pack.id })
  expect(notes.map(({ comment }) => comment)).toEqual([made.note])
  expect(notes[0]?.anchor.quote).toBe(made.quote)
  expect(notes[0]?.place.state).toBe('exact')
  const [sheet] = await casebook.ask('sheets.list', {})
  if (!sheet) throw new Error('the sheet is gone')
  const held = (await casebook.ask('sheets.open', { sheet: sheet.id })).keyLines[0]?.questions[0]
  expect(held?.text).toBe(made.question)
  expect(held?.evidence.map(({ anchor, place }) => [anchor.quote, place.state])).toEqual([[made.quote, 'exact']])
}

/** The PDF holds the question and the quotation letter for letter, and passes every rule that a machine can check. */
async function expectGoodPdf(casebook: Casebook, texts: readonly string[]): Promise<void> {
  const [file] = await casebook.pdfs()
  if (!file) throw new Error('no PDF was saved')
  const { findings, title, language, text } = await checkPdf(await readFile(file))
  expect(findings).toEqual([])
  expect(title).toContain('Question sheet')
  expect(language).toBe('en-GB')
  expect(missingFrom(text, texts)).toEqual([])
}

const selectedWords = (page: Page): Promise<string> => page.evaluate(() => String(window.getSelection() ?? ''))

for (const index of packNumbers) {
  test(`by mouse, pack ${index + 1}`, async ({ casebook }) => {
    const { page } = casebook
    const pack = await packAt(casebook, index)
    const { passage, words } = await findable(casebook, pack)
    const question = `What would have to be true for this to hold next year (${index + 1})?`
    const note = `Who can say whether it is so? ${index + 1}`

    await openLibrary(page)
    await page
      .getByRole('button', { name: /^Search/ })
      .first()
      .click()
    await page.keyboard.insertText(words)
    const results = page.getByRole('listbox', { name: 'Results' }).getByRole('option')
    await expect(results.first()).toBeVisible()
    await openResult(page, results.first())
    await expect(currentPassage(page)).toHaveAttribute('data-passage', passage.key)

    // Selects the first lines of the paragraph by dragging over them.
    const box = await currentPassage(page).boundingBox()
    if (!box) throw new Error('the passage is not in view')
    const from = await currentPassage(page).evaluate((element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let node = text.nextNode()
      while (node && (node.textContent ?? '').length < 60) node = text.nextNode()
      if (!node) throw new Error('no text')
      const place = (at: number): { x: number; y: number } => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left + 1, y: top + height / 2 }
      }
      return { start: place(0), end: place(48) }
    })
    await page.mouse.move(from.start.x, from.start.y)
    await page.mouse.down()
    await page.mouse.move(from.end.x - 20, from.end.y, { steps: 4 })
    await page.mouse.move(from.end.x, from.end.y, { steps: 4 })
    await page.mouse.up()
    const quote = (await selectedWords(page)).trim()
    expect(passage.text).toContain(quote)
    expect(quote.length).toBeGreaterThan(30)
    const bar = page.getByRole('toolbar', { name: 'Make of the selected words' })
    await bar.getByRole('button', { name: /^Evidence/ }).click()
    await page.getByRole('dialog', { name: 'Add as evidence' }).getByRole('button', { name: 'Add to sheet' }).click()
    await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeHidden()

    await page.mouse.move(from.start.x, from.start.y)
    await page.mouse.down()
    await page.mouse.move(from.end.x, from.end.y, { steps: 8 })
    await page.mouse.up()
    await bar.getByRole('button', { name: /^Note/ }).click()
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill(note)
    await expect(page.getByRole('main').getByText(/^Saved \d/)).toBeVisible()

    await page.getByRole('link', { name: 'Sheets' }).click()
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('textbox', { name: 'Question 1', exact: true }).click()
    await page.getByRole('textbox', { name: 'Question 1', exact: true }).fill(question)
    await expect(page.getByRole('main').getByText(/^Saved \d/)).toBeVisible()
    await openPreview(page)
    expect(await exportPdf(page)).toMatch(/\.pdf/)
    await expectGoodPdf(casebook, [question, quote])

    await casebook.reopen()
    await expectAllThere(casebook, pack, { quote, note, question })
    expect(casebook.faults).toEqual([])
  })

  test(`by keyboard alone, pack ${index + 1}`, async ({ casebook }) => {
    const { page } = casebook
    const pack = await packAt(casebook, index)
    const { passage, words } = await findable(casebook, pack)
    const question = `How will we know, by when, and from whom (${index + 1})?`
    const note = `Ask for the figures behind it. ${index + 1}`
    const press = (key: string): Promise<void> => page.keyboard.press(key)

    const results = await search(page, words)
    await expect(results.first()).toBeVisible()
    await press('Enter')
    await expect(currentPassage(page)).toHaveAttribute('data-passage', passage.key)
    await writeNote(page, note)

    await press('e')
    await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add to sheet' })).toBeEnabled()
    await tabTo(page, 'Add to sheet')
    await press('Enter')
    await expect(page.getByRole('dialog', { name: 'Add as evidence' })).toBeHidden()

    await press('Alt+2')
    await expect(page.getByRole('heading', { level: 1, name: /sheets/i })).toBeVisible()
    await tabTo(page, (await casebook.ask('sheets.list', {}))[0]?.title ?? '')
    await press('Enter')
    await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeVisible()
    await tabTo(page, 'Question 1')
    await page.keyboard.type(question)
    await expect(page.getByRole('main').getByText(/^Saved \d/)).toBeVisible()
    await press('Control+p')
    await expect(page.getByRole('button', { name: /^Export PDF/ })).toBeVisible()
    await press('Control+p')
    await expect(page.getByRole('main').getByText(/^Saved .*\.pdf/)).toBeVisible({ timeout: 60_000 })
    await expectGoodPdf(casebook, [question, passage.text])

    await casebook.reopen()
    await expectAllThere(casebook, pack, { quote: passage.text, note, question })
    expect(casebook.faults).toEqual([])
  })
}

/** Presses Tab until what has the focus is called by these words, as a member would who has no mouse. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const name = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null
      // The dialog or page that holds the focus at first is not yet the control meant.
      if (!focused?.matches('a, button, input, textarea, [role="textbox"]')) return ''
      const label = (focused as HTMLInputElement).labels?.[0]?.textContent
      return `${focused.getAttribute('aria-label') ?? ''} ${label ?? ''} ${focused.textContent}`
    })
    if (name.includes(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to “${words}”`)
}

test('what was written is found where it was, through the window', async ({ casebook }) => {
  const pack = await packAt(casebook, 0)
  const { words } = await findable(casebook, pack)
  await openResult(casebook.page, (await search(casebook.page, words)).first())
  await writeNote(casebook.page, 'Remember the quokkas')
  await casebook.reopen()
  const { page } = casebook
  const results = await search(page, 'quokkas')
  await expect(results.first()).toContainText('quokkas')
  await openResult(page, results.first())
  await expect(page.getByText('Remember the quokkas').first()).toBeVisible()
  await openLibrary(page)
  await expect(page.getByRole('article').first()).toContainText('1 note')
})
