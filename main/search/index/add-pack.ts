// Adds one pack to the index of a corpus database, or takes one out: each in one transaction, so that a crash leaves the index as it was before.
import type { Database } from 'better-sqlite3'
import type { PackContent } from '../../../preload/contract/model/pack.ts'
import { skeleton } from '../text/sound.ts'
import { stem } from '../text/stem.ts'
import { passageWords } from './passage-words.ts'
import { meetPeople, peopleOf } from './people.ts'
import { endOfText, packNumbers, packPostings } from './postings.ts'
import { namesIn } from './record.ts'
import { markBytes } from './schema.ts'

/** What the index keeps of a pack to label its hits. */
export interface IndexedPack {
  readonly committee: string
  readonly date: string | null
  readonly documents: readonly {
    readonly key: string
    readonly title: string
    readonly item: string | null
    readonly committee: string
    readonly date: string | null
    readonly kind: string
  }[]
}

/** Adds a pack that is not in the index. Ids of its passages follow those already given, so that lists only ever grow at their ends. */
export function addPack(db: Database, content: PackContent): void {
  db.transaction(() => {
    const first = 1 + Number(db.prepare("SELECT COALESCE((SELECT value FROM search_meta WHERE key = 'last passage'), '0')").pluck().get())
    const { passages, acronyms } = passageWords(content)
    const about: IndexedPack = {
      committee: content.pack.meeting.committee,
      date: content.pack.meeting.date,
      documents: content.documents.map(({ key, title, item, committee, date, kind }) => ({ key, title, item, committee, date, kind })),
    }
    const marks = Buffer.alloc(passages.length * markBytes)
    const lists = new Map<string, { readonly ids: number[]; readonly places: number[] }>()
    const wordCounts = new Map<string, number>()
    for (const [at, words] of passages.entries()) {
      marks.writeUInt16LE(Math.min(words.exact.length, 65_535), at * markBytes)
      marks.writeUInt16LE(words.document, at * markBytes + 2)
      marks.writeUInt8(words.kind, at * markBytes + 4)
      marks.writeUInt16LE(words.marks, at * markBytes + 5)
      for (const [term, where] of words.stems) {
        let list = lists.get(term)
        if (!list) {
          list = { ids: [], places: [] }
          lists.set(term, list)
        }
        list.ids.push(first + at)
        list.places.push(where)
      }
      for (const word of words.exact) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1)
    }
    const segment = Number(
      db
        .prepare("INSERT INTO search_packs (pack, hash, first, count, about, marks, known, named) VALUES (?, ?, ?, ?, ?, ?, 0, x'')")
        .run(content.pack.id, content.pack.hash, first, passages.length, JSON.stringify(about), marks).lastInsertRowid,
    )
    keepWords(db, wordCounts)
    meetPeople(db, peopleOf(content))
    const keepName = db.prepare(
      'INSERT INTO search_record (name, times) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET times = times + excluded.times',
    )
    for (const [name, times] of namesIn(content)) keepName.run(name, times)
    const termIds = keepPostings(db, segment, lists)
    const keepPassage = db.prepare('INSERT INTO search_passages (id, key, words) VALUES (?, ?, ?)')
    const keepExact = db.prepare('INSERT INTO search_exact (rowid, words) VALUES (?, ?)')
    for (const [at, { passage, exact, above }] of passages.entries()) {
      const numbers = (words: readonly string[]): number[] => words.map((word) => termIds.get(stem(word)) ?? 0)
      keepPassage.run(first + at, passage.key, packNumbers([...numbers(exact), endOfText, ...numbers(above)]))
      keepExact.run(first + at, exact.join(' '))
    }
    const keepAcronym = db.prepare('INSERT OR IGNORE INTO search_acronyms (short, long, segment) VALUES (?, ?, ?)')
    for (const { short, long } of acronyms) keepAcronym.run(short, long.join(' '), segment)
    db.prepare("INSERT INTO search_meta VALUES ('last passage', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(
      String(first + passages.length - 1),
    )
  })()
}

function keepWords(db: Database, counts: ReadonlyMap<string, number>): void {
  const keep = db.prepare(
    'INSERT INTO search_words (word, times, skeleton, value) VALUES (?, ?, ?, ?) ON CONFLICT (word) DO UPDATE SET times = times + excluded.times',
  )
  for (const [word, times] of [...counts].sort())
    keep.run(word, times, /^[a-z]{4,}$/u.test(word) ? skeleton(word) : '', /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(word) ? Number(word) : null)
}

function keepPostings(
  db: Database,
  part: number,
  lists: ReadonlyMap<string, { readonly ids: readonly number[]; readonly places: readonly number[] }>,
): ReadonlyMap<string, number> {
  const meet = db
    .prepare(
      'INSERT INTO search_terms (term, passages) VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages RETURNING id',
    )
    .pluck()
  const keep = db.prepare('INSERT INTO search_postings (term, part, first, last, data) VALUES (?, ?, ?, ?, ?)')
  const termIds = new Map<string, number>()
  for (const [term, { ids, places }] of lists) {
    const id = Number(meet.get(term, ids.length))
    termIds.set(term, id)
    keep.run(id, part, ids[0] ?? 0, ids.at(-1) ?? 0, packPostings(ids, places))
  }
  db.prepare('INSERT INTO search_parts (part, level) VALUES (?, 0)').run(part)
  return termIds
}

/** Takes a pack out of the index. What its words' lists say of its passages is passed over until they are next joined. */
export function removePack(db: Database, segment: number): void {
  db.transaction(() => {
    const row = db.prepare<[number], { first: number; count: number }>('SELECT first, count FROM search_packs WHERE segment = ?').get(segment)
    if (!row) return
    db.prepare('DELETE FROM search_exact WHERE rowid BETWEEN ? AND ?').run(row.first, row.first + row.count - 1)
    db.prepare('DELETE FROM search_passages WHERE id BETWEEN ? AND ?').run(row.first, row.first + row.count - 1)
    db.prepare('DELETE FROM search_acronyms WHERE segment = ?').run(segment)
    db.prepare('DELETE FROM search_packs WHERE segment = ?').run(segment)
  })()
}
