// Reads the index of one or more corpus databases as one shelf of passages, numbered across the files. Nothing here writes.
import type { Database } from 'better-sqlite3'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Passage } from '../../../preload/contract/model/pack.ts'
import type { Corpus } from '../../corpus/store/corpus.ts'
import { openThesaurus, type Thesaurus } from '../query/thesaurus.ts'
import type { IndexedPack } from './add-pack.ts'
import { unpackNumbers } from './postings.ts'
import { holdsIndex, markBytes } from './schema.ts'
import { type NamingFile, namingIn, openFile, type ShelfFile } from './shelf-file.ts'

export interface ShelvedPack {
  readonly id: string
  readonly about: IndexedPack
  /** Number of its first passage on the shelf. */
  readonly first: number
  readonly count: number
}

/** A word's passages in one file: `offset` is added to the ids in the lists. */
export interface PostingLists {
  readonly file: number
  readonly offset: number
  readonly lists: readonly Uint8Array[]
}

/** Fixed facts of every passage, by its number on the shelf. */
export interface PassageMarks {
  readonly length: Uint16Array
  readonly document: Uint16Array
  readonly kind: Uint8Array
  readonly marks: Uint16Array
  /** Number of its pack in `packs`, or 65,535 where there is no passage of that number. */
  readonly pack: Uint16Array
}

export interface Shelf {
  readonly packs: readonly ShelvedPack[]
  /** One more than the highest number. */
  readonly size: number
  readonly passages: number
  readonly meanLength: number
  readonly marks: PassageMarks
  /** How many passages hold the word, in or about their text. */
  readonly count: (term: string) => number
  readonly postings: (term: string) => readonly PostingLists[]
  /** The words' numbers in each file, for comparing with `words`. */
  readonly numbers: (term: string) => readonly (number | null)[]
  readonly fileOf: (passage: number) => number
  /** The passage's words in order, as numbers of its file. */
  readonly words: (passage: number) => Int32Array
  /** Null where the corpus no longer holds it. */
  readonly passage: (passage: number) => Passage | null
  /** Whom each file knows by name, and which passages of its packs name them. */
  readonly people: () => readonly NamingFile[]
  /** The titles of a pack's agenda items, by their keys. */
  readonly agenda: (pack: string) => ReadonlyMap<string, string>
  /** The title of an agenda item, by its pack and key; null where the pack has no such item. */
  readonly itemTitle: (pack: string, item: string) => string | null
  /** Who wrote a document; null where it does not say. */
  readonly author: (document: string) => string | null
  /** Passages that answer an expression over printed words, in order. */
  readonly exact: (expression: string) => readonly number[]
  /** Those of them between two passages of one file, both included. */
  readonly exactBetween: (expression: string, from: number, to: number) => readonly number[]
  readonly thesaurus: Thesaurus
  readonly longForms: (short: string) => readonly string[]
  readonly shortForms: (long: string) => readonly string[]
  /** Printed words that begin so, the most printed first. */
  readonly beginning: (start: string, most: number) => readonly string[]
  /** Printed words whose consonants sound so. */
  readonly sounding: (skeleton: string) => readonly { readonly word: string; readonly times: number }[]
  /** What the packs hold by name, the most printed first. */
  readonly record: (most: number) => readonly { readonly text: string; readonly times: number }[]
  /** Printed figures in a range, some hundreds at most. */
  readonly figures: (low: number, high: number) => readonly string[]
}

/** A corpus database, for its index and for its passages. */
export interface OpenCorpus {
  readonly db: Database
  readonly corpus: Corpus
}

interface PackRow {
  readonly pack: string
  readonly first: number
  readonly count: number
  readonly about: string
  readonly marks: Buffer
}

const noPack = 65_535
/** How many words' numbers are kept at hand. */
const mostKnown = 20_000
/** How many passages' words are kept at hand, and how many on each side are read with one. */
const mostUnpacked = 3000
const beside = 2
const noWords = new Int32Array(0)

