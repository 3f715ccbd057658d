// The engines that the bench compares, each behind the same two steps: make or open an index over the passages, then answer a query with snippets.
import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { openEngine } from '../../main/search/engine.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'

export interface BenchPassage {
  readonly id: number
  readonly text: string
  readonly headings: string
}

export interface Peer {
  readonly name: string
  /** Hits' whole texts, best first; snippets are made on the way, as a screen needs them. */
  readonly answer: (query: string) => readonly string[]
}

const limit = 10

/** A plain snippet for engines that have none of their own: the neighbourhood of the first word found. */
function around(text: string, query: string): string {
  const word = query
    .toLowerCase()
    .split(/\W+/u)
    .find((one) => one.length > 3 && text.toLowerCase().includes(one))
  const at = word ? text.toLowerCase().indexOf(word) : 0
  return text.slice(Math.max(0, at - 120), at + 160)
}

const shown = (passages: readonly BenchPassage[], ids: readonly number[], query: string): readonly string[] =>
  ids.slice(0, limit).map((id) => {
    const text = passages[id]?.text ?? ''
    around(text, query)
    return text
  })

/** All passages of a corpus file, numbered from 0. */
export function passagesOf(file: string): readonly BenchPassage[] {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare<[], { text: string; headings: string }>('SELECT text, headings FROM passage ORDER BY id').all()
  db.close()
  return rows.map(({ text, headings }, id) => ({ id, text, headings }))
}

/** Makes a peer's index. Throws where the package is not installed. */
export const peers: Readonly<Record<string, (file: string) => Promise<Peer>>> = {
  ours: async (file) => {
    const engine = openEngine([file])
    const db = new Database(file, { readonly: true })
    const text = db.prepare<[string], string>('SELECT text FROM passage WHERE key = ?').pluck()
    return {
      name: 'ours',
      answer: (query) =>
        engine
          .ask({ query, limit: 50 })
          .groups.flatMap(({ hits }) => hits)
          .sort((a, b) => b.score - a.score)
          .slice(0, limit)
          .map(({ passage }) => String(text.get(passage))),
    }
  },
  'FTS5 as it comes': async (file) => {
    const side = `${file}.fts5`
    const db = new Database(side)
    if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'peer'").get()) {
      db.exec('CREATE VIRTUAL TABLE peer USING fts5(text)')
      const add = db.prepare('INSERT INTO peer (rowid, text) VALUES (?, ?)')
      db.transaction(() => {
        for (const { id, text } of passagesOf(file)) add.run(id + 1, text)
      })()
    }
    const ask = db.prepare<[string], { text: string; cut: string }>(
      `SELECT text, snippet(peer, 0, '[', ']', '…', 24) AS cut FROM peer WHERE peer MATCH ? ORDER BY rank LIMIT ${limit}`,
    )
    return {
      name: 'FTS5 as it comes',
      answer: (query) => {
        const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
        return words.length === 0 ? [] : ask.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ text }) => text)
      },
    }
  },
  'MiniSearch as it comes': async (file) => {
    const passages = passagesOf(file)
    const index = new MiniSearch<BenchPassage>({ fields: ['text'] })
    index.addAll(passages)
    return {
      name: 'MiniSearch as it comes',
      answer: (query) =>
        shown(
          passages,
          index.search(query).map(({ id }) => id as number),
          query,
        ),
    }
  },
  'MiniSearch tuned': async (file) => {
    const passages = passagesOf(file)
    const index = new MiniSearch<BenchPassage>({
      fields: ['text', 'headings'],
      tokenize: (text) => tokens(text).map(({ word }) => word),
      processTerm: (word) => stem(word),
      searchOptions: { boost: { headings: 0.5 }, fuzzy: (term) => (term.length > 5 ? 0.15 : 0) },
    })
    index.addAll(passages)
    return {
      name: 'MiniSearch tuned',
      answer: (query) =>
        shown(
          passages,
          index.search(query).map(({ id }) => id as number),
          query,
        ),
    }
  },
  FlexSearch: async (file) => {
    const { Index } = await import('flexsearch')
    const passages = passagesOf(file)
    const index = new Index({ tokenize: 'forward' })
    for (const { id, text } of passages) index.add(id, text)
    return { name: 'FlexSearch', answer: (query) => shown(passages, index.search(query, { limit, suggest: true }) as number[], query) }
  },
  Orama: async (file) => {
    const { create, insertMultiple, search } = await import('@orama/orama')
    const passages = passagesOf(file)
    const index = create({ schema: { text: 'string', number: 'number' } as const })
    await insertMultiple(
      index,
      passages.map(({ id, text }) => ({ text, number: id })),
      1000,
    )
    return {
      name: 'Orama',
      answer: (query) => {
        const found = search(index, { term: query, limit })
        return found instanceof Promise
          ? []
          : shown(
              passages,
              found.hits.map(({ document }) => document.number),
              query,
            )
      },
    }
  },
  lunr: async (file) => {
    const { default: lunr } = await import('lunr')
    const passages = passagesOf(file)
    const index = lunr(function () {
      this.ref('id')
      this.field('text')
      for (const passage of passages) this.add(passage)
    })
    return {
      name: 'lunr',
      answer: (query) =>
        shown(
          passages,
          index.search(query.replace(/[^\p{L}\p{N}\s]/gu, ' ')).map(({ ref }) => Number(ref)),
          query,
        ),
    }
  },
}
