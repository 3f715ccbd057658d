// The member's own library loses no pack: not to a new version that reads otherwise, not to an old one, not to a damaged file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptPack, readAgain } from '../../main/corpus/read-again.ts'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { openLibrary } from '../../main/corpus/store/library.ts'
import { schemaVersion } from '../../main/corpus/store/schema.ts'
import { splitLines } from '../../main/corpus/words/lines.ts'
import { packId } from '../../preload/contract/ids.ts'
import { beside, fill, freshFile, ids, now, paper, renewed, setVersion } from './own-library.ts'

const bundled = resolve(import.meta.dirname, '../../resources/corpus')

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

  it('can be stored, and stays through the next version too', async () => {
    const file = freshFile()
    const library = createCorpus(file)
    library.add(readAgain(kept('\ufffd\ufffd\ufffd words')))
    library.close()
    setVersion(file, schemaVersion - 1)
    const next = await renewed(file)
    expect(next.library.packs().map(({ id, hash, passageCount }) => [id, hash, passageCount])).toEqual([['minutes (2)', 'f00', 1]])
    next.library.close()
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
  it('is put aside, byte for byte, and a new one begun', async () => {
    const file = freshFile()
    const torn = Buffer.from('this was a database once'.repeat(300))
    writeFileSync(file, torn)
    const { library, putAside, kept } = await renewed(file)
    expect(library.packs()).toEqual([])
    expect(putAside?.why).toBe('SQLITE_NOTADB')
    expect(kept).toHaveLength(1)
    expect(beside(file, 'unread')).toEqual([])
    expect(beside(file, 'kept')).toEqual(['library-kept-2026-03-04T09-00-00-000Z.sqlite'])
    expect(readFileSync(join(dirname(file), beside(file, 'kept')[0] ?? '')).equals(torn)).toBe(true)
    library.close()
    const next = await renewed(file)
    expect([next.putAside, next.kept]).toEqual([null, []])
    next.library.close()
  })

  it('is never written over by the next one that is put aside', async () => {
    const file = freshFile()
    for (const words of ['first torn file', 'second torn file']) {
      writeFileSync(file, words.repeat(100))
      const { library } = await renewed(file)
      library.close()
    }
    expect(beside(file, 'kept')).toHaveLength(2)
  })

  it('gives its packs to the new one where a newer version wrote it', async () => {
    const file = freshFile()
    const { packs } = await fill(file, { 'a.txt': paper('hedgehogs'), 'b.txt': paper('bollards') })
    setVersion(file, schemaVersion + 1)
    const { library, kept } = await renewed(file)
    expect(library.packs()).toEqual(packs)
    expect(kept).toHaveLength(1)
    library.close()
    expect(beside(file, 'kept')).toHaveLength(1)
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
    const { library, again, kept } = await renewed(file)
    expect(ids(library)).toEqual(['b', 'c'])
    expect(again.state()).toBeNull()
    expect(kept).toHaveLength(1)
    library.close()
    expect([beside(file, 'unread'), beside(file, 'kept').length]).toEqual([[], 1])
  })

  it('says so where nothing can be put in its place', () => {
    const file = join(dirname(freshFile()), 'no such folder', 'library.sqlite')
    expect(() => openLibrary(file, now)).toThrow()
    expect(existsSync(dirname(file))).toBe(false)
  })
})
