// The corpus database's form. What the packs say can be read out of the packs again at any time, so an older form is made anew, never migrated.
import type Database from 'better-sqlite3'

/** "SCCP": tells this database from any other SQLite file. */
export const applicationId = 0x53434350
/** Raised with every change of the tables below or of what is kept in them. */
export const schemaVersion = 4

const tables = `
CREATE TABLE pack (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  title TEXT NOT NULL,
  hash TEXT NOT NULL,
  date TEXT,
  json TEXT NOT NULL, -- Pack: what the library shows
  record TEXT NOT NULL -- everything else but documents and passages
) STRICT;
CREATE TABLE source (
  pack TEXT PRIMARY KEY REFERENCES pack (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE document (
  key TEXT PRIMARY KEY,
  pack TEXT NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  hash TEXT NOT NULL,
  passages INTEGER NOT NULL,
  decisions INTEGER NOT NULL,
  promises INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_pack ON document (pack, place);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  pack TEXT NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
  document TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT,
  text TEXT NOT NULL,
  headings TEXT NOT NULL,
  blocks TEXT NOT NULL,
  emphasis TEXT NOT NULL,
  table_key TEXT,
  citation TEXT NOT NULL,
  boilerplate INTEGER NOT NULL,
  empty INTEGER NOT NULL,
  doubts TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL
) STRICT;
CREATE INDEX passage_by_pack ON passage (pack, place);
CREATE INDEX passage_by_document ON passage (document, place);
CREATE TABLE left_out (
  pack TEXT NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  why TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX left_out_by_pack ON left_out (pack, first_line);
CREATE TABLE made (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`

/** Makes the tables in an empty file; to be called inside a transaction. */
export function makeTables(db: Database.Database): void {
  db.exec(`${tables} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion};`)
}

export type FileState = 'empty' | 'ours' | 'older' | 'newer' | 'foreign'

/** What kind of file was opened. */
export function stateOf(db: Database.Database): FileState {
  const id = db.pragma('application_id', { simple: true })
  const version = Number(db.pragma('user_version', { simple: true }))
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
  if (count === 0 && version === 0) return 'empty'
  if (id !== applicationId) return 'foreign'
  if (version > schemaVersion) return 'newer'
  return version === schemaVersion ? 'ours' : 'older'
}
