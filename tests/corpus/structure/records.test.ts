// Questions, work programmes, short forms and figures.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAcronyms } from '../../../main/corpus/structure/acronyms.ts'
import { longBefore, spells } from '../../../main/corpus/structure/acronyms-match.ts'
import { findFigures } from '../../../main/corpus/structure/figures.ts'
import { readQuestions } from '../../../main/corpus/structure/questions.ts'
import { bundledPack, madePack, packOf, packs, passagesOf } from './reading.ts'

describe('questions', () => {
  it('reads two questions of one asker with their answers', () => {
    const { questions } = bundledPack(packs.panel2014)
    expect(questions).toHaveLength(2)
    expect(questions.map(({ kind, asker, answeredBy }) => [kind, asker, answeredBy])).toEqual([
      ['public', 'Gemma Adams', 'Cabinet Member for Education and Schools'],
      ['public', 'Gemma Adams', 'Cabinet Member for Education and Schools'],
    ])
    expect(questions[1]?.question).toMatch(/^Does the council plan on updating the policy/)
    expect(questions[0]?.answer).toMatch(/^The Norfolk's Parents guide to school admissions/)
  })

  it('reads a supplementary question', () => {
    expect(madePack('borough-scrutiny.txt').questions).toMatchObject([
      {
        kind: 'public',
        asker: 'Mrs Edna Walsh',
        question: 'Why have the lifts at Albion House been out of service for nine weeks?',
        supplementary: 'Will tenants be given money back on their service charge?',
      },
    ])
  })

  it.each([
    [
      'Question 1 from Cllr Jane Smith to the Cabinet Member for Finance:\n\nWhen will the accounts be closed?\n\nReply: By the end of May.',
      'member',
      'Cllr Jane Smith',
      'By the end of May.',
    ],
    [
      'Mr John Brown asked the following question: When will the bridge open?\n\nThe Cabinet Member for Highways replied: In June.',
      'public',
      'Mr John Brown',
      'In June.',
    ],
  ])('reads %j', (text, kind, asker, answer) => {
    expect(readQuestions(passagesOf(text))).toMatchObject([{ kind, asker, answer }])
  })

  it('finds none in an agenda that only invites them', () => {
    expect(bundledPack(packs.scrutiny2020).questions).toEqual([])
  })
})

describe('the work programme', () => {
  const entries = (file: string) => bundledPack(file).programme.map(({ when, topic, lead }) => [when, topic, lead])

  it('carries dates on down a table, also over a year cut off by a page', () => {
    const read = entries(packs.panel2014)
    expect(read).toContainEqual(['17 July 2014', "Annual Review of Norfolk's Fostering Service", null])
    expect(read).toContainEqual(['20 November 2014', 'Service and Financial Planning 2014/15', null])
    expect(read).toContainEqual(['January 2015', 'Private fostering arrangements', null])
  })

  it('reads columns by their heads, and undated lists', () => {
    const read = entries(packs.scrutiny2020)
    expect(read).toContainEqual(['17 February 21', 'Strategic and Financial Planning 2021-22', 'Andrew Jamieson'])
    expect(read.filter(([when]) => when === null)).toHaveLength(2)
    expect(read.some(([when]) => when === '28 April 21')).toBe(false)
  })

  it('reads topics under dates', () => {
    expect(entries(packs.subCommittee2020)).toEqual([
      ['Wednesday 3rd February 2021', 'Effective Practice', null],
      ['Wednesday 3rd March 2021', 'Prevention and early intervention', null],
      ['Wednesday 3rd March 2021', 'Inclusion', null],
      ['Wednesday 2nd December 2020', 'Edge of Care and Alternatives to Care', null],
      ['Wednesday 3rd February 2021', 'Effective Practice', null],
      ['Wednesday 3rd March 2021', 'Prevention and early intervention', null],
      ['Wednesday 3rd March 2021', 'Inclusion', null],
    ])
  })

  it('leaves other timetables alone', () => {
    expect(entries(packs.report2019)).toEqual([])
  })

  it('reads a table in Markdown with lead officers', () => {
    expect(madePack('borough-scrutiny.txt').programme.map(({ when, topic, lead }) => [when, topic, lead])).toEqual([
      ['22 April 2025', 'Waste collection contract', 'Director of Environment'],
      ['22 April 2025', 'Leisure centre strategy', 'Director of Culture'],
      ['17 June 2025', 'Annual safeguarding report', "Director of Children's Services"],
    ])
  })
})

describe('short forms', () => {
  it.each([
    ['DfE', 'Department for Education'],
    ['N2GG', 'Norfolk to Good and Great'],
    ['NE&B', 'North East & Broadland'],
    ['EqIA', 'Equality Impact Assessment'],
    ['NQSWs', 'Newly Qualified Social Workers'],
    ['PVI', 'private/voluntary/independent'],
    ['ChiMat', 'Child and Maternal Health Observatory'],
  ])('%s spells %s', (short, long) => {
    expect(spells(short, long)).toBe(true)
  })
  it.each([
    ['DfE', 'Department for Transport'],
    ['HRA', 'Housing Act'],
    ['CSE', 'Care'],
  ])('%s does not spell %s', (short, long) => {
    expect(spells(short, long)).toBe(false)
  })

  it('takes no more words than the letters need', () => {
    expect(longBefore('DfE', 'the Directions Notice issued by the Department for Education ')).toBe('Department for Education')
    expect(longBefore('PPF', 'the consultation on Putting People First ')).toBe('Putting People First')
  })

  const long = (text: string, short: string) =>
    readAcronyms(passagesOf(text))
      .filter((acronym) => acronym.short === short)
      .map((acronym) => acronym.long)

  it.each([
    ['The Youth Offending Team (YOT) met.', 'YOT', ['Youth Offending Team']],
    ['The YOT (Youth Offending Team) met.', 'YOT', ['Youth Offending Team']],
    ['Glossary\n\nNCC - Norfolk County Council\n\nMAP – Mancroft Advice Project (MAP) is a charity', 'NCC', ['Norfolk County Council']],
    ['the DISDAT – Disability Distress Awareness Tool', 'DISDAT', ['Disability Distress Awareness Tool']],
    ['The CAMHS contract grew. A CAMHS review followed.', 'CAMHS', [null]],
    ['Attendees: William Armstrong (WA) - Chair Graham Dunhill (GD) - Member', 'WA', []],
  ])('reads %j', (text, short, longs) => {
    expect(long(text, short)).toEqual(longs)
  })

  it('keeps two meanings of one short form apart', () => {
    const mer = bundledPack(packs.panel2014).acronyms.filter(({ short }) => short === 'MER')
    expect(mer.map(({ long: words }) => words)).toEqual(['Monitoring and evaluation review', 'monitoring evaluation and reporting'])
  })

  it('tells what a pack only implies, and does not guess at two letters that are not in use everywhere', () => {
    const { acronyms } = bundledPack(packs.subCommittee2020)
    expect(acronyms.find(({ short }) => short === 'FAST')?.long).toBe('Family Assessment and Safeguarding Teams')
    expect(acronyms.find(({ short }) => short === 'FAST')?.implied).toBe(true)
    expect(acronyms.find(({ short }) => short === 'SF')?.long).toBeNull()
    expect(acronyms.find(({ short }) => short === 'SW')).toMatchObject({ long: expect.stringMatching(/^social workers?$/i), implied: true })
  })

  it.each([
    [
      'The Monthly Activity Returns (MAR) are due. Ten Multi-Agency Reviews (MAR) were held.',
      'MAR',
      ['Monthly Activity Returns', 'Multi-Agency Reviews'],
    ],
    [
      'Cambridge Community Services NHS Trust (CCS) runs it. The children’s centre service grew, said CCS.',
      'CCS',
      ['Cambridge Community Services NHS Trust'],
    ],
    ['Pupils Missing from Education (PME) were counted.', 'PME', ['Pupils Missing from Education']],
    ['Run by Norfolk Community Health and Care NHS Trust\n\n(NCH&C) since 2011.', 'NCH&C', ['Norfolk Community Health and Care NHS Trust']],
  ])('takes what stands in brackets before any guess: %s', (text, short, expected) => {
    const found = readAcronyms(passagesOf(text)).filter((one) => one.short === short)
    expect(found.map(({ long: words }) => words)).toEqual(expected)
    expect(found.every(({ implied }) => !implied)).toBe(true)
  })

  it.each([
    ['The HV visited twice.\n\nEvery family has a health visitor.', 'HV', 'health visitor'],
    ['Four KPIs fell.\n\nThe key performance indicators are set out below.', 'KPI', 'key performance indicators'],
    ['The DWP was told.\n\nThe Department for Work and Pensions pays for it.', 'DWP', 'Department for Work and Pensions'],
    ['CIN plans rose.\n\nA Child in Need has a plan.', 'CIN', 'Child in Need'],
  ])('joins a short form in use everywhere with its long form far away: %s', (text, short, long) => {
    expect(readAcronyms(passagesOf(text)).find((one) => one.short === short)).toMatchObject({ long, implied: true })
  })

  it('does not tell what a usual short form means where the pack does not print it', () => {
    expect(readAcronyms(passagesOf('The HV visited. The HV came again.')).find(({ short }) => short === 'HV')?.long ?? null).toBeNull()
  })

  it('names every short form once a meaning', () => {
    for (const file of Object.values(packs)) {
      const keys = bundledPack(file).acronyms.map(({ short, long: words }) => `${short}|${words}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('figures', () => {
  it.each([
    [
      'shows a £1.126 million or 0.6% projected overspend',
      [
        ['money', 1126000, '£1.126 million'],
        ['percentage', 0.6, '0.6%'],
      ],
    ],
    [
      'around £9m-£10m per year',
      [
        ['money', 9e6, '£9m'],
        ['money', 10e6, '£10m'],
      ],
    ],
    ['costs about £16,900 per participant', [['money', 16900, '£16,900']]],
    ['varied between 52 cases per 100,000 people', [['rate', 52, '52 cases per 100,000']]],
    ['there were 1137 looked after children', [['count', 1137, '1137']]],
    ['agreed at paragraph 3.4.1 on 13 March 2014', []],
  ])('%j', (text, figures) => {
    expect(findFigures(text).map(({ kind, value, printed }) => [kind, value, printed])).toEqual(figures)
  })

  it('names what is counted', () => {
    expect(findFigures('there were 7,709 different children in care')[0]?.of).toBe('different children')
  })

  it('quotes its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('', ' million', 'k', 'bn'), (number, size) => {
        const text = `It cost £${number.toLocaleString('en-GB')}${size} in all.`
        const [figure] = findFigures(text)
        expect(figure?.kind).toBe('money')
        expect(text.slice(figure?.from, figure?.to)).toBe(figure?.printed)
      }),
    )
  })
})

describe('a pack of our own', () => {
  it('reads nothing out of a text that says nothing', () => {
    const content = packOf('The weather was fine.\n\nIt rained later.')
    expect([content.minutes, content.questions, content.programme, content.acronyms, content.people].flat()).toEqual([])
  })
})
