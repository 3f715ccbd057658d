// What is said of a quotation beside its words: what reading was unsure of where they stand, and whether they are minutes.
import { describe, expect, test } from 'vitest'
import { doubtsAt } from '../../main/anchor/doubts.ts'
import { isMinuted } from '../../main/anchor/minuted.ts'
import type { TableKey } from '../../preload/contract/ids.ts'
import { doubtsInWords } from '../../preload/contract/model/casebook.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { issue } from './simple-pack.ts'

const joined = 'This table was cut by a page and joined again.'
const cut = 'Words of this table are cut between its columns, which may have shifted; please check them against the printed paper.'

const table = 'pack/t1' as TableKey
const { passages, documents } = issue('pack', [
  { document: 1, headings: [], text: 'Placements are stable.' },
  { document: 1, headings: [], text: 'Head\tHead\n1\t2' },
  { document: 1, headings: [], text: '3\t4' },
  { document: 1, headings: [], text: 'The chart below shows it.' },
])
const [plain, first, second, chart] = passages.map((passage, at): Passage => {
  if (at === 1) return { ...passage, table, doubts: [{ reason: joined }, { reason: cut }] }
  if (at === 2) return { ...passage, table, doubts: [{ reason: joined }] }
  return at === 3 ? { ...passage, doubts: [{ reason: 'The chart here is not in the text.' }] } : passage
})
if (!plain || !first || !second || !chart) throw new Error('no passages')
const document = [plain, first, second, chart]

describe('doubts at a place', () => {
  test('are those of its passage', () => {
    expect(doubtsAt(plain, document)).toEqual([])
    expect(doubtsAt(chart, document)).toEqual(['The chart here is not in the text.'])
  })

  test('are those of the whole table wherever in it the words stand, each said once', () => {
    expect(doubtsAt(first, document)).toEqual([joined, cut])
    expect(doubtsAt(second, document)).toEqual([joined, cut])
  })

  test('are told in one sentence that asks to check against the paper, and asks once', () => {
    expect(doubtsInWords([])).toBe('')
    expect(doubtsInWords([joined])).toBe('Please check against the paper: this table was cut by a page and joined again.')
    expect(doubtsInWords([cut, joined])).toBe(
      'Please check against the paper: words of this table are cut between its columns, which may have shifted; this table was cut by a page and joined again.',
    )
    expect(doubtsInWords(['RAG ratings are not in the text'])).toBe('Please check against the paper: RAG ratings are not in the text.')
  })
})

describe('minutes', () => {
  const [held] = [...documents.values()]
  if (!held) throw new Error('no document')
  const words = (citation: string, documentTitle: string) => ({ citation, documentTitle })

  test('are known by the kind of the document held, whatever its title', () => {
    const appendix = words('Housing Scrutiny Committee, 14 December 2020, item 3, Appendix A, section 1', 'Tenants Panel')
    expect(isMinuted(appendix, { ...held, kind: 'minutes' })).toBe(true)
    expect(isMinuted(words('Cabinet, item 7, paragraph 2', 'Minutes of evidence: how other councils work'), held)).toBe(false)
  })

  test('are known by what the anchor keeps where the paper is held no more', () => {
    expect(isMinuted(words('Scrutiny Committee, 7 October 2020, minute 7.6', ''), null)).toBe(true)
    expect(isMinuted(words('Scrutiny Committee, 7 October 2020, “Present”', 'Draft minutes: Scrutiny Committee'), null)).toBe(true)
    expect(isMinuted(words('Housing, item 3, Appendix A, section 1', 'Appendix A: Minutes of the Tenants Panel held on 3 November 2020'), null)).toBe(
      true,
    )
    expect(isMinuted(words('Cabinet, item 7, paragraph 2', 'Report on the ten-minute appointments'), null)).toBe(false)
  })
})
