// Minutes: whose, when, who was there, what was dealt with; the packs as printed and minutes in other councils' manners.
import { describe, expect, it } from 'vitest'
import { readApologies, readMinutesTitle } from '../../../main/corpus/structure/minutes.ts'
import type { MinutesRecord } from '../../../preload/contract/model/pack.ts'
import { bundledPack, madePack, packs } from './reading.ts'

const minutesOf = (file: string, at = 0): MinutesRecord => {
  const record = bundledPack(file).minutes[at]
  if (record === undefined) throw new Error('no minutes')
  return record
}

describe('readMinutesTitle', () => {
  it.each([
    [['Scrutiny Committee', 'Minutes of the Meeting Held on 18 November 2020'], 'Scrutiny Committee', '2020-11-18'],
    [['Healthwatch Norfolk minutes of the meeting held on 19 January 2015'], 'Healthwatch Norfolk', '2015-01-19'],
    [
      ['NORFOLK HEALTH OVERVIEW AND SCRUTINY COMMITTEE MINUTES OF THE MEETING HELD AT COUNTY HALL, NORWICH On 15 January 2015'],
      'NORFOLK HEALTH OVERVIEW AND SCRUTINY COMMITTEE',
      '2015-01-15',
    ],
    [
      ['Minutes of a meeting of the Community Safety Scrutiny Panel held at the District Offices, Dalebridge, on Wednesday 13th March 2024'],
      'Community Safety Scrutiny Panel',
      '2024-03-13',
    ],
    [['Minutes of Board Meeting', 'Monday 19 January 2015'], null, '2015-01-19'],
  ])('%j', (lines, committee, date) => {
    expect(readMinutesTitle(lines)).toEqual({ committee, date })
  })
})

describe('who was there', () => {
  it('reads members, representatives and those who took part, with their roles', () => {
    const { present, apologies } = minutesOf(packs.scrutiny2020)
    expect(present).toHaveLength(33)
    expect(present[0]).toEqual({ name: 'Cllr Steve Morphew', role: 'Chair' })
    expect(present).toContainEqual({ name: 'Cllr Terry Jermy', role: 'for Cllr Chris Jones' })
    expect(present).toContainEqual({ name: 'Mr Giles Hankinson', role: 'Parent Governor Representative' })
    expect(present).toContainEqual({ name: 'Chris Starkie', role: 'Chief Executive of the Local Enterprise Partnership' })
    expect(apologies).toEqual(['Cllr Chris Jones', 'Mrs Julie O" Connor', 'Mr Paul Dunning'])
  })

  it('parts a list of speakers with initials', () => {
    const healthwatch = minutesOf(packs.board2015, 1)
    expect(healthwatch.committee).toBe('Healthwatch Norfolk')
    expect(healthwatch.present).toContainEqual({ name: 'Pa Musa Jobarteh', role: 'Co-opted member' })
    expect(healthwatch.present).toContainEqual({ name: 'Ann Stephens', role: 'Engagement Officer' })
    expect(healthwatch.apologies).toEqual(['Alex Stewart', 'Roan Dyson', 'Nick Baker'])
  })

  it('reads attendance printed in one line', () => {
    const record = madePack('district-board.txt').minutes[0]
    expect(record?.present.map(({ name }) => name)).toEqual(['Cllr J Adcock', 'Cllr P Binns', 'Cllr T de Vries', 'Inspector K Lowe', 'Miss F Noble'])
    expect(record?.apologies).toEqual(['Cllr Mrs S Crowe', 'Cllr W Eastwood'])
  })

  it.each([
    [
      'Apologies were received from Ms Helen Bates (Church Representative) and Mr Paul Dunning (Church Representative).',
      ['Ms Helen Bates', 'Mr Paul Dunning'],
    ],
    ['Apologies for absence were received from Councillors Khalid Hussain and Anna O’Leary.', ['Khalid Hussain', 'Anna O’Leary']],
    [
      "Apologies were also given by the Interim Director of Children's Services and the Interim Assistant Director, Improvement as they had been called to another urgent meeting.",
      ["Interim Director of Children's Services", 'Interim Assistant Director, Improvement'],
    ],
    ['Apologies: none', []],
    ['Members discussed the apologies made to the family.', []],
  ])('reads apologies out of %j', (text, names) => {
    expect(readApologies(text)).toEqual(names)
  })
})

describe('minuted items', () => {
  it('reads numbered items and headed sub-items', () => {
    const { items } = minutesOf(packs.subCommittee2020)
    expect(items.slice(0, 3).map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Apologies for Absence'],
      ['2', 'Election of Chair'],
      ['3', 'Election of Vice Chair'],
    ])
    expect(items.map(({ number }) => number)).toContain('7.14')
    expect(items.find(({ number }) => number === '7.10')?.title).toBe('Fostering Placements')
  })

  it('goes on with the numbers of the civic year', () => {
    expect(madePack('borough-scrutiny.txt').minutes[0]?.items.map(({ number, title }) => [number, title])).toEqual([
      ['31', 'APOLOGIES FOR ABSENCE'],
      ['32', 'DECLARATIONS OF INTEREST'],
      ['33', 'MINUTES'],
      ['34', 'PUBLIC QUESTION TIME'],
      ['35', 'DAMP AND MOULD IN COUNCIL HOMES'],
      ['36', 'SCRUTINY OF THE BUDGET'],
    ])
  })

  it('reads headings as items where minutes have no numbers', () => {
    expect(madePack('district-board.txt').minutes[0]?.items.map(({ title }) => title)).toEqual([
      'Apologies for absence',
      'Minutes of the previous meeting',
      'Hare coursing',
      'Anti-social behaviour in Dalebridge',
    ])
  })

  it('does not take a date in a list for an item', () => {
    expect(minutesOf(packs.board2015, 1).items.map(({ title }) => title)).not.toContain(
      'January - mentally disabled offenders (police and crime commissioner)',
    )
  })
})

describe('places', () => {
  it.each(Object.values(packs))('%s: every decision and promise quotes its passage', (file) => {
    const { minutes, passages } = bundledPack(file)
    const texts = new Map(passages.map((passage) => [passage.key, passage.text]))
    for (const found of minutes.flatMap((record) => [...record.decisions, ...record.promises]))
      expect(texts.get(found.passage)?.slice(found.from, found.to)).toBe(found.text)
  })
})

describe('a commission with its own minute numbers', () => {
  const record = () => madePack('metropolitan-commission.txt').minutes[0]

  it('knows whose minutes they are from the line "Minutes of:"', () => {
    expect(record()).toMatchObject({ committee: 'Health and Adult Care Scrutiny Commission', date: '2025-07-17' })
    expect(record()?.present.map(({ name }) => name)).toEqual(['Councillor M Akhtar', 'J Birch', 'P Cole', 'S Ellis', 'Dr Helen Ives', 'Will Judd'])
    expect(record()?.apologies).toEqual(['Councillor R Dunn'])
  })

  it('reads items, decisions and promises by those numbers', () => {
    expect(record()?.items.map(({ number }) => number)).toEqual(['HAC.12', 'HAC.13', 'HAC.14', 'HAC.15'])
    expect(record()?.decisions.map(({ text, item }) => [text.slice(0, 30), item])).toEqual([
      ['That the minutes of the meetin', 'HAC.14'],
      ['That the presentation be noted', 'HAC.15'],
      ['That the Chair write to the Se', 'HAC.15'],
    ])
    expect(record()?.promises.map(({ who, due }) => [who, due])).toEqual([
      [null, null],
      ['Will Judd', 'November'],
      ['Chair', null],
    ])
  })
})
