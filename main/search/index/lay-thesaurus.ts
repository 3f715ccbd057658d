// Lays what was read of the thesaurus into a database: the bundled one, when the app is built.
import Database from 'better-sqlite3'
import type { Head, Kin } from '../query/thesaurus.ts'
import { everyEntry, familyEntries } from '../query/thesaurus-files.ts'
import { readEntries, readFamilies } from '../query/thesaurus-text.ts'

const tables = `
  DROP TABLE IF EXISTS search_thesaurus;
  DROP TABLE IF EXISTS search_families;
  -- first: the stem with which what is typed begins. heads: those that begin so, as JSON.
  CREATE TABLE search_thesaurus (first TEXT PRIMARY KEY, heads TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE search_families (stem TEXT PRIMARY KEY, kin TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

let read: { readonly heads: ReadonlyMap<string, readonly Head[]>; readonly families: ReadonlyMap<string, readonly Kin[]> } | null = null

/** Lays the thesaurus into a database file that holds an index, in place of one that is there. */
export function layThesaurus(file: string): void {
  read ??= { heads: readEntries(everyEntry), families: readFamilies(familyEntries) }
  const { heads, families } = read
  const db = new Database(file)
  try {
    db.transaction(() => {
      db.exec(tables)
      const addHeads = db.prepare('INSERT INTO search_thesaurus VALUES (?, ?)')
      for (const [first, all] of heads) addHeads.run(first, JSON.stringify(all))
      const addFamily = db.prepare('INSERT INTO search_families VALUES (?, ?)')
      for (const [stem, kin] of families) addFamily.run(stem, JSON.stringify(kin))
    })()
  } finally {
    db.close()
  }
}
