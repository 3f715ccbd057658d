// A corpus database: packs as read, kept whole, given back as they were. Made again from the packs at any time.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Pack, PackContent, PackDocument, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { ReadPack } from '../read-pack.ts'
import { corpusApplicationId, corpusSchema, corpusVersion } from './schema.ts'

export interface Corpus {
  /** In the order of their ids. */
  packs(): readonly Pack[]
  content(id: PackId): PackContent | null
  passage(key: PassageKey): Passage | null
  passagesOf(document: DocumentKey): readonly Passage[]
  documentsOf(pack: PackId): readonly PackDocument[]
  /** The source lines a passage was read from, as they stand in the file. */
  source(passage: PassageKey): { readonly lines: SourceLines; readonly text: string; readonly file: string } | null
  /** Keeps a pack, in the place of an earlier one of the same id: whole or not at all. */
  put(read: ReadPack): void
  remove(id: PackId): void
  close(): void
}

interface PassageRow {
  readonly key: PassageKey
  readonly document: DocumentKey
  readonly place: number
  readonly text: string
  readonly rest: string
}

type PackRecord = Pick<PackContent, 'tables' | 'minutes' | 'questions' | 'programme' | 'acronyms' | 'people'>

const passageColumns = 'key, document, place, text, rest'

const toPassage = ({ key, document, place, text, rest }: PassageRow): Passage => ({
  ...(JSON.parse(rest) as Omit<Passage, 'key' | 'document' | 'order' | 'text'>),
  key,
  document,
  order: place,
  text,
})

/** Opens a corpus to add to, making it if it is not there. Throws where the file is something else: the caller gave a wrong path. */
export function createCorpus(file: string): Corpus {
  const db = new Database(file)
  db.pragma('journal_mode = DELETE')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  const version = db.pragma('user_version', { simple: true }) as number
  const empty = (db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number }).n === 0
  if (empty) {
    db.transaction(() => {
      db.pragma(`application_id = ${corpusApplicationId}`)
      db.pragma(`user_version = ${corpusVersion}`)
      db.exec(corpusSchema)
    })()
  } else if (db.pragma('application_id', { simple: true }) !== corpusApplicationId || version !== corpusVersion) {
    db.close()
    throw new Error(`not a corpus of version ${corpusVersion}`)
  }
  return corpusOf(db)
}

/** Opens a corpus read-only. A file that is missing, foreign or of another version is refused. */
export function openCorpus(file: string): Result<Corpus> {
  if (!existsSync(file)) return failed('not-found', 'corpus file')
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    const ours = db.pragma('application_id', { simple: true }) === corpusApplicationId
    const version = db.pragma('user_version', { simple: true })
    if (ours && version === corpusVersion) return ok(corpusOf(db))
    db.close()
    return failed('pack-unreadable', ours ? `corpus version ${String(version)}` : 'not a corpus')
  } catch (fault) {
    return failed('pack-unreadable', fault instanceof Error ? fault.message : 'corpus')
  }
}

function corpusOf(db: Database.Database): Corpus {
  const packRows = db.prepare<[], { pack: string }>('SELECT pack FROM packs ORDER BY id')
  const packRow = db.prepare<[string], { pack: string; record: string }>('SELECT pack, record FROM packs WHERE id = ?')
  const documentRows = db.prepare<[string], { document: string }>('SELECT document FROM documents WHERE pack = ? ORDER BY place')
  const passageRows = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passages WHERE pack = ? ORDER BY place`)
  const passagesOfDocument = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passages WHERE document = ? ORDER BY place`)
  const passageRow = db.prepare<[string], PassageRow>(`SELECT ${passageColumns} FROM passages WHERE key = ?`)
  const sourceRow = db.prepare<[string], { file: string; source: string; rest: string }>(
    'SELECT packs.file, packs.source, passages.rest FROM passages JOIN packs ON packs.id = passages.pack WHERE passages.key = ?',
  )

  const documentsOf = (pack: PackId): readonly PackDocument[] => documentRows.all(pack).map(({ document }) => JSON.parse(document) as PackDocument)

  const put = db.transaction(({ content, leftOut, sourceText }: ReadPack) => {
    const { pack, documents, passages, ...record } = content
    db.prepare('DELETE FROM packs WHERE id = ?').run(pack.id)
    db.prepare('INSERT INTO packs (id, file, hash, meeting_date, pack, record, left_out, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      pack.id,
      pack.file,
      pack.hash,
      pack.meeting.date,
      JSON.stringify(pack),
      JSON.stringify(record satisfies PackRecord),
      JSON.stringify(leftOut),
      sourceText,
    )
    const addDocument = db.prepare('INSERT INTO documents (key, pack, place, document) VALUES (?, ?, ?, ?)')
    for (const [place, document] of documents.entries()) addDocument.run(document.key, pack.id, place, JSON.stringify(document))
    const addPassage = db.prepare('INSERT INTO passages (key, pack, document, place, text, rest) VALUES (?, ?, ?, ?, ?, ?)')
    for (const { key, document, order, text, ...rest } of passages) addPassage.run(key, pack.id, document, order, text, JSON.stringify(rest))
  })

  return {
    packs: () => packRows.all().map(({ pack }) => JSON.parse(pack) as Pack),
    content: (id) => {
      const row = packRow.get(id)
      if (!row) return null
      const record = JSON.parse(row.record) as PackRecord
      return { pack: JSON.parse(row.pack) as Pack, documents: documentsOf(id), passages: passageRows.all(id).map(toPassage), ...record }
    },
    passage: (key) => {
      const row = passageRow.get(key)
      return row ? toPassage(row) : null
    },
    passagesOf: (document) => passagesOfDocument.all(document).map(toPassage),
    documentsOf,
    source: (key) => {
      const row = sourceRow.get(key)
      if (!row) return null
      const { source: lines } = JSON.parse(row.rest) as Pick<Passage, 'source'>
      const text = row.source
        .split(/\r\n|\n|\r/)
        .slice(lines.first - 1, lines.last)
        .join('\n')
      return { lines, text, file: row.file }
    },
    put: (read) => put(read),
    remove: (id) => void db.prepare('DELETE FROM packs WHERE id = ?').run(id),
    close: () => void db.close(),
  }
}
