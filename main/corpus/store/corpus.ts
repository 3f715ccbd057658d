// The corpus database: what the packs say. Made by the importer, read by the reader and by search.
import Database from 'better-sqlite3'
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Pack, PackContent, PackDocument, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { ReadPack } from '../read-pack.ts'
import { splitLines } from '../words/lines.ts'
import { documentOf, type PackRecord, type PassageRow, packOf, passageColumns, passageOf, passageValues, recordOf, type Tally } from './rows.ts'
import { makeTables, stateOf } from './schema.ts'

export interface Corpus {
  /** In the order of the packs' names. */
  packs(): readonly Pack[]
  content(id: PackId): PackContent | null
  passage(key: PassageKey): Passage | null
  passagesOf(document: DocumentKey): readonly Passage[]
  documentsOf(pack: PackId): readonly PackDocument[]
  /** How much each document of every pack holds. */
  tallies(): readonly Tally[]
  /** The lines of the source that a passage was read from. */
  source(passage: PassageKey): { readonly lines: SourceLines; readonly text: string; readonly file: string } | null
  /** Keeps a pack, in one transaction; a pack of the same id is replaced. Throws where the corpus was opened for reading. */
  put(read: ReadPack): void
  /** As `put`, for a pack that must not take another's place: throws where its id is held, and keeps nothing. */
  add(read: ReadPack): void
  remove(id: PackId): void
  close(): void
}

/**
 * Opens a corpus for writing, making it where it is not there. Throws, and leaves the file as it is, where it is no corpus of ours, a newer
 * one or an older one.
 * @param journal `WAL` where packs are put in by one thread while others read; a file stays as it is where it is not given
 */
export function createCorpus(file: string, journal?: 'WAL'): Corpus {
  const db = new Database(file)
  try {
    const state = stateOf(db)
    if (state !== 'empty' && state !== 'ours') throw new Error(`${state} database`)
    if (journal) db.pragma(`journal_mode = ${journal}`)
    // What is said to be kept is on the disk, with a write-ahead log too.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    if (state === 'empty') db.transaction(() => makeTables(db)).immediate()
  } catch (error) {
    db.close()
    throw error
  }
  return corpusOf(db)
}

/** Opens a corpus for reading only. A file that is missing, damaged, another program's or a newer version's is refused. */
export function openCorpus(file: string): Result<Corpus> {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    // The system keeps the pages of the file too: a passage read now and then needs few of them twice.
    db.pragma('cache_size = -2000')
    const state = stateOf(db)
    if (state === 'ours') return ok(corpusOf(db))
    db.close()
    return failed('pack-unreadable', `a corpus that is ${state}`)
  } catch (error) {
    return failed('pack-unreadable', error instanceof Error ? error.message : 'unknown')
  }
}

