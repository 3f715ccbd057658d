// The search engine: opens corpus databases read-only and answers queries from their indexes, in the worker and in the command alike.
import Database from 'better-sqlite3'
import type { z } from 'zod'
import type { DocumentKey, ItemKey, PackId } from '../../preload/contract/ids.ts'
import type { HitGroup, PassageHit, SearchAnswer, searchRequest } from '../../preload/contract/model/search.ts'
import { openCorpus } from '../corpus/store/corpus.ts'
import { passageKinds } from './index/passage-words.ts'
import { type OpenCorpus, openShelf, type Shelf } from './index/shelf.ts'
import { markPlaces } from './present/marks.ts'
import { holdOwn, type OwnText, type OwnTexts } from './present/own.ts'
import { snippet } from './present/snippet.ts'
import { joinFilters } from './query/filters.ts'
import { readQuery, type TypedQuery } from './query/parse.ts'
import { type Completions, openRecord } from './query/record.ts'
import { type Understood, understand } from './query/understand.ts'
import { openVocabulary, type Vocabulary } from './query/vocabulary.ts'
import type { FoldedHit } from './rank/alike.ts'
import { type Found, find } from './rank/find.ts'

export type { OwnText } from './present/own.ts'
export type CheckedSearch = z.output<typeof searchRequest>

/** The longest query, in UTF-16 units, that is read; the rest is passed over. */
const longestRead = 1000

export interface Engine {
  ask(request: CheckedSearch): SearchAnswer
  suggest(typed: string): { readonly suggestions: readonly string[] }
  /** Makes ready what the first suggestion and the first plain words need, so that no keystroke waits for it. */
  prepare(): void
  /** Replaces the member's own words that are searched beside the packs. */
  setOwn(texts: readonly OwnText[]): void
  close(): void
}

interface Held {
  readonly shelf: Shelf
  readonly vocabulary: Vocabulary
  readonly record: Completions
  own: OwnTexts
}

const inside = new WeakMap<Engine, Held>()

function phrasesOf(query: TypedQuery): readonly (readonly string[])[] {
  return query.parts.flatMap((part) =>
    part.kind === 'phrase' ? [part.words] : part.kind === 'either' ? part.parts.flatMap((one) => (one.kind === 'phrase' ? [one.words] : [])) : [],
  )
}

interface Asked {
  readonly query: TypedQuery
  readonly understood: Understood
  readonly found: Found
  readonly pack: string | undefined
}

function search(held: Held, request: Omit<CheckedSearch, 'query' | 'limit'>, text: string, limit: number): Asked {
  const query = readQuery(text.slice(0, longestRead))
  const understood = understand(held.shelf, held.vocabulary, query, held.own.holds)
  const filters = joinFilters(request, query.filters)
  return { query, understood, found: find(held.shelf, query, understood, filters, limit), pack: filters.pack }
}

function hitOf(held: Held, hit: FoldedHit, understood: Understood, found: Found, phrases: readonly (readonly string[])[]): PassageHit | null {
  const { shelf } = held
  const passage = shelf.passage(hit.passage)
  if (!passage) return null
  const pack = shelf.packs[shelf.marks.pack[hit.passage] ?? 0]
  const document = pack?.about.documents[shelf.marks.document[hit.passage] ?? 0]
  const places = markPlaces(passage.text, understood.concepts, phrases)
  return {
    type: 'passage',
    passage: passage.key,
    document: (document?.key ?? '') as string as DocumentKey,
    item: (document?.item ?? null) as string | null as ItemKey | null,
    pack: (pack?.id ?? '') as string as PackId,
    kind: passageKinds[shelf.marks.kind[hit.passage] ?? 0] ?? 'report',
    citation: passage.citation,
    heading: passage.headings.at(-1) ?? '',
    snippet: snippet(passage.text, places, found.worth),
    hits: places.map(({ from, to }) => ({ from, to })),
    score: hit.score,
    alike: hit.alike,
  }
}

function groups(held: Held, hits: readonly { readonly hit: PassageHit; readonly number: number }[]): readonly HitGroup[] {
  const { shelf } = held
  const byDocument = new Map<string, { readonly about: Omit<HitGroup, 'hits'>; readonly hits: PassageHit[] }>()
  for (const { hit, number } of hits) {
    const group = byDocument.get(hit.document)
    if (group) {
      group.hits.push(hit)
      continue
    }
    const pack = shelf.packs[shelf.marks.pack[number] ?? 0]
    const document = pack?.about.documents[shelf.marks.document[number] ?? 0]
    byDocument.set(hit.document, {
      about: {
        title: document?.title ?? '',
        committee: document?.committee || (pack?.about.committee ?? ''),
        date: document?.date ?? pack?.about.date ?? null,
        pack: hit.pack,
        document: hit.document,
      },
      hits: [hit],
    })
  }
  return [...byDocument.values()].map(({ about, hits }) => ({ ...about, hits }))
}

