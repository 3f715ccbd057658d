// The search engine: opens corpus databases read-only and answers queries from their indexes, in the worker and in the command alike.
import Database from 'better-sqlite3'
import type { z } from 'zod'
import { type alikeRequest, longestQuery, type SearchAnswer, type searchRequest } from '../../preload/contract/model/search.ts'
import { openCorpus } from '../corpus/store/corpus.ts'
import { type OpenCorpus, openShelf, type Shelf } from './index/shelf.ts'
import { groupsOf } from './present/answer.ts'
import { explainedLines } from './present/explained.ts'
import { holdOwn, type OwnText, type OwnTexts } from './present/own.ts'
import { type ClickedFilters, joinFilters } from './query/filters.ts'
import { readQuery, type TypedQuery } from './query/parse.ts'
import { type Completions, openRecord } from './query/record.ts'
import { type Understood, understand } from './query/understand.ts'
import { openVocabulary, type Vocabulary } from './query/vocabulary.ts'
import { findAlike } from './rank/alike-to.ts'
import { bounded } from './rank/bounds.ts'
import { addCounts } from './rank/count.ts'
import { explain } from './rank/explain.ts'
import { type Found, find } from './rank/find.ts'
import type { Filters } from './rank/limits.ts'
import { ownFilter } from './rank/own.ts'
import { surnameOf } from './rank/person.ts'
import { placeOf } from './rank/place-of.ts'

export type { OwnText } from './present/own.ts'
export type CheckedSearch = z.output<typeof searchRequest>
export type CheckedAlike = z.output<typeof alikeRequest>

const cutShort = 'Only the first thousand characters of this search were read.'

export interface Engine {
  ask(request: CheckedSearch): SearchAnswer
  /** More like one passage; null where no pack that is searched holds it. The member's own words are not looked through. */
  alike(request: CheckedAlike): SearchAnswer | null
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
  readonly leftOut: string | null
  readonly understood: Understood
  readonly filters: Filters
  readonly found: Found
}

function search(held: Held, clicked: ClickedFilters, text: string, limit: number): Asked {
  const asked = bounded(held.shelf, readQuery(text.slice(0, longestQuery)))
  const { query, leftOut } = asked
  const understood = understand(held.shelf, held.vocabulary, query, held.own.holds)
  const filters = joinFilters(clicked, query.filters)
  return { query, leftOut, understood, filters, found: find(held.shelf, asked, understood, filters, limit) }
}

function ask(held: Held, request: CheckedSearch): SearchAnswer {
  const start = performance.now()
  const { query, leftOut, understood, filters, found } = search(held, request, request.query, request.limit)
  const { concepts } = understood
  const phrases = phrasesOf(query)
  const surnames = filters.persons.map(surnameOf).filter((words) => words.length > 0)
  const without = query.without.map((part) => (part.kind === 'phrase' ? part.words : [part.word]))
  const own = held.own.find({ concepts, phrases, without, parts: query.parts.length }, filters, ownFilter(held.shelf, filters))
  return {
    query: request.query,
    typed: query.filters,
    total: found.total,
    groups: groupsOf(held.shelf, found.hits, { concepts, worth: found.worth, phrases: [...phrases, ...surnames] }),
    mine: own.hits,
    widened: [...(request.query.length > longestQuery ? [cutShort] : []), leftOut ?? [], found.widened ?? []].flat().join(' ') || null,
    corrected: understood.corrected,
    counts: addCounts(found, own.counts),
    packsSearched: held.shelf.packs.length,
    milliseconds: performance.now() - start,
  }
}

function alike(held: Held, request: CheckedAlike): SearchAnswer | null {
  const start = performance.now()
  const { shelf } = held
  const place = placeOf(shelf, request.passage)
  if (!place) return null
  const { hits, total, concepts, worth, ...counts } = findAlike(shelf, place.number, place.passage, request.limit)
  return {
    query: '',
    typed: [],
    total,
    groups: groupsOf(shelf, hits, { concepts, worth, phrases: [] }),
    mine: [],
    widened: null,
    corrected: [],
    counts,
    packsSearched: shelf.packs.length,
    milliseconds: performance.now() - start,
  }
}

/** Kilobytes of pages that SQLite keeps of an index: the system keeps them too, so more would be memory twice over. */
const pagesKept = 2000

function openIndex(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  db.pragma(`cache_size = -${pagesKept}`)
  return db
}

/** Opens the engine over corpus databases, the bundled one first. Files that are not there or hold no index are passed over. */
export function openEngine(files: readonly string[]): Engine {
  const opened = files.flatMap((file): OpenCorpus[] => {
    const corpus = openCorpus(file)
    return corpus.ok ? [{ corpus: corpus.value, db: openIndex(file) }] : []
  })
  const shelf = openShelf(opened)
  const vocabulary = openVocabulary(shelf)
  const held: Held = { shelf, vocabulary, record: openRecord(shelf, vocabulary), own: holdOwn([]) }
  const engine: Engine = {
    ask: (request) => ask(held, request),
    alike: (request) => alike(held, request),
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

/** For developers: how a query was read, and for each hit what its score is made of. One line each, ready to print. */
export function explainQuery(engine: Engine, query: string, limit: number): readonly string[] {
  const held = inside.get(engine)
  if (!held) return []
  const { shelf } = held
  const { understood, found, leftOut } = search(held, {}, query, limit)
  const parts = explain(
    shelf,
    understood.concepts,
    understood.wanted,
    found.hits.map(({ passage }) => passage),
  )
  return explainedLines(shelf, understood, found, leftOut, parts)
}
