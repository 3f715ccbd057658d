// The packs held on this computer, wherever they are kept: those that come with the app and those the member brought in.
import type { DocumentKey, PackId, PassageKey } from '../../../preload/contract/ids.ts'
import type { Pack, PackContent, PackDocument, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import type { Corpus } from './corpus.ts'

export interface HeldPacks {
  /** Newest meeting first; undated ones last. */
  packs(): readonly Pack[]
  pack(id: PackId): Pack | null
  content(id: PackId): PackContent | null
  passage(key: PassageKey): Passage | null
  document(key: DocumentKey): PackDocument | null
  passagesOf(document: DocumentKey): readonly Passage[]
  documentsOf(pack: PackId): readonly PackDocument[]
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

/** Reads several corpora as one. Earlier ones win where a pack is in more than one. */
export function holdPacks(corpora: readonly Corpus[]): HeldPacks {
  const keeper = (pack: PackId): Corpus | null => corpora.find((corpus) => corpus.packs().some(({ id }) => id === pack)) ?? null
  const all = (): readonly Pack[] => {
    const seen = new Map<PackId, Pack>()
    for (const corpus of corpora) for (const pack of corpus.packs()) if (!seen.has(pack.id)) seen.set(pack.id, pack)
    return [...seen.values()].sort((a, b) => (b.meeting.date ?? '').localeCompare(a.meeting.date ?? '') || a.title.localeCompare(b.title))
  }
  return {
    packs: all,
    pack: (id) => all().find((pack) => pack.id === id) ?? null,
    content: (id) => keeper(id)?.content(id) ?? null,
    passage: (key) => keeper(packOf(key))?.passage(key) ?? null,
    document: (key) => {
      const pack = packOf(key)
      return (
        keeper(pack)
          ?.documentsOf(pack)
          .find((document) => document.key === key) ?? null
      )
    },
    passagesOf: (document) => keeper(packOf(document))?.passagesOf(document) ?? [],
    documentsOf: (pack) => keeper(pack)?.documentsOf(pack) ?? [],
    source: (passage) => keeper(packOf(passage))?.source(passage) ?? null,
  }
}
