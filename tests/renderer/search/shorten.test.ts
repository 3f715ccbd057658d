// Long headings and rows are cut short at words, and never through what was found in them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snippet } from '../../../preload/contract/model/search.ts'
import { shortened } from '../../../renderer/features/search/shorten.ts'
import { cellsOf, lineOf } from '../../../renderer/features/search/why.ts'

const long =
  'Proportion of initial assessments completed within ten working days of referral, by district, against the target set in the improvement plan'
const markOf = (text: string, word: string) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length })
const marked = ({ text, marks }: { readonly text: string; readonly marks: readonly { readonly from: number; readonly to: number }[] }) =>
  marks.map(({ from, to }) => text.slice(from, to))

describe('a long heading', () => {
  test('keeps its beginning, cut at a word', () => {
    expect(shortened({ text: long, marks: [] }, 60).text).toBe('Proportion of initial assessments completed within ten …')
    expect(shortened({ text: 'Short', marks: [] }, 60).text).toBe('Short')
  })

  test('keeps what was found in it, wherever that stands', () => {
    const { text, marks } = shortened({ text: long, marks: [markOf(long, 'improvement plan')] }, 60)
    expect(marked({ text, marks })).toEqual(['improvement plan'])
    expect(text.length).toBeLessThan(75)
    expect(text.startsWith('… ')).toBe(true)
  })

  test('never loses a mark, nor grows much longer than allowed but for its marks', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'é', ',') }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }))), fc.integer({ min: 10, max: 90 }), (parts, places, most) => {
        const text = parts.join(' ')
        const marks = places
          .map(([from, length]) => ({ from: from % text.length, to: Math.min(text.length, (from % text.length) + 1 + length) }))
          .toSorted((a, b) => a.from - b.from)
        const short = shortened({ text, marks }, most)
        expect(marked(short)).toEqual(marked({ text, marks }))
        const span = marks.length === 0 ? 0 : Math.max(...marks.map(({ to }) => to)) - Math.min(...marks.map(({ from }) => from))
        expect(short.text.length).toBeLessThanOrEqual(Math.max(most, span) + 4 + (marks.length === 0 ? 0 : most))
      }),
    )
  })

  test('is not said twice where its place quotes the beginning of it', () => {
    const place = 'item 8, “Proportion of initial assessments completed within ten,…”'
    expect(lineOf({ heading: long, headingHits: [markOf(long, 'assessments')] }, place)).toMatchObject({
      heading: { text: '' },
      place: { text: place },
    })
    const line = lineOf({ heading: long, headingHits: [markOf(long, 'district')] }, place)
    expect(line.place.text).toBe('item 8')
    expect(marked(line.heading)).toEqual(['district'])
  })
})

describe('a long row of a table', () => {
  const names = ['Area', 'Risk number', 'Risk name', 'Description', 'Date entered on register', 'Inherent likelihood', 'Inherent impact', 'Owner']
  const text = names.map((name) => `${name} of the council's corporate register`).join('\t')
  const cells = text.split('\t').map((cell) => ({
    from: text.indexOf(cell),
    to: text.indexOf(cell) + cell.length,
    head: 'A column head that says at great length what stands below it',
    opensRow: false,
  }))
  const snippet: Snippet = { text, cells, marks: [markOf(text, 'Inherent impact')], cutBefore: false, cutAfter: false }

  test('keeps the cells with what was found, its first, and their neighbours as far as there is room; gaps are told', () => {
    const shown = cellsOf(snippet)
    expect(shown.length).toBeLessThan(cells.length)
    expect(shown[0]?.from).toBe(0)
    expect(shown.flatMap(marked)).toEqual(['Inherent impact'])
    const [, second] = shown
    expect(second?.afterGap).toBe(true)
    for (const { head } of shown) expect(head).toBe('A column head that says at great length what …')
  })

  test('keeps every cell where nothing was found in it, or where there is room', () => {
    expect(cellsOf({ ...snippet, marks: [] })).toHaveLength(cells.length)
    const short = 'one\ttwo'
    expect(
      cellsOf({
        text: short,
        cells: [
          { from: 0, to: 3, head: '', opensRow: true },
          { from: 4, to: 7, head: '', opensRow: false },
        ],
        marks: [{ from: 4, to: 7 }],
        cutBefore: false,
        cutAfter: false,
      }),
    ).toHaveLength(2)
  })
})
