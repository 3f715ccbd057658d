// Killed while the member types, twenty times: everything up to two seconds before is there when the casebook opens again.
import type { PackId, SheetId } from '../../preload/contract/ids.ts'
import { type Casebook, expect, test } from './app.ts'

/** At most this much typing, in milliseconds, may be lost. */
const mayLose = 2000
const rounds = 20

interface Typed {
  /** What stood in the field after each key, with when the key was pressed. */
  readonly strokes: readonly { readonly text: string; readonly at: number }[]
  readonly killedAt: number
}

test.describe.configure({ mode: 'parallel' })

const words = 'The panel was told in January that the review would report by Easter; what has become of it, and who is answerable for the delay? '

/** Types into the field with the focus until the process is killed, somewhere in the middle of it. */
async function typeUntilKilled(casebook: Casebook, round: number): Promise<Typed> {
  const strokes: { text: string; at: number }[] = []
  // Each round is killed at another moment, from before the first save to long after many.
  const killAfter = 300 + ((round * 577) % 3100)
  const started = Date.now()
  let text = ''
  while (Date.now() - started < killAfter) {
    const key = words[text.length % words.length] ?? ' '
    const at = Date.now()
    await casebook.page.keyboard.type(key, { delay: 12 })
    text += key
    strokes.push({ text, at })
  }
  const killedAt = Date.now()
  await casebook.kill()
  return { strokes, killedAt }
}

function expectKept(kept: string, { strokes, killedAt }: Typed, round: number): void {
  const typed = strokes.at(-1)?.text ?? ''
  const due = strokes.findLast(({ at }) => at <= killedAt - mayLose)?.text ?? ''
  expect(typed.startsWith(kept), `round ${round}: what is kept is what was typed, letter for letter`).toBe(true)
  expect(kept.length, `round ${round}: ${typed.length} typed, ${due.length} due, ${kept.length} kept`).toBeGreaterThanOrEqual(due.length)
}

test('a note being typed survives SIGKILL, ten times', async ({ casebook }) => {
  test.setTimeout(240_000)
  const { packs } = await casebook.ask('library.list', {})
  const pack = packs.at(-1)?.id as PackId
  const content = await casebook.ask('reader.open', { pack })
  const passages = content.passages.filter(({ kind, text }) => kind === 'paragraph' && text.length > 80)
  for (let round = 0; round < rounds / 2; round += 1) {
    const passage = passages[round * 3]
    if (!passage) throw new Error('the pack has too few paragraphs')
    await casebook.page.goto(`${casebook.page.url().split('#')[0]}#/read/${pack}?passage=${encodeURIComponent(passage.key)}`)
    await casebook.page.reload()
    await casebook.page.locator(`[data-passage="${passage.key}"]`).first().click()
    await casebook.page.keyboard.press('n')
    await expect(casebook.page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
    const typed = await typeUntilKilled(casebook, round)
    const note = (await casebook.ask('notes.list', { pack })).find(({ anchor }) => anchor.passage === passage.key)
    expect(note, `round ${round}: the highlight itself is kept`).toBeDefined()
    expectKept(note?.comment ?? '', typed, round)
  }
})

test('a question being typed survives SIGKILL, ten times', async ({ casebook }) => {
  test.setTimeout(240_000)
  const { packs } = await casebook.ask('library.list', {})
  const pack = packs[0]
  if (!pack) throw new Error('no pack is held')
  const sheet: SheetId = (await casebook.ask('sheets.make', { pack: pack.id, item: pack.items[0]?.key ?? null })).id
  for (let round = 0; round < rounds / 2; round += 1) {
    const now = await casebook.ask('sheets.open', { sheet })
    const question = now.keyLines[0]?.questions[0]
    if (!question) throw new Error('the sheet has no question')
    await casebook.ask('sheets.change', { sheet, change: { do: 'write question', id: question.id, field: 'text', text: '' } })
    await casebook.page.goto(`${casebook.page.url().split('#')[0]}#/sheet/${sheet}`)
    await casebook.page.reload()
    await casebook.page
      .getByRole('textbox', { name: /^Question 1/ })
      .first()
      .click()
    const typed = await typeUntilKilled(casebook, round + rounds / 2)
    const after = await casebook.ask('sheets.open', { sheet })
    expectKept(after.keyLines[0]?.questions[0]?.text ?? '', typed, round + rounds / 2)
  }
})
