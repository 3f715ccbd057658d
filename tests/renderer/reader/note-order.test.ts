// In which order the notes of a passage stand in the margin.
import { expect, test } from 'vitest'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Note } from '../../../preload/contract/model/casebook.ts'
import { notesByPassage } from '../../../renderer/features/reader/note-order.ts'

const note = (id: string, from: number, created: string, state: 'exact' | 'lost' = 'exact'): Note =>
  ({ id, created, place: state === 'lost' ? { state } : { state, passage: 'p' as PassageKey, span: { from, to: from + 4 } } }) as Note

test('notes of a passage stand in the order of the text, however late they were made or brought back', () => {
  const listed = [note('late', 9, '2026-01-01'), note('second', 0, '2026-01-03'), note('first', 0, '2026-01-02')]
  expect(
    notesByPassage(listed)
      .get('p' as PassageKey)
      ?.map(({ id }) => id),
  ).toEqual(['first', 'second', 'late'])
})

test('notes whose words were not found stand in no passage', () => {
  expect([...notesByPassage([note('gone', 0, '2026-01-01', 'lost')])]).toEqual([])
})
