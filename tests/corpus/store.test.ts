// The corpus database keeps a pack whole or not at all, gives back what it was given, and refuses files that are not its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadPack, readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus, openCorpus } from '../../main/corpus/store/corpus.ts'
import { applicationId, schemaVersion } from '../../main/corpus/store/schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
const packs = resolve(import.meta.dirname, '../../resources/corpus')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(file: string): ReadPack {
  const result = readPack({ file, bytes: readFileSync(join(packs, file)), bundled: true })
  if (!result.ok) throw new Error(result.problem.detail)
  return result.value
}

const freshFile = (): string => join(mkdtempSync(join(folder, 'made-')), 'corpus.sqlite')

describe('a corpus', () => {
  let scrutiny: ReadPack
  let children: ReadPack
  beforeAll(() => {
    scrutiny = read('2020-12-14-scrutiny-committee.txt')
    children = read('2020-12-02-childrens-services-scrutiny-sub-committee.txt')
  })

  it('gives back the content it was given, after closing and opening again', () => {
    const file = freshFile()
    const made = createCorpus(file)
    made.put(scrutiny)
    made.put(children)
    made.close()
    const opened = openCorpus(file)
    if (!opened.ok) throw new Error(opened.problem.detail)
    const corpus = opened.value
    expect(corpus.packs()).toEqual([children.content.pack, scrutiny.content.pack])
    expect(corpus.content(scrutiny.content.pack.id)).toEqual(scrutiny.content)
    expect(corpus.content(children.content.pack.id)).toEqual(children.content)
    expect(corpus.documentsOf(scrutiny.content.pack.id)).toEqual(scrutiny.content.documents)
    const [document] = scrutiny.content.documents
    if (document === undefined) throw new Error('no document')
    expect(corpus.passagesOf(document.key)).toEqual(scrutiny.content.passages.filter((passage) => passage.document === document.key))
    for (const passage of scrutiny.content.passages.slice(0, 50)) expect(corpus.passage(passage.key)).toEqual(passage)
    corpus.close()
  })

  it('shows the source lines of a passage as the file prints them', () => {
    const corpus = createCorpus(freshFile())
    corpus.put(scrutiny)
    const passage = scrutiny.content.passages.find(({ text }) => text.includes('Norfolk Hardship Fund'))
    if (passage === undefined) throw new Error('no such passage')
    const source = corpus.source(passage.key)
    expect(source?.file).toBe('2020-12-14-scrutiny-committee.txt')
    expect(source?.lines).toEqual(passage.source)
    expect(source?.text).toContain('- The Executive Director of Finance and Commercial Services said that he would provide the Committee')
    corpus.close()
  })

  it('replaces a pack of the same name and leaves the others alone', () => {
    const corpus = createCorpus(freshFile())
    corpus.put(scrutiny)
    corpus.put(children)
    corpus.put(scrutiny)
    expect(corpus.packs().map(({ id }) => id)).toEqual([children.content.pack.id, scrutiny.content.pack.id])
    expect(corpus.content(scrutiny.content.pack.id)).toEqual(scrutiny.content)
    corpus.remove(scrutiny.content.pack.id)
    expect(corpus.packs().map(({ id }) => id)).toEqual([children.content.pack.id])
    expect(corpus.content(scrutiny.content.pack.id)).toBeNull()
    const [gone] = scrutiny.content.passages
    expect(gone === undefined ? 'none' : corpus.passage(gone.key)).toBeNull()
    corpus.close()
  })

  it('keeps nothing of a pack that cannot be written whole', () => {
    const corpus = createCorpus(freshFile())
    corpus.put(children)
    const [first] = scrutiny.content.passages
    if (first === undefined) throw new Error('no passage')
    // The same key twice breaks a rule of the database in the middle of the pack.
    const broken: ReadPack = { ...scrutiny, content: { ...scrutiny.content, passages: [...scrutiny.content.passages, first] } }
    expect(() => corpus.put(broken)).toThrow()
    expect(corpus.packs().map(({ id }) => id)).toEqual([children.content.pack.id])
    expect(corpus.content(children.content.pack.id)).toEqual(children.content)
    corpus.close()
  })

  it('is the same, byte for byte in its rows, however often it is made', () => {
    const rows = (): unknown => {
      const file = freshFile()
      const corpus = createCorpus(file)
      corpus.put(read('2020-12-02-childrens-services-scrutiny-sub-committee.txt'))
      corpus.close()
      const db = new Database(file, { readonly: true })
      const all = ['pack', 'source', 'document', 'passage', 'left_out'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
      db.close()
      return all
    }
    expect(rows()).toEqual(rows())
  })

  it('is marked as ours, strict, and without a write-ahead log beside it', () => {
    const file = freshFile()
    createCorpus(file).close()
    const db = new Database(file, { readonly: true })
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion)
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    const loose = db
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
    db.close()
  })

  it('lets no new pack take the place of one that is held', () => {
    const corpus = createCorpus(freshFile())
    corpus.add(scrutiny)
    const other: ReadPack = { ...children, content: { ...children.content, pack: { ...children.content.pack, id: scrutiny.content.pack.id } } }
    expect(() => corpus.add(other)).toThrow()
    expect(corpus.content(scrutiny.content.pack.id)).toEqual(scrutiny.content)
    corpus.add(children)
    expect(corpus.packs()).toHaveLength(2)
    corpus.close()
  })

  it('cannot be written where it was opened for reading', () => {
    const file = freshFile()
    createCorpus(file).close()
    const opened = openCorpus(file)
    if (!opened.ok) throw new Error(opened.problem.detail)
    expect(() => opened.value.put(children)).toThrow()
    expect(opened.value.packs()).toEqual([])
    opened.value.close()
  })
})

