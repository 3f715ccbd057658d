// The casebook without a window, on real files: a member's evening from opening a pack to coming back the next day.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { CasebookEvent } from '../preload/contract/events.ts'
import { jobId } from '../preload/contract/ids.ts'
import { ask, dialogs, longPassage, must, newFolder, openApp, root } from './opened-app.ts'

describe('the casebook', () => {
  it('holds the five bundled packs, newest meeting first, each with its agenda', async () => {
    const { packs } = await must(await openApp(newFolder()), 'library.list', {})
    expect(packs.map(({ meeting }) => meeting.date)).toEqual(['2020-12-14', '2020-12-02', '2019-01-22', '2015-04-29', '2014-03-13'])
    for (const pack of packs) expect(pack.passages).toBeGreaterThan(100)
  })

  it('keeps a highlight, its note, a question and its evidence across a restart, on every pack', async () => {
    const folder = newFolder()
    const app = await openApp(folder)
    const { packs } = await must(app, 'library.list', {})
    const made = []
    for (const pack of packs) {
      const content = await must(app, 'reader.open', { pack: pack.id })
      const passage = longPassage(content.passages)
      const selection = { passage: passage.key, from: 0, to: 60 }
      const note = await must(app, 'notes.make', { selection, kind: 'claim' })
      await must(app, 'notes.write', { note: note.id, comment: `Is this so? (${pack.id})` })
      const sheet = await must(app, 'sheets.make', { pack: pack.id, item: pack.items[0]?.key ?? null })
      const question = sheet.keyLines[0]?.questions[0]
      if (!question) throw new Error('a new sheet has no question to write in')
      await must(app, 'sheets.change', {
        sheet: sheet.id,
        change: { do: 'write question', id: question.id, field: 'text', text: 'What would have to be true?' },
      })
      await must(app, 'sheets.change', { sheet: sheet.id, change: { do: 'cite', under: question.id, selection } })
      made.push({ pack: pack.id, note: note.id, sheet: sheet.id, quote: passage.text.slice(0, 60).trim() })
    }
    await app.close()

    const again = await openApp(folder)
    for (const { pack, note, sheet, quote } of made) {
      const notes = await must(again, 'notes.list', { pack })
      expect(notes).toHaveLength(1)
      expect(notes[0]).toMatchObject({ id: note, kind: 'claim', comment: `Is this so? (${pack})`, place: { state: 'exact' } })
      expect(notes[0]?.anchor.quote).toBe(quote)
      const held = await must(again, 'sheets.open', { sheet })
      const question = held.keyLines[0]?.questions[0]
      expect(question?.text).toBe('What would have to be true?')
      expect(question?.evidence[0]).toMatchObject({ anchor: { quote }, place: { state: 'exact' } })
    }
  })

  it('takes the quotation from the pack, and refuses words that are not there', async () => {
    const app = await openApp(newFolder())
    const { packs } = await must(app, 'library.list', {})
    const content = await must(app, 'reader.open', { pack: (packs[0] ?? expect.fail()).id })
    const passage = longPassage(content.passages)
    const outside = await ask(app, 'notes.make', { selection: { passage: passage.key, from: 0, to: passage.text.length + 1 }, kind: 'note' })
    expect(outside).toMatchObject({ ok: false, problem: { code: 'selection-outside' } })
    const elsewhere = await ask(app, 'notes.make', {
      selection: { passage: `${passage.key}9999` as typeof passage.key, from: 0, to: 5 },
      kind: 'note',
    })
    expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'pack-not-held' } })
  })

  it('finds a passage, and the member’s own note on it in the same list', async () => {
    const app = await openApp(newFolder())
    const first = await must(app, 'search.ask', { query: 'placement stability' })
    const hit = first.groups[0]?.hits[0]
    if (!hit) throw new Error('nothing found')
    await must(app, 'notes.make', { selection: { passage: hit.passage, from: 0, to: 20 }, kind: 'question', comment: 'Ask about quokkas in January' })
    await expect.poll(async () => (await must(app, 'search.ask', { query: 'quokkas' })).mine.length, { timeout: 10_000 }).toBe(1)
  })

  it('reads a pack the member chose, makes it searchable, and refuses what is not a pack in words', async () => {
    const folder = newFolder()
    const chosen = [join(folder, 'licensing.txt'), join(folder, 'picture.txt'), join(folder, 'again.txt')]
    const source = readFileSync(join(root, 'resources/corpus/2020-12-14-scrutiny-committee.txt'))
    writeFileSync(
      chosen[0] ?? '',
      `# Licensing Committee\n\nDate: Monday 4 January 2021\n\n1. Hedgehog crossings\n\n1.1 The Committee **RESOLVED** to paint seventeen hedgehog crossings.\n`,
    )
    copyFileSync(join(root, 'resources/icons/icon.png'), chosen[1] ?? '')
    writeFileSync(chosen[2] ?? '', source)
    const events: CasebookEvent[] = []
    const app = await openApp(join(folder, 'data'), {
      dialogs: dialogs({ choosePacks: async () => chosen }),
    })
    app.listen((event) => events.push(event))
    const outcome = await must(app, 'library.import', { job: jobId.parse(uuidv7()) })
    expect(outcome?.added).toHaveLength(1)
    expect(outcome?.refused.map(({ file }) => file)).toEqual(['picture.txt', 'again.txt'])
    expect(events.map(({ type }) => type)).toContain('packs changed')
    const found = await must(app, 'search.ask', { query: 'hedgehog crossings' })
    expect(found.groups[0]?.committee).toContain('Licensing')
    expect(found.packsSearched).toBe(6)
  })

  it('restores a backup to what it was, and tells the window', async () => {
    const app = await openApp(newFolder())
    const events: CasebookEvent[] = []
    app.listen((event) => events.push(event))
    const { packs } = await must(app, 'library.list', {})
    const pack = (packs[0] ?? expect.fail()).id
    const passage = longPassage((await must(app, 'reader.open', { pack })).passages)
    const note = await must(app, 'notes.make', { selection: { passage: passage.key, from: 0, to: 30 }, kind: 'note', comment: 'Before' })
    const backup = await must(app, 'backup.make', {})
    await must(app, 'notes.write', { note: note.id, comment: 'After' })
    await must(app, 'backup.restore', { backup: backup.name })
    expect((await must(app, 'notes.list', { pack })).map(({ comment }) => comment)).toEqual(['Before'])
    expect(events.map(({ type }) => type)).toContain('casebook replaced')
  })

  it('offers its backups where the casebook file will not open, and keeps that file', async () => {
    const folder = newFolder()
    const app = await openApp(folder)
    const { packs } = await must(app, 'library.list', {})
    const pack = (packs[0] ?? expect.fail()).id
    const passage = longPassage((await must(app, 'reader.open', { pack })).passages)
    await must(app, 'notes.make', { selection: { passage: passage.key, from: 0, to: 30 }, kind: 'note', comment: 'In the backup' })
    await must(app, 'backup.make', {})
    await app.close()
    const file = join(folder, 'casebook.sqlite')
    writeFileSync(file, Buffer.alloc(20_000, 'not a database any more'))

    const offered: number[] = []
    const again = await openApp(folder, {
      dialogs: dialogs({
        chooseBackup: async (backups) => {
          offered.push(backups.length)
          return backups[0]?.name ?? null
        },
      }),
    })
    expect(offered).toHaveLength(1)
    expect((await must(again, 'notes.list', { pack })).map(({ comment }) => comment)).toEqual(['In the backup'])
    const kept = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('kept-'))
    expect(kept).toHaveLength(1)
  })

  it('answers no call while it closes, and loses nothing already said', async () => {
    const app = await openApp(newFolder())
    const closing = app.close()
    expect(await app.call('library.list', {})).toMatchObject({ ok: false, problem: { code: 'closing' } })
    await closing
  })
})
