// Passages with nearly the same words are folded into the best of them: the quick way says what comparing each with each would say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAlike } from '../../main/search/rank/alike.ts'

type Words = readonly number[]

const pairsOf = (words: Words): ReadonlySet<string> => new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))

/** Jaccard's index over neighbouring words, at least 0.92; short passages in every word. */
function nearlySame(one: Words, two: Words): boolean {
  const [a, b] = [pairsOf(one), pairsOf(two)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  const all = a.size + b.size - shared
  return one.length < 12 ? one.length === two.length && shared === all : shared * 100 >= 92 * all
}

/** Each passage compared with all that are kept. */
function plainly(passages: readonly Words[], limit: number): readonly { readonly passage: number; readonly alike: number }[] {
  const kept: { readonly passage: number; alike: number }[] = []
  for (const [passage, words] of passages.entries()) {
    const twin = words.length > 1 ? kept.find((one) => nearlySame(words, passages[one.passage] ?? [])) : undefined
    if (twin) twin.alike++
    else if (kept.length >= limit) break
    else kept.push({ passage, alike: 0 })
  }
  return kept
}

/** Texts of a few words in many lengths, with copies in which some words were changed, left out or put in. */
const library = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 0, maxLength: 90 }),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 })), { maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((texts) =>
    texts.flatMap(([words, changes]) => {
      const copy = [...words]
      for (const [where, what] of changes)
        copy.splice(where % (copy.length + 1), what === 0 ? 1 : what === 1 ? 0 : 1, ...(what === 2 ? [] : [500 + (where % 7)]))
      return [words, copy, [...words]]
    }),
  )

const shelfOf = (passages: readonly Words[], file: (passage: number) => number = () => 0) => ({
  words: (passage: number) => Int32Array.from(passages[passage] ?? []),
  fileOf: file,
})
const rankedOf = (passages: readonly Words[]) => passages.map((_, passage) => ({ passage, score: passages.length - passage }))

describe('folding', () => {
  it('says what comparing each passage with each would say', () => {
    fc.assert(
      fc.property(library, fc.integer({ min: 1, max: 30 }), (passages, limit) => {
        const folded = foldAlike(shelfOf(passages), rankedOf(passages), limit)
        expect(folded.map(({ passage, alike }) => ({ passage, alike }))).toEqual(plainly(passages, limit))
      }),
      { numRuns: 400 },
    )
  })

  it('folds what shares just 92 of 100 pairs, and not what shares less', () => {
    const words = Array.from({ length: 25 }, (_, at) => at + 1)
    const [longer, longest] = [
      [...words, 101],
      [...words, 101, 102, 103],
    ]
    expect(foldAlike(shelfOf([words, longer]), rankedOf([words, longer]), 5)).toMatchObject([{ passage: 0, alike: 1 }])
    expect(foldAlike(shelfOf([words, longest]), rankedOf([words, longest]), 5)).toHaveLength(2)
    const met = Array.from({ length: 24 }, (_, at) => at + 1)
    expect(foldAlike(shelfOf([met, [...met, 101, 102]]), rankedOf([met, met]), 5)).toMatchObject([{ passage: 0, alike: 1 }])
  })

  it('compares words by their numbers only within one file', () => {
    const words = Array.from({ length: 20 }, (_, at) => at + 1)
    expect(
      foldAlike(
        shelfOf([words, words], (passage) => passage),
        rankedOf([words, words]),
        5,
      ),
    ).toHaveLength(2)
  })
})
