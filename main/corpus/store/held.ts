// The packs held on this computer, wherever they are kept: those that come with the app and those the member brought in.
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Pack, PackContent, PackDocument, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import type { Corpus } from './corpus.ts'
import type { Tally } from './rows.ts'

export interface HeldPacks {
  /** Newest meeting first; undated ones last. */
  packs(): readonly Pack[]
  pack(id: PackId): Pack | null
  content(id: PackId): PackContent | null
  passage(key: PassageKey): Passage | null
  document(key: DocumentKey): PackDocument | null
  passagesOf(document: DocumentKey): readonly Passage[]
  documentsOf(pack: PackId): readonly PackDocument[]
  /** How much each document of a pack holds, in the order of the pack. */
  tallies(pack: PackId): readonly Tally[]
  /** To be called after a pack was put into one of the corpora or removed. */
  changed(): void
  source(passage: PassageKey): { readonly lines: SourceLines; readonly text: string; readonly file: string } | null
}

/** The pack that a document's or passage's key belongs to: the part before the first slash. */
export function packOf(key: DocumentKey | PassageKey): PackId {
  const slash = key.indexOf('/')
  return (slash < 0 ? key : key.slice(0, slash)) as string as PackId
}

/** The document that a passage's key belongs to. */
export function documentOf(key: PassageKey): DocumentKey {
  return key.slice(0, key.lastIndexOf('/')) as string as DocumentKey
}

/** How many whole packs are kept in memory, so that a pack being read and annotated is not read from disk at every change. */
const packsInMemory = 3

/**
 * Reads several corpora as one. Earlier ones win where a pack is in more than one. What is held is remembered until `changed` is called:
 * an anchor is looked up for every note shown and every word saved.
 */
export function holdPacks(corpora: readonly Corpus[]): HeldPacks {
  let held: ReadonlyMap<PackId, { readonly pack: Pack; readonly corpus: Corpus }> | null = null
  let inOrder: readonly Pack[] = []
  const contents = new Map<PackId, PackContent>()
  const documents = new Map<PackId, readonly PackDocument[]>()
  let tallied: ReadonlyMap<PackId, readonly Tally[]> | null = null

  const all = (): ReadonlyMap<PackId, { readonly pack: Pack; readonly corpus: Corpus }> => {
    if (held) return held
    const found = new Map<PackId, { readonly pack: Pack; readonly corpus: Corpus }>()
    for (const corpus of corpora) for (const pack of corpus.packs()) if (!found.has(pack.id)) found.set(pack.id, { pack, corpus })
    inOrder = [...found.values()]
      .map(({ pack }) => pack)
      .sort((a, b) => (b.meeting.date ?? '').localeCompare(a.meeting.date ?? '') || a.title.localeCompare(b.title))
    held = found
    return found
  }
  const keeper = (pack: PackId): Corpus | null => all().get(pack)?.corpus ?? null

  const content = (id: PackId): PackContent | null => {
    const known = contents.get(id)
    const read = known ?? keeper(id)?.content(id) ?? null
    if (!read) return null
    // Put last again: the one unused longest goes first.
    contents.delete(id)
    contents.set(id, read)
    const oldest = contents.keys().next().value
    if (contents.size > packsInMemory && oldest !== undefined) contents.delete(oldest)
    return read
  }
  const documentsOf = (pack: PackId): readonly PackDocument[] => {
    const known = documents.get(pack) ?? keeper(pack)?.documentsOf(pack) ?? []
    documents.set(pack, known)
    return known
  }

  return {
    packs: () => {
      all()
      return inOrder
    },
    pack: (id) => all().get(id)?.pack ?? null,
    content,
    passage: (key) => keeper(packOf(key))?.passage(key) ?? null,
    document: (key) => documentsOf(packOf(key)).find((document) => document.key === key) ?? null,
    passagesOf: (document) => keeper(packOf(document))?.passagesOf(document) ?? [],
    documentsOf,
    tallies: (pack) => {
      tallied ??= Map.groupBy(
        corpora.flatMap((corpus) => corpus.tallies().filter((tally) => keeper(tally.pack) === corpus)),
        (tally) => tally.pack,
      )
      return tallied.get(pack) ?? []
    },
    source: (passage) => keeper(packOf(passage))?.source(passage) ?? null,
    changed: () => {
      held = null
      contents.clear()
      documents.clear()
      tallied = null
    },
  }
}
