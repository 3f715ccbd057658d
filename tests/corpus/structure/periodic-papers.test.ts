// Appendices bound without labels are told apart by heads that name their month, and only below a report that names appendices.
import { describe, expect, it } from 'vitest'
import { bundledPack, packOf, packs } from './reading.ts'

const titlesOf = (text: string): readonly string[] => packOf(text).documents.map(({ title }) => title)

const bound = (words: string): string =>
  [
    '## Performance of Care',
    'Report by the Director of Care',
    '### Summary',
    words,
    'If you need this document in large print please contact us.',
    '## School Improvement Scorecard',
    'Schools do well.',
    '# Social Care Overview Dashboard – January 2021 Data',
    '## Contacts',
    'Contacts rose in March 2020.',
    '# Social Care Overview Dashboard – January 2021 Data',
    '## Referrals',
    'Referrals fell.',
    '### Family team by district January 2021',
    'A part of it.',
    '## Independent Chairing Service',
    '### Report: February 2021',
    'Chairs were busy.',
  ].join('\n\n')

describe('papers on a month', () => {
  it('are each a document below a report that names several appendices', () => {
    const titles = titlesOf(bound('Schools are at Appendix A. At Appendix B is the dashboard, at Appendix C the reviews.'))
    expect(titles.slice(-3)).toEqual([
      'School Improvement Scorecard',
      'Social Care Overview Dashboard – January 2021 Data',
      'Independent Chairing Service Report: February 2021',
    ])
  })

  it('stay one document below a report that names none', () => {
    expect(titlesOf(bound('Schools do well, and so does care.')).at(-1)).toBe('School Improvement Scorecard')
  })

  it('are parted in the health and wellbeing pack, so that none is cited by the name of the first', () => {
    const pack = bundledPack(packs.board2015)
    const item = pack.documents.filter(({ item: key }) => key?.endsWith('/i8') === true).map(({ title }) => title)
    expect(item).toEqual([
      "Children's Services Performance Monitoring Report",
      "Norfolk Children's Services Education Improvement Plan Scorecard",
      "Norfolk Children's Services Social Care Performance Overview Dashboard – January 2015 Data",
      'Norfolk Early Help Family Focus January 2015',
      'Independent Chairing Service Report: February 2015',
      "Children's Services Improvement and Performance Update",
    ])
  })
})
