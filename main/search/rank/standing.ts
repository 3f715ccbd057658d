// Where the wordings of a query's concepts stand in a passage's own text, by word position.
import { endOfText } from '../index/postings.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import { weights } from './weights.ts'
import { worthOf } from './worth.ts'

/** A word of the text that is a word of some wording. */
export interface Stand {
  readonly concept: number
  /** Word position, counting from 0. */
  readonly at: number
  /** How near the wording comes to what was typed; less for one word of several. */
  readonly weight: number
  /** The word's number in its file. */
  readonly word: number
}

interface Meaning {
  readonly concept: number
  weight: number
}

/** A wording of several words, as numbers of one file. */
export interface Saying {
  readonly concept: number
  readonly words: readonly number[]
  readonly weight: number
  readonly worth: number
}

/** A query's wordings in the numbers of one file. */
export interface Wordings {
  readonly meanings: ReadonlyMap<number, readonly Meaning[]>
  readonly sayings: readonly Saying[]
}

/** How much one word of a wording of several counts as standing for it. */
const ofSeveral = 0.6

/** The wordings of all concepts in the numbers of each file. */
export function wordingsByFile(shelf: Shelf, concepts: readonly Concept[], files: number): readonly Wordings[] {
  const made = Array.from({ length: files }, () => ({ meanings: new Map<number, Meaning[]>(), sayings: [] as Saying[] }))
  for (const [number, concept] of concepts.entries())
    for (const wording of concept.wordings) {
      const numbers = wording.stems.map((stem) => shelf.numbers(stem))
      const worth = wording.stems.length > 1 ? worthOf(shelf, concept, wording) : 0
      for (const [file, { meanings, sayings }] of made.entries()) {
        const words = numbers.map((inFiles) => inFiles[file] ?? null)
        if (wording.stems.length > 1 && words.every((word) => word !== null))
          sayings.push({ concept: number, words: [...new Set(words)], weight: wording.weight, worth })
        const weight = wording.weight * (wording.stems.length > 1 ? ofSeveral : 1)
        for (const word of words) {
          if (word === null) continue
          const held = meanings.get(word) ?? []
          const same = held.find((meaning) => meaning.concept === number)
          if (!same) held.push({ concept: number, weight })
          else if (same.weight < weight) same.weight = weight
          meanings.set(word, held)
        }
      }
    }
  return made
}

/** Headings count as standing so many words after the text, so that nothing there is near anything in it. */
const farFromText = 1000

/** Every stand in a text and then in its headings, in order. `inHeadings` is how much a stand in the headings counts. */
export function standsIn(words: Int32Array, wordings: Wordings | undefined, inHeadings: number): readonly Stand[] {
  const stands: Stand[] = []
  if (!wordings) return stands
  let apart = 0
  let share = 1
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    if (word === endOfText) {
      apart = farFromText
      share = inHeadings
      continue
    }
    const meanings = wordings.meanings.get(word)
    if (meanings) for (const { concept, weight } of meanings) stands.push({ concept, at: at + apart, weight: weight * share, word })
  }
  return stands
}

/** How many words may stand between those of a saying. */
const loosest = 3

/** Whether all words of a saying stand together in the text. */
export function standsTogether(stands: readonly Stand[], saying: Saying): boolean {
  const last = new Map<number, number>()
  for (const stand of stands) {
    if (stand.concept !== saying.concept || !saying.words.includes(stand.word)) continue
    last.set(stand.word, stand.at)
    if (last.size === saying.words.length && stand.at - Math.min(...last.values()) < saying.words.length + loosest) return true
  }
  return false
}

/** Pairs of concepts standing near each other: the worth of both, less with every word between; and of those in the order typed, side by side. */
export function togetherness(
  stands: readonly Stand[],
  worth: readonly number[],
  width: number,
): { readonly closeness: number; readonly order: number } {
  const close = new Map<number, number>()
  const ordered = new Set<number>()
  let order = 0
  for (let i = 0; i < stands.length; i++) {
    const one = stands[i]
    if (!one) continue
    for (let j = i + 1; j < stands.length && j < i + 24; j++) {
      const two = stands[j]
      if (!two) break
      const gap = two.at - one.at
      if (gap > weights.reach) break
      if (two.concept === one.concept || gap === 0) continue
      const pair = Math.min(one.concept, two.concept) * width + Math.max(one.concept, two.concept)
      const both = Math.min(worth[one.concept] ?? 0, worth[two.concept] ?? 0) * Math.min(one.weight, two.weight)
      const value = both / Math.sqrt(gap)
      if (value > (close.get(pair) ?? 0)) close.set(pair, value)
      if (two.concept === one.concept + 1 && gap <= 2 && !ordered.has(pair)) {
        ordered.add(pair)
        order += both
      }
    }
  }
  let closeness = 0
  for (const value of close.values()) closeness += value
  return { closeness, order }
}
