// One corpus file on the shelf: what is asked of its index, each as a prepared statement.
import type { Database, Statement } from 'better-sqlite3'
import type { Corpus } from '../../corpus/store/corpus.ts'
import type { ShelvedPack } from './shelf.ts'

/** `offset` is added to the numbers its index gives its passages. */
export interface ShelfFile {
  readonly db: Database
  readonly offset: number
  readonly term: Statement<[string], { id: number; passages: number }>
  readonly lists: Statement<[number], Uint8Array>
  readonly words: Statement<[number, number], { id: number; words: Uint8Array }>
  readonly longForms: Statement<[string], string>
  readonly shortForms: Statement<[string], string>
  readonly exact: Statement<[string], number>
  readonly exactBetween: Statement<[string, number, number], number>
  readonly agenda: Statement<[string], { key: string; title: string }>
  readonly beginning: Statement<[string, string, number], WordRow>
  readonly sounding: Statement<[string], WordRow>
  readonly figures: Statement<[number, number], string>
  readonly key: Statement<[number], string>
  readonly item: Statement<[string, string], string>
  readonly author: Statement<[string], string | null>
  readonly corpus: Corpus
}

interface WordRow {
  readonly word: string
  readonly times: number
}

export function openFile(db: Database, corpus: Corpus, offset: number): ShelfFile {
  return {
    db,
    offset,
    term: db.prepare('SELECT id, passages FROM search_terms WHERE term = ?'),
    lists: db.prepare('SELECT data FROM search_postings WHERE term = ? ORDER BY part').pluck() as Statement<[number], Uint8Array>,
    words: db.prepare('SELECT id, words FROM search_passages WHERE id BETWEEN ? AND ?'),
    longForms: db.prepare('SELECT DISTINCT long FROM search_acronyms WHERE short = ?').pluck() as Statement<[string], string>,
    shortForms: db.prepare('SELECT DISTINCT short FROM search_acronyms WHERE long = ?').pluck() as Statement<[string], string>,
    exact: db.prepare('SELECT rowid FROM search_exact WHERE search_exact MATCH ? ORDER BY rowid').pluck() as Statement<[string], number>,
    exactBetween: db
      .prepare('SELECT rowid FROM search_exact WHERE search_exact MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid')
      .pluck() as Statement<[string, number, number], number>,
    agenda: db.prepare(
      "SELECT item.value ->> 'key' AS key, item.value ->> 'title' AS title FROM pack, json_each(pack.json, '$.agenda') AS item WHERE pack.id = ?",
    ),
    key: db.prepare('SELECT key FROM search_passages WHERE id = ?').pluck() as Statement<[number], string>,
    item: db
      .prepare("SELECT item.value ->> 'title' FROM pack, json_each(pack.json, '$.agenda') AS item WHERE pack.id = ? AND item.value ->> 'key' = ?")
      .pluck() as Statement<[string, string], string>,
    author: db.prepare("SELECT json ->> 'author' FROM document WHERE key = ?").pluck() as Statement<[string], string | null>,
    corpus,
    beginning: db.prepare('SELECT word, times FROM search_words WHERE word >= ? AND word < ? ORDER BY times DESC LIMIT ?'),
    sounding: db.prepare("SELECT word, times FROM search_words WHERE skeleton = ? AND skeleton <> ''"),
    figures: db.prepare('SELECT word FROM search_words WHERE value BETWEEN ? AND ? LIMIT 400').pluck() as Statement<[number, number], string>,
  }
}

/** The people of one file; see `index/people.ts` and `index/named.ts`. */
export interface NamingFile {
  readonly people: readonly { readonly person: number; readonly key: string; readonly name: string }[]
  /** Its packs on the shelf. `known`: up to which person its passages were looked through. */
  readonly packs: readonly { readonly pack: ShelvedPack; readonly known: number; readonly named: Uint8Array }[]
}

/** The people of a file whose packs on the shelf are these. */
export function namingIn({ db }: ShelfFile, packs: readonly ShelvedPack[]): NamingFile {
  const byId = new Map(packs.map((pack) => [pack.id, pack]))
  const rows = db.prepare<[], { pack: string; known: number; named: Uint8Array }>('SELECT pack, known, named FROM search_packs ORDER BY first').all()
  return {
    people: db.prepare<[], NamingFile['people'][number]>('SELECT person, key, name FROM search_people ORDER BY person').all(),
    packs: rows.flatMap(({ pack: id, known, named }) => {
      const pack = byId.get(id)
      return pack ? [{ pack, known, named }] : []
    }),
  }
}
