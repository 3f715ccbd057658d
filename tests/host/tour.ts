// The guided tour: the casebook's journey walked without a window, each step kept as a picture, and the exported PDF with them.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import {
  addEvidence,
  exportPdf,
  openLibrary,
  openPreview,
  openResult,
  openSheet,
  prepareSheet,
  search,
  writeNote,
  writeQuestion,
} from '../e2e/journey.ts'
import { openCasebookInChromium } from './host.ts'

const item = "Performance in Children's Services"
const words = 'placement stability'
const question = 'What would have to be true for the improvement in placement stability to last through the winter?'
const note = 'Which months does this cover, and what came of the figure since?'

/**
 * Walks the tour on a casebook of its own and writes pictures and PDF into `out`, which it empties first.
 * Throws, after keeping a picture of where it was, when a step does not work.
 */
export async function tour(out: string, say: (words: string) => void): Promise<void> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'scrutiny-casebook-tour-'))
  const casebook = await openCasebookInChromium({
    dataFolder: folder,
    headless: true,
    size: { width: 1440, height: 900 },
    reducedMotion: true,
    choosePdf: (suggested) => Promise.resolve(join(out, suggested)),
  })
  const { page } = casebook
  const here = (file: string): string => relative(process.cwd(), join(out, file))
  let count = 0
  const shot = async (name: string, shows: string): Promise<void> => {
    count += 1
    const file = `${String(count).padStart(2, '0')}-${name}.png`
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.screenshot({ path: join(out, file) })
    say(`  ${here(file)}\n      ${shows}`)
  }
  const showQuestion = (): Promise<void> =>
    page.getByRole('textbox', { name: 'Question 1', exact: true }).evaluate((field) => field.scrollIntoView({ block: 'center' }))
  say('')
  try {
    await openLibrary(page)
    await shot('library', 'The library: the bundled packs, by year and committee, with the items of each meeting.')
    await prepareSheet(page, item)
    await writeQuestion(page, 1, question)
    await showQuestion()
    await shot('question', 'A question sheet for an agenda item, with its first question written.')
    const results = await search(page, words)
    await shot('search', `Search over every pack held: “${words}”, grouped by paper, with the sentence in context.`)
    await openResult(page, results.nth(1))
    await shot('reader', 'The reader, opened at the very passage that was found.')
    await writeNote(page, note)
    await shot('note', 'The passage highlighted, with a note on it in the margin.')
    await addEvidence(page, item, question)
    await openSheet(page, item)
    await showQuestion()
    await shot('evidence', 'The passage as evidence under the question, quoted exactly and cited.')
    await openPreview(page)
    await shot('preview', 'The sheet as it will print.')
    const saved = await exportPdf(page)
    await shot('exported', `What the casebook says when the PDF is made: “${saved}”`)
    for (const file of await readdir(out))
      if (file.endsWith('.pdf'))
        say(`  ${here(file)}\n      The exported question sheet: tagged, with an outline, its quotations looked up again in the papers.`)
    say('\nThat was the guided tour. On a computer with a display, npm start opens the casebook itself.')
  } catch (fault) {
    await page.screenshot({ path: join(out, 'where-it-stopped.png') }).catch(() => undefined)
    say(`The tour stopped; ${here('where-it-stopped.png')} shows where.`)
    throw fault
  } finally {
    await casebook.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
