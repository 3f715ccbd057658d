// The map of keys begins with what works everywhere.
import { expect, test } from 'vitest'
import { mapOf } from '../../../renderer/features/keys/map-order.ts'

test('what works everywhere comes before the screen’s own keys, however they were registered, and a heading not known comes last', () => {
  const entries = ['Selecting by keyboard', 'Follow-up', 'In search', 'Marking the text', 'Reading', 'Anywhere'].map((group, at) => ({
    combo: String(at),
    name: group,
    group,
  }))
  expect(mapOf(entries).map(({ group }) => group)).toEqual([
    'Anywhere',
    'Reading',
    'Marking the text',
    'Selecting by keyboard',
    'In search',
    'Follow-up',
  ])
})
