// What it takes to find what was typed, known from how many passages hold its words before any of it is begun.
import type { Shelf } from '../index/shelf.ts'
import { isExact, type TypedPart, type TypedPhrase, type TypedWord } from '../query/parse.ts'
import { stem } from '../text/stem.ts'

/**
 * What is counted in are steps: to read one passage out of one word's list. Five million were measured to take some 25 ms. The most that one
 * part that must be exact may take, and several of them; the lists of the words; persons' names; all of these; and what is left for
 * the lists whatever the rest takes.
 */
export const mostSteps = { exact: 6_000_000, several: 4_300_000, lists: 3_200_000, person: 2_000_000, together: 5_800_000, least: 300_000 }
/**
 * What each way of asking takes in steps: for each passage with the rarest of its words, for each of a phrase's words and for handing it over, or for
 * a single word, which hands over nearly all; how many times as much NEAR takes; a word with a star for each passage that holds a word which begins
 * so, and the same joined by OR; a word that is left out; and, for each passage there is, filters.
 */
export const dear = { word: 5, found: 4, only: 15, near: 2, star: 15, starOr: 19, without: 1.5, filters: 2 }
/** How many of the words that begin with what was typed with a star are looked up to tell what it costs. */
const begun = 30

/** How many passages hold a word in any of its forms. */
export const passagesWith = (shelf: Shelf, word: string): number => shelf.count(stem(word))
/** The same of the rarest of several words. */
export const rarest = (shelf: Shelf, words: readonly string[]): number => Math.min(...words.map((word) => passagesWith(shelf, word)))
/**
 * About how many steps it takes to find a phrase.
 * @param within how many passages it is looked for in, where something rarer must stand beside it: to seek in a list takes twice as much as to read on
 */
export const phraseCost = (shelf: Shelf, words: readonly string[], within: number, times = 1): number =>
  Math.min(rarest(shelf, words), 2 * within) * (words.length === 1 ? dear.only : times * dear.word * words.length + dear.found)
const beginning = (shelf: Shelf, word: string): number =>
  [...new Set(shelf.beginning(word, begun).map(stem))].reduce((sum, one) => sum + shelf.count(one), 0)

/** The words that a word or a phrase is made of. */
export const wordsOf = (part: TypedWord | TypedPhrase): readonly string[] => (part.kind === 'word' ? [part.word] : part.words)

/** Looked for in all passages. */
export const anywhere = Number.POSITIVE_INFINITY

/** About how many steps it takes to find exactly what a part asks for; 0 for plain words. See `phraseCost` for `within`. */
export function costOf(shelf: Shelf, part: TypedPart, within = anywhere): number {
  if (part.kind === 'word') return part.prefix ? dear.star * beginning(shelf, part.word) : 0
  if (part.kind === 'phrase') return phraseCost(shelf, part.words, within)
  if (part.kind === 'near') return phraseCost(shelf, part.parts.flat(), within, dear.near)
  return part.parts.some(isExact) ? part.parts.reduce((sum, one) => sum + alternativeCost(shelf, one, within), 0) : 0
}

/** The same of one alternative among those joined by OR, which is found as printed where another one is exact. */
export const alternativeCost = (shelf: Shelf, one: TypedWord | TypedPhrase, within: number): number =>
  one.kind === 'word' && one.prefix ? dear.starOr * beginning(shelf, one.word) : phraseCost(shelf, wordsOf(one), within)

/** The most passages that can hold all of a query that must be exact, as far as its phrases and NEARs tell. */
export function mostHolding(shelf: Shelf, parts: readonly TypedPart[]): number {
  const exact = parts.flatMap((part) => (part.kind === 'phrase' ? [part.words] : part.kind === 'near' ? [part.parts.flat()] : []))
  return Math.min(anywhere, ...exact.map((words) => rarest(shelf, words)))
}

/** What it takes to leave out what was typed with a minus. */
export const costWithout = (shelf: Shelf, part: TypedWord | TypedPhrase): number =>
  part.kind === 'word' && !part.prefix ? dear.without * passagesWith(shelf, part.word) : costOf(shelf, part)
