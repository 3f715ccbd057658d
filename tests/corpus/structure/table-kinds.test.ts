// What tables are for, by heads, caption and headings.
import { describe, expect, it } from 'vitest'
import { tableKindOf } from '../../../main/corpus/structure/table-kinds.ts'
import { bundledPack, packs } from './reading.ts'

const kind = (heads: readonly string[], caption: string | null = null, headings: readonly string[] = []) =>
  tableKindOf({ heads, caption, headings, documentTitle: 'A report', layout: false, cells: [] })

describe('the kind of a table', () => {
  it.each([
    ['risk register', ['Risk', 'Likelihood', 'Impact', 'Mitigation']],
    ['risk register', ['Potential Risk', 'Mitigation measure']],
    ['risk register', ['Risk rating', 'Mitigation']],
    ['action plan', ['Action', 'Owner', 'By when', 'Progress']],
    ['budget', ['Division of service', 'Approved budget £m', 'Outturn']],
    ['scorecard', ['Measure', 'Target', 'Actual', 'RAG']],
    ['contacts', ['Name', 'Telephone Number', 'Email address']],
    ['membership', ['Member', 'Substitute', 'Representing']],
    ['timetable', ['Stage', 'Date']],
    ['consultation', ['You said', 'Our response']],
    ['other', ['Town', 'District', 'Number attending']],
    ['other', ['Action date']],
    ['other', []],
  ])('is %s for %j', (expected, heads) => {
    expect(kind(heads)).toBe(expected)
  })

  it('is a work programme only under words that say so', () => {
    const heads = ['Date', 'Report', 'Lead officer']
    expect(kind(heads, 'Forward Work Programme')).toBe('work programme')
    expect(kind(heads)).not.toBe('work programme')
  })

  it('is told by its caption where it has no heads, and a row of sentences is no heads', () => {
    expect(kind([], 'Risk Register')).toBe('risk register')
    const sentence = 'To challenge the service on performance and outcomes achieved, and to consider the capital budget settlement for the plan'
    expect(kind(['15 May 2014', 'Monitoring report', sentence], 'Forward work programme')).toBe('work programme')
  })

  it('is known in real packs', () => {
    const kinds = (file: string) => bundledPack(file).tables.map((table) => table.kind)
    expect(kinds(packs.scrutiny2020)).toEqual(expect.arrayContaining(['membership', 'work programme', 'front sheet']))
    expect(kinds(packs.report2019)).toEqual(expect.arrayContaining(['front sheet', 'risk register', 'consultation', 'budget']))
    expect(kinds(packs.subCommittee2020).filter((one) => one === 'scorecard').length).toBeGreaterThanOrEqual(5)
  })
})
