// What the bench asks of every engine it compares, and the passages it hands to each.
import Database from 'better-sqlite3'
import { copyInKey } from './copies.ts'

export interface BenchPassage {
  readonly id: number
  readonly text: string
  /** The headings it stands under, outermost first, as one text. */
  readonly headings: string
}

export interface Passages {
  readonly count: number
  /** All passages, a thousand at a time. */
  batches(): Iterable<readonly BenchPassage[]>
  text(id: number): string
  /** The text of the bundled passage that this one was varied from; its own, if it was not. */
  origin(id: number): string
  close(): void
}

export interface Hit {
  readonly id: number
  readonly text: string
}

/** Answers a query with its hits, best first, with their whole texts. Snippets are made on the way, as a screen needs them. */
export type Answer = (query: string) => readonly Hit[]

/** Told after each part of the passages: `step` names what is being done, as it would follow "while". */
export type OnStep = (step: string, done: number, of: number) => void

export interface Made {
  readonly answer: Answer
  /** Writes the index into the folder, for `open` to start from. Missing where `make` has written it already. */
  readonly save?: () => void
}

export interface Contender {
  /** Where its index lives while it answers: one that is kept in memory has to be made, or read back whole, at every start. */
  readonly keeps: 'memory' | 'disk'
  /** How it was set up, for the notes under the table. */
  readonly setUp: string
  /** Makes its index over the passages of a library. `folder` is its own, empty. */
  readonly make: (library: string, folder: string, onStep: OnStep) => Made
  /** Starts from what was written into the folder. */
  readonly open: (library: string, folder: string) => Answer
}

/** How many hits are asked of every engine. */
export const most = 10

/** Opens a corpus file to look up texts, with little memory of its own, so that what is measured is the engine's. */
export function openSparing(library: string): Database.Database {
  const db = new Database(library, { readonly: true })
  db.pragma('cache_size = -1000')
  return db
}

/** The passages of a corpus file. Hits' texts are read from it when they are needed, so that no engine has to hold them in memory. */
export function passagesOf(library: string): Passages {
  const db = openSparing(library)
  const after = db.prepare<[number], BenchPassage>('SELECT id, text, headings FROM passage WHERE id > ? ORDER BY id LIMIT 1000')
  const text = db.prepare<[number], string>('SELECT text FROM passage WHERE id = ?').pluck()
  const key = db.prepare<[number], string>('SELECT key FROM passage WHERE id = ?').pluck()
  const byKey = db.prepare<[string], string>('SELECT text FROM passage WHERE key = ?').pluck()
  return {
    count: Number(db.prepare('SELECT count(*) FROM passage').pluck().get()),
    batches: function* () {
      for (let last = -1; ; ) {
        const rows = after.all(last)
        if (rows.length === 0) return
        last = rows.at(-1)?.id ?? 0
        yield rows.map(({ id, text, headings }) => ({ id, text, headings: (JSON.parse(headings) as readonly string[]).join('. ') }))
      }
    },
    text: (id) => String(text.get(id) ?? ''),
    origin: (id) => String(byKey.get(String(key.get(id)).replace(copyInKey, '')) ?? ''),
    close: () => void db.close(),
  }
}

/** Hands every passage to `add`, telling how far it has come. */
export function addAll(passages: Passages, onStep: OnStep, add: (batch: readonly BenchPassage[]) => void): void {
  let done = 0
  for (const batch of passages.batches()) {
    add(batch)
    done += batch.length
    onStep('indexing', done, passages.count)
  }
}

/** Hits, each with a plain snippet, the neighbourhood of the first long word found, for engines that make none of their own. */
export function shown(passages: Passages, ids: readonly number[], query: string): readonly Hit[] {
  const words = query
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word.length > 3)
  return ids.slice(0, most).map((id) => {
    const text = passages.text(id)
    const lower = text.toLowerCase()
    const at = Math.max(0, ...words.slice(0, 1).map((word) => lower.indexOf(word)))
    text.slice(Math.max(0, at - 120), at + 160)
    return { id, text }
  })
}
