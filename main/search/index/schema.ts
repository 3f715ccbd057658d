// The tables that search keeps beside the packs in the same database file. All of them can be made again from the packs.
import type { Database } from 'better-sqlite3'

/** Counts up with every change of the tables or of how text is cut into words; an index of another number is thrown away and made again. */
export const indexVersion = 5

/** Bytes of marks for each passage: its length in words (two), its document (two), kind (one), marks (two), and one to spare. */
export const markBytes = 8

const tables = `
CREATE TABLE IF NOT EXISTS search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_packs (
  segment INTEGER PRIMARY KEY AUTOINCREMENT, pack TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
  first INTEGER NOT NULL, count INTEGER NOT NULL,
  about TEXT NOT NULL, marks BLOB NOT NULL,
  known INTEGER NOT NULL, named BLOB NOT NULL -- up to which person its passages were looked through, and which of them name whom
) STRICT;
CREATE TABLE IF NOT EXISTS search_people (person INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_words (word TEXT PRIMARY KEY, times INTEGER NOT NULL, skeleton TEXT NOT NULL, value REAL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_words_by_sound ON search_words (skeleton) WHERE skeleton <> '';
CREATE INDEX IF NOT EXISTS search_words_by_value ON search_words (value) WHERE value IS NOT NULL;
CREATE TABLE IF NOT EXISTS search_record (name TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, passages INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_postings (
  term INTEGER NOT NULL, part INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (term, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_parts (part INTEGER PRIMARY KEY, level INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_passages (id INTEGER PRIMARY KEY, key TEXT NOT NULL, words BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_acronyms (short TEXT NOT NULL, long TEXT NOT NULL, segment INTEGER NOT NULL, PRIMARY KEY (short, long, segment)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_acronyms_by_long ON search_acronyms (long);
CREATE VIRTUAL TABLE IF NOT EXISTS search_exact USING fts5(words, content='', contentless_delete=1, detail=full, tokenize="ascii tokenchars '/%.+:-'");
`

const names = ['meta', 'packs', 'people', 'words', 'record', 'terms', 'postings', 'parts', 'passages', 'acronyms', 'exact'].map(
  (name) => `search_${name}`,
)

/** Makes the tables, after dropping those of another version, or, `anew`, whatever is there. */
export function makeTables(db: Database, anew = false): void {
  if (!anew && holdsIndex(db)) return
  db.transaction(() => {
    for (const name of names) db.exec(`DROP TABLE IF EXISTS ${name}`)
    db.exec(tables)
    db.prepare("INSERT INTO search_meta VALUES ('version', ?)").run(String(indexVersion))
  })()
}

/** Whether the file holds an index that this version can read. */
export function holdsIndex(db: Database): boolean {
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'search_meta'").get()) return false
  return db.prepare("SELECT value FROM search_meta WHERE key = 'version'").pluck().get() === String(indexVersion)
}
