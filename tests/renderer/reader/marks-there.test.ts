// Highlighting words that are highlighted already.
import { expect, test } from 'vitest'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Note } from '../../../preload/contract/model/casebook.ts'
import { marksOn } from '../../../renderer/features/reader/marks-there.ts'

const passage = 'p' as PassageKey
const other = 'o' as PassageKey
const note = (part: Partial<Note>): Note =>
  ({ id: 'note', kind: 'risk', comment: '', place: { state: 'exact', passage, span: { from: 3, to: 9 } }, ...part }) as Note
const holding = (...notes: readonly Note[]) => ({ at: new Map([[passage, notes]]) })
const words = { passage, from: 3, to: 9 }

test('finds the highlight of that kind on those very words', () => {
  expect(marksOn(holding(note({})), [words], 'risk').map(({ id }) => id)).toEqual(['note'])
})

test.each([
  ['another kind', [words], 'claim', note({})],
  ['other words of the passage', [{ ...words, to: 8 }], 'risk', note({})],
  ['another passage', [{ ...words, passage: other }], 'risk', note({})],
  ['a note that says something', [words], 'risk', note({ comment: 'Who pays?' })],
  ['words that were not found again', [words], 'risk', note({ place: { state: 'lost' } })],
] as const)('does not take %s for it', (_, parts, kind, there) => {
  expect(marksOn(holding(there), parts, kind)).toEqual([])
})

test('of several parts only those that are highlighted are found', () => {
  expect(marksOn(holding(note({})), [words, { ...words, passage: other }], 'risk')).toHaveLength(1)
})
