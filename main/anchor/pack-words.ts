// Which passages of a pack a lost quotation may stand in: those that share its rare words. Made once a pack, kept as long as its passages are.
import type { Passage } from '../../preload/contract/model/pack.ts'
import { type Evened, even } from './white-space.ts'

export interface PackWords {
  readonly passages: readonly Passage[]
  /** The place of a passage in `passages` by its key. */
  readonly placeOf: ReadonlyMap<string, number>
  /** How many passages are cited so. */
  readonly citedSo: (citation: string) => number
  /** A passage's text with white space evened out. */
  readonly evened: (place: number) => Evened
  /** The places of the passages that share most with some words, best first. Each word counts by its weight and its rarity. */
  readonly sharing: (words: ReadonlyMap<string, number>, most: number) => readonly number[]
  /** The places of the passages that hold some text letter for letter. */
  readonly holding: (text: string) => readonly number[]
}

/** Runs of letters or figures, in small letters. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A word in more than this share of the passages says nothing about which one is meant. */
const commonShare = 0.25

function postingsOf(passages: readonly Passage[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>()
  for (const [place, { text }] of passages.entries()) {
    for (const word of wordsIn(text)) {
      const places = postings.get(word)
      if (!places) postings.set(word, [place])
      else if (places.at(-1) !== place) places.push(place)
    }
  }
  return postings
}

function makePackWords(passages: readonly Passage[]): PackWords {
  const evenedTexts = new Map<number, Evened>()
  let citations: Map<string, number> | null = null
  let postings: ReadonlyMap<string, readonly number[]> | null = null
  return {
    passages,
    placeOf: new Map(passages.map(({ key }, place) => [key, place])),
    citedSo: (citation) => {
      if (!citations) {
        citations = new Map()
        for (const passage of passages) citations.set(passage.citation, (citations.get(passage.citation) ?? 0) + 1)
      }
      return citations.get(citation) ?? 0
    },
    evened: (place) => {
      const known = evenedTexts.get(place) ?? even(passages[place]?.text ?? '')
      evenedTexts.set(place, known)
      return known
    },
    sharing: (words, most) => {
      postings ??= postingsOf(passages)
      const scores = new Float64Array(passages.length)
      const touched = new Set<number>()
      for (const [word, weight] of words) {
        const places = postings.get(word) ?? []
        if (places.length > Math.max(20, passages.length * commonShare)) continue
        const worth = weight * Math.log(1 + passages.length / places.length)
        for (const place of places) {
          scores[place] = (scores[place] ?? 0) + worth
          touched.add(place)
        }
      }
      return [...touched].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most)
    },
    holding: (text) => passages.flatMap((passage, place) => (passage.text.includes(text) ? [place] : [])),
  }
}

const kept = new WeakMap<readonly Passage[], PackWords>()

/** The words of a pack. Quick from the second time on where the same array is given. */
export function packWords(passages: readonly Passage[]): PackWords {
  const known = kept.get(passages) ?? makePackWords(passages)
  kept.set(passages, known)
  return known
}
