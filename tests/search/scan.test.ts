// The first look at every passage: finds what a plain look at each list would, reads no list twice, and reads no more than a search may take.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostCounted } from '../../main/search/index/postings.ts'
import type { Shelf } from '../../main/search/index/shelf.ts'
import type { Concept, Wording } from '../../main/search/query/concepts.ts'
import { readQuery } from '../../main/search/query/parse.ts'
import { understand } from '../../main/search/query/understand.ts'
import { openVocabulary, type Vocabulary } from '../../main/search/query/vocabulary.ts'
import { affordable } from '../../main/search/rank/affordable.ts'
import { bounded } from '../../main/search/rank/bounds.ts'
import { scan } from '../../main/search/rank/scan.ts'
import { beginReading, eachIn, newReading, readOn, stretch } from '../../main/search/rank/unpack.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'
import { hostileQueries } from './hostile.ts'
import { openLibrary } from './opened.ts'

let shelf: Shelf
let close: () => void
let stems: readonly string[]

beforeAll(() => {
  const opened = openLibrary()
  ;({ shelf, close } = opened)
  const texts = [...opened.textOf.values()].filter((_, at) => at % 40 === 0)
  stems = [...new Set(texts.flatMap((text) => tokens(text).map(({ word }) => stem(word))))].filter((one) => shelf.count(one) > 0)
})

afterAll(() => close())

/** The passages of a stem and where it stands in each, by the plain way of reading. */
function plainly(one: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { offset, lists } of shelf.postings(one)) for (const list of lists) eachIn(list, offset, (id, where) => void found.set(id, where))
  return found
}

const wording = (own: readonly string[], from: Wording['from'] = 'typed'): Wording => ({ stems: own, weight: 1, from })
const concept = (...wordings: readonly Wording[]): Concept => ({ typed: wordings[0]?.stems.join(' ') ?? '', wordings, weight: 1 })
const anyStem = fc.nat().map((at) => stems[at % stems.length] ?? '')

/** Counts the passages in the lists that are fetched. */
function counting(): { readonly shelf: Shelf; readonly read: () => number; readonly fetched: () => readonly string[] } {
  const fetched: string[] = []
  return {
    shelf: {
      ...shelf,
      postings: (term) => {
        fetched.push(term)
        return shelf.postings(term)
      },
    },
    read: () => fetched.reduce((sum, term) => sum + shelf.count(term), 0),
    fetched: () => fetched,
  }
}

