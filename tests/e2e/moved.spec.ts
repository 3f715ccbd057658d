// Notes whose paper was re-issued: what was reworded is said to be so, and what is gone can still be read, written on and put away.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Casebook, expect, test } from './app.ts'

/** Makes the casebook remember other words for a quotation, as if they had been marked in an earlier issue of the paper. */
function remember(casebook: Casebook, quote: string, before: string | null): void {
  const file = readdirSync(casebook.dataFolder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('casebook.sqlite'))
  if (!file) throw new Error('there is no casebook')
  const database = new Database(join(casebook.dataFolder, file))
  database.prepare('UPDATE anchor SET quote = ?, before = coalesce(?, before), after = coalesce(?, after)').run(quote, before, before)
  database.close()
}

/** A paragraph of the first pack with a note on all of it. */
async function noted(casebook: Casebook): Promise<{ readonly text: string; readonly address: string }> {
  const [pack] = (await casebook.ask('library.list', {})).packs
  if (!pack) throw new Error('packs are bundled')
  const { passages } = await casebook.ask('reader.open', { pack: pack.id })
  const passage = passages.find(({ kind, boilerplate, text }) => kind === 'paragraph' && !boilerplate && text.length > 200 && text.length < 500)
  if (!passage) throw new Error('the pack holds no such paragraph')
  const selection = { passage: passage.key, from: 0, to: passage.text.length }
  await casebook.ask('notes.make', { selection, kind: 'note', comment: 'Ask who pays for it' })
  return { text: passage.text, address: `#/read/${encodeURIComponent(pack.id)}?passage=${encodeURIComponent(passage.key)}` }
}

async function read(casebook: Casebook, address: string): Promise<void> {
  await casebook.page.evaluate((to) => {
    window.location.hash = to
  }, address)
  await expect(casebook.page.locator('[data-passage][data-current]').first()).toBeVisible()
}

test('a note whose words are gone is kept in the list, where it can be written on and closed', async ({ casebook }) => {
  const { page } = casebook
  const { address } = await noted(casebook)
  remember(casebook, 'Bus fares in a town that no paper names were halved', 'zzz qqq xxx yyy www')
  await read(casebook, address)
  await page.keyboard.press('y')
  await page.getByRole('button', { name: /words not found/ }).click()
  const field = page.getByRole('textbox', { name: 'Note', exact: true })
  await expect(field).toHaveValue('Ask who pays for it')
  await expect(page.getByText('These words are no longer in the document')).toBeVisible()
  await field.fill('Ask who pays for it, and since when')
  await expect(page.getByRole('navigation').getByText(/^Saved \d/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  // Put down with the list as well, so that words can be marked again.
  await page.getByRole('button', { name: /words not found/ }).click()
  await expect(field).toBeVisible()
  await page.getByRole('button', { name: 'Hide your notes' }).click()
  await expect(field).toBeHidden()
  await page.getByRole('region', { name: 'Text of the pack' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+End')
  await expect(page.getByRole('toolbar', { name: 'Make of the selected words' })).toBeVisible()
  expect(casebook.faults).toEqual([])
})

test('a note on words that were reworded says what they read now', async ({ casebook }) => {
  const { page } = casebook
  const { text, address } = await noted(casebook)
  const [first = '', ...rest] = text.split(' ')
  remember(casebook, [`${first}x`, ...rest].join(' '), null)
  await read(casebook, address)
  await page.getByRole('button', { name: /Ask who pays for it, (reworded|is it here)/ }).click()
  await expect(page.getByText('It now reads:')).toContainText(text.slice(0, 30))
  expect(casebook.faults).toEqual([])
})

test('the sheet with the most questions it can hold offers its questions, not another', async ({ casebook }) => {
  const { page } = casebook
  const { address } = await noted(casebook)
  const pack = (await casebook.ask('library.list', {})).packs[0]
  if (!pack) throw new Error('packs are bundled')
  const sheet = await casebook.ask('sheets.make', { pack: pack.id, item: pack.items[0]?.key ?? null })
  const line = sheet.keyLines[0]
  const question = line?.questions[0]
  if (!line || !question) throw new Error('a new sheet has a question')
  await casebook.ask('sheets.change', {
    sheet: sheet.id,
    change: { do: 'write question', id: question.id, field: 'text', text: 'What would it take?' },
  })
  for (let more = 1; more < 12; more += 1) {
    const asked = await casebook.ask('sheets.change', { sheet: sheet.id, change: { do: 'add question', line: line.id } })
    const id = asked.keyLines[0]?.questions.at(-1)?.id
    if (!id) throw new Error('the question is not there')
    await casebook.ask('sheets.change', { sheet: sheet.id, change: { do: 'write question', id, field: 'text', text: `What else, ${more}?` } })
  }
  await read(casebook, address)
  await page.keyboard.press('e')
  const picker = page.getByRole('dialog', { name: 'Add as evidence' })
  await expect(picker.getByRole('radio', { name: /What would it take/ })).toBeChecked()
  await expect(picker.getByRole('radio', { name: /A new question/ })).toBeDisabled()
  await picker.getByRole('button', { name: 'Add to sheet' }).click()
  await expect(picker).toBeHidden()
  expect((await casebook.ask('sheets.open', { sheet: sheet.id })).keyLines[0]?.questions[0]?.evidence).toHaveLength(1)
})
