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

function pairsOf(words: Int32Array): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let i = 0; i + 1 < words.length; i++) pairs.add((words[i] ?? 0) * 1_048_576 + (words[i + 1] ?? 0))
  return pairs
}

function same(one: ReadonlySet<number>, two: ReadonlySet<number>): boolean {
  const small = Math.min(one.size, two.size)
  if (small < nearlySame * Math.max(one.size, two.size)) return false
  let shared = 0
  for (const pair of one) if (two.has(pair)) shared++
  return shared / (one.size + two.size - shared) >= nearlySame
}

/** The first `limit` of the ranked passages after folding. Passages of different files are compared by their words' numbers only within a file. */
export function foldAlike(shelf: Shelf, ranked: readonly Ranked[], limit: number): readonly FoldedHit[] {
  const kept: { readonly hit: Ranked; readonly pairs: ReadonlySet<number>; readonly length: number; readonly file: number; alike: number }[] = []
  const byLength = new Map<number, number[]>()
  for (const hit of ranked) {
    const words = shelf.words(hit.passage)
    const pairs = pairsOf(words)
    const file = shelf.fileOf(hit.passage)
    const bucket = Math.round(Math.log2(pairs.size + 1) * 2)
    const candidates = [bucket - 1, bucket, bucket + 1].flatMap((near) => byLength.get(near) ?? [])
    const twin = candidates.find((at) => {
      const other = kept[at]
      if (!other || other.file !== file) return false
      return words.length < tooShort
        ? other.length === words.length && other.pairs.size === pairs.size && [...pairs].every((pair) => other.pairs.has(pair))
        : same(pairs, other.pairs)
    })
    const held = twin === undefined ? undefined : kept[twin]
    if (held && words.length > 1) held.alike++
    else if (kept.length >= limit) break
    else {
      byLength.set(bucket, [...(byLength.get(bucket) ?? []), kept.length])
      kept.push({ hit, pairs, length: words.length, file, alike: 0 })
    }
  }
  return kept.map(({ hit, alike }) => ({ ...hit, alike }))
}
