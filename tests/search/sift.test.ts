// What narrows a search takes out just what it should, and knows of the rest what each filter alone keeps out.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shelf } from '../../main/search/index/shelf.ts'
import { filterBy, noFilters, shuts, sift } from '../../main/search/rank/limits.ts'
import { all, holdingEnough, shareOf, sharesFor, tally } from '../../main/search/rank/share.ts'
import { openLibrary } from './opened.ts'

let shelf: Shelf
let close: () => void

beforeAll(() => {
  ;({ shelf, close } = openLibrary())
})

afterAll(() => close())

const passages = fc.uniqueArray(fc.nat(5000), { maxLength: 300 }).map((ids) => Int32Array.from(ids.map((id) => id + 1).sort((a, b) => a - b)))

describe('sifting', () => {
  it('leaves what neither a minus nor a filter takes out, in its order', () => {
    fc.assert(
      fc.property(
        passages,
        fc.func(fc.boolean()),
        fc.func(fc.constantFrom(0, 0, 0, shuts.kind, shuts.year, shuts.kind | shuts.year)),
        (ids, no, shut) => {
          const not = new Uint8Array(shelf.size)
          for (const id of ids) not[id] = no(id) ? 1 : 0
          const { left, but } = sift(shelf, ids, not, shut, new Int32Array(shelf.size))
          expect([...left]).toEqual([...ids].filter((id) => not[id] === 0 && shut(id) === 0))
          for (const facet of [shuts.kind, shuts.year]) expect([...but(facet)]).toEqual([...ids].filter((id) => not[id] === 0 && shut(id) === facet))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('tells filters apart for every passage as it does for one', () => {
    const filter = filterBy(shelf, { ...noFilters, from: '2019-01-01', kinds: ['report'], committees: ['scrutiny'] })
    if (!filter) throw new Error('nothing is filtered')
    const inOrder = Array.from({ length: shelf.size }, (_, id) => filter(id))
    for (let id = shelf.size - 1; id >= 0; id -= 7) expect(filter(id)).toBe(inOrder[id])
    expect(new Set(inOrder).size).toBeGreaterThan(3)
  })
})

describe('the share of a query that is held', () => {
  const worths = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 31 })

  it('is the worth of what is held in terms of all of it, of few words and of many', () => {
    fc.assert(
      fc.property(worths, fc.nat(), (worth, some) => {
        const bits = some & (2 ** worth.length - 1)
        const held = worth.reduce((sum, one, at) => sum + (bits & (1 << at) ? one : 0), 0)
        expect(shareOf(sharesFor(worth), bits)).toBeCloseTo(held / worth.reduce((sum, one) => sum + one, 0), 9)
      }),
    )
  })

  it('is all of it where nothing is worth anything', () => {
    for (const concepts of [0, 3, 20]) expect(shareOf(sharesFor(new Array<number>(concepts).fill(0)), 0)).toBeGreaterThan(all)
  })

  it('lets through those that hold enough, and the best of them first', () => {
    fc.assert(
      fc.property(worths, fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (worth, some, least) => {
        const holds = Uint32Array.from(some, (bits) => bits & (2 ** worth.length - 1))
        const score = Float32Array.from(some, (bits) => (bits % 97) / 7)
        const ids = Int32Array.from(some.keys())
        const shares = sharesFor(worth)
        const own = [...ids].map((id) => shareOf(shares, holds[id] ?? 0))
        expect(tally(ids, holds, shares)).toEqual({ whole: own.filter((one) => one > all).length, highest: Math.max(...own) })
        const { shown, best } = holdingEnough(ids, { holds, score }, shares, { least, coverage: 1, most: 10 }, new Int32Array(ids.length))
        const enough = [...ids].filter((id) => (own[id] ?? 0) >= least)
        expect([...shown]).toEqual(enough)
        const value = (id: number): number => (score[id] ?? 0) * (1 + (own[id] ?? 0))
        expect(best.map(value)).toEqual(
          enough
            .map(value)
            .sort((a, b) => b - a)
            .slice(0, 10),
        )
      }),
    )
  })
})
