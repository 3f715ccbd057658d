// The member's own notes and sheets, searched in memory beside the packs: few enough for MiniSearch, and never written into a corpus file.
import MiniSearch from 'minisearch'
import type { NoteId, SheetId } from '../../../preload/contract/ids.ts'
import type { OwnHit } from '../../../preload/contract/model/search.ts'
import type { Concept } from '../query/concepts.ts'
import { type Counts, noCounts } from '../rank/count.ts'
import { anyFilter, type Belonging, type Filters, shuts } from '../rank/limits.ts'
import type { OwnPlace, ownFilter } from '../rank/own.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { marker } from './marks.ts'
import { snippet } from './snippet.ts'

/** Something the member wrote, as search is told of it. */
export interface OwnText extends OwnPlace {
  readonly of: { readonly note: NoteId } | { readonly sheet: SheetId }
}

/** What own texts are searched for. */
export interface OwnAsked {
  readonly concepts: readonly Concept[]
  readonly phrases: readonly (readonly string[])[]
  readonly without: readonly (readonly string[])[]
  /** How many words and phrases were typed: with none, the filters alone ask for whatever they leave. */
  readonly parts: number
}

/** What was found of them, by the filters asked for. */
export interface OwnFound {
  /** Best first. */
  readonly hits: readonly OwnHit[]
  /** As the counts beside the passages found. */
  readonly counts: Counts
}

/** The member's own texts, searchable; made anew when any of them changes. */
export interface OwnTexts {
  /** Whether a stem stands in what the member wrote. */
  readonly holds: (stem: string) => boolean
  readonly find: (asked: OwnAsked, filters: Filters, filter: ReturnType<typeof ownFilter>) => OwnFound
}

/** The most own texts that are shown. */
const mostShown = 50

const holdsRun = (words: readonly string[], run: readonly string[]): boolean => words.some((_, at) => run.every((word, i) => words[at + i] === word))

/** Counts own texts by the filters they would pass if the one counted by were not set. */
function countOwn(found: readonly { readonly shut: number; readonly belongs: Belonging }[]): Counts {
  const kinds = found.filter(({ shut }) => (shut & ~shuts.kind) === 0).length
  const committees: Record<string, number> = {}
  const years: Record<string, number> = {}
  for (const { shut, belongs } of found) {
    const { committee, date } = belongs
    if (committee !== '' && (shut & ~shuts.committee) === 0) committees[committee] = (committees[committee] ?? 0) + 1
    if (date !== '' && (shut & ~shuts.year) === 0) years[date.slice(0, 4)] = (years[date.slice(0, 4)] ?? 0) + 1
  }
  return { kinds: kinds > 0 ? { mine: kinds } : {}, committees, years }
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
  const scored = (concepts: readonly Concept[]): readonly { readonly id: number; readonly score: number }[] => {
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
    return (all.length > 0 ? all : index.search({ combineWith: 'OR', queries })).map(({ id, score }) => ({ id: id as number, score }))
  }
  return {
    holds: (one) => own.has(one),
    find: ({ concepts, phrases, without, parts }, filters, filter) => {
      const listed = parts === 0 && anyFilter(filters)
      if (texts.length === 0 || (concepts.length === 0 && !listed)) return { hits: [], counts: noCounts }
      const found = (listed ? texts.map((_, id) => ({ id, score: 0 })) : scored(concepts)).flatMap(({ id, score }) => {
        const text = texts[id]
        if (!text) return []
        const words = tokens(`${text.title}\n${text.text}`).map(({ word }) => word)
        if (!phrases.every((run) => holdsRun(words, run)) || without.some((run) => holdsRun(words, run))) return []
        return [{ text, score, ...filter(text) }]
      })
      const places = marker(concepts, phrases)
      const worth = concepts.map(({ weight }) => weight)
      const hits = found
        .filter(({ shut }) => shut === 0)
        .slice(0, mostShown)
        .map(
          ({ text, score }): OwnHit => ({
            type: 'mine',
            of: text.of,
            passage: text.passage,
            pack: text.pack,
            title: text.title,
            snippet: snippet(text.text, places(text.text), worth),
            score,
          }),
        )
      return { hits, counts: countOwn(found) }
    },
  }
}
