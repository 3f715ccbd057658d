// The record of what the packs hold by name (people, agenda items, headings, short forms), searched with MiniSearch while something is being typed:
// few and short entries, where beginnings, slips and any order of words matter more than speed over millions.
import MiniSearch from 'minisearch'
import type { Shelf } from '../index/shelf.ts'
import { tokens } from '../text/tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Completions {
  /** Up to eight whole searches that finish what is being typed, names and headings first. */
  readonly complete: (typed: string) => readonly string[]
}

/** How many entries are held: those the packs print most. More cost memory and start more than they are worth (see the bench). */
const mostEntries = 12_000
const mostShown = 8
const mostNamed = 5

interface Entry {
  readonly id: number
  readonly text: string
}

/** The record of a shelf. Its index is made when first asked for. */
export function openRecord(shelf: Shelf, vocabulary: Vocabulary): Completions {
  let made: { readonly index: MiniSearch<Entry>; readonly entries: readonly { readonly text: string; readonly times: number }[] } | null = null
  const ready = () => {
    if (made) return made
    const entries = shelf.record(mostEntries)
    const index = new MiniSearch<Entry>({ fields: ['text'], tokenize: (text) => tokens(text).map(({ word }) => word), processTerm: (word) => word })
    index.addAll(entries.map(({ text }, id) => ({ id, text })))
    made = { index, entries }
    return made
  }
  return {
    complete: (typed) => {
      const words = tokens(typed.slice(-200)).map(({ word }) => word)
      const last = words.at(-1)
      if (last === undefined || last.length < 2) return []
      const { index, entries } = ready()
      const named = index
        .search(typed.slice(-200), {
          combineWith: 'AND',
          prefix: (word) => word === last,
          fuzzy: (word) => (word.length > 5 ? 0.2 : false),
          boostDocument: (id) => 1 + Math.log2(1 + (entries[id as number]?.times ?? 1)) / 4,
        })
        .slice(0, mostNamed)
        .map(({ id }) => entries[id as number]?.text ?? '')
      const seen = new Set<string>()
      return [...named, ...vocabulary.complete(typed)]
        .filter((text) => {
          const key = text.toLowerCase()
          if (text === '' || key === typed.trim().toLowerCase() || seen.has(key)) return false
          seen.add(key)
          return true
        })
        .slice(0, mostShown)
    },
  }
}
