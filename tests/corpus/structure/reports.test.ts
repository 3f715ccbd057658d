// What reports ask, whom to ask about them, and what stands on their front sheets.
import { describe, expect, it } from 'vitest'
import { readContacts } from '../../../main/corpus/structure/contacts.ts'
import { readFrontSheetLines } from '../../../main/corpus/structure/front-sheet.ts'
import { readRecommendations } from '../../../main/corpus/structure/recommendations.ts'
import type { PackDocument } from '../../../preload/contract/model/pack.ts'
import { bundledPack, packs, passagesOf } from './reading.ts'

const documentOf = (file: string, title: string): PackDocument => {
  const found = bundledPack(file).documents.find((document) => document.title.includes(title) && document.kind !== 'agenda')
  if (found === undefined) throw new Error(`no document ${title}`)
  return found
}
const asked = (text: string) => readRecommendations(passagesOf(text)).map((one) => one.text)

describe('recommendations', () => {
  it('reads a numbered list with its numbers', () => {
    const { recommendations } = documentOf(packs.report2019, 'Early Childhood and Family Service')
    expect(recommendations.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(recommendations[3]?.text).toBe('Approves amended proposals')
  })

  it('reads what is asked once, though reports print it at both ends', () => {
    const { recommendations } = documentOf(packs.scrutiny2020, 'Early Childhood and Family Service')
    expect(recommendations).toHaveLength(2)
    expect(recommendations[0]?.text).toMatch(/^To review, comment on, support and scrutinise our progress/)
  })

  it('reads recommendations made within the text', () => {
    const { recommendations } = documentOf(packs.panel2014, 'Admission Arrangements')
    const texts = recommendations.map(({ text }) => text)
    expect(texts.filter((text) => /^Recommended that/.test(text))).toHaveLength(8)
    expect(texts.some((text) => text.includes('Crimplesham'))).toBe(true)
    expect(texts.some((text) => text.includes('this small area'))).toBe(true)
  })

  it('keeps a recommendation together with the list it brings', () => {
    const report = bundledPack(packs.panel2014).documents.find(({ kind, title }) => kind === 'appendix' && title.startsWith('Pathway Planning'))
    expect(report?.recommendations.find(({ number }) => number === '3')?.text).toMatch(
      /should ensure that :\nThere is rigorous follow-up of attendance[\s\S]*management oversight/,
    )
  })

  it.each([
    [
      '## Recommendations\n\nThat the Committee:\n\n(a) notes the report;\n\n(b) asks the Director to report in July.',
      ['notes the report;', 'asks the Director to report in July.'],
    ],
    [
      '## 3. Action required\n\n3.1 The Panel is asked to note the contents of this report.\n\n## Background papers\n\nNone',
      ['The Panel is asked to note the contents of this report.'],
    ],
    [
      'Recommendation: That Overview & Scrutiny consider the proposals and agree the direction.',
      ['That Overview & Scrutiny consider the proposals and agree the direction.'],
    ],
    ['The service was restructured in 2019.\n\nStaff were asked to move.', []],
  ])('reads %j', (text, texts) => {
    expect(asked(text)).toEqual(texts)
  })
})

describe('officer contacts', () => {
  it('reads a table turned on its side', () => {
    expect(documentOf(packs.subCommittee2020, 'Performance in Children').contacts).toEqual([
      { name: 'James Wilson', role: null, tel: null, email: 'James.wilson@norfolk.gov.uk' },
      { name: 'Sarah Jones', role: null, tel: null, email: 'sarah.jones2@norfolk.gov.uk' },
      { name: 'Phil Watson', role: null, tel: null, email: 'phil.watson@norfolk.gov.uk' },
    ])
  })

  it('reads rows, and two officers on one line', () => {
    expect(documentOf(packs.panel2014, 'Integrated Performance').contacts).toContainEqual({
      name: 'Owen Jenkins',
      role: null,
      tel: '01603 223160',
      email: 'owen.jenkins2@norfolk.gov.uk',
    })
    expect(documentOf(packs.panel2014, 'A New Strategy for Early Years').contacts).toEqual([
      { name: 'Michael Rosen', role: null, tel: '01603 223747', email: 'michael.rosen@norfolk.gov.uk' },
      { name: 'Sarah Spall', role: null, tel: '01603 22464', email: 'sarah.spall@norfolk.gov.uk' },
    ])
  })

  it.each([
    [
      'Officer Contact\n\nIf you have any questions about matters contained in this paper please get in touch with: Richard Snowden Tel: (01603) 223489 Email: richard.snowden@norfolk.gov.uk',
      [{ name: 'Richard Snowden', role: null, tel: '(01603) 223489', email: 'richard.snowden@norfolk.gov.uk' }],
    ],
    [
      'Officer Contact\n\nOfficer Name: Phil Holmes\n\nTel No; 01603 306651\n\nemail address phil.holmes@norfolk.gov.uk',
      [{ name: 'Phil Holmes', role: null, tel: '01603 306651', email: 'phil.holmes@norfolk.gov.uk' }],
    ],
    [
      '## Contact officer\n\nRuth Adeyemi, Director of Housing\nTel: 0161 496 0456\nEmail: ruth.adeyemi@exampleton.gov.uk',
      [{ name: 'Ruth Adeyemi', role: 'Director of Housing', tel: '0161 496 0456', email: 'ruth.adeyemi@exampleton.gov.uk' }],
    ],
    [
      '## Officer Contact\n\nName\tCCG\tEmail\nSue Crossman, Chief Officer\tWest Norfolk CCG\tsue.crossman@nhs.net\nAnn Donkin\tSouth Norfolk CCG\tann.donkin@nhs.net',
      [
        { name: 'Sue Crossman', role: 'Chief Officer', tel: null, email: 'sue.crossman@nhs.net' },
        { name: 'Ann Donkin', role: null, tel: null, email: 'ann.donkin@nhs.net' },
      ],
    ],
    ['Residents wrote to info@example.org about the road.', []],
  ])('reads %j', (text, contacts) => {
    expect(readContacts(passagesOf(text))).toEqual(contacts)
  })

  it('is not misled by the accessibility notice', () => {
    const contacts = bundledPack(packs.panel2014).documents.flatMap((document) => document.contacts)
    expect(contacts.map(({ tel }) => tel)).not.toContain('0344 800 8020')
  })
})

describe('front sheets', () => {
  it('reads labels and values in a table', () => {
    expect(documentOf(packs.subCommittee2020, 'Performance in Children')).toMatchObject({
      director: 'Sara Tough, Executive Director Children’s Services',
      cabinetMember: 'Councillor John Fisher, Cabinet Member for Children’s Services',
    })
    expect(documentOf(packs.panel2014, 'Integrated Performance').author).toBe("Interim Director of Children's Services")
  })

  it('reads labels and values in lines, and "N/A" as not given', () => {
    const line = (text: string) => ({ text, cells: [] })
    expect(
      readFrontSheetLines([
        line('Report title: Housing Repairs Performance'),
        line('Date of meeting: 4 March 2025'),
        line('Responsible Cabinet Member: N/A'),
        line('Report author: Ruth Adeyemi, Director of Housing'),
      ]),
    ).toMatchObject({ title: 'Housing Repairs Performance', date: '2025-03-04', cabinetMember: null, author: 'Ruth Adeyemi, Director of Housing' })
  })
})
