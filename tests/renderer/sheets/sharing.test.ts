// A newer sheet keeps the parts that did not change, so that only what changed is drawn again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shared } from '../../../renderer/features/sheets/sharing.ts'

const json = fc.jsonValue({ maxDepth: 4 })

describe('sharing', () => {
  test('whatever stood before, the newer value is said in full', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(shared(before, after)).toEqual(after)
      }),
    )
  })

  test('an equal value is the very same', () => {
    fc.assert(fc.property(json, (value) => Object.is(shared(value, structuredClone(value)), value)))
  })

  test('a changed question is new, its line is new, all others are the same', () => {
    const before = {
      lines: [
        {
          id: 'a',
          questions: [
            { id: 1, text: 'x' },
            { id: 2, text: 'y' },
          ],
        },
        { id: 'b', questions: [] },
      ],
    }
    const after = structuredClone(before)
    const changed = after.lines[0]?.questions[1]
    if (changed) changed.text = 'z'
    const result = shared(before, after)
    expect(result.lines[0]).not.toBe(before.lines[0])
    expect(result.lines[0]?.questions[0]).toBe(before.lines[0]?.questions[0])
    expect(result.lines[1]).toBe(before.lines[1])
  })

  test('a part that moved is the same part', () => {
    const before = [
      { id: 'a', text: 'x' },
      { id: 'b', text: 'y' },
    ]
    const result = shared(before, [
      { id: 'b', text: 'y' },
      { id: 'a', text: 'x' },
    ])
    expect(result[0]).toBe(before[1])
    expect(result[1]).toBe(before[0])
  })
})
