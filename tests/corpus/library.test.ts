// The member's own library loses no pack: not to a new version that reads otherwise, not to an old one, not to a damaged file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { importPacks } from '../../main/corpus/import-packs.ts'
import { type KeptPack, readAgain } from '../../main/corpus/read-again.ts'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { holdPacks } from '../../main/corpus/store/held.ts'
import { openLibrary } from '../../main/corpus/store/library.ts'
import { schemaVersion } from '../../main/corpus/store/schema.ts'
import { splitLines } from '../../main/corpus/words/lines.ts'
import { packId } from '../../preload/contract/ids.ts'
import { problemWords } from '../../preload/contract/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'library-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const bundled = resolve(import.meta.dirname, '../../resources/corpus')
const now = (): Date => new Date('2026-03-04T09:00:00Z')
const freshFile = (): string => join(mkdtempSync(join(folder, 'made-')), 'library.sqlite')

/** A library with packs of the given words in a file; answers the packs as held. */
async function fill(file: string, papers: Readonly<Record<string, string | Uint8Array>>) {
  const library = createCorpus(file, readAgain)
  const files = Object.entries(papers).map(([name, text]) => {
    const path = join(dirname(file), name)
    writeFileSync(path, text)
    return path
  })
  const outcome = await importPacks({
    files,
    held: holdPacks([library]),
    library,
    signal: new AbortController().signal,
    onStep: () => undefined,
  })
  const packs = library.packs()
  library.close()
  return { files, outcome, packs }
}

const setVersion = (file: string, version: number): void => {
  const db = new Database(file)
  db.pragma(`user_version = ${version}`)
  db.close()
}

const paper = (about: string): string => `Scrutiny Committee\n\nDate: Monday 4 January 2021\n\n1. ${about}\n\n1.1 The committee noted ${about}.\n`

describe('a library of an older version', () => {
  it('is not opened by a program that cannot read its packs again, and stays as it is', async () => {
    const file = freshFile()
    await fill(file, { 'a.txt': paper('hedgehogs') })
    setVersion(file, schemaVersion - 1)
    const before = readFileSync(file)
    expect(() => createCorpus(file)).toThrow()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps each pack’s id and hash, so that the same file is not taken for another', async () => {
    const file = freshFile()
    const words = Uint8Array.from(Buffer.from(paper('the caf\u00e9 \u2013 hedgehogs'), 'latin1').map((byte) => (byte === 0x13 ? 0x96 : byte)))
    const { files, packs } = await fill(file, { 'cafe.txt': words, 'a&b.txt': paper('one'), 'a+b.txt': paper('two') })
    setVersion(file, schemaVersion - 1)
    const { library, putAside } = openLibrary(file, readAgain, now)
    expect(putAside).toBeNull()
    expect(library.packs().map(({ id, hash }) => [id, hash])).toEqual(packs.map(({ id, hash }) => [id, hash]))
    const again = await importPacks({
      files,
      held: holdPacks([library]),
      library,
      signal: new AbortController().signal,
      onStep: () => undefined,
    })
    expect(again.refused.map(({ why }) => why)).toEqual(Array(3).fill(problemWords['pack-already-held']))
    library.close()
  })
})

