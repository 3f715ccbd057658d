// Folds passages with nearly the same words into the best of them, so that a form repeated in every appendix does not fill the list.
import type { Shelf } from '../index/shelf.ts'
import type { Ranked } from './closely.ts'

export interface FoldedHit extends Ranked {
  readonly alike: number
}

/** Two passages are nearly the same where they share this much of their words (Jaccard's index over pairs of neighbouring words). */
const nearlySame = 0.92
/** Shorter passages (in words) are folded only where they are the same in every word. */
const tooShort = 12

/** Taken off what is counted in whole words, so that a share met exactly is not missed by a hair. */
const rounding = 1e-6

/** The different pairs of neighbouring words, each as one number, ascending: mixed so that their order says nothing of how common they are. */
function pairsOf(words: Int32Array): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, words.length - 1))
  for (let i = 0; i + 1 < words.length; i++) {
    const mixed = Math.imul(words[i] ?? 0, 0x9e3779b1) ^ Math.imul((words[i + 1] ?? 0) + 0x7f4a7c15, 0x85ebca6b)
    pairs[i] = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  }
  pairs.sort()
  let count = 0
  for (const pair of pairs) if (count === 0 || pairs[count - 1] !== pair) pairs[count++] = pair
  return pairs.subarray(0, count)
}

function same(one: Uint32Array, two: Uint32Array, share: number): boolean {
  if (Math.min(one.length, two.length) < share * Math.max(one.length, two.length)) return false
  const least = (share * (one.length + two.length)) / (1 + share) - rounding
  let shared = 0
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const left = one[i] ?? 0
    const right = two[j] ?? 0
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
    // No more can be shared than what is left of each.
    if (shared + Math.min(one.length - i, two.length - j) < least) return false
  }
  return shared >= share * (one.length + two.length - shared)
}

/** Of two sets that share so much, in one order, these first of each have at least one in common (the prefix filter of set joins). */
const telling = (pairs: Uint32Array, share: number): Uint32Array => pairs.subarray(0, pairs.length - Math.ceil(share * pairs.length - rounding) + 1)

interface Kept {
  readonly hit: Ranked
  readonly order: number
  readonly pairs: Uint32Array
  readonly length: number
  readonly file: number
  alike: number
}

/** The first `limit` of the ranked passages after folding. Passages of different files are compared by their words' numbers only within a file. */
export function foldAlike(shelf: Pick<Shelf, 'words' | 'fileOf'>, ranked: readonly Ranked[], limit: number): readonly FoldedHit[] {
  const kept: Kept[] = []
  const byPair = new Map<number, Kept[]>()
  for (const hit of ranked) {
    const words = shelf.words(hit.passage)
    const pairs = pairsOf(words)
    const file = shelf.fileOf(hit.passage)
    const short = words.length < tooShort
    let twin: Kept | undefined
    for (const pair of telling(pairs, nearlySame))
      for (const other of byPair.get(pair) ?? [])
        if (
          other.file === file &&
          (twin === undefined || other.order < twin.order) &&
          (!short || other.length === words.length) &&
          same(pairs, other.pairs, short ? 1 : nearlySame)
        )
          twin = other
    if (twin && words.length > 1) twin.alike++
    else if (kept.length >= limit) break
    else {
      const made: Kept = { hit, order: kept.length, pairs, length: words.length, file, alike: 0 }
      kept.push(made)
      for (const pair of telling(pairs, nearlySame)) {
        const held = byPair.get(pair)
        if (held) held.push(made)
        else byPair.set(pair, [made])
      }
    }
  }
  return kept.map(({ hit, alike }) => ({ ...hit, alike }))
}