/** Opens the shelf. A database without an index adds nothing; a pack already held in an earlier file is passed over. */
export function openShelf(opened: readonly OpenCorpus[]): Shelf {
  const files: ShelfFile[] = []
  const rows: { readonly row: PackRow; readonly offset: number }[] = []
  let size = 0
  for (const { db, corpus } of opened) {
    if (!holdsIndex(db)) continue
    const offset = size
    files.push(openFile(db, corpus, offset))
    for (const row of db.prepare<[], PackRow>('SELECT pack, first, count, about, marks FROM search_packs ORDER BY first').iterate()) {
      size = Math.max(size, offset + row.first + row.count)
      if (!rows.some((held) => held.row.pack === row.pack)) rows.push({ row, offset })
    }
  }
  const marks: PassageMarks = {
    length: new Uint16Array(size),
    document: new Uint16Array(size),
    kind: new Uint8Array(size),
    marks: new Uint16Array(size),
    pack: new Uint16Array(size).fill(noPack),
  }
  let passages = 0
  let words = 0
  const packs = rows.map(({ row, offset }, number): ShelvedPack => {
    for (let i = 0; i < row.count; i++) {
      const to = offset + row.first + i
      marks.length[to] = row.marks.readUInt16LE(i * markBytes)
      marks.document[to] = row.marks.readUInt16LE(i * markBytes + 2)
      marks.kind[to] = row.marks.readUInt8(i * markBytes + 4)
      marks.marks[to] = row.marks.readUInt16LE(i * markBytes + 5)
      marks.pack[to] = number
      words += marks.length[to] ?? 0
    }
    passages += row.count
    return { id: row.pack, about: JSON.parse(row.about) as IndexedPack, first: offset + row.first, count: row.count }
  })
  const unpacked = new Map<number, Int32Array>()
  const known = new Map<string, readonly ({ readonly id: number; readonly passages: number } | undefined)[]>()
  const held = (term: string): readonly ({ readonly id: number; readonly passages: number } | undefined)[] => {
    const before = known.get(term)
    if (before) return before
    const rows = files.map((file) => file.term.get(term))
    if (known.size >= mostKnown) known.clear()
    known.set(term, rows)
    return rows
  }
  const fileOf = (passage: number): number => {
    let at = files.length - 1
    while (at > 0 && (files[at]?.offset ?? 0) > passage) at--
    return at
  }
  const inFile = (passage: number): { readonly file: ShelfFile; readonly id: number } => {
    const file = files[fileOf(passage)]
    if (!file) throw new Error('no such passage on the shelf')
    return { file, id: passage - file.offset }
  }
  return {
    packs,
    size,
    passages,
    meanLength: passages ? words / passages : 1,
    marks,
    count: (term) => held(term).reduce((sum, row) => sum + (row?.passages ?? 0), 0),
    postings: (term) =>
      files.flatMap((file, number) => {
        const row = held(term)[number]
        return row ? [{ file: number, offset: file.offset, lists: file.lists.all(row.id) }] : []
      }),
    numbers: (term) => held(term).map((row) => row?.id ?? null),
    fileOf,
    words: (passage) => {
      const before = unpacked.get(passage)
      if (before) return before
      const { file, id } = inFile(passage)
      // Those about it are wanted next, and cost next to nothing while the page is open.
      for (const row of file.words.iterate(id - beside, id + beside))
        if (!unpacked.has(row.id + file.offset)) unpacked.set(row.id + file.offset, unpackNumbers(row.words))
      const words = unpacked.get(passage) ?? noWords
      if (unpacked.size > mostUnpacked) unpacked.clear()
      return words
    },
    passage: (passage) => {
      const { file, id } = inFile(passage)
      const key = file.key.get(id)
      return key === undefined ? null : file.corpus.passage(key as PassageKey)
    },
    people: () =>
      files.map((file, number) =>
        namingIn(
          file,
          packs.filter(({ first }) => fileOf(first) === number),
        ),
      ),
    agenda: (pack) => new Map(files.flatMap(({ agenda }) => agenda.all(pack).map(({ key, title }): [string, string] => [key, title]))),
    itemTitle: (pack, item) => files.map((file) => file.item.get(pack, item)).find((title) => title !== undefined) ?? null,
    author: (document) => files.map((file) => file.author.get(document)).find((name) => name !== undefined) ?? null,
    exact: (expression) => files.flatMap(({ exact, offset }) => exact.all(expression).map((id) => id + offset)),
    exactBetween: (expression, from, to) => {
      const file = files[fileOf(from)]
      return file ? file.exactBetween.all(expression, from - file.offset, to - file.offset).map((id) => id + file.offset) : []
    },
    thesaurus: openThesaurus(opened.map(({ db }) => db)),
    longForms: (short) => files.flatMap(({ longForms }) => longForms.all(short)),
    shortForms: (long) => files.flatMap(({ shortForms }) => shortForms.all(long)),
    beginning: (start, most) => {
      const found = files.flatMap(({ beginning }) => beginning.all(start, `${start}\u{10ffff}`, most))
      return [...new Set(found.sort((a, b) => b.times - a.times).map(({ word }) => word))].slice(0, most)
    },
    record: (most) =>
      files.flatMap(({ db }) =>
        db.prepare<[number], { text: string; times: number }>('SELECT name AS text, times FROM search_record ORDER BY times DESC LIMIT ?').all(most),
      ),
    sounding: (skeleton) => files.flatMap(({ sounding }) => sounding.all(skeleton)),
    figures: (low, high) => [...new Set(files.flatMap(({ figures }) => figures.all(low, high)))],
  }
}
