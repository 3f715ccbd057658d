// Where on a sheet words can be cited, as the dialog offers it.
import { describe, expect, test } from 'vitest'
import type { PartId } from '../../../preload/contract/ids.ts'
import type { Sheet } from '../../../preload/contract/model/casebook.ts'
import { blankQuestion, citePlaces, firstChoice, quotationsUnder } from '../../../renderer/ui/evidence-places.ts'

type Asked = readonly [text: string, cited: number]

/** A sheet as far as its places go: questions by key line, and how much each fact cites. */
const sheetOf = (lines: readonly (readonly Asked[])[], facts: readonly number[] = []): Sheet => {
  const cited = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `e${at}` }))
  const keyLines = lines.map((asked, line) => ({
    theme: line === 0 ? 'Numbers' : '',
    questions: asked.map(([text, count], at) => ({ id: `q${line}.${at}` as PartId, text, evidence: cited(count) })),
  }))
  return { keyLines, facts: facts.map((count, at) => ({ id: `f${at}` as PartId, text: '', evidence: cited(count) })) } as unknown as Sheet
}
const many = (count: number, cited = 0): readonly Asked[] => Array.from({ length: count }, (_, at) => [`What ${at}?`, cited])

describe('places to cite under', () => {
  test('questions without words are called by their number on the page, which runs through all key lines', () => {
    const words = citePlaces(sheetOf([[['Why?', 0]], [['', 0]]])).map((place) => [place.words, place.line])
    expect(words).toEqual([
      ['Why?', 'Numbers'],
      ['Question 2, not worded yet', 'Key line 2'],
      ['A new question', ''],
    ])
  })
  test('a sheet yet to be made offers a new question', () => {
    expect(firstChoice(citePlaces(undefined))).toBe('new question')
  })
  test('no new question is offered where the sheet holds all it can', () => {
    const places = citePlaces(sheetOf([many(12)]))
    expect(places.at(-1)).toMatchObject({ id: 'new question', full: 'full' })
    expect(firstChoice(places)).toBe('q0.0')
  })
  test('a question with nothing in it serves as the new one, even on a sheet that holds all it can', () => {
    const sheet = sheetOf([[['', 0], ...many(5)], many(6)])
    expect(blankQuestion(sheet)?.id).toBe('q0.0')
    expect(firstChoice(citePlaces(sheet))).toBe('new question')
  })
  test('what already cites three pieces is full, and with no place left nothing is chosen', () => {
    const places = citePlaces(sheetOf([many(12, 3)], [3, 3]))
    expect(places.map(({ full }) => full)).toEqual(Array(15).fill('full'))
    expect(firstChoice(places)).toBeNull()
  })
})

test('the quotations of a question or a fact are known in the order they stand', () => {
  const sheet = sheetOf([[['Why?', 2]]], [1])
  expect(['q0.0', 'f0', 'none'].map((part) => quotationsUnder(sheet, part as PartId))).toEqual([['e0', 'e1'], ['e0'], []])
})
