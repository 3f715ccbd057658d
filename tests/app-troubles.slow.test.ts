// What can go wrong around an evening's work: damaged files, dialogs left open, long files. None of it costs a word or shuts the member out.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { beginAnew } from '../main/calls/services.ts'
import type { CasebookEvent } from '../preload/contract/events.ts'
import { itemKey, jobId } from '../preload/contract/ids.ts'
import type { Backup } from '../preload/contract/model/app.ts'
import type { ProblemCode } from '../preload/contract/result.ts'
import { ask, comments, dialogs, firstPack, must, newFolder, openApp, root, tryApp, writeNote } from './opened-app.ts'

const tear = (file: string): void => writeFileSync(file, Buffer.alloc(20_000, 'not a database any more'))

describe('closing', () => {
  it('leaves a backup that holds everything written in the evening', async () => {
    const folder = newFolder()
    const app = await openApp(folder)
    await expect.poll(async () => (await must(app, 'backup.list', {})).length, { timeout: 10_000 }).toBe(1)
    const pack = await writeNote(app, 'An evening of work')
    await app.close()
    tear(join(folder, 'casebook.sqlite'))
    const again = await openApp(folder, { dialogs: dialogs({ chooseBackup: async (backups) => backups[0]?.name ?? null }) })
    expect(await comments(again, pack)).toEqual(['An evening of work'])
  })

  it('makes no backup where nothing was written since the last', async () => {
    const folder = newFolder()
    const app = await openApp(folder)
    await expect.poll(async () => (await must(app, 'backup.list', {})).length, { timeout: 10_000 }).toBe(1)
    await app.close()
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  })

  it('waits for no dialog that nobody can close any more', async () => {
    const never = new Promise<never>(() => undefined)
    const app = await openApp(newFolder(), { dialogs: dialogs({ choosePacks: () => never, choosePdf: () => never }) })
    const sheet = await must(app, 'sheets.make', { pack: await firstPack(app), item: null })
    const waiting = [
      ask(app, 'library.import', { job: jobId.parse(uuidv7()) }),
      ask(app, 'export.sheet', { sheet: sheet.id, job: jobId.parse(uuidv7()) }),
    ]
    await app.close()
    expect(await Promise.all(waiting)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
  })

  it('is one and the same, however often it is asked for', async () => {
    const app = await openApp(newFolder())
    await Promise.all([app.close(), app.close()])
    await app.close()
  })
})

describe('a library of packs that will not open', () => {
  it('is put aside, and the member has their notes and is told', async () => {
    const folder = newFolder()
    const app = await openApp(folder)
    const pack = await writeNote(app, 'Kept')
    await app.close()
    tear(join(folder, 'library.sqlite'))
    const told: ProblemCode[] = []
    const log: string[] = []
    const tell = async (what: ProblemCode): Promise<void> => void told.push(what)
    const again = await openApp(folder, { dialogs: dialogs({ tell }), log: ({ event }) => log.push(event) })
    expect(await comments(again, pack)).toEqual(['Kept'])
    expect(told).toEqual(['library-put-aside'])
    expect(log).toContain('library put aside')
    expect(readdirSync(folder).filter((name) => name.startsWith('library-kept-'))).toHaveLength(1)
  })
})

describe('an app that cannot start', () => {
  it('says what is the matter, never throws', async () => {
    const noCorpus = await tryApp(newFolder(), { bundledCorpus: join(root, 'resources/no such corpus.sqlite') })
    expect(noCorpus).toMatchObject({ ok: false, problem: { code: 'app-incomplete' } })
    const taken = join(newFolder(), 'a file')
    writeFileSync(taken, 'where the folder should be')
    expect(await tryApp(join(taken, 'casebook'))).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  })

  it('leaves the library as it is where the casebook was written by a newer version', async () => {
    const folder = newFolder()
    await (await openApp(folder)).close()
    const later = new Database(join(folder, 'casebook.sqlite'))
    later.pragma('user_version = 999')
    later.close()
    tear(join(folder, 'library.sqlite'))
    expect(await tryApp(folder)).toMatchObject({ ok: false, problem: { code: 'casebook-newer' } })
    expect(readdirSync(folder).filter((name) => name.startsWith('library-kept-'))).toEqual([])
  })
})

describe('a damaged casebook', () => {
  /** A folder whose casebook is torn, with as many backups as there are notes; those of the given numbers, the newest being 0, are torn too. */
  async function damaged(notes: readonly string[], torn: readonly number[]) {
    const folder = newFolder()
    const app = await openApp(folder)
    let pack = await firstPack(app)
    for (const comment of notes) {
      pack = await writeNote(app, comment)
      await must(app, 'backup.make', {})
    }
    await app.close()
    const backups = join(folder, 'backups')
    const made = readdirSync(backups).filter((name) => name.endsWith('asked-for.sqlite'))
    for (const name of readdirSync(backups)) if (!made.includes(name)) rmSync(join(backups, name))
    for (const at of torn) tear(join(backups, made.toSorted().toReversed()[at] ?? expect.fail()))
    tear(join(folder, 'casebook.sqlite'))
    return { folder, pack }
  }

  it('is offered the next backups after one that fails its check, until one does', async () => {
    const { folder, pack } = await damaged(['one', 'two', 'three', 'four'], [0, 1, 2])
    const asked: [number, ProblemCode][] = []
    const newest = async (backups: readonly Backup[], why: ProblemCode) => {
      asked.push([backups.length, why])
      return backups[0]?.name ?? null
    }
    const app = await openApp(folder, { dialogs: dialogs({ chooseBackup: newest }) })
    expect(asked).toEqual([
      [4, 'casebook-damaged'],
      [3, 'backup-damaged'],
      [2, 'backup-damaged'],
      [1, 'backup-damaged'],
    ])
    expect(await comments(app, pack)).toEqual(['one'])
  })

  it('makes room for a new one where no backup will do, and is kept', async () => {
    const { folder, pack } = await damaged(['one'], [0])
    const before = readFileSync(join(folder, 'casebook.sqlite'))
    const asked: [number, ProblemCode][] = []
    const app = await openApp(folder, {
      dialogs: dialogs({
        chooseBackup: async (backups, why) => {
          asked.push([backups.length, why])
          return backups[0]?.name ?? beginAnew
        },
      }),
    })
    expect(asked).toEqual([
      [1, 'casebook-damaged'],
      [0, 'casebook-damaged-alone'],
    ])
    expect(await comments(app, pack)).toEqual([])
    await writeNote(app, 'Begun anew')
    await app.close()
    const kept = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('kept-'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(folder, 'backups', kept[0] ?? '')).equals(before)).toBe(true)
    expect(await comments(await openApp(folder), pack)).toEqual(['Begun anew'])
  })

  it('says that there is no backup where there is none, and stays as it is where nothing is chosen', async () => {
    const { folder } = await damaged([], [])
    const before = readFileSync(join(folder, 'casebook.sqlite'))
    expect(await tryApp(folder)).toMatchObject({ ok: false, problem: { code: 'casebook-damaged-alone' } })
    expect(readFileSync(join(folder, 'casebook.sqlite')).equals(before)).toBe(true)
  })
})

