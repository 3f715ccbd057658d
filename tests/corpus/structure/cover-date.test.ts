// The date of a meeting on a cover without labels: not that of publication, of a deadline or of another meeting.
import { describe, expect, it } from 'vitest'
import { deadlineIn, publishedOn } from '../../../main/corpus/structure/cover-date.ts'
import type { CoverLine } from '../../../main/corpus/structure/cover-lines.ts'
import { packOf } from './reading.ts'

const agenda =
  'Agenda\n\n1. Apologies for absence\n\n2. Minutes (Pages 3 - 8)\n\n3. Housing repairs (Pages 9 - 20)\n\nReport by the Director of Housing\n\nHousing repairs\n\nSummary\n\n1.1 Repairs rose by 10 per cent.'
const cover = (...lines: readonly string[]) => packOf([...lines, agenda].join('\n\n'))

describe('the date of the meeting', () => {
  it.each([
    ['published above it', ['Published on 4 December 2020', 'HOUSING SCRUTINY COMMITTEE', 'Monday, 14 December 2020 at 2.00 pm']],
    ['despatched above it', ['Agenda despatched: 4 December 2020', 'Housing Scrutiny Committee', 'To be held on Monday 14 December 2020 at 2.00 pm']],
    ['despatched, on two lines', ['Date of despatch:\n4 December 2020', 'Housing Scrutiny Committee', '14 December 2020, 2.00 pm']],
    [
      'superseding an agenda',
      ['This supersedes the agenda published on 1 December 2020.', 'Housing Scrutiny Committee', '14 December 2020', '2.00 pm'],
    ],
    [
      'below a deadline',
      ['Public questions must be received by 5pm on Tuesday 8 December 2020.', 'Housing Scrutiny Committee', 'Monday 14 December 2020, 2.00 pm'],
    ],
    [
      'below a last day of another kind',
      ['Nominations close by noon on Wednesday 9 December 2020', 'Housing Scrutiny Committee', '14 December 2020', 'Time: 2.00 pm'],
    ],
    ['below another meeting', ['Adjourned from the meeting of 30 November 2020', 'Housing Scrutiny Committee', 'Monday 14 December 2020, 2.00 pm']],
    ['labelled', ['Published on 4 December 2020', 'Housing Scrutiny Committee', 'Date: 14 December 2020', 'Time: 2.00 pm']],
  ])('%s', (_, lines) => {
    const { pack, passages } = cover(...lines)
    expect(pack.meeting).toMatchObject({ date: '2020-12-14', time: '2.00 pm', doubts: [] })
    expect(passages.find(({ text }) => text.includes('Repairs rose'))?.citation).toMatch(/Committee, 14 December 2020, item 3, /i)
  })

  it('is told with a doubt where two dates could be it', () => {
    const { meeting } = cover('Housing Scrutiny Committee', 'Monday 14 December 2020', 'Tuesday 15 December 2020').pack
    expect(meeting.date).toBe('2020-12-14')
    expect(meeting.doubts.map(({ reason }) => reason).join()).toMatch(/more than one date/)
  })

  it('is not known where only the day of publication is printed', () => {
    expect(cover('Housing Scrutiny Committee', 'Published on 4 December 2020').pack.meeting).toMatchObject({ date: null, published: '2020-12-04' })
  })
})

describe('other dates', () => {
  const line = (text: string): CoverLine => ({ text, cells: [], block: 0, number: null, kind: 'paragraph' })

  it('are the day of publication, behind its label or on the line below it', () => {
    expect(publishedOn([line('Monday 14 December 2020 (agenda published 4 December 2020)')])).toBe('2020-12-04')
    expect(publishedOn([line('Date of publication:'), line('4 December 2020')])).toBe('2020-12-04')
    expect(publishedOn([line('Monday 14 December 2020')])).toBeNull()
  })

  it('are the last day for something, as printed', () => {
    expect(deadlineIn('Questions must be received no later than 5pm on Monday 10 March 2014.')).toBe('5pm on Monday 10 March 2014')
    expect(deadlineIn('The meeting ends by 5pm on Monday 10 March 2014.')).toBeNull()
  })
})