function ask(held: Held, request: CheckedSearch): SearchAnswer {
  const start = performance.now()
  const { query, understood, found, pack } = search(held, request, request.query, request.limit)
  const phrases = phrasesOf(query)
  const hits = found.hits.flatMap((one) => {
    const hit = hitOf(held, one, understood, found, phrases)
    return hit ? [{ hit, number: one.passage }] : []
  })
  const without = query.without.map((part) => (part.kind === 'phrase' ? part.words : [part.word]))
  const wantsOwn = !request.kinds || request.kinds.length === 0 || request.kinds.includes('mine')
  const mine = wantsOwn ? held.own.find(understood.concepts, phrases, without, pack, 50) : []
  return {
    query: request.query,
    total: found.total,
    groups: groups(held, hits),
    mine,
    widened: request.query.length > longestRead ? 'Only the first thousand characters of this search were read.' : found.widened,
    corrected: understood.corrected,
    counts: { kinds: mine.length > 0 ? { ...found.kinds, mine: mine.length } : found.kinds, committees: found.committees, years: found.years },
    packsSearched: held.shelf.packs.length,
    milliseconds: performance.now() - start,
  }
}

/** Opens the engine over corpus databases, the bundled one first. Files that are not there or hold no index are passed over. */
export function openEngine(files: readonly string[]): Engine {
  const opened = files.flatMap((file): OpenCorpus[] => {
    const corpus = openCorpus(file)
    return corpus.ok ? [{ corpus: corpus.value, db: new Database(file, { readonly: true, fileMustExist: true }) }] : []
  })
  const shelf = openShelf(opened)
  const vocabulary = openVocabulary(shelf)
  const held: Held = { shelf, vocabulary, record: openRecord(shelf, vocabulary), own: holdOwn([]) }
  const engine: Engine = {
    ask: (request) => ask(held, request),
    suggest: (typed) => ({ suggestions: held.record.complete(typed) }),
    prepare: () => {
      held.record.complete('prepare')
      search(held, {}, 'prepare', 1)
    },
    setOwn: (texts) => {
      held.own = holdOwn(texts)
    },
    close: () => {
      for (const { db, corpus } of opened) {
        db.close()
        corpus.close()
      }
    },
  }
  inside.set(engine, held)
  return engine
}

/** The whole texts of the passages that answer a query, best first, for the command. */
export function answerQuery(engine: Engine, query: string, limit: number): { readonly text: string }[] {
  const held = inside.get(engine)
  if (!held) return []
  const { shelf } = held
  return search(held, {}, query, limit).found.hits.flatMap(({ passage }) => {
    const held = shelf.passage(passage)
    return held ? [{ text: held.text }] : []
  })
}

/** For developers: how a query was read, and for each hit why it stands where it does. */
export function explainQuery(engine: Engine, query: string, limit: number): readonly string[] {
  const held = inside.get(engine)
  if (!held) return []
  const { understood, found } = search(held, {}, query, limit)
  const read = understood.concepts.map(({ typed, weight, wordings }, number) => {
    const says = wordings.map(({ stems, weight: near, from }) => `${stems.join('+')} (${from} ${near.toFixed(2)})`).join(', ')
    return `${typed}: worth ${(found.worth[number] ?? 0).toFixed(1)}, weight ${weight}, read as ${says}`
  })
  const hits = found.hits.map(({ passage, score, alike }, order) => {
    const text = held.shelf.passage(passage)?.text ?? ''
    const marked = markPlaces(text, understood.concepts, []).map(({ from, to }) => text.slice(from, to))
    const kind = passageKinds[held.shelf.marks.kind[passage] ?? 0] ?? 'report'
    return `${order + 1}. ${score.toFixed(1)} ${kind}${alike > 0 ? ` (${alike} alike)` : ''}: ${[...new Set(marked)].join(', ')} | ${text.slice(0, 100)}`
  })
  return [...read, `asks ${understood.asking ?? 'for words'}; ${found.total} found`, ...hits]
}
