// The index follows the packs: what is new comes in, what is gone goes out, and a crash half-way is put right by doing it again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { openEngine } from '../../main/search/engine.ts'
import { layThesaurus } from '../../main/search/index/lay-thesaurus.ts'
import { joinPostings, packNumbers, packPostings, unpackNumbers } from '../../main/search/index/postings.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import { asked, makeLibrary, packFiles, packFolder, type TestLibrary } from './corpus.ts'

const made: TestLibrary[] = []
const library = (files: readonly string[], indexed = true): TestLibrary => {
  const one = makeLibrary(files, indexed)
  made.push(one)
  return one
}

afterEach(() => {
  for (const one of made.splice(0)) one.remove()
})

const small = ['2020-12-02-childrens-services-scrutiny-sub-committee.txt', '2020-12-14-scrutiny-committee.txt']
const searchable = (file: string, query: string): number => {
  const engine = openEngine([file])
  const { total } = engine.ask(asked(query))
  engine.close()
  return total
}

describe('packed lists', () => {
  const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 60 }).map((ids) => ids.sort((a, b) => a - b))

  it('give back the numbers that were put in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200_000_000 })), (values) => {
        expect([...unpackNumbers(packNumbers(values))]).toEqual(values)
      }),
    )
  })

  it('joined are the same as packed at once', () => {
    fc.assert(
      fc.property(ascending, fc.nat(), (ids, where) => {
        const cut = 1 + (where % ids.length)
        const places = ids.map((id) => id % 256)
        const piece = (from: number, to: number) => ({
          first: ids[from] ?? 0,
          last: ids[to - 1] ?? 0,
          data: packPostings(ids.slice(from, to), places.slice(from, to)),
        })
        const joined = joinPostings(cut < ids.length ? [piece(0, cut), piece(cut, ids.length)] : [piece(0, cut)])
        expect([...joined]).toEqual([...packPostings(ids, places)])
      }),
    )
  })
})

describe('indexing', () => {
  it('covers each pack once, however often it is done', () => {
    const { file } = library(small)
    indexCorpus(file)
    indexCorpus(file)
    const db = new Database(file, { readonly: true })
    expect(db.prepare('SELECT count(*) FROM search_packs').pluck().get()).toBe(2)
    db.close()
    expect(searchable(file, '"Holt Hall"')).toBeGreaterThan(3)
  })

  it('takes in a pack added later, takes out one removed, and reads again one that changed', () => {
    const { file } = library([small[0] ?? ''])
    expect(searchable(file, '"Holt Hall"')).toBe(0)
    const corpus = createCorpus(file)
    const read = readPack({ file: small[1] ?? '', bytes: readFileSync(join(packFolder, small[1] ?? '')), bundled: false })
    if (!read.ok) throw new Error('unreadable')
    corpus.put(read.value)
    indexCorpus(file)
    const held = searchable(file, '"Holt Hall"')
    expect(held).toBeGreaterThan(3)
    const changed = readPack({
      file: small[1] ?? '',
      bytes: Buffer.from(readFileSync(join(packFolder, small[1] ?? ''), 'utf8').replaceAll('Holt Hall', 'Holt Manor')),
      bundled: false,
    })
    if (!changed.ok) throw new Error('unreadable')
    corpus.put(changed.value)
    indexCorpus(file)
    expect(searchable(file, '"Holt Hall"')).toBe(0)
    expect(searchable(file, '"Holt Manor"')).toBe(held)
    corpus.remove(changed.value.content.pack.id)
    corpus.close()
    indexCorpus(file)
    expect(searchable(file, '"Holt Manor"')).toBe(0)
    expect(searchable(file, 'placement stability')).toBeGreaterThan(0)
  })

  it('answers the same from many packs, whose lists have been joined, as each pack alone would', () => {
    const { file } = library([small[1] ?? ''])
    const one = searchable(file, '"Holt Hall"')
    const corpus = createCorpus(file)
    const bytes = readFileSync(join(packFolder, small[1] ?? ''))
    for (let copy = 0; copy < 14; copy++) {
      const read = readPack({ file: `copy-${copy}.txt`, bytes: Buffer.concat([bytes, Buffer.from(`\n\nCopy ${copy}.\n`)]), bundled: false })
      if (read.ok) corpus.put(read.value)
    }
    corpus.close()
    indexCorpus(file)
    const db = new Database(file, { readonly: true })
    expect(db.prepare('SELECT max(level) FROM search_parts').pluck().get()).toBe(1)
    db.close()
    expect(searchable(file, '"Holt Hall"')).toBe(15 * one)
  })

  it('throws away an index of another version and makes it again', () => {
    const { file } = library([small[1] ?? ''])
    const db = new Database(file)
    db.prepare("UPDATE search_meta SET value = 'other' WHERE key = 'version'").run()
    db.close()
    expect(searchable(file, '"Holt Hall"')).toBe(0)
    indexCorpus(file)
    expect(searchable(file, '"Holt Hall"')).toBeGreaterThan(3)
  })

  it('loses nothing and needs no repair when it is killed half-way', async () => {
    const { file } = library(packFiles, false)
    const program = `import { indexCorpus } from ${JSON.stringify(new URL('../../main/search/index-corpus.ts', import.meta.url).href)}; console.log('on'); indexCorpus(process.argv[1], (done) => console.log(done))`
    for (const wait of [0, 60, 200]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], { stdio: ['ignore', 'pipe', 'ignore'] })
      await once(child.stdout, 'data')
      await pause(wait)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const engine = openEngine([file])
      expect(engine.ask(asked('children')).packsSearched).toBeLessThanOrEqual(5)
      engine.close()
    }
    indexCorpus(file)
    layThesaurus(file)
    const whole = library(packFiles)
    for (const query of ['placement stability', '"Better Care Fund"', 'school carbon credits'])
      expect(searchable(file, query)).toBe(searchable(whole.file, query))
  })
})
