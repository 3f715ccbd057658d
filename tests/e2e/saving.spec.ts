// No word is lost: not when it cannot be saved, not when a part of a sheet is removed, not when its note cannot be made. Nothing is said to be saved that is not.
import type { Locator, Page } from '@playwright/test'
import type { PackId, SheetId } from '../../preload/contract/ids.ts'
import type { Sheet } from '../../preload/contract/model/casebook.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { type Casebook, expect, test } from './app.ts'
import { fillDisk } from './full-disk.ts'
import { openLibrary } from './journey.ts'
import { field, panel } from './search-panel.ts'

/** A sheet with so many questions in its first key line, on the screen. */
async function openSheet(casebook: Casebook, ...questions: readonly string[]): Promise<SheetId> {
  const [pack] = (await casebook.ask('library.list', {})).packs
  if (!pack) throw new Error('packs are bundled')
  let sheet: Sheet = await casebook.ask('sheets.make', { pack: pack.id, item: pack.items[0]?.key ?? null })
  for (const [at, text] of questions.entries()) {
    const line = sheet.keyLines[0]
    if (!line) throw new Error('a new sheet has a key line')
    if (at >= line.questions.length) sheet = await casebook.ask('sheets.change', { sheet: sheet.id, change: { do: 'add question', line: line.id } })
    const question = sheet.keyLines[0]?.questions[at]
    if (!question) throw new Error('the question was not added')
    sheet = await casebook.ask('sheets.change', { sheet: sheet.id, change: { do: 'write question', id: question.id, field: 'text', text } })
  }
  await casebook.page.evaluate(
    (to) => {
      window.location.hash = to
    },
    `#/sheet/${encodeURIComponent(sheet.id)}`,
  )
  await expect(question(casebook.page, 1)).toBeVisible()
  return sheet.id
}

const question = (page: Page, number: number): Locator => page.getByRole('textbox', { name: `Question ${number}`, exact: true })
const unsavedLine = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'not saved yet' })
const texts = async (casebook: Casebook, sheet: SheetId): Promise<readonly string[]> =>
  (await casebook.ask('sheets.open', { sheet })).keyLines.flatMap(({ questions }) => questions.map(({ text }) => text))

async function removeQuestion(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Move or remove question ${number}` }).click()
  await page.getByRole('menuitem', { name: `Remove question ${number}` }).click()
  await expect(page.getByText('Question removed.')).toBeVisible()
}

/** Some paragraphs of the newest pack, which is opened at the first of them with that passage in hand. */
async function readParagraphs(casebook: Casebook): Promise<{ readonly pack: PackId; readonly passages: readonly Passage[] }> {
  const [pack] = (await casebook.ask('library.list', {})).packs
  if (!pack) throw new Error('packs are bundled')
  const all = (await casebook.ask('reader.open', { pack: pack.id })).passages
  const passages = all.filter(({ kind, boilerplate, text }) => kind === 'paragraph' && !boilerplate && text.length > 200 && text.length < 500)
  const first = passages[0]
  if (!first) throw new Error('the pack holds no such paragraph')
  await standOn(casebook, pack.id, first)
  return { pack: pack.id, passages }
}

async function standOn({ page }: Casebook, pack: PackId, passage: Passage): Promise<void> {
  await page.evaluate(
    (to) => {
      window.location.hash = to
    },
    `#/read/${encodeURIComponent(pack)}?passage=${encodeURIComponent(passage.key)}`,
  )
  await page.locator(`[data-passage="${passage.key}"]`).first().click()
}

