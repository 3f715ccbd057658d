// Cuts out of a passage the whole sentences that show best why it was found.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { Snippet } from '../../../preload/contract/model/search.ts'
import type { MarkedPlace } from './marks.ts'

/** What a snippet should not exceed, in UTF-16 units, and where even one sentence is cut. */
const wanted = 280
const longest = 420

/** The sentences of a text; rows of a table and lines are sentences too. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?]["”’)]?(?=\s+["“‘(]?[\p{Lu}\d•-])|\n+|;(?=\s)/gu)) {
    const to = match.index + match[0].length
    if (text.slice(from, to).trim() !== '') {
      found.push({ from, to })
      from = to
    }
  }
  if (text.slice(from).trim() !== '') found.push({ from, to: text.length })
  return found
}

const worthIn = (span: Span, places: readonly MarkedPlace[], worth: readonly number[]): number => {
  const best = new Map<number, number>()
  for (const { from, to, concept, weight } of places)
    if (from >= span.from && to <= span.to) best.set(concept, Math.max(best.get(concept) ?? 0, concept < 0 ? 10 : (worth[concept] ?? 1) * weight))
  let sum = 0
  for (const value of best.values()) sum += value
  return sum
}

/** Moves to the nearest gap between words, outwards from neither side of a surrogate pair. */
function toGap(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (place > 0 && place < text.length && !/\s/u.test(text[place] ?? ' ') && Math.abs(place - at) < 40) place += step
  return place > 0 && place < text.length && /[\uDC00-\uDFFF]/u.test(text[place] ?? '') ? place - 1 : place
}

/** The snippet of a text. `worth` is what each concept is worth. */
export function snippet(text: string, places: readonly MarkedPlace[], worth: readonly number[]): Snippet {
  const parts = sentences(text)
  let best = 0
  let bestWorth = -1
  for (const [at, part] of parts.entries()) {
    const value = worthIn(part, places, worth)
    if (value > bestWorth) {
      best = at
      bestWorth = value
    }
  }
  let from = parts[best]?.from ?? 0
  let to = parts[best]?.to ?? text.length
  let before = best - 1
  let after = best + 1
  for (;;) {
    const left = parts[before]
    const right = parts[after]
    const canLeft = left !== undefined && to - left.from <= wanted
    const canRight = right !== undefined && right.to - from <= wanted
    if (!canLeft && !canRight) break
    if (canRight && (!canLeft || worthIn(right, places, worth) >= worthIn(left, places, worth))) {
      to = right.to
      after++
    } else if (left) {
      from = left.from
      before--
    }
  }
  if (to - from > longest) {
    const first = places.find((place) => place.from >= from && place.to <= to)
    const start = first && first.from > from + 80 ? toGap(text, Math.max(from, first.from - 80), -1) : from
    to = Math.max(toGap(text, Math.min(to, start + wanted), -1), first ? Math.min(first.to, start + longest) : 0)
    from = start
  }
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return {
    text: text.slice(from, to),
    marks: places.filter((place) => place.from >= from && place.to <= to).map((place) => ({ from: place.from - from, to: place.to - from })),
    cutBefore: text.slice(0, from).trim() !== '',
    cutAfter: text.slice(to).trim() !== '',
  }
}