describe('the first look', () => {
  it('holds just the passages that the lists of the words name, whichever stretch they are in', () => {
    expect(shelf.size).toBeGreaterThan(stretch)
    fc.assert(
      fc.property(fc.uniqueArray(anyStem, { minLength: 1, maxLength: 4 }), (own) => {
        const found = scan(
          shelf,
          own.map((one) => concept(wording([one]))),
        )
        const lists = own.map(plainly)
        const all = [...new Set(lists.flatMap((list) => [...list.keys()]))].sort((a, b) => a - b)
        expect([...found.touched]).toEqual(all)
        expect(all.map((id) => found.whole[id])).toEqual(all.map((id) => lists.reduce((bits, list, at) => bits | (list.has(id) ? 1 << at : 0), 0)))
        expect(all.every((id) => (found.score[id] ?? 0) > 0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('finds a saying where all of its words stand, and tells its single words from it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyStem, { minLength: 2, maxLength: 3 }), (own) => {
        const found = scan(shelf, [concept(wording(own), ...own.map((one) => wording([one], 'part')))])
        const lists = own.map(plainly)
        const times = [...found.touched].map((id) => lists.filter((list) => list.has(id)).length)
        expect(times).not.toContain(0)
        expect([...found.touched].map((id) => found.whole[id])).toEqual(times.map((one) => (one === own.length ? 1 : 0)))
        expect([...found.touched].filter((id) => found.whole[id] === 1 && found.holds[id] !== 1)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('scores a concept by the best of its wordings, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyStem, { minLength: 2, maxLength: 4 }), (own) => {
        const alone = own.map((one) => scan(shelf, [concept(wording([one]))]).score.slice())
        for (const order of [own, [...own].reverse()]) {
          const { score, touched } = scan(shelf, [concept(...order.map((one) => wording([one])))])
          const best = (id: number): number => Math.max(...alone.map((scores) => scores[id] ?? 0))
          expect([...touched].filter((id) => Math.abs((score[id] ?? 0) - best(id)) > 1e-4)).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leaves nothing of a search to the next', () => {
    scan(shelf, [concept(wording(['child'])), concept(wording(['servic']), wording(['report'], 'part'))])
    const { score, whole, touched } = scan(shelf, [concept(wording(['foster']))])
    const held = plainly('foster')
    expect(touched.length).toBe(held.size)
    expect(Array.from({ length: shelf.size }, (_, id) => id).filter((id) => !held.has(id) && (score[id] !== 0 || whole[id] !== 0))).toEqual([])
  })

  it('reads each list once, however many wordings hold its word', () => {
    const { shelf: counted, fetched } = counting()
    scan(counted, [
      concept(wording(['child', 'servic']), wording(['child'], 'part'), wording(['servic'], 'part')),
      concept(wording(['servic']), wording(['child', 'servic', 'plan'])),
    ])
    expect([...fetched()].sort()).toEqual(['child', 'plan', 'servic'])
  })
})

describe('a list read by stretches', () => {
  it('gives what it gives read in one go', () => {
    for (const one of ['child', 'foster', 'the', 'norfolk']) {
      const reading = newReading()
      beginReading(reading, shelf.postings(one))
      const found: [number, number][] = []
      for (let first = 0; first < shelf.size; first += stretch) {
        readOn(reading, first)
        for (let at = 0; at < reading.count; at++) found.push([first + (reading.places[at] ?? 0), reading.wheres[at] ?? 0])
      }
      expect(found).toEqual([...plainly(one)])
      expect(found.some(([, where]) => (where & mostCounted) > 0)).toBe(true)
    }
  })
})

describe('what a search may take', () => {
  let vocabulary: Vocabulary | undefined
  const meant = (query: string): readonly Concept[] => {
    const { query: asked } = bounded(shelf, readQuery(query.slice(0, 1000)))
    vocabulary ??= openVocabulary(shelf)
    return understand(shelf, vocabulary, asked).concepts
  }

  it.each(hostileQueries.map(({ what, query }) => [what, query]))('is kept to by a query of %s', (_, query) => {
    const concepts = meant(query)
    for (const room of [1000, 20_000]) {
      const { shelf: counted, read } = counting()
      const { concepts: kept } = affordable(shelf, concepts, room)
      scan(counted, kept)
      // One word is always looked for, whatever it takes.
      const found = kept.flatMap(({ wordings }) => wordings.filter(({ stems: own }) => own.length > 0 && own.every((one) => shelf.count(one) > 0)))
      if (found.length > 1) expect(read()).toBeLessThanOrEqual(room)
      expect(kept.length > 0).toBe(concepts.length > 0)
    }
  })

  it('is enough for all of an ordinary query', () => {
    const concepts = meant('placement stability of looked after children in norfolk')
    expect(affordable(shelf, concepts, 3_200_000)).toEqual({ concepts, leftOut: null })
    expect(affordable(shelf, concepts, 3_200_000).concepts).toBe(concepts)
  })

  it('goes first to the words that were typed and of these to the rarest, and the others are named', () => {
    const concepts = meant('children service foster')
    const { concepts: kept, leftOut } = affordable(shelf, concepts, 2 * shelf.count('foster') + 10)
    expect(kept.map(({ typed }) => typed)).toEqual(['foster'])
    expect(leftOut).toBe('So many passages hold these words that they were not looked for beside the others: children, service.')
  })

  it('leaves out other words for those typed before any that was typed', () => {
    const concepts = meant('youngsters foster')
    expect(concepts.some(({ wordings }) => wordings.length > 1)).toBe(true)
    const room = 2 * concepts.reduce((sum, { wordings }) => sum + shelf.count(wordings[0]?.stems[0] ?? ''), 0)
    const { concepts: kept, leftOut } = affordable(shelf, concepts, room)
    expect(kept.map(({ typed }) => typed)).toEqual(['youngsters', 'foster'])
    expect(kept.flatMap(({ wordings }) => wordings).length).toBeLessThan(concepts.flatMap(({ wordings }) => wordings).length)
    expect(leftOut).toBeNull()
  })
})
