// Importing loses no pack: each file gets an id of its own, a bad one is refused alone, and what was read is always told.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { importPacks } from '../../main/corpus/import-packs.ts'
import { packIdOf } from '../../main/corpus/read-pack.ts'
import { type Corpus, createCorpus } from '../../main/corpus/store/corpus.ts'
import { type HeldPacks, holdPacks } from '../../main/corpus/store/held.ts'
import { takingHere } from '../../main/corpus/take-pack.ts'
import { packId, passageKey } from '../../preload/contract/ids.ts'
import type { ImportedPacks } from '../../preload/contract/model/app.ts'
import { failed, problemWords } from '../../preload/contract/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paper = (about: string): string => `Scrutiny Committee\n\nDate: Monday 4 January 2021\n\n1. ${about}\n\n1.1 The committee noted ${about}.\n`

interface Shelf {
  readonly library: Corpus
  readonly held: HeldPacks
  /** Writes a file and answers its path; each in a folder of its own, so that any name will do. */
  readonly file: (name: string, text: string | Uint8Array) => string
  readonly take: (files: readonly string[], more?: Partial<Parameters<typeof importPacks>[0]>) => Promise<ImportedPacks>
  /** What each pack held says, by its source. */
  readonly texts: () => readonly string[]
}

/** An empty library, beside corpora that come with the app. */
function shelf(bundled: readonly Corpus[] = []): Shelf {
  const place = mkdtempSync(join(folder, 'shelf-'))
  const library = createCorpus(join(place, 'library.sqlite'))
  const held = holdPacks([...bundled, library])
  let count = 0
  return {
    library,
    held,
    file: (name, text) => {
      count += 1
      const path = join(place, String(count), name)
      mkdirSync(dirname(path))
      writeFileSync(path, text)
      return path
    },
    take: (files, more = {}) => importPacks({ files, held, library, signal: new AbortController().signal, onStep: () => undefined, ...more }),
    texts: () =>
      held.packs().map(
        ({ id }) =>
          held
            .content(id)
            ?.passages.map(({ text }) => text)
            .join('\n') ?? '',
      ),
  }
}

/** Whether some pack on the shelf says it. */
const says = ({ texts }: Shelf, words: string): boolean => texts().some((text) => text.includes(words))

describe('two files whose names make the same id', () => {
  it('are both kept, each with its own words', async () => {
    const own = shelf()
    const outcome = await own.take([own.file('Agenda & papers.txt', paper('hedgehogs')), own.file('Agenda + papers.txt', paper('bollards'))])
    expect(outcome.refused).toEqual([])
    expect(new Set(outcome.added.map(({ pack }) => pack)).size).toBe(2)
    expect([says(own, 'noted hedgehogs'), says(own, 'noted bollards')]).toEqual([true, true])
  })

  it('are both kept where only capitals tell them apart, and where one came with the app', async () => {
    const app = shelf()
    await app.take([app.file('2020-12-14-scrutiny-committee.txt', paper('hedgehogs'))])
    const own = shelf([app.library])
    const outcome = await own.take([
      own.file('2020-12-14-scrutiny-committee.TXT', paper('bollards')),
      own.file('2020-12-14-Scrutiny-Committee.txt', paper('culverts')),
    ])
    expect(outcome.added).toHaveLength(2)
    expect(own.held.packs()).toHaveLength(3)
    for (const about of ['hedgehogs', 'bollards', 'culverts']) expect(says(own, `noted ${about}`)).toBe(true)
  })

  it('are both kept where long names differ only at their ends', async () => {
    const own = shelf()
    const long = 'Papers of the committee '.repeat(9)
    await own.take([own.file(`${long} part one.txt`, paper('hedgehogs')), own.file(`${long} part two.txt`, paper('bollards'))])
    await own.take([own.file(`${long} part one.txt`, paper('culverts'))])
    expect(own.held.packs()).toHaveLength(3)
    for (const about of ['hedgehogs', 'bollards', 'culverts']) expect(says(own, `noted ${about}`)).toBe(true)
  })

  it('are kept beside each other, whatever they are called', async () => {
    const stem = fc.constantFrom('a&b', 'a+b', 'A&B', 'a-b', 'a-b (2)', 'a+b (2)', '&', '+', `${'a+b '.repeat(60)}!`, `${'a+b '.repeat(60)}?`)
    const name = fc.tuple(stem, fc.constantFrom('', '.txt', '.TXT', '.md')).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 2, maxLength: 5 }), async (names) => {
        const own = shelf()
        for (const [index, one] of names.entries()) await own.take([own.file(one, paper(`matter ${index} of many`))])
        expect(own.held.packs()).toHaveLength(names.length)
        for (const index of names.keys()) expect(says(own, `noted matter ${index} of many`)).toBe(true)
        own.library.close()
      }),
      { numRuns: 25 },
    )
  })
})

