// The member's own packs while the casebook is open: an upgrade shuts nobody out and loses nothing, and neither does a process killed at any moment.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { App } from '../main/app.ts'
import { openCorpus } from '../main/corpus/store/corpus.ts'
import { schemaVersion } from '../main/corpus/store/schema.ts'
import type { CasebookEvent } from '../preload/contract/events.ts'
import { jobId, type PackId } from '../preload/contract/ids.ts'
import { anotherText } from './bench/search/packs.ts'
import { comments, dialogs, longPassage, must, newFolder, openApp, root } from './opened-app.ts'

/** Some of the bundled packs with other words, which are not held yet, by file name. */
function otherPapers(folder: string): readonly string[] {
  mkdirSync(join(folder, 'papers'))
  const bundled = readdirSync(join(root, 'resources/corpus')).filter((name) => /^20(?:15|19|20).*\.txt$/.test(name))
  return bundled.map((name, seed) => {
    const path = join(folder, 'papers', `other-${name}`)
    writeFileSync(path, anotherText(readFileSync(join(root, 'resources/corpus', name), 'utf8'), seed + 1))
    return path
  })
}

/** A data folder whose library holds packs, closed; answers their ids. */
async function filled(folder: string, files: readonly string[]): Promise<readonly PackId[]> {
  const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks: async () => files }) })
  const outcome = await must(app, 'library.import', { job: jobId.parse(uuidv7()) })
  expect(outcome?.refused).toEqual([])
  await app.close()
  return held(folder)
}

const libraryOf = (folder: string): string => join(folder, 'data/library.sqlite')

/** As an upgrade would find it. */
function makeOlder(folder: string): void {
  const db = new Database(libraryOf(folder))
  db.pragma(`user_version = ${schemaVersion - 1}`)
  db.close()
}

/** Ids of the packs in the library's file, each of which is whole. */
function held(folder: string): readonly PackId[] {
  const opened = openCorpus(libraryOf(folder))
  if (!opened.ok) throw new Error(opened.problem.detail)
  const packs = opened.value.packs()
  for (const { id, passageCount } of packs) {
    const content = opened.value.content(id)
    expect(content?.passages).toHaveLength(passageCount)
    const tallied = opened.value.tallies().filter(({ pack }) => pack === id)
    expect(tallied.reduce((sum, { passages }) => sum + passages, 0)).toBe(passageCount)
  }
  opened.value.close()
  return packs.map(({ id }) => id)
}

const asides = (folder: string): readonly string[] => readdirSync(join(folder, 'data')).filter((name) => /^library-.*\.sqlite$/.test(name))
const listed = async (app: App): Promise<readonly PackId[]> =>
  (await must(app, 'library.list', {})).packs.filter(({ bundled }) => !bundled).map(({ id }) => id)
const allRead = (app: App) => expect.poll(() => must(app, 'library.readingAgain', {}), { timeout: 60_000 }).toBeNull()

