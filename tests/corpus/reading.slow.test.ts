// Packs are taken in a thread of their own: the library holds the same as if it were done here, stopping stops in the middle, and a thread that fails loses nothing.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { packIdOf } from '../../main/corpus/read-pack.ts'
import { type Reading, startReading } from '../../main/corpus/reading.ts'
import { type Corpus, createCorpus } from '../../main/corpus/store/corpus.ts'
import { type FileToTake, takePack } from '../../main/corpus/take-pack.ts'
import { anotherText } from '../bench/search/packs.ts'

const worker = new URL('../../main/corpus/reading-worker.ts', import.meta.url)
const folder = resolve(import.meta.dirname, '../../resources/corpus')
const small = join(folder, '2020-12-02-childrens-services-scrutiny-sub-committee.txt')
const scrutiny = join(folder, '2020-12-14-scrutiny-committee.txt')
const large = join(folder, '2014-03-13-childrens-services-overview-and-scrutiny-panel.txt')
const open = (): AbortSignal => new AbortController().signal
const fileToTake = (path: string): FileToTake => ({ from: 'file', path, file: basename(path), id: packIdOf(path), held: [] })

const toEnd: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of toEnd.splice(0).toReversed()) await end()
})

function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'reading-'))
  toEnd.push(() => rmSync(place, { recursive: true, force: true, maxRetries: 3 }))
  return place
}

/** A library, open here as the app has it, and a thread that takes packs into it. */
function start(url = worker): { place: string; library: Corpus; file: string; reading: Reading; log: string[] } {
  const place = newPlace()
  const file = join(place, 'library.sqlite')
  const library = createCorpus(file, 'WAL')
  const log: string[] = []
  const reading = startReading(url, file, (event, detail) => log.push(`${event} ${detail}`))
  toEnd.push(() => library.close(), reading.close)
  return { place, library, file, reading, log }
}

/** What a library holds where the packs are taken in this thread. */
function takenHere(paths: readonly string[]): Corpus {
  const library = createCorpus(join(newPlace(), 'library.sqlite'))
  toEnd.push(() => library.close())
  for (const path of paths) takePack(fileToTake(path), library)
  return library
}

const contents = (library: Corpus) => library.packs().map(({ id }) => library.content(id))

/** A pack of so many times the largest bundled one, of varied words. */
function longPack(place: string, times: number): string {
  const path = join(place, 'long.txt')
  const text = readFileSync(large, 'utf8')
  writeFileSync(path, Array.from({ length: times }, (_, copy) => anotherText(text, copy + 1)).join('\n\n'))
  return path
}

describe('taking packs in a thread', () => {
  it('keeps the very packs that taking them here keeps, one after another', async () => {
    const { reading, library } = start()
    for (const path of [small, scrutiny]) expect(await reading.take(fileToTake(path), open())).toEqual({ ok: true, value: null })
    expect(contents(library)).toEqual(contents(takenHere([small, scrutiny])))
  })

  it('refuses what is no pack, what is not there and what is held, and goes on', async () => {
    const { reading, library, place } = start()
    const picture = join(place, 'picture.txt')
    copyFileSync(resolve(folder, '../icons/icon.png'), picture)
    expect(await reading.take(fileToTake(picture), open())).toMatchObject({ ok: false, problem: { code: 'pack-not-text' } })
    expect(await reading.take(fileToTake(join(place, 'gone.txt')), open())).toMatchObject({ ok: false, problem: { code: 'pack-unreadable' } })
    expect((await reading.take(fileToTake(small), open())).ok).toBe(true)
    const held = library.packs().map(({ hash }) => hash)
    const again = { ...fileToTake(small), id: packIdOf('another'), held }
    expect(await reading.take(again, open())).toMatchObject({ ok: false, problem: { code: 'pack-already-held' } })
    expect(library.packs()).toHaveLength(1)
  })

  it('leaves this thread free, stops in the middle of a pack when asked, and takes the next', async () => {
    const { reading, log, place, library } = start()
    const stop = new AbortController()
    // Seconds of work: were it done here, nothing could ask it to stop.
    const answer = reading.take(fileToTake(longPack(place, 7)), stop.signal)
    setTimeout(() => stop.abort(), 50)
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'stopped' } })
    expect(await reading.take(fileToTake(small), stop.signal)).toMatchObject({ ok: false, problem: { code: 'stopped' } })
    expect((await reading.take(fileToTake(small), open())).ok).toBe(true)
    expect(library.packs()).toHaveLength(1)
    expect(log).toEqual([])
  })

  it('leaves a pack whole or nothing of it, and the library free, whenever it is stopped', async () => {
    const { reading, place, library } = start()
    const path = longPack(place, 2)
    const started = performance.now()
    expect((await reading.take(fileToTake(path), open())).ok).toBe(true)
    const whole = performance.now() - started
    const [first] = library.packs()
    library.remove(first?.id ?? expect.fail())
    // The last quarter or so is the writing.
    for (const part of [0.75, 0.82, 0.88, 0.94, 1]) {
      const stop = new AbortController()
      const answer = reading.take(fileToTake(path), stop.signal)
      await pause(whole * part)
      stop.abort()
      await answer
      const held = library.packs()
      for (const { id, passageCount } of held) {
        expect(library.content(id)?.passages).toHaveLength(passageCount)
        library.remove(id)
      }
      if (held.length === 0) expect(library.passagesOf((first?.id ?? '') as never)).toEqual([])
      expect((await reading.take(fileToTake(small), open())).ok).toBe(true)
      library.remove(packIdOf(small))
    }
  })

  it('takes packs here where no thread can be started', async () => {
    const { reading, log, library } = start(new URL('./no-such-worker.js', import.meta.url))
    expect((await reading.take(fileToTake(small), open())).ok).toBe(true)
    expect(contents(library)).toEqual(contents(takenHere([small])))
    expect(log).toHaveLength(1)
  })

  it('answers in words where the thread dies in the middle of writing, of which nothing is left, and starts another for the next', async () => {
    const { reading, log, place, library } = start(new URL('./dying-reader.ts', import.meta.url))
    writeFileSync(join(place, 'die.txt'), 'Words.')
    expect(await reading.take(fileToTake(join(place, 'die.txt')), open())).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    expect(log).toHaveLength(1)
    expect(library.packs()).toEqual([])
    expect((await reading.take(fileToTake(small), open())).ok).toBe(true)
    expect(contents(library)).toEqual(contents(takenHere([small])))
  })
})
