// Finds in a passage's text every place where something of the query stands, with the same tokeniser that indexed it.
import type { Span } from '../../../preload/contract/model/pack.ts'
import type { Concept } from '../query/concepts.ts'
import { stopWords } from '../query/stop-words.ts'
import { stem } from '../text/stem.ts'
import { otherForms, type Token, tokens } from '../text/tokens.ts'

/** A marked place and what stands there: the concept's number, and how nearly. */
export interface MarkedPlace extends Span {
  readonly concept: number
  readonly weight: number
}

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

/** Every place in the text, in order and without overlaps. `phrases` are runs of printed words that are marked whole. */
export function markPlaces(text: string, concepts: readonly Concept[], phrases: readonly (readonly string[])[]): readonly MarkedPlace[] {
  const words = tokens(text)
  const own = words.map(({ word }) => stem(word))
  const printed = words.map(({ word }) => word)
  const places: MarkedPlace[] = []
  const add = (first: number, last: number, concept: number, weight: number): void => {
    const from = words[first]?.from
    const to = words[last]?.to
    if (from !== undefined && to !== undefined) places.push({ from, to, concept, weight })
  }
  for (const phrase of phrases)
    for (let at = 0; at + phrase.length <= printed.length; at++)
      if (phrase.every((word, i) => printed[at + i] === word)) add(at, at + phrase.length - 1, -1, 1)
  const single = new Map<string, { concept: number; weight: number }>()
  for (const [concept, { wordings }] of concepts.entries())
    for (const { stems, weight } of wordings) {
      const [only] = stems
      if (stems.length === 1 && only !== undefined) {
        if ((single.get(only)?.weight ?? 0) < weight) single.set(only, { concept, weight })
      } else for (const [first, last] of runs(stems, own, words)) add(first, last, concept, weight)
    }
  for (const [at, word] of own.entries()) {
    const meant =
      single.get(word) ??
      otherForms(printed, at)
        .map((form) => single.get(stem(form)))
        .find((held) => held)
    if (meant) add(at, at, meant.concept, meant.weight)
  }
  places.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: MarkedPlace[] = []
  for (const place of places) if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place)
  return kept
}