test('words that could not be saved are said so on every screen, are there on return, and the newest of them are kept', async ({ casebook }) => {
  const sheet = await openSheet(casebook, 'Before.')
  const { page } = casebook
  const makeRoom = fillDisk(casebook)
  await question(page, 1).press('Control+End')
  await page.keyboard.type(' Then this.')
  await expect(unsavedLine(page)).toContainText('1 change is not saved yet')
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
  await expect(unsavedLine(page)).toContainText('1 change is not saved yet')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(question(page, 1)).toHaveValue('Before. Then this.')
  await expect(page.locator('.saved-state')).toContainText('Not saved yet')
  expect(await texts(casebook, sheet)).toEqual(['Before.'])
  await question(page, 1).press('Control+End')
  await page.keyboard.type(' NEW WORDS')
  if (casebook.host === 'Chromium host') {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
  }
  makeRoom()
  await expect(unsavedLine(page)).toBeHidden()
  await expect(page.locator('.saved-state')).toContainText(/^Saved/)
  expect(await texts(casebook, sheet)).toEqual(['Before. Then this. NEW WORDS'])
  await expect(question(page, 1)).toHaveValue('Before. Then this. NEW WORDS')
})

test('a folded field that could not be saved keeps the sheet from being called saved', async ({ casebook }) => {
  await openSheet(casebook, 'Who answers?')
  const { page } = casebook
  const fold = page.getByRole('button', { name: 'Follow up on question 1' })
  await fold.click()
  const makeRoom = fillDisk(casebook)
  await page.getByRole('textbox', { name: 'If vague, question 1' }).fill('Ask for a date')
  await expect(page.locator('.saved-state')).toContainText('Not saved yet')
  await fold.click()
  await expect(page.locator('.saved-state')).toContainText('Not saved yet')
  makeRoom()
  await expect(page.locator('.saved-state')).toContainText(/^Saved/)
  await fold.click()
  await expect(page.getByRole('textbox', { name: 'If vague, question 1' })).toHaveValue('Ask for a date')
})

test('a note that could not be made holds its words in sight until it can be, and the next note begins empty', async ({ casebook }) => {
  const { pack, passages } = await readParagraphs(casebook)
  const { page } = casebook
  const makeRoom = fillDisk(casebook)
  await page.keyboard.press('n')
  await page.keyboard.type('my first ', { delay: 20 })
  const draft = page.getByRole('textbox', { name: 'Your note' })
  await expect(draft).toBeInViewport()
  await expect(draft).toBeFocused()
  await page.keyboard.type('thought')
  await expect(draft).toHaveValue('my first thought')
  await expect(unsavedLine(page)).toContainText('1 change is not saved yet')
  makeRoom()
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(note).toBeFocused()
  await page.keyboard.type(', kept')
  await expect(note).toHaveValue('my first thought, kept')
  await page.keyboard.press('Escape')
  const next = passages[1]
  if (!next) throw new Error('the pack holds a second paragraph')
  await standOn(casebook, pack, next)
  await page.keyboard.press('n')
  await expect(note).toBeFocused()
  await page.keyboard.type('second thought')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await casebook.ask('notes.list', { pack })).map(({ comment }) => comment).toSorted())
    .toEqual(['my first thought, kept', 'second thought'])
})

test('highlighting the very same words again leads to the highlight that is there', async ({ casebook }) => {
  const { pack } = await readParagraphs(casebook)
  const { page } = casebook
  await page.keyboard.press('h')
  await expect(page.locator('.note')).toHaveCount(1)
  await page.keyboard.press('h')
  await expect(page.locator('.note')).toBeFocused()
  await page.keyboard.press('h')
  await expect(page.locator('.note')).toBeFocused()
  expect((await casebook.ask('notes.list', { pack })).map(({ comment }) => comment)).toEqual([''])
})