describe('a file that is no corpus of ours', () => {
  const refusal = (file: string): string => {
    const opened = openCorpus(file)
    if (opened.ok) opened.value.close()
    return opened.ok ? 'opened' : opened.problem.code
  }

  it('is refused where it is missing, damaged, empty or another kind of file', () => {
    expect(refusal(join(folder, 'missing.sqlite'))).toBe('pack-unreadable')
    const text = freshFile()
    writeFileSync(text, 'This is a letter, not a database.'.repeat(100))
    expect(refusal(text)).toBe('pack-unreadable')
    const empty = freshFile()
    writeFileSync(empty, '')
    expect(refusal(empty)).toBe('pack-unreadable')
  })

  it("is refused, and left as it is, where it is another program's or a newer version's", () => {
    const foreign = freshFile()
    const other = new Database(foreign)
    other.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
    other.close()
    const newer = freshFile()
    createCorpus(newer).close()
    const later = new Database(newer)
    later.pragma(`user_version = ${schemaVersion + 1}`)
    later.close()
    for (const file of [foreign, newer]) {
      const before = readFileSync(file)
      expect(refusal(file)).toBe('pack-unreadable')
      expect(() => createCorpus(file)).toThrow()
      expect(readFileSync(file).equals(before)).toBe(true)
    }
  })

  it('is refused, and left as it is, where it is in an older form', () => {
    const file = freshFile()
    const made = createCorpus(file)
    made.put(read('2020-12-02-childrens-services-scrutiny-sub-committee.txt'))
    made.close()
    const older = new Database(file)
    older.pragma(`user_version = ${schemaVersion - 1}`)
    older.close()
    const before = readFileSync(file)
    expect(refusal(file)).toBe('pack-unreadable')
    expect(() => createCorpus(file)).toThrow('older')
    expect(() => createCorpus(file, 'WAL')).toThrow('older')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('a corpus that is read while it is written', () => {
  it('shows a pack to other connections when it is whole, and holds none of them up meanwhile', () => {
    const file = freshFile()
    const reader = createCorpus(file, 'WAL')
    const writer = new Database(file)
    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal')
    writer.prepare('BEGIN IMMEDIATE').run()
    writer.prepare("INSERT INTO pack (id, file, title, hash, date, json, record) VALUES ('half', 'half.txt', '', '', NULL, '{}', '{}')").run()
    expect(reader.packs()).toEqual([])
    writer.prepare('ROLLBACK').run()
    writer.close()
    const own = createCorpus(file)
    const children = read('2020-12-02-childrens-services-scrutiny-sub-committee.txt')
    own.add(children)
    expect(reader.content(children.content.pack.id)).toEqual(children.content)
    own.close()
    reader.close()
  })
})