describe('a pack that cannot be read again', () => {
  const kept = (text: string): KeptPack => ({
    ...{ id: packId.parse('minutes (2)'), file: 'minutes.txt', title: 'Scrutiny Committee, 4 January 2021', hash: 'f00', date: '2021-01-04', text },
  })

  it('is kept under its id with every word of its text, and says what became of it', () => {
    // What an older version took for a text: more broken characters than are read today.
    const text = `Minutes \ufffd\ufffd\ufffd\n\nNoted \ufffd\ufffd.\r\n  Agreed \ufffd.\n`
    const told: string[] = []
    const { content, sourceText } = readAgain(kept(text), (why) => told.push(why))
    expect(told).toHaveLength(1)
    expect(content.pack).toMatchObject({ id: 'minutes (2)', hash: 'f00', title: 'Scrutiny Committee, 4 January 2021' })
    expect(content.passages.map((passage) => passage.text)).toEqual(['Minutes \ufffd\ufffd\ufffd', 'Noted \ufffd\ufffd.\nAgreed \ufffd.'])
    expect(content.passages.map(({ source }) => source)).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 4 },
    ])
    expect(content.passages[0]?.doubts).toHaveLength(1)
    expect(content.pack.meeting.doubts).toHaveLength(1)
    expect(sourceText).toBe(text)
  })

  it('can be stored, and stays through the next version too', () => {
    const file = freshFile()
    const library = createCorpus(file, readAgain)
    library.add(readAgain(kept('\ufffd\ufffd\ufffd words')))
    library.close()
    setVersion(file, schemaVersion - 1)
    const renewed = openLibrary(file, readAgain, now).library
    expect(renewed.packs().map(({ id, hash, passageCount }) => [id, hash, passageCount])).toEqual([['minutes (2)', 'f00', 1]])
    renewed.close()
  })

  it('loses no word of whatever its text is, and makes no passage longer than the contract allows', () => {
    const long = fc.integer({ min: 2390, max: 7300 }).chain((length) => fc.constantFrom('x', '\u{1d400}', 'ab ').map((unit) => unit.repeat(length)))
    const line = fc.oneof(fc.string(), fc.constant(''), long)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        // A file of another kind by its first signs is none that is read.
        const text = `%PDF-\n${lines.join('\n')}`
        const { content } = readAgain(kept(text))
        const words = (from: string): string => from.replace(/\s+/g, '')
        expect(words(content.passages.map((passage) => passage.text).join(''))).toBe(words(text))
        for (const passage of content.passages) {
          expect(passage.text.length).toBeLessThanOrEqual(2400)
          expect(passage.text.isWellFormed()).toBe(true)
          const source = splitLines(text).slice(passage.source.first - 1, passage.source.last)
          expect(words(source.join('')).includes(words(passage.text))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the whole of what is lost in reading: the others are read as ever', () => {
    const file = join(bundled, '2020-12-14-scrutiny-committee.txt')
    const read = readPack({ file, bytes: readFileSync(file), bundled: false })
    if (!read.ok) throw new Error(read.problem.detail)
    const { pack } = read.value.content
    const told: string[] = []
    const again = readAgain({ ...pack, date: pack.meeting.date, text: read.value.sourceText }, (why) => told.push(why))
    expect(told).toEqual([])
    expect(again).toEqual(read.value)
  })
})

describe('a library that will not open', () => {
  const keptIn = (file: string): readonly string[] => readdirSync(dirname(file)).filter((name) => name.startsWith('library-kept-'))

  it('is put aside, byte for byte, and a new one begun', () => {
    const file = freshFile()
    const torn = Buffer.from('this was a database once'.repeat(300))
    writeFileSync(file, torn)
    const { library, putAside } = openLibrary(file, readAgain, now)
    expect(library.packs()).toEqual([])
    expect(putAside?.packs).toBe(0)
    expect(keptIn(file)).toEqual(['library-kept-2026-03-04T09-00-00-000Z.sqlite'])
    expect(readFileSync(putAside?.file ?? '').equals(torn)).toBe(true)
    library.close()
    expect(openLibrary(file, readAgain, now).putAside).toBeNull()
  })

  it('is never written over by the next one that is put aside', () => {
    const file = freshFile()
    for (const words of ['first torn file', 'second torn file']) {
      writeFileSync(file, words.repeat(100))
      openLibrary(file, readAgain, now).library.close()
    }
    expect(keptIn(file)).toHaveLength(2)
  })

  it('gives its packs to the new one where a newer version wrote it', async () => {
    const file = freshFile()
    const { packs } = await fill(file, { 'a.txt': paper('hedgehogs'), 'b.txt': paper('bollards') })
    setVersion(file, schemaVersion + 1)
    const { library, putAside } = openLibrary(file, readAgain, now)
    expect(putAside?.packs).toBe(2)
    expect(library.packs()).toEqual(packs)
    library.close()
    expect(keptIn(file)).toHaveLength(1)
  })

  it('gives what can still be read of it where only a part is torn', async () => {
    const file = freshFile()
    const long = (about: string): string => paper(about) + `\n2.1 ${about} were counted in every ward of the town.\n`.repeat(800)
    await fill(file, { 'a.txt': long('hedgehogs'), 'b.txt': long('bollards'), 'c.txt': long('culverts') })
    const db = new Database(file, { readonly: true })
    const page = Number(db.pragma('page_size', { simple: true }))
    const root = db.prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'document'").get()?.rootpage ?? 0
    db.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, (root - 1) * page, root * page)
    // Pages that hold nothing but the first pack's text too: pages of rows begin with a mark, those that go on from another with a zero.
    for (let from = page; from < bytes.length; from += page) {
      const words = bytes.toString('latin1', from, from + page)
      if (words.startsWith('\0') && words.includes('hedgehogs') && !words.includes('bollards')) bytes.fill(0xff, from, from + page)
    }
    writeFileSync(file, bytes)
    const { library, putAside } = openLibrary(file, readAgain, now)
    expect(putAside?.packs).toBe(2)
    expect(library.packs().map(({ id }) => id)).toEqual(['b', 'c'])
    library.close()
  })

  it('says so where nothing can be put in its place', () => {
    const file = join(folder, 'no such folder', 'library.sqlite')
    expect(() => openLibrary(file, readAgain, now)).toThrow()
    expect(existsSync(dirname(file))).toBe(false)
  })
})
