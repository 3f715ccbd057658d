// Where a quotation stands in a text, letter for letter or with some letters changed, by Myers' bit-parallel search (approx-string-match).
import search from 'approx-string-match'
import type { Span } from '../../preload/contract/model/pack.ts'

/** Below this a likeness is no find by itself: at most one letter in five may differ. */
export const leastLikeness = 0.8

/** A place where a quotation stands: `likeness` is 1 less the share of its letters that would have to change. */
export interface Match extends Span {
  readonly likeness: number
}

/** At most so many places of one quotation in one passage are weighed ("N/A" in a long table). */
const mostMatches = 24

/**
 * The places, not overlapping, where `pattern` stands in `text`, in the order of the text. The library answers only with the places of fewest
 * changes, so the text between and around those is searched again: an exact copy must not hide the edited original beside it.
 * Costs O(k/32 · n) a round for n letters of text and k changes allowed.
 */
export function matches(text: string, pattern: string, least = leastLikeness): readonly Match[] {
  const most = Math.floor(pattern.length * (1 - least))
  const found: Match[] = []

  const within = (from: number, to: number): void => {
    if (pattern.length === 0 || found.length >= mostMatches || to - from < pattern.length - most) return
    const best = bestIn(text.slice(from, to), pattern, most)
    if (!best) return
    within(from, from + best.from)
    found.push({ from: from + best.from, to: from + best.to, likeness: best.likeness })
    within(from + best.to, to)
  }
  within(0, text.length)
  return found
}

function bestIn(text: string, pattern: string, most: number): Match | null {
  const exact = text.indexOf(pattern)
  if (exact >= 0) return { from: exact, to: exact + pattern.length, likeness: 1 }
  if (most === 0) return null
  // Neighbouring ends often cost the same; the one whose length is nearest to the pattern's cuts the fewest words.
  const [best] = search(text, pattern, most).toSorted(
    (a, b) => Math.abs(a.end - a.start - pattern.length) - Math.abs(b.end - b.start - pattern.length),
  )
  return best && best.end > best.start ? { from: best.start, to: best.end, likeness: 1 - best.errors / pattern.length } : null
}

/** How alike the end of `text` is to `words`, 0 to 1: 0 where more than half of the letters differ. */
export function endsLike(text: string, words: string): number {
  if (words.length === 0 || text.endsWith(words)) return 1
  return likenessWithin(text.slice(-Math.ceil(words.length * 1.5)), words)
}

/** How alike the beginning of `text` is to `words`, 0 to 1. */
export function beginsLike(text: string, words: string): number {
  if (words.length === 0 || text.startsWith(words)) return 1
  return likenessWithin(text.slice(0, Math.ceil(words.length * 1.5)), words)
}

function likenessWithin(text: string, words: string): number {
  const [best] = search(text, words, Math.floor(words.length / 2))
  return best ? 1 - best.errors / words.length : 0
}

const wordUnit = /[\p{L}\p{N}]/u
const inWord = (text: string, position: number): boolean => wordUnit.test(text.charAt(position - 1)) && wordUnit.test(text.charAt(position))

/** A find widened to whole words where the quotation had whole words at its ends: a changed last word is not cut in two. Spaces at its ends are left out. */
export function toWords(text: string, match: Match, startsWord: boolean, endsWord: boolean): Match {
  if (match.likeness === 1) return match
  let { from, to } = match
  while (startsWord && from > 0 && inWord(text, from)) from -= 1
  while (endsWord && to < text.length && inWord(text, to)) to += 1
  while (to - from > 1 && text.charAt(from) === ' ') from += 1
  while (to - from > 1 && text.charAt(to - 1) === ' ') to -= 1
  return { ...match, from, to }
}
