// Finds in a text every place where something of the query stands, with the same tokeniser that indexed it.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { Concept } from '../query/concepts.ts'
import { stopWords } from '../query/stop-words.ts'
import { stem } from '../text/stem.ts'
import { otherForms, type Token, tokens } from '../text/tokens.ts'

/** A marked place and what stands there: the concept's number, -1 for a phrase, and how nearly. */
export interface MarkedPlace extends Span {
  readonly concept: number
  readonly weight: number
}

/** Every place in a text, in order and without overlaps. */
export type Marker = (text: string) => readonly MarkedPlace[]

/** Where each wording of several stems stands together; small words between do not part them. */
function runs(stems: readonly string[], own: readonly string[], words: readonly Token[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let start = 0; start < own.length; start++) {
    if (own[start] !== stems[0]) continue
    let at = start
    let part = 1
    while (part < stems.length && at + 1 < own.length) {
      at++
      if (own[at] === stems[part]) part++
      else if (!stopWords.has(words[at]?.word ?? '')) break
    }
    if (part === stems.length) found.push([start, at])
  }
  return found
}

/** A wording no nearer than this, in terms of the nearest that stands in the same text, is not what the passage was found for. */
const farther = 0.59

/** What the words of a saying count that stand apart, in terms of the saying. */
const apart = 0.5

/** Of each concept the places that come nearest to what was typed: beside a saying its single words are not marked, beside a word not its distant kin. */
function nearest(places: readonly MarkedPlace[]): MarkedPlace[] {
  const best = new Map<number, number>()
  for (const { concept, weight } of places) best.set(concept, Math.max(best.get(concept) ?? 0, weight))
  return places.filter(({ concept, weight }) => weight === best.get(concept) || weight > farther * (best.get(concept) ?? 0))
}

/** Only figures and codes have other forms. */
const figured = /[\d%]/u

interface Meant {
  readonly concept: number
  readonly weight: number
}

/** Marks the concepts of a query. `phrases` are runs of printed words that are marked whole; their words are then not marked one by one. */
export function marker(concepts: readonly Concept[], phrases: readonly (readonly string[])[]): Marker {
  const single = new Map<string, Meant>()
  const several: (Meant & { readonly stems: readonly string[] })[] = []
  for (const [concept, { wordings, exact }] of concepts.entries()) {
    if (exact === 'in a phrase') continue
    for (const { stems, weight, from } of wordings) {
      const [only] = stems
      if (only === undefined) continue
      if (stems.length > 1) several.push({ concept, weight, stems })
      // "May" for allowances and the "will" of "what will it cost" would be marked all over.
      else if (!(stopWords.has(only) && from !== 'typed') && (single.get(only)?.weight ?? 0) < weight) single.set(only, { concept, weight })
    }
  }
  return (text) => {
    const words = tokens(text)
    const own = words.map(({ word }) => stem(word))
    const printed = words.map(({ word }) => word)
    const places: MarkedPlace[] = []
    const add = (first: number, last: number, { concept, weight }: Meant): void => {
      const from = words[first]?.from
      const to = words[last]?.to
      if (from !== undefined && to !== undefined) places.push({ from, to, concept, weight })
    }
    for (const phrase of phrases)
      for (let at = 0; at + phrase.length <= printed.length; at++)
        if (phrase.every((word, i) => printed[at + i] === word)) add(at, at + phrase.length - 1, { concept: -1, weight: 1 })
    const held = new Set(own)
    for (const meant of several) {
      if (!meant.stems.every((one) => held.has(one))) continue
      const together = runs(meant.stems, own, words)
      for (const [first, last] of together) add(first, last, meant)
      // Its words may stand apart: they are then what the passage was found for, unless something nearer stands there.
      if (together.length === 0)
        for (const [at, one] of own.entries())
          if (meant.stems.includes(one) && !stopWords.has(words[at]?.word ?? '')) add(at, at, { ...meant, weight: meant.weight * apart })
    }
    for (const [at, word] of own.entries()) {
      const meant =
        single.get(word) ??
        (figured.test(printed[at] ?? '')
          ? otherForms(printed, at)
              .map((form) => single.get(stem(form)))
              .find((form) => form)
          : undefined)
      if (meant) add(at, at, meant)
    }
    const kept: MarkedPlace[] = []
    for (const place of nearest(places).sort((a, b) => a.from - b.from || b.to - a.to)) if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place)
    return kept
  }
}

/** The worth of what is marked within a span of the text, each concept counted once; a phrase is worth more than any word. */
export function worthIn(span: Span, places: readonly MarkedPlace[], worth: readonly number[]): number {
  const best = new Map<number, number>()
  for (const { from, to, concept, weight } of places)
    if (from >= span.from && to <= span.to) best.set(concept, Math.max(best.get(concept) ?? 0, concept < 0 ? 10 : (worth[concept] ?? 1) * weight))
  let sum = 0
  for (const value of best.values()) sum += value
  return sum
}
