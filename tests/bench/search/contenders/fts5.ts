// SQLite's own full-text index, with nothing changed: words joined by OR, ranked by bm25, its own snippets.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Answer, addAll, type Contender, type Hit, most, passagesOf } from '../contender.ts'

const fileIn = (folder: string): string => join(folder, 'fts5.sqlite')

function open(folder: string): Answer {
  const db = new Database(fileIn(folder), { readonly: true })
  const ask = db.prepare<[string], Hit & { readonly cut: string }>(
    `SELECT rowid AS id, text, snippet(peer, 0, '[', ']', '…', 24) AS cut FROM peer WHERE peer MATCH ? ORDER BY rank LIMIT ${most}`,
  )
  return (query) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length === 0 ? [] : ask.all(words.map((word) => `"${word}"`).join(' OR '))
  }
}

export const fts5: Contender = {
  keeps: 'disk',
  setUp: 'one column of text, default tokeniser, all in one transaction',
  make: (library, folder, onStep) => {
    const passages = passagesOf(library)
    const db = new Database(fileIn(folder))
    db.exec('CREATE VIRTUAL TABLE peer USING fts5(text)')
    const add = db.prepare('INSERT INTO peer (rowid, text) VALUES (?, ?)')
    db.transaction(() =>
      addAll(passages, onStep, (batch) => {
        for (const { id, text } of batch) add.run(id, text)
      }),
    )()
    db.close()
    passages.close()
    return { answer: open(folder) }
  },
  open: (_library, folder) => open(folder),
}
