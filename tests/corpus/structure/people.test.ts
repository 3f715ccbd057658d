// Names of people: what is one, how they are parted, and which are the same person.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samePerson } from '../../../main/corpus/structure/people.ts'
import { readPeople } from '../../../main/corpus/structure/people-lists.ts'
import { isPersonName, splitNames } from '../../../main/corpus/structure/people-names.ts'
import { bundledPack, packs } from './reading.ts'

const line = (text: string) => ({ text, cells: [] })

describe('isPersonName', () => {
  it.each([
    'Mr R Bearman',
    'Cllr Annie Clausen-Reynolds',
    "Mrs Julie O'Connor",
    'T/ACC Nick Dean',
    'Roy Brame',
    'Michael Chenery of Horsbrugh',
    'Cllr J Head',
    'Cllr Mrs S Crowe',
    'David Green',
  ])('takes %s', (name) => {
    expect(isPersonName(name)).toBe(true)
  })
  it.each([
    'Norwich City Council',
    'Voluntary Sector Representative',
    'Director of Public Health',
    'Healthwatch Norfolk',
    'Agenda',
    'to receive apologies',
    'Room 504',
    '',
  ])('leaves %j', (words) => {
    expect(isPersonName(words)).toBe(false)
  })
})

describe('splitNames', () => {
  it.each([
    ['Mr R Bearman Mr B Hannah Mr D Collis Mr M Kiddle-Morris', ['Mr R Bearman', 'Mr B Hannah', 'Mr D Collis', 'Mr M Kiddle-Morris']],
    ['Cllr Steve Morphew (Chair)', ['Cllr Steve Morphew']],
    ['Councillors: A Smith (Chair), B Jones and C Brown', ['A Smith', 'B Jones', 'C Brown']],
    ['Cllr Mrs S Crowe Cllr W Eastwood', ['Cllr Mrs S Crowe', 'Cllr W Eastwood']],
    ['Graham Dunhill (GD) - Community member Pa Musa Jobarteh (PMJ) - Co-opted member (BridgePlus)', ['Graham Dunhill', 'Pa Musa Jobarteh']],
    ['Norwich City Council', []],
  ])('parts %j', (text, names) => {
    expect(splitNames(text).map(({ name }) => name)).toEqual(names)
  })

  it('tells what somebody stands for from a name with initials', () => {
    expect(splitNames('Mr M Castle Education and Schools Mr J Joyce Safeguarding Children', { rolesBehind: true })).toEqual([
      { name: 'Mr M Castle', role: 'Education and Schools' },
      { name: 'Mr J Joyce', role: 'Safeguarding Children' },
    ])
  })

  it('never invents a letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const letters = text.replace(/\s+/g, '')
        for (const { name } of splitNames(text)) expect(letters).toContain(name.replace(/\s+/g, ''))
      }),
    )
  })
})

describe('readPeople', () => {
  it('reads a table of members, substitutes and whom they represent', () => {
    const people = readPeople([
      { text: '', cells: ['Membership', 'Substitute', 'Representing'] },
      { text: '', cells: ['Stephen Bett', 'Jenny McKibben', 'Police and Crime Commissioner'] },
      { text: '', cells: ['Ruth Derrett', '', 'NHS England'] },
    ])
    expect(people.members).toEqual([
      { name: 'Stephen Bett', role: 'Police and Crime Commissioner' },
      { name: 'Ruth Derrett', role: 'NHS England' },
    ])
    expect(people.substitutes).toEqual([{ name: 'Jenny McKibben', role: null }])
  })

  it('keeps who stood in for whom', () => {
    expect(
      readPeople([line('Present:'), line('Cllr Roy Brame'), line('Substitute Members present:'), line('Cllr Terry Jermy for Cllr Chris Jones')])
        .substitutes,
    ).toEqual([{ name: 'Cllr Terry Jermy', role: 'for Cllr Chris Jones' }])
  })
})

describe('samePerson', () => {
  it.each([
    ['Cllr Roy Brame', 'Roy Brame', true],
    ['Mr D Roper', 'Cllr Daniel Roper', true],
    ['Ms C Smith', 'Mrs C Smith', true],
    ['Cllr Steve Morpew', 'Cllr Steve Morphew', true],
    ["Mrs Julie O'Connor", 'Mrs Julie O" Connor', true],
    ['Mr R Smith', 'Mrs C Smith', false],
    ['Mr A Smith', 'Mrs A Smith', false],
    ['Sarah Jones', 'Chris Jones', false],
    ['Dan Roper', 'Dan Rosen', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(samePerson(one, other)).toBe(same)
    expect(samePerson(other, one)).toBe(same)
  })

  it('makes one entry of a member printed on the cover and in the minutes', () => {
    const people = bundledPack(packs.scrutiny2020).people
    const morphew = people.filter(({ name }) => /Morph?ew/.test(name))
    expect(morphew).toMatchObject([{ name: 'Cllr Steve Morphew', spellings: ['Cllr Steve Morpew', 'Cllr Steve Morphew'], roles: ['Chair'] }])
    expect(morphew[0]?.rolesOn).toEqual([
      { role: 'Chair', date: '2020-12-14' },
      { role: 'Chair', date: '2020-11-18' },
    ])
  })
})
