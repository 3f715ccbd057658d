// The member's own notes and sheets, searched in memory beside the packs: few enough for MiniSearch, and never written into a corpus file.
import MiniSearch from 'minisearch'
import type { NoteId, PackId, PassageKey, SheetId } from '../../../preload/contract/ids.ts'
import type { OwnHit } from '../../../preload/contract/model/search.ts'
import type { Concept } from '../query/concepts.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { markPlaces } from './marks.ts'
import { snippet } from './snippet.ts'

/** Something the member wrote, as search is told of it. */
export interface OwnText {
  readonly of: { readonly note: NoteId } | { readonly sheet: SheetId }
  readonly passage: PassageKey | null
  readonly pack: PackId | null
  readonly title: string
  readonly text: string
}

export interface OwnTexts {
  /** Whether a stem stands in what the member wrote. */
  readonly holds: (stem: string) => boolean
  readonly find: (
    concepts: readonly Concept[],
    phrases: readonly (readonly string[])[],
    without: readonly (readonly string[])[],
    pack: string | undefined,
    limit: number,
  ) => readonly OwnHit[]
}

/** Makes the member's own words searchable. */
export function holdOwn(texts: readonly OwnText[]): OwnTexts {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: (text) => tokens(text).map(({ word }) => word),
    processTerm: (word) => stem(word),
    searchOptions: { boost: { title: 1.5 } },
  })
  const own = new Set(texts.flatMap(({ title, text }) => tokens(`${title}\n${text}`).map(({ word }) => stem(word))))
  index.addAll(texts.map(({ title, text }, id) => ({ id, title, text })))
  return {
    holds: (one) => own.has(one),
    find: (concepts, phrases, without, pack, limit) => {
      if (texts.length === 0 || concepts.length === 0) return []
      const queries = concepts.map(({ wordings }) => ({
        combineWith: 'OR' as const,
        queries: wordings.map(({ stems, weight }) => ({
          queries: [...stems],
          combineWith: 'AND' as const,
          processTerm: (word: string) => word,
          tokenize: (word: string) => [word],
          boostTerm: () => weight,
        })),
      }))
      const all = index.search({ combineWith: 'AND', queries })
      const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries })
      const hits: OwnHit[] = []
      for (const { id, score } of found) {
        const own = texts[id as number]
        if (!own || (pack && own.pack !== pack)) continue
        const words = tokens(`${own.title}\n${own.text}`).map(({ word }) => word)
        const holds = (run: readonly string[]): boolean => words.some((_, at) => run.every((word, i) => words[at + i] === word))
        if (!phrases.every(holds) || without.some(holds)) continue
        const worth = concepts.map(({ weight }) => weight)
        hits.push({
          type: 'mine',
          of: own.of,
          passage: own.passage,
          pack: own.pack,
          title: own.title,
          snippet: snippet(own.text, markPlaces(own.text, concepts, phrases), worth),
          score,
        })
        if (hits.length >= limit) break
      }
      return hits
    },
  }
}
