// The thesaurus of council English: what plain words are called in reports, and the other way about. Written by hand in resources/thesaurus; what
// the build has read of it lies in the bundled database, so that search begins at once and asks only for the words typed.
import type { Database } from 'better-sqlite3'

/** What an entry leads to. */
export interface Kin {
  readonly stems: readonly string[]
  /** 0 to 1: how near in meaning. */
  readonly weight: number
  /** Stems of which one must be in the query for the entry to hold in full; empty where there is no other sense. */
  readonly sense: readonly string[]
}

/** What is typed to come to an entry, and what it leads to. */
export interface Head {
  readonly stems: readonly string[]
  /** "yearly" and the like, whose stem is another word's: only a word so ending is meant. */
  readonly adverb: boolean
  readonly kin: readonly Kin[]
}

/** An entry found in a query: how many of its words, from where, and what they lead to. */
export interface Found {
  readonly from: number
  readonly length: number
  readonly kin: readonly Kin[]
}

export interface Thesaurus {
  /** Heads whose first stem this is, those of most words first. */
  readonly heads: (first: string) => readonly Head[]
  /** The other words of a stem's family, where they have stems of their own: "reduce" and "reduction". */
  readonly family: (one: string) => readonly Kin[]
}

/** Small words that may stand between the words of an entry, in it or in what is typed. */
export const betweenWords: ReadonlySet<string> = new Set(['the', 'a', 'an', 'our', 'their', 'his', 'her', 'your', 'my', 'its', 'this', 'that'])

/** How many words' heads are kept at hand. */
const mostKnown = 2000

const holdsThesaurus = (db: Database): boolean => db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'search_thesaurus'").get() !== undefined

/** Opens the thesaurus that one of these databases holds, the first that does; an empty one where none does. */
export function openThesaurus(databases: readonly Database[]): Thesaurus {
  const db = databases.find(holdsThesaurus)
  if (!db) return { heads: () => [], family: () => [] }
  const heads = db.prepare<[string], { heads: string }>('SELECT heads FROM search_thesaurus WHERE first = ?')
  const family = db.prepare<[string], { kin: string }>('SELECT kin FROM search_families WHERE stem = ?')
  const known = new Map<string, readonly Head[]>()
  return {
    heads: (first) => {
      const before = known.get(first)
      if (before) return before
      const read = JSON.parse(heads.get(first)?.heads ?? '[]') as readonly Head[]
      if (known.size >= mostKnown) known.clear()
      known.set(first, read)
      return read
    },
    family: (one) => JSON.parse(family.get(one)?.kin ?? '[]') as readonly Kin[],
  }
}

/** The entries that stand in a row of stems, at each place the longest. `words` are the words themselves. An entry of several words hides those of its single words. */
export function entriesIn(thesaurus: Thesaurus, stems: readonly string[], words: readonly string[] = []): readonly Found[] {
  const found: Found[] = []
  for (let from = 0; from < stems.length; ) {
    let next = from + 1
    for (const head of thesaurus.heads(stems[from] ?? '')) {
      if (head.adverb && !(words[from] ?? 'ly').endsWith('ly')) continue
      let at = from
      const matches = head.stems.every((part) => {
        while (at > from && betweenWords.has(stems[at] ?? '')) at++
        return stems[at++] === part
      })
      if (!matches) continue
      found.push({ from, length: at - from, kin: head.kin })
      next = at
      break
    }
    from = next
  }
  return found
}