describe('what is written', () => {
  it('is told as saved, whatever was done: removed and set too', async () => {
    const app = await openApp(newFolder())
    const pack = await writeNote(app, 'To go')
    const note = (await must(app, 'notes.list', { pack }))[0] ?? expect.fail()
    const sheet = await must(app, 'sheets.make', { pack, item: null })
    const saved = async (work: () => Promise<unknown>): Promise<number> => {
      const events: CasebookEvent[] = []
      const stop = app.listen((event) => events.push(event))
      await work()
      stop()
      return events.filter(({ type }) => type === 'saved').length
    }
    expect(await saved(() => must(app, 'notes.remove', { note: note.id }))).toBe(1)
    expect(await saved(() => must(app, 'sheets.remove', { sheet: sheet.id }))).toBe(1)
    expect(await saved(() => must(app, 'settings.write', { textSize: 120 }))).toBe(1)
  })
})

describe('own words', () => {
  it('that cannot be read for search end nothing: the log says so', async () => {
    const folder = newFolder()
    const log: string[] = []
    const app = await openApp(folder, { log: ({ event }) => log.push(event) })
    await writeNote(app, 'Soon unreadable')
    const other = new Database(join(folder, 'casebook.sqlite'))
    other.exec('ALTER TABLE note RENAME TO gone')
    other.close()
    await expect.poll(() => log, { timeout: 10_000 }).toContain('own words not told')
    expect((await ask(app, 'app.about', {})).ok).toBe(true)
  })
})

describe('a new sheet', () => {
  it('is not made for an item that the pack does not have', async () => {
    const app = await openApp(newFolder())
    const pack = await firstPack(app)
    const made = await ask(app, 'sheets.make', { pack, item: itemKey.parse(`${pack}/i999`) })
    expect(made).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(await must(app, 'sheets.list', {})).toEqual([])
  })

  it('names the report’s author, and never an appendix’s or the minutes’', async () => {
    const app = await openApp(newFolder())
    const { packs } = await must(app, 'library.list', {})
    let withReports = 0
    for (const { id, items } of packs) {
      const { documents } = await must(app, 'reader.open', { pack: id })
      for (const item of items) {
        const own = documents.filter((document) => document.item === item.key)
        const report = own.find(({ kind }) => kind === 'report')
        const sheet = await must(app, 'sheets.make', { pack: id, item: item.key })
        if (report) {
          withReports += 1
          expect(sheet.author).toBe(report.author ?? item.by ?? '')
        } else if (own.every(({ kind }) => kind === 'appendix' || kind === 'minutes')) expect(sheet.author).toBe(item.by ?? '')
      }
    }
    expect(withReports).toBeGreaterThan(5)
  })
})
