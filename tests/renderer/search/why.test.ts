// What a row of the results shows and reads out of why it is there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Snippet, standings } from '../../../preload/contract/model/search.ts'
import { cellsOf, lineOf, readOut, runOn, standingWords } from '../../../renderer/features/search/why.ts'

const spanOf = (text: string, word: string) => ({ from: text.indexOf(word), to: text.indexOf(word) + word.length })
const marked = ({ text, marks }: { readonly text: string; readonly marks: readonly { readonly from: number; readonly to: number }[] }) =>
  marks.map(({ from, to }) => text.slice(from, to))

describe('the line over a hit', () => {
  test('marks the words in the heading that is shown, its number left out or not', () => {
    const heading = '7.6 Placement Stability'
    const hit = { heading, headingHits: [spanOf(heading, 'Stability')] }
    expect(marked(lineOf(hit, 'minute 7.6').heading)).toEqual(['Stability'])
    expect(lineOf(hit, 'minute 7.6').heading.text).toBe('Placement Stability')
    expect(marked(lineOf(hit, 'paragraph 2').heading)).toEqual(['Stability'])
  })

  test('marks them in the place, where the place names the heading', () => {
    const heading = 'LAC at 31 March by Age:'
    const line = lineOf({ heading, headingHits: [spanOf(heading, 'LAC')] }, '“LAC at 31 March by Age”, table')
    expect(line.heading.text).toBe('')
    expect(marked(line.place)).toEqual(['LAC'])
  })

  test('never marks beyond the words it shows', () => {
    const words = fc.string({ maxLength: 20 })
    fc.assert(
      fc.property(words, words, fc.nat(20), fc.nat(20), (heading, place, from, to) => {
        const line = lineOf({ heading, headingHits: [{ from, to }] }, place)
        for (const shown of [line.place, line.heading])
          for (const mark of shown.marks) expect(0 <= mark.from && mark.from < mark.to && mark.to <= shown.text.length).toBe(true)
      }),
    )
  })
})

const row: Snippet = {
  text: 'In-house fostering\t+0.800\tMore foster carers',
  marks: [
    { from: 9, to: 18 },
    { from: 31, to: 44 },
  ],
  cells: [
    { from: 0, to: 18, head: '', opensRow: true },
    { from: 19, to: 25, head: 'Forecast', opensRow: false },
    { from: 26, to: 44, head: 'Reasons', opensRow: false },
  ],
  cutBefore: true,
  cutAfter: false,
}

describe('the words of a hit', () => {
  test('out of a table are its cells, each with its own marks', () => {
    expect(cellsOf(row).map((cell) => [cell.text, ...marked(cell)])).toEqual([
      ['In-house fostering', 'fostering'],
      ['+0.800'],
      ['More foster carers', 'foster carers'],
    ])
  })

  test('are read out with the column heads, and lines of a list apart', () => {
    expect(readOut(row)).toBe('In-house fostering; Forecast: +0.800; Reasons: More foster carers')
    expect(readOut({ ...row, text: 'RESOLVED\n That it be noted', cells: [], marks: [] })).toBe('RESOLVED; That it be noted')
    expect(runOn('one \n two', ' · ')).toBe('one · two')
  })

  test('that stand elsewhere have words for every place', () => {
    for (const where of standings) expect(standingWords[where]).toMatch(/^(?:In|A little) /u)
  })
})
