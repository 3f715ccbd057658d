// The search engine: opens corpus databases read-only and answers queries from their indexes, in the worker and in the command alike.
import Database from 'better-sqlite3'
import type { z } from 'zod'
import { type alikeRequest, longestQuery, type SearchAnswer, type searchRequest } from '../../preload/contract/model/search.ts'
import { openCorpus } from '../corpus/store/corpus.ts'
import { type OpenCorpus, openShelf, type Shelf } from './index/shelf.ts'
import { groupsOf, type Shown } from './present/answer.ts'
import { choicesOf } from './present/choices.ts'
import { explainedLines } from './present/explained.ts'
import { holdOwn, type OwnText, type OwnTexts } from './present/own.ts'
import type { Concept } from './query/concepts.ts'
import { type ClickedFilters, joinFilters } from './query/filters.ts'
import { readQuery, type TypedQuery } from './query/parse.ts'
import { type Completions, openRecord } from './query/record.ts'
import { type Understood, understand } from './query/understand.ts'
import { openVocabulary, type Vocabulary } from './query/vocabulary.ts'
import { affordable } from './rank/affordable.ts'
import type { FoldedHit } from './rank/alike.ts'
import { findAlike } from './rank/alike-to.ts'
import { bounded } from './rank/bounds.ts'
import { addCounts } from './rank/count.ts'
import { explain } from './rank/explain.ts'
import { type Found, find } from './rank/find.ts'
import { anyFilter, type Filters } from './rank/limits.ts'
import { ownFilter } from './rank/own.ts'
import { peopleOn } from './rank/people.ts'
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
  /** The search whose hits are being fetched in pieces; null for none. */
  begun: Begun | null
}

/** A search done, its hits not yet drawn. */
interface Begun {
  /** What was asked, but for the piece. */
  readonly of: string
  readonly hits: readonly FoldedHit[]
  readonly shown: Shown
  /** Without groups. */
  readonly answer: SearchAnswer
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
  /** All that the query means; `understood` is what of it was looked for in the packs. */
  readonly meant: readonly Concept[]
  readonly understood: Understood
  readonly filters: Filters
  readonly found: Found
}

function search(held: Held, clicked: ClickedFilters, text: string, limit: number): Asked {
  const read = readQuery(text.slice(0, longestQuery))
  const wanted = joinFilters(clicked, read.filters)
  const asked = bounded(held.shelf, read, { persons: wanted.persons, filtered: anyFilter(wanted) })
  const { query, persons } = asked
  const filters = { ...wanted, persons }
  const meant = understand(held.shelf, held.vocabulary, query, held.own.holds)
  const { concepts, leftOut } = affordable(held.shelf, meant.concepts, asked.room)
  const understood = { ...meant, concepts }
  const left = [asked.leftOut, leftOut].filter((words) => words !== null).join(' ') || null
  return { query, leftOut: left, meant: meant.concepts, understood, filters, found: find(held.shelf, asked, understood, filters, limit) }
}

function answerTo(held: Held, request: CheckedSearch): Begun {
  const start = performance.now()
  const { query, leftOut, meant, understood, filters, found } = search(held, request, request.query, request.limit)
  const { concepts } = understood
  const phrases = phrasesOf(query)
  const surnames = filters.persons.map(surnameOf).filter((words) => words.length > 0)
  const without = query.without.map((part) => (part.kind === 'phrase' ? part.words : [part.word]))
  const own = held.own.find({ concepts: meant, phrases, without, parts: query.parts.length }, filters, ownFilter(held.shelf, filters))
  return {
    of: askedAs(request),
    hits: found.hits,
    shown: { concepts, worth: found.worth, phrases: [...phrases, ...surnames] },
    answer: {
      query: request.query,
      typed: query.filters,
      total: found.total,
      groups: [],
      mine: own.hits,
      widened: [...(request.query.length > longestQuery ? [cutShort] : []), leftOut ?? [], found.widened ?? []].flat().join(' ') || null,
      corrected: understood.corrected,
      counts: choicesOf(held.shelf, addCounts(found, own.counts), request.everyChoice === true),
      packsSearched: held.shelf.packs.length,
      milliseconds: performance.now() - start,
    },
  }
}

/** A request without the piece of its hits that is wanted. */
const askedAs = ({ piece: _piece, ...request }: CheckedSearch): string => JSON.stringify(request)

function ask(held: Held, request: CheckedSearch): SearchAnswer {
  const start = performance.now()
  const { piece } = request
  const begun = piece && held.begun?.of === askedAs(request) ? held.begun : answerTo(held, request)
  held.begun = piece ? begun : null
  const { answer, hits, shown } = begun
  const groups = groupsOf(held.shelf, piece ? hits.slice(piece.from, piece.to) : hits, shown)
  return { ...answer, groups, milliseconds: performance.now() - start }
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
    counts: choicesOf(shelf, counts, false),
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
  const held: Held = { shelf, vocabulary, record: openRecord(shelf, vocabulary), own: holdOwn([]), begun: null }
  const engine: Engine = {
    ask: (request) => ask(held, request),
    alike: (request) => alike(held, request),
    suggest: (typed) => ({ suggestions: held.record.complete(typed) }),
    prepare: () => {
      held.record.complete('prepare')
      search(held, {}, 'prepare', 1)
      peopleOn(shelf)
    },
    setOwn: (texts) => {
      held.own = holdOwn(texts)
      held.begun = null
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
