// Every printed word, for completing what is being typed, for reading what was misspelt and for figures that come near: looked up, never loaded whole.
import type { Shelf } from '../index/shelf.ts'
import { skeleton, skeletonsNear } from '../text/sound.ts'
import { tokens } from '../text/tokens.ts'
import { editCost } from './spelling.ts'

export interface MeantWord {
  readonly word: string
  /** 0 to 1. */
  readonly likeness: number
}

export interface Vocabulary {
  /** Words that begin so, the most printed first. */
  readonly beginning: (start: string, most: number) => readonly string[]
  /** Whole searches that finish what is being typed. */
  readonly complete: (typed: string) => readonly string[]
  /** Printed figures from `low` to `high`, both included, nearest the middle first. */
  readonly figures: (low: number, high: number, most: number) => readonly string[]
  /** Words that may have been meant, likeliest first. A word in a question must be nearer: whoever writes sentences uses more words that no pack prints. */
  readonly like: (word: string, inQuestion: boolean) => readonly MeantWord[]
}

/** How many words' likenesses are kept at hand. */
const mostKept = 500
const mostCompletions = 8
const mostMeant = 4

/** How far a word may be from the one typed, by its length in letters: see `editCost`. */
const furthest = (length: number): number => (length < 6 ? 1.1 : length < 9 ? 2.1 : 2.8)

const questionShare = 0.6

/** The words of a shelf. */
export function openVocabulary(shelf: Shelf): Vocabulary {
  const kept = new Map<string, readonly MeantWord[]>()

  const lookAlikes = (word: string, most: number): readonly MeantWord[] => {
    if (word.length < 4 || word.length > 30 || /\d/u.test(word)) return []
    const bones = skeleton(word)
    const best = new Map<string, { readonly cost: number; readonly times: number }>()
    for (const one of [bones, ...(bones.length > 1 ? skeletonsNear(bones) : [])])
      for (const { word: other, times } of shelf.sounding(one)) {
        if (Math.abs(other.length - word.length) > 3) continue
        const cost = editCost(word, other, most)
        const before = best.get(other)
        if (cost <= most) best.set(other, { cost, times: times + (before?.times ?? 0) })
      }
    const found = [...best].map(([other, { cost, times }]) => ({ word: other, cost, times })).sort((a, b) => a.cost - b.cost || b.times - a.times)
    const nearest = found[0]?.cost ?? 0
    return found
      .filter(({ cost }) => cost <= nearest + 0.6)
      .slice(0, mostMeant)
      .map(({ word: other, cost }) => ({ word: other, likeness: 0.9 / (1 + 1.2 * (cost - nearest) + 0.15 * nearest) }))
  }

  return {
    beginning: shelf.beginning,
    complete: (typed) => {
      const last = /[\p{L}\p{N}'’]+$/u.exec(typed.slice(-200))
      const start = tokens(last?.[0] ?? '')[0]?.word ?? ''
      if (!last || start.length < 2) return []
      const before = typed.slice(0, typed.length - last[0].length)
      return shelf
        .beginning(start, mostCompletions)
        .filter((word) => word !== start)
        .map((word) => before + word)
    },
    figures: (low, high, most) => {
      const middle = (low + high) / 2
      return [...shelf.figures(low, high)].sort((a, b) => Math.abs(Number(a) - middle) - Math.abs(Number(b) - middle)).slice(0, most)
    },
    like: (word, inQuestion) => {
      const key = inQuestion ? `${word}?` : word
      const before = kept.get(key)
      if (before) return before
      if (kept.size >= mostKept) kept.clear()
      const found = lookAlikes(word, furthest(word.length) * (inQuestion ? questionShare : 1))
      kept.set(key, found)
      return found
    },
  }
}