test('a part removed from a sheet comes back by Ctrl+Z, and no other part loses a word', async ({ casebook }) => {
  const sheet = await openSheet(casebook, 'What is first?', 'What is second?', 'What is third?')
  const { page } = casebook
  await question(page, 3).press('Control+End')
  await page.keyboard.type(' Typed here.')
  await removeQuestion(page, 2)
  await expect(page.getByRole('button', { name: 'Move or remove question 2' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(question(page, 2)).toBeFocused()
  await expect(question(page, 3)).toHaveValue('What is third? Typed here.')
  await expect.poll(() => texts(casebook, sheet)).toEqual(['What is first?', 'What is second?', 'What is third? Typed here.'])
})

test('the focus goes to where another is added in the same key line when its only question is removed', async ({ casebook }) => {
  await openSheet(casebook, 'What is first?')
  const { page } = casebook
  for (const add of ['Add a key line', 'Add a key line']) await page.getByRole('button', { name: add }).click()
  await page.getByRole('button', { name: 'Add a question to key line 2' }).click()
  await expect(question(page, 2)).toBeFocused()
  await page.keyboard.type('Only one here')
  await removeQuestion(page, 2)
  await expect(page.getByRole('button', { name: 'Add a question to key line 2' })).toBeFocused()
})

test('a sheet shows the evidence added to it from search, says so over search, and can take it back', async ({ casebook }) => {
  const sheet = await openSheet(casebook, 'What lasts?')
  const { page } = casebook
  await page.keyboard.press('Control+k')
  await field(page).fill('placement stability')
  await expect(panel(page).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Add as evidence' }).getByText('What lasts?').click()
  await page.getByRole('button', { name: 'Add to sheet' }).click()
  await expect(page.getByText(/^Added as evidence to/)).toBeVisible()
  await expect(page.getByRole('region', { name: /Messages/ })).toContainText('Added as evidence to')
  await expect(page.locator('.quotation')).toHaveCount(1)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.locator('.quotation')).toHaveCount(0)
  expect((await casebook.ask('sheets.open', { sheet })).keyLines[0]?.questions[0]?.evidence).toEqual([])
})

test('every place to write on a sheet says of which part it is', async ({ casebook }) => {
  await openSheet(casebook, 'What is first?', 'What is second?')
  const names = await casebook.page.evaluate(() =>
    [...document.querySelectorAll<HTMLTextAreaElement>('.sheet-page textarea')].map(
      (area) => area.getAttribute('aria-label') ?? area.labels[0]?.textContent ?? '',
    ),
  )
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  await expect(casebook.page.getByRole('textbox', { name: 'to (Addressed to, question 2)' })).toBeVisible()
})

test('lines put into a field of one line become one, and the caret stays behind them', async ({ casebook }) => {
  await openSheet(casebook, 'Why now?')
  const { page } = casebook
  await question(page, 1).press('Control+Home')
  await page.keyboard.insertText('First line\nsecond: ')
  await expect(question(page, 1)).toHaveValue('First line second: Why now?')
  expect(await question(page, 1).evaluate((area) => (area instanceof HTMLTextAreaElement ? area.selectionStart : -1))).toBe(19)
})

test('the name of a restored backup is the one that is shown', async ({ casebook }) => {
  const { page } = casebook
  await openLibrary(page)
  await page.keyboard.press('Control+,')
  const name = page.getByRole('textbox', { name: 'Your name' })
  await name.fill('Cllr A')
  await expect.poll(async () => (await casebook.ask('settings.read', {})).memberName).toBe('Cllr A')
  const backup = await casebook.ask('backup.make', {})
  await name.fill('Cllr B')
  await name.blur()
  await expect.poll(async () => (await casebook.ask('settings.read', {})).memberName).toBe('Cllr B')
  await expect(name).toHaveValue('Cllr B')
  await casebook.ask('backup.restore', { backup: backup.name })
  await expect(name).toHaveValue('Cllr A')
})

test('an export goes on when its sheet is left, and its end is said where the member is', async ({ casebook }) => {
  await openSheet(casebook, 'What lasts?')
  const { page } = casebook
  await page.keyboard.press('Control+p')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Sheets', exact: true })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(question(page, 1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' }).or(page.getByRole('region', { name: /Messages/ }).getByText(/^Saved/))).toBeVisible()
  await expect(page.getByRole('region', { name: /Messages/ })).toContainText('Saved')
  expect(await casebook.pdfs()).toHaveLength(1)
})
