// How a quotation is set, on screen and in print alike: prose, rows in their columns, or rows with too many columns, cell after cell.
import { describe, expect, test } from 'vitest'
import { quotation } from '../../main/export/sheet/prose.ts'
import { blankCellsBefore, quotedTable } from '../../preload/contract/model/quoted.ts'

describe('the rows of a quotation', () => {
  test('prose has none, whatever its lines', () => {
    expect(quotedTable('One line.\nAnother.')).toBeNull()
  })

  test('stand in columns, the first behind the blank cells before it', () => {
    expect(quotedTable('Posts\tHeads\nTotal\t5\t6', 1)).toEqual({
      rows: [
        ['', 'Posts', 'Heads'],
        ['Total', '5', '6'],
      ],
      columns: 3,
      running: false,
    })
  })

  test('run on where one of them has more columns than there is room for, blank cells at their ends left out', () => {
    expect(quotedTable('1\t2\t\t4\t5\t6\t7\nTotal\t\t5\t\t')).toEqual({
      rows: [
        ['1', '2', '', '4', '5', '6', '7'],
        ['Total', '', '5'],
      ],
      columns: 7,
      running: true,
    })
  })

  test('count the blank cells of their first row only where the anchor reaches its beginning', () => {
    expect(blankCellsBefore({ quote: 'Posts\nTotal', before: '\t', from: 1 })).toBe(1)
    expect(blankCellsBefore({ quote: 'Posts\nTotal', before: 'x\n\t\t', from: 900 })).toBe(2)
    expect(blankCellsBefore({ quote: 'Posts\nTotal', before: 'x\t', from: 900 })).toBe(0)
    expect(blankCellsBefore({ quote: 'Posts', before: '\t', from: 1 })).toBe(0)
  })
})

test('in print, a row with fewer cells stands in the columns of the others', () => {
  const printed = quotation('Impact\tOutcomes\tDeterminants\nSupport\tMilestones')
  expect(printed.match(/row cells c\d/g)).toEqual(['row cells c3', 'row cells c3'])
})

test('in print, the cells of rows that run on stay apart', () => {
  const printed = quotation('1\t2\t3\t4\t5\t6\t7\nTotal\t5')
  expect(printed).not.toContain('row cells')
  expect(printed).toContain('<span>“1</span> <span>2</span>')
  expect(printed).toContain('<span>Total</span> <span>5”</span>')
})

describe('an address in a quotation', () => {
  test('may part behind its signs, and nothing is put into its words', () => {
    const set = quotation('Contact\tearly.years@norfolk.gov.uk')
    expect(set).toContain('early.<wbr>years@<wbr>norfolk.<wbr>gov.<wbr>uk')
    expect(set.replaceAll('<wbr>', '')).toContain('early.years@norfolk.gov.uk')
  })

  test('is the only thing that parts so', () => {
    expect(quotation('Figures for 2019/20 and 12.4%, see 3.4.1.')).not.toContain('<wbr>')
  })
})