/** Opens the casebook in a process of its own and kills it so many milliseconds after it has said a word so many times. */
async function openAndKill(folder: string, files: readonly string[], word: string, times: number, wait: number): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'tests/app-killed.ts'), join(folder, 'data'), ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
  let left = times
  const said = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === word) left -= 1
    if (left <= 0 || line === 'imported') said.resolve()
  })
  await said.promise
  await pause(wait)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a library of an older version', () => {
  it('opens the casebook at once, comes back pack by pack, and is found by search when it has', async () => {
    const folder = newFolder()
    const ids = await filled(folder, otherPapers(folder))
    makeOlder(folder)
    const events: CasebookEvent[] = []
    const log: string[] = []
    const app = await openApp(join(folder, 'data'), { log: ({ event, detail }) => log.push(`${event} ${detail}`) })
    app.listen((event) => events.push(event))
    expect(await must(app, 'library.readingAgain', {})).toMatchObject({ state: 'at work', of: ids.length, problem: null })
    await allRead(app)
    expect((await listed(app)).toSorted()).toEqual(ids.toSorted())
    expect(events.some(({ type }) => type === 'reading again')).toBe(true)
    const { passages } = await must(app, 'reader.open', { pack: ids[0] ?? expect.fail() })
    const query = `"${longPassage(passages).text.split(' ').slice(0, 8).join(' ').replaceAll('"', '')}"`
    await expect.poll(async () => (await must(app, 'search.ask', { query })).groups.map(({ pack }) => pack), { timeout: 30_000 }).toContain(ids[0])
    expect(asides(folder)).toEqual([])
    expect(log.filter((line) => !/^(?:library put aside|backup made|call slow)/.test(line))).toEqual([])
  })

  it('opens the pack the member asks for before the others, with their notes where they stood', async () => {
    const folder = newFolder()
    const file = otherPapers(folder).at(-1) ?? expect.fail()
    const more = [1, 2, 3].map((copy) => `${file}.${copy}.txt`)
    for (const [seed, path] of more.entries()) writeFileSync(path, anotherText(readFileSync(file, 'utf8'), 50 + seed))
    const ids = await filled(folder, [...more, file])
    const before = await openApp(join(folder, 'data'))
    const pack = ids.at(-1) ?? expect.fail()
    const passage = longPassage((await must(before, 'reader.open', { pack })).passages)
    const note = await must(before, 'notes.make', { selection: { passage: passage.key, from: 0, to: 30 }, kind: 'note', comment: 'Mine' })
    await before.close()
    makeOlder(folder)
    const app = await openApp(join(folder, 'data'))
    await must(app, 'library.readAgain', { goOn: false })
    expect((await must(app, 'reader.open', { pack })).passages.map(({ key }) => key)).toContain(passage.key)
    expect(await must(app, 'notes.list', { pack })).toEqual([note])
    expect(await must(app, 'library.readingAgain', {})).toMatchObject({ of: 4 })
    expect((await must(app, 'library.readingAgain', {}))?.waiting.length).toBeGreaterThan(0)
    await must(app, 'library.readAgain', { goOn: true })
    await allRead(app)
    expect(await comments(app, pack)).toEqual(['Mine'])
  })

  it('takes in new packs meanwhile, and none under a name that waits', async () => {
    const folder = newFolder()
    const files = otherPapers(folder)
    const ids = await filled(folder, files)
    makeOlder(folder)
    const again = join(folder, 'again')
    mkdirSync(again)
    const name = (files[0] ?? '').split('/').at(-1) ?? ''
    writeFileSync(join(again, name), 'Scrutiny Committee\n\nDate: Monday 4 January 2021\n\n1. Hedgehogs\n\n1.1 The committee noted hedgehogs.\n')
    copyFileSync(files[1] ?? '', join(again, 'held.txt'))
    const choosePacks = async () => [join(again, name), join(again, 'held.txt')]
    const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks }) })
    const outcome = await must(app, 'library.import', { job: jobId.parse(uuidv7()) })
    expect(outcome?.added.map(({ pack }) => pack)).toEqual([`${name.replace('.txt', '')} (2)`])
    expect(outcome?.refused.map(({ file }) => file)).toEqual(['held.txt'])
    await allRead(app)
    expect(await listed(app)).toHaveLength(ids.length + 1)
  })

  it('goes on the next time where the casebook is closed meanwhile', async () => {
    const folder = newFolder()
    const ids = await filled(folder, otherPapers(folder))
    makeOlder(folder)
    await (await openApp(join(folder, 'data'))).close()
    expect(asides(folder)).toHaveLength(1)
    const app = await openApp(join(folder, 'data'))
    await allRead(app)
    await app.close()
    expect([held(folder), asides(folder)]).toEqual([ids, []])
  })

  it('loses nothing and needs no repair where the process is killed, whenever', async () => {
    const folder = newFolder()
    const ids = await filled(folder, otherPapers(folder))
    makeOlder(folder)
    for (const [round, wait] of [0, 120, 400].entries()) {
      await openAndKill(folder, [], round === 0 ? 'open' : 'reading again', 1, wait)
      for (const id of held(folder)) expect(ids).toContain(id)
    }
    const app = await openApp(join(folder, 'data'))
    await allRead(app)
    await app.close()
    expect([held(folder), asides(folder)]).toEqual([ids, []])
  })
})

describe('an import', () => {
  it('leaves each pack whole or nothing of it where the process is killed, and the next brings in the rest', async () => {
    const folder = newFolder()
    const files = otherPapers(folder)
    for (const wait of [150, 700, 1500]) {
      await openAndKill(folder, files, 'progress', 1, wait)
      held(folder)
    }
    const app = await openApp(join(folder, 'data'), { dialogs: dialogs({ choosePacks: async () => files }) })
    await must(app, 'library.import', { job: jobId.parse(uuidv7()) })
    expect(await listed(app)).toHaveLength(files.length)
    await app.close()
    expect(held(folder)).toHaveLength(files.length)
  })
})