function corpusOf(db: Database.Database): Corpus {
  const everyPack = db.prepare<[], { id: string; hash: string }>('SELECT id, hash FROM pack ORDER BY id')
  const onePack = db.prepare<[string], { json: string; record: string }>('SELECT json, record FROM pack WHERE id = ?')
  const documents = db.prepare<[string], { json: string }>('SELECT json FROM document WHERE pack = ? ORDER BY place')
  const passages = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passage WHERE pack = ? ORDER BY place`)
  const inDocument = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passage WHERE document = ? ORDER BY place`)
  const onePassage = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passage WHERE key = ?`)
  const sourceOf = db.prepare<[string], { text: string; file: string; first_line: number; last_line: number }>(
    'SELECT source.text, pack.file, first_line, last_line FROM passage JOIN source USING (pack) JOIN pack ON pack.id = passage.pack WHERE passage.key = ?',
  )
  const everyTally = db.prepare<[], Tally>('SELECT key AS document, pack, passages, decisions, promises FROM document ORDER BY pack, place')
  const documentsOf = (pack: PackId): readonly PackDocument[] => documents.all(pack).map(({ json }) => documentOf(json))
  /** Packs as they were read before: whenever one is added, all that are held are asked for. A pack is replaced only through here. */
  let known: ReadonlyMap<string, Pack> = new Map()
  const allPacks = (): readonly Pack[] => {
    const held = new Map<string, Pack>()
    for (const { id, hash } of everyPack.all()) {
      const key = `${hash} ${id}`
      const row = known.has(key) ? undefined : onePack.get(id)
      const pack = row ? packOf(row.json) : known.get(key)
      if (pack) held.set(key, pack)
    }
    known = held
    return [...held.values()]
  }
  const change = (work: () => void): void => {
    known = new Map()
    db.transaction(work).immediate()
  }
  const remove = (id: PackId): void => {
    for (const table of ['passage', 'document', 'source', 'left_out']) db.prepare(`DELETE FROM ${table} WHERE pack = ?`).run(id)
    db.prepare('DELETE FROM pack WHERE id = ?').run(id)
  }
  return {
    packs: allPacks,
    content: (id) => {
      const row = onePack.get(id)
      return row === undefined
        ? null
        : { pack: packOf(row.json), ...recordOf(row.record), documents: documentsOf(id), passages: passages.all(id).map(passageOf) }
    },
    passage: (key) => {
      const row = onePassage.get(key)
      return row === undefined ? null : passageOf(row)
    },
    passagesOf: (document) => inDocument.all(document).map(passageOf),
    documentsOf,
    tallies: () => everyTally.all(),
    source: (key) => {
      const row = sourceOf.get(key)
      if (row === undefined) return null
      const lines = { first: row.first_line, last: row.last_line }
      return {
        lines,
        text: splitLines(row.text)
          .slice(lines.first - 1, lines.last)
          .join('\n'),
        file: row.file,
      }
    },
    put: (read) => change(() => write(db, read, remove)),
    // Nothing is taken out first, so an id that is held breaks the key of the table.
    add: (read) => change(() => write(db, read, () => undefined)),
    remove: (id) => change(() => remove(id)),
    close: () => void db.close(),
  }
}

function write(db: Database.Database, read: ReadPack, remove: (id: PackId) => void): void {
  const { pack, documents, passages, ...rest } = read.content
  remove(pack.id)
  const record: PackRecord = rest
  db.prepare('INSERT INTO pack (id, file, title, hash, date, json, record) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    pack.id,
    pack.file,
    pack.title,
    pack.hash,
    pack.meeting.date,
    JSON.stringify(pack),
    JSON.stringify(record),
  )
  db.prepare('INSERT INTO source (pack, text) VALUES (?, ?)').run(pack.id, read.sourceText)
  const document = db.prepare(
    'INSERT INTO document (key, pack, place, kind, title, hash, passages, decisions, promises, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const held = Map.groupBy(passages, (passage) => passage.document)
  for (const [place, one] of documents.entries()) {
    const minuted = rest.minutes.filter((minutes) => minutes.document === one.key)
    const count = (of: 'decisions' | 'promises'): number => minuted.reduce((sum, minutes) => sum + minutes[of].length, 0)
    document.run(
      one.key,
      pack.id,
      place,
      one.kind,
      one.title,
      one.hash,
      held.get(one.key)?.length ?? 0,
      count('decisions'),
      count('promises'),
      JSON.stringify(one),
    )
  }
  const passage = db.prepare(
    'INSERT INTO passage (key, pack, document, place, kind, number, text, headings, blocks, emphasis, table_key, citation, boilerplate, empty, doubts, first_line, last_line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const one of passages) passage.run(...passageValues(pack.id, one))
  const leftOut = db.prepare('INSERT INTO left_out (pack, first_line, last_line, why, text) VALUES (?, ?, ?, ?, ?)')
  for (const { source, text, why } of read.leftOut) leftOut.run(pack.id, source.first, source.last, why, text)
}
