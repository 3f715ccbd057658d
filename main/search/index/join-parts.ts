// Keeps a word's passages in few lists however many packs there are: whenever enough lists of one size have gathered, they become one of the next size.
import type { Database } from 'better-sqlite3'
import { joinPostings } from './postings.ts'

/** How many parts of one level become one of the next. */
const gathered = 12

interface ListRow {
  readonly term: number
  readonly first: number
  readonly last: number
  readonly data: Uint8Array
}

/** Joins parts where it is time to. One transaction a join; a crash leaves the parts as they were. */
export function joinParts(db: Database): void {
  for (;;) {
    const level = db.prepare('SELECT level FROM search_parts GROUP BY level HAVING count(*) >= ? ORDER BY level LIMIT 1').pluck().get(gathered)
    if (typeof level !== 'number') return
    db.transaction(() => {
      const parts = db.prepare('SELECT part FROM search_parts WHERE level = ? ORDER BY part').pluck().all(level) as number[]
      const into = parts[0] ?? 0
      const past = parts.at(-1) ?? 0
      const rows = db
        .prepare<[number, number], ListRow>('SELECT term, first, last, data FROM search_postings WHERE part BETWEEN ? AND ? ORDER BY term, part')
        .all(into, past)
      db.prepare('DELETE FROM search_postings WHERE part BETWEEN ? AND ?').run(into, past)
      const keep = db.prepare('INSERT INTO search_postings (term, part, first, last, data) VALUES (?, ?, ?, ?, ?)')
      for (let from = 0; from < rows.length; ) {
        const term = rows[from]?.term ?? 0
        let to = from
        while (rows[to]?.term === term) to++
        const lists = rows.slice(from, to)
        keep.run(term, into, lists[0]?.first ?? 0, lists.at(-1)?.last ?? 0, joinPostings(lists))
        from = to
      }
      db.prepare('DELETE FROM search_parts WHERE level = ?').run(level)
      db.prepare('INSERT INTO search_parts (part, level) VALUES (?, ?)').run(into, level + 1)
    })()
  }
}
