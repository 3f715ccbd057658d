// Bringing packs in, as the library screen asks for it: it can be stopped at any time, and nothing else waits for it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { CasebookEvent } from '../preload/contract/events.ts'
import { jobId } from '../preload/contract/ids.ts'
import { ask, comments, dialogs, must, newFolder, openApp, root, writeNote } from './opened-app.ts'

const paper = (about: string): string => `Scrutiny Committee\n\nDate: Monday 4 January 2021\n\n1. ${about}\n\n1.1 The committee noted ${about}.\n`

describe('importing', () => {
  /** An app whose dialog chooses these files, and what it told. */
  async function importing(files: Readonly<Record<string, string | Uint8Array>>) {
    const folder = newFolder()
    mkdirSync(join(folder, 'papers'))
    const chosen = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, 'papers', name), text)
      return join(folder, 'papers', name)
    })
    const events: CasebookEvent[] = []
    const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks: async () => chosen }) })
    app.listen((event) => events.push(event))
    return { app, events, job: jobId.parse(uuidv7()) }
  }

  it('stops in the middle of a long file, and keeps those already read', async () => {
    const source = readFileSync(join(root, 'resources/corpus/2014-03-13-childrens-services-overview-and-scrutiny-panel.txt'))
    const { app, job } = await importing({ 'first.txt': paper('hedgehogs'), 'long.txt': Buffer.concat(Array(40).fill(source)) })
    app.listen((event) => {
      if (event.type === 'progress' && event.progress.step.includes('long.txt')) setTimeout(() => void app.call('job.stop', { job }), 100)
    })
    const outcome = await must(app, 'library.import', { job })
    expect(outcome?.added.map(({ pack }) => pack)).toEqual(['first'])
    expect(outcome?.refused).toEqual([])
    expect((await must(app, 'search.ask', { query: 'hedgehogs' })).total).toBeGreaterThan(0)
  })

  it('answers other calls while a file is read', async () => {
    const source = readFileSync(join(root, 'resources/corpus/2014-03-13-childrens-services-overview-and-scrutiny-panel.txt'))
    const { app, events, job } = await importing({ 'long.txt': Buffer.concat(Array(40).fill(source)) })
    const imported = ask(app, 'library.import', { job })
    await expect.poll(() => events.some(({ type }) => type === 'progress'), { timeout: 10_000 }).toBe(true)
    const pack = await writeNote(app, 'Written meanwhile')
    await must(app, 'job.stop', { job })
    expect(await imported).toMatchObject({ ok: true, value: { added: [] } })
    expect(await comments(app, pack)).toEqual(['Written meanwhile'])
  })

  it('keeps both of two packs of one name, asked for at the same time', async () => {
    const folder = newFolder()
    const files = ['one', 'two'].map((about) => {
      mkdirSync(join(folder, about))
      writeFileSync(join(folder, about, 'june.txt'), paper(about))
      return join(folder, about, 'june.txt')
    })
    let next = 0
    const choosePacks = async (): Promise<readonly string[]> => [files[next++] ?? expect.fail()]
    const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks }) })
    const outcomes = await Promise.all(files.map(() => must(app, 'library.import', { job: jobId.parse(uuidv7()) })))
    expect(outcomes.flatMap((outcome) => outcome?.added.map(({ pack }) => pack) ?? [])).toEqual(['june', 'june (2)'])
  })

  it('says in words that a PDF, a Word paper or a picture is no plain text', async () => {
    const { app, job } = await importing({ 'paper.pdf': '%PDF-1.7\n1 0 obj', 'paper.docx': 'PK\u0003\u0004 word/document.xml', 'empty.txt': '' })
    const outcome = await must(app, 'library.import', { job })
    const [pdf, word, empty] = outcome?.refused.map(({ why }) => why) ?? []
    expect([pdf, word]).toEqual([expect.stringContaining('plain text'), expect.stringContaining('plain text')])
    expect(empty).not.toContain('plain text')
  })
})