describe('a pack’s id', () => {
  it('is fit to stand in the keys of the contract, whatever the file is called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.nat(300).map((letters) => `x${'\u{10400}'.repeat(letters)}`),
    )
    fc.assert(
      fc.property(name, (called) => {
        const id = packIdOf(called)
        expect(id.isWellFormed()).toBe(true)
        expect(id).not.toContain('/')
        expect(packId.safeParse(id).success).toBe(true)
        expect(passageKey.safeParse(`${id}/d999/p99999`).success).toBe(true)
      }),
    )
  })
})

describe('a file that cannot be kept', () => {
  it('is refused in words, and the others of the import are kept and told', async () => {
    const own = shelf()
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    const add: Corpus['add'] = (read) => {
      if (read.content.pack.id === 'b') throw full
      own.library.add(read)
    }
    const log: string[] = []
    const files = ['a', 'b', 'c'].map((name) => own.file(`${name}.txt`, paper(name)))
    const outcome = await own.take(files, { library: { ...own.library, add }, log: (event, detail) => log.push(`${event} ${detail}`) })
    expect(outcome.added.map(({ pack }) => pack)).toEqual(['a', 'c'])
    expect(outcome.refused).toEqual([{ file: 'b.txt', why: problemWords['disk-full'] }])
    expect(own.held.packs()).toHaveLength(2)
    expect(log).toEqual(['import fault disk-full SQLITE_FULL'])
  })

  it('for a fault in reading it is refused likewise; one that is gone or too large, too', async () => {
    const own = shelf()
    const large = own.file('large.txt', 'x')
    truncateSync(large, 50 * 1024 * 1024 + 1)
    const outcome = await own.take([own.file('bad.txt', paper('a')), join(folder, 'gone.txt'), large, own.file('good.txt', paper('b'))], {
      take: async (pack, signal) => {
        if (pack.from === 'file' && pack.file === 'bad.txt') throw new RangeError('not expected')
        return takingHere(own.library)(pack, signal)
      },
    })
    expect(outcome.refused.map(({ why }) => why)).toEqual([problemWords.unexpected, problemWords['pack-unreadable'], problemWords['pack-too-large']])
    expect(outcome.added.map(({ pack }) => pack)).toEqual(['good'])
  })
})

describe('a pack brought in again', () => {
  it('is refused word for word, and kept beside the first where it was re-issued', async () => {
    const own = shelf()
    const first = own.file('june.txt', paper('hedgehogs'))
    await own.take([first])
    const again = await own.take([own.file('another name.txt', paper('hedgehogs')), own.file('june.txt', paper('bollards'))])
    expect(again.refused).toEqual([{ file: 'another name.txt', why: problemWords['pack-already-held'] }])
    expect(again.added.map(({ pack }) => pack)).toEqual(['june (2)'])
    expect(own.held.pack(packId.parse('june (2)'))?.file).toBe('june (2).txt')
    expect([says(own, 'noted hedgehogs'), says(own, 'noted bollards')]).toEqual([true, true])
  })

  it('is refused, and gives its name to no other, while it waits to be read again', async () => {
    const own = shelf()
    const other = shelf()
    await other.take([other.file('june.txt', paper('hedgehogs'))])
    const waiting = () => other.held.packs()
    const outcome = await own.take([own.file('july.txt', paper('hedgehogs')), own.file('June.txt', paper('bollards'))], { waiting })
    expect(outcome.refused).toEqual([{ file: 'july.txt', why: problemWords['pack-already-held'] }])
    expect(outcome.added.map(({ pack }) => pack)).toEqual(['June (2)'])
  })
})

describe('an import that is stopped', () => {
  it('tells of the pack that was whole when it was stopped, and of no other', async () => {
    const own = shelf()
    const stop = new AbortController()
    const outcome = await own.take(
      ['a', 'b', 'c'].map((name) => own.file(`${name}.txt`, paper(name))),
      {
        signal: stop.signal,
        take: async (pack, signal) => {
          await takingHere(own.library)(pack, signal)
          if (pack.id === 'a') return failed('unexpected', 'the thread died when it was done')
          stop.abort()
          return failed('stopped')
        },
      },
    )
    expect(outcome).toEqual({
      added: ['a', 'b'].map((pack) => ({ pack, title: 'Scrutiny Committee, 4 January 2021' })),
      refused: [],
    })
  })
})
