// Notes in the margin never lie on each other, and stand beside their words wherever there is room.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBeside, layOut, type Wish } from '../../../renderer/features/reader/margin-layout.ts'

const gap = 10
const wishes = fc.uniqueArray(fc.record({ id: fc.uuid(), top: fc.nat(3000), height: fc.integer({ min: 20, max: 300 }) }), {
  selector: (wish) => wish.id,
  maxLength: 20,
})

const overlaps = (order: readonly Wish[], tops: ReadonlyMap<string, number>): boolean =>
  order.some((wish, at) => {
    const next = order[at + 1]
    return next !== undefined && (tops.get(wish.id) ?? 0) + wish.height + gap > (tops.get(next.id) ?? 0) + 0.001
  })

describe('notes in the margin', () => {
  it('stand at their words where nothing is in the way', () => {
    const tops = layOut(
      [
        { id: 'a', top: 100, height: 40 },
        { id: 'b', top: 300, height: 40 },
      ],
      gap,
    )
    expect([tops.get('a'), tops.get('b')]).toEqual([100, 300])
  })

  it('move down below the note before', () => {
    const tops = layOut(
      [
        { id: 'a', top: 100, height: 80 },
        { id: 'b', top: 120, height: 40 },
      ],
      gap,
    )
    expect(tops.get('b')).toBe(190)
  })

  it('make room upwards for the note in hand', () => {
    const tops = layOut(
      [
        { id: 'a', top: 100, height: 80 },
        { id: 'b', top: 120, height: 40 },
      ],
      gap,
      'b',
    )
    expect([tops.get('a'), tops.get('b')]).toEqual([30, 120])
  })

  it('never lie on each other, whichever is in hand', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (given, pick) => {
        const inHand = given.length > 0 ? (given[pick % given.length]?.id ?? null) : null
        const order = given.toSorted((a, b) => a.top - b.top)
        for (const hand of [null, inHand]) {
          const tops = layOut(given, gap, hand)
          expect(tops.size).toBe(given.length)
          expect(overlaps(order, tops)).toBe(false)
        }
        if (inHand) expect(layOut(given, gap, inHand).get(inHand)).toBe(given.find((wish) => wish.id === inHand)?.top)
      }),
    )
  })
})

describe('a stretch of the text', () => {
  const stretch = { top: 400, bottom: 600 }

  it('has the margin to itself where the notes end above it or begin below it', () => {
    expect(isBeside(stretch, [])).toBe(false)
    expect(
      isBeside(stretch, [
        { top: 100, bottom: 400 },
        { top: 600, bottom: 700 },
      ]),
    ).toBe(false)
  })

  it('has a note beside it where one reaches into its height, wherever that one’s words stand', () => {
    for (const note of [
      { top: 380, bottom: 401 },
      { top: 599, bottom: 640 },
      { top: 450, bottom: 470 },
      { top: 300, bottom: 900 },
    ])
      expect(isBeside(stretch, [note])).toBe(true)
  })
})
