// Notes: what the member marks and writes is kept, hidden on removal, and comes back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNote } from '../../main/casebook/casebook.ts'
import type { DocumentKey, NoteId, PackId } from '../../preload/contract/ids.ts'
import { anchor, code, pack, temporary, value } from './temporary.ts'

const nobody = '01a200a6-2961-7ab5-9d5f-ef3620679cb7' as NoteId

test('a note is found again with its anchor letter for letter, after closing and opening', () => {
  const place = temporary()
  const casebook = place.open()
  const made = value(casebook.notes.make({ anchor: anchor(), kind: 'figure', comment: 'Up from 11.9 %: why?' }))
  casebook.close()

  expect(place.open().notes.list(pack)).toEqual([made])
  expect(made).toMatchObject({ kind: 'figure', comment: 'Up from 11.9 %: why?', tags: [], created: '2020-12-14T14:00:00.000Z', anchor: anchor() })
})

test('any text a member can type is kept as it is', () => {
  const { notes } = temporary().open()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.string({ unit: 'grapheme' })), (comment, headings) => {
      const made = value(notes.make({ anchor: anchor({ headings }), kind: 'note', comment }))
      const kept = value(notes.get(made.id))
      expect(kept.comment).toBe(comment)
      expect(kept.anchor.headings).toEqual(headings)
    }),
    { numRuns: 60 },
  )
})

test('a change alters what it names and leaves the rest', () => {
  const place = temporary()
  const { notes } = place.open()
  const made = value(notes.make({ anchor: anchor(), kind: 'note', comment: 'first' }))
  place.at('2020-12-14T15:00:00Z')
  expect(value(notes.write(made.id, { comment: 'second' }))).toEqual({ ...made, comment: 'second', changed: '2020-12-14T15:00:00.000Z' })
  expect(value(notes.write(made.id, { kind: 'risk' }))).toMatchObject({ comment: 'second', kind: 'risk' })
})

test('tags keep their order; empty and repeated ones are dropped', () => {
  const { notes } = temporary().open()
  const { id } = value(notes.make({ anchor: anchor(), kind: 'note', comment: '' }))
  expect(value(notes.write(id, { tags: ['placements', ' budget ', '', 'budget', 'Ofsted'] })).tags).toEqual(['placements', 'budget', 'Ofsted'])
  expect(value(notes.write(id, { tags: ['Ofsted', 'placements'] })).tags).toEqual(['Ofsted', 'placements'])
  expect(value(notes.write(id, { tags: [] })).tags).toEqual([])
})

test('a removed note is out of every list and comes back whole', () => {
  const { notes } = temporary().open()
  const made = value(notes.make({ anchor: anchor(), kind: 'promise', comment: 'by March' }))
  value(notes.remove(made.id))
  expect(notes.list(pack)).toEqual([])
  expect(notes.texts()).toEqual([])
  expect(notes.countsByDocument().size).toBe(0)
  expect(code(notes.get(made.id))).toBe('not-found')
  expect(value(notes.bringBack(made.id))).toEqual(made)
  expect(notes.list(pack)).toEqual([made])
})

test('words that arrive just after a note was removed are not lost', () => {
  const { notes } = temporary().open()
  const { id } = value(notes.make({ anchor: anchor(), kind: 'note', comment: 'half a sent' }))
  value(notes.remove(id))
  value(notes.write(id, { comment: 'half a sentence more' }))
  expect(notes.list(pack)).toEqual([])
  expect(value(notes.bringBack(id)).comment).toBe('half a sentence more')
})

test('a confirmed place replaces the anchor and nothing else', () => {
  const { notes } = temporary().open()
  const made = value(notes.make({ anchor: anchor(), kind: 'note', comment: 'kept' }))
  const moved = anchor({ from: 40, to: 66, before: 'Instead, ' })
  expect(value(notes.confirm(made.id, moved))).toEqual({ ...made, anchor: moved })
})

test('notes are listed by pack and counted by document', () => {
  const { notes } = temporary().open()
  const other = anchor({ pack: '2014-03-13-panel' as PackId, document: '2014-03-13-panel/d1' as DocumentKey })
  for (const at of [anchor(), anchor(), other]) value(notes.make({ anchor: at, kind: 'note', comment: '' }))
  expect(notes.list(pack)).toHaveLength(2)
  expect(notes.all()).toHaveLength(3)
  expect(notes.countsByDocument()).toEqual(
    new Map([
      [anchor().document, 2],
      [other.document, 1],
    ]),
  )
})

test('search is given the comment, the quotation and the tags', () => {
  const { notes } = temporary().open()
  const { id } = value(notes.make({ anchor: anchor(), kind: 'note', comment: 'Ask again' }))
  value(notes.write(id, { tags: ['placements'] }))
  expect(notes.texts()).toEqual([
    { of: { note: id }, passage: anchor().passage, pack, title: anchor().citation, text: 'Ask again\nplacement stability – 12.4%\nplacements' },
  ])
})

test('a note that was never made is not found, whatever is asked of it', () => {
  const { notes } = temporary().open()
  for (const result of [
    notes.get(nobody),
    notes.write(nobody, { comment: 'x' }),
    notes.remove(nobody),
    notes.bringBack(nobody),
    notes.confirm(nobody, anchor()),
  ])
    expect(code(result)).toBe('not-found')
})

test('a note is shown with the place its words have now', () => {
  const { notes } = temporary().open()
  const made = value(notes.make({ anchor: anchor(), kind: 'note', comment: '' }))
  expect(placeNote(made, () => ({ state: 'lost' }))).toEqual({ ...made, place: { state: 'lost' } })
})
