// Cuts out of a text the whole sentences that show best why it was found.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { Snippet } from '../../../preload/contract/model/search.ts'
import { type MarkedPlace, worthIn } from './marks.ts'

/** How long a snippet may be, in UTF-16 units. */
export interface Room {
  /** What it should not exceed. */
  readonly wanted: number
  /** Where even one sentence is cut. */
  readonly longest: number
  /** How much of a sentence that is cut is shown before its first mark. */
  readonly leadIn: number
}

/** For the text of a hit. */
export const ample: Room = { wanted: 280, longest: 420, leadIn: 80 }
/** For what is said beside it. */
export const scant: Room = { wanted: 110, longest: 150, leadIn: 40 }

/** Short forms with a full stop that end no sentence. */
const shortened = /(?:^|[\s(“"‘'])(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|No|Nos|vs|e\.g|i\.e|c|p|pp|para|paras|approx|ref|est|dept|[A-Z])\.$/u

/** The number or letter of a list's item, which begins a sentence. */
const marker = /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/iu

/** The sentences of a text; lines are sentences too. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?]["”’)]?(?=\s+["“‘(]?[\p{Lu}\d•-])|\n+|;(?=\s)/gu)) {
    const to = match.index + match[0].length
    if (match[0] === '.' && (shortened.test(text.slice(Math.max(0, to - 12), to)) || marker.test(text.slice(from, to)))) continue
    if (text.slice(from, to).trim() !== '') {
      found.push({ from, to })
      from = to
    }
  }
  if (text.slice(from).trim() !== '') found.push({ from, to: text.length })
  return found
}

/** Moves to the nearest gap between words, outwards from neither side of a surrogate pair. */
function toGap(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (place > 0 && place < text.length && !/\s/u.test(text[place] ?? ' ') && Math.abs(place - at) < 40) place += step
  return place > 0 && place < text.length && /[\uDC00-\uDFFF]/u.test(text[place] ?? '') ? place - 1 : place
}

/** The part of a text to be shown: the sentence worth most and as many beside it as there is room for. */
function windowOf(text: string, places: readonly MarkedPlace[], worth: readonly number[], { wanted, longest, leadIn }: Room): Span {
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
  if (to - from <= longest) return { from, to }
  const first = places.find((place) => place.from >= from && place.to <= to)
  const start = first && first.from > from + leadIn ? toGap(text, Math.max(from, first.from - leadIn), -1) : from
  const end = Math.max(toGap(text, Math.min(to, start + wanted), -1), first ? Math.min(first.to, start + longest) : 0)
  return { from: start, to: end }
}

/** A part of a text as a snippet, without the spaces at its ends. */
export function cutOut(text: string, part: Span, places: readonly MarkedPlace[]): { readonly from: number; readonly snippet: Snippet } {
  let { from, to } = part
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return {
    from,
    snippet: {
      text: text.slice(from, to),
      marks: places.filter((place) => place.from >= from && place.to <= to).map((place) => ({ from: place.from - from, to: place.to - from })),
      cells: [],
      cutBefore: text.slice(0, from).trim() !== '',
      cutAfter: text.slice(to).trim() !== '',
    },
  }
}

/** The snippet of a text. `worth` is what each concept is worth. */
export const snippet = (text: string, places: readonly MarkedPlace[], worth: readonly number[], room: Room = ample): Snippet =>
  cutOut(text, windowOf(text, places, worth, room), places).snippet

/** The part of a longer text that its snippet shows. */
export function windowIn(text: string, within: Span, places: readonly MarkedPlace[], worth: readonly number[], room: Room): Span {
  const inside = places
    .filter(({ from, to }) => from >= within.from && to <= within.to)
    .map((place) => ({ ...place, from: place.from - within.from, to: place.to - within.from }))
  const { from, to } = windowOf(text.slice(within.from, within.to), inside, worth, room)
  return { from: from + within.from, to: to + within.from }
}
