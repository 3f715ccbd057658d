// Interests declared and substitutions made at a meeting.
import { describe, expect, it } from 'vitest'
import { readSubstitutions } from '../../../main/corpus/structure/minutes-substitutions.ts'
import { bundledPack, madePack, packs } from './reading.ts'

describe('declarations of interest', () => {
  const told = (file: string, record = 0) =>
    bundledPack(file).minutes[record]?.interests.map(({ who, kind, item, what }) => [who, kind, item, what.slice(0, 34)])

  it('name each member, the kind of interest, what it is and the item', () => {
    expect(told(packs.scrutiny2020)).toEqual([
      ['Cllr Steffan Aquarone', 'other', 'item 11', 'because they had signed a petition'],
      ['Cllr Emma Corlett', 'other', 'item 11', 'because they had signed a petition'],
      ['Cllr Dan Roper', 'other', 'item 11', 'because they had signed a petition'],
      ['Cllr Haydn Thirtle', 'other', null, 'because he sat independently on th'],
    ])
  })

  it('are read where a bracket names those meant, and by initials in a table', () => {
    expect(told(packs.board2015, 0)?.map(([who]) => who)).toEqual(['John Stammers', 'Anoop Dhesi'])
    expect(told(packs.board2015, 1)?.map(([who]) => who)).toEqual(['ML', 'ML', 'WA'])
  })

  it('are none where none were declared', () => {
    expect(told(packs.board2015, 2)).toEqual([])
  })

  it('keep the kind that another council prints', () => {
    expect(madePack('metropolitan-commission.txt').minutes[0]?.interests).toMatchObject([
      { who: 'Councillor Cole', kind: 'personal', what: 'as his wife worked for the Trust', item: null },
    ])
  })
})

describe('substitutions', () => {
  it.each([
    ['Apologies were received from Ms D Gihawi (Mr B Bremner substituting) and Mr A Mash.', 'Mr B Bremner', 'Ms D Gihawi'],
    ['Apologies: Cllr Andrew Proctor (substituted by Cllr Roger Foulger), Cllr P Linden', 'Cllr Roger Foulger', 'Cllr Andrew Proctor'],
    ['Councillor Ann Smith (substitute for Councillor Bob Jones)', 'Councillor Ann Smith', 'Councillor Bob Jones'],
    ['Councillor Ann Smith substituted for Councillor Bob Jones.', 'Councillor Ann Smith', 'Councillor Bob Jones'],
  ])('%s', (text, substitute, absent) => {
    expect(readSubstitutions([], [text])).toEqual([{ substitute, for: absent }])
  })

  it('are read once, though the attendance list and the minute both tell them', () => {
    const { substitutions } = bundledPack(packs.scrutiny2020).minutes[0] ?? {}
    expect(substitutions).toEqual([{ substitute: 'Cllr Terry Jermy', for: 'Cllr Chris Jones' }])
  })

  it('are not read out of other brackets', () => {
    expect(readSubstitutions([], ['Mrs Julie Connor (Church Representative) sent apologies. Cllr Ann Smith (Chair) opened the meeting.'])).toEqual([])
  })
})

describe('those also present', () => {
  it('are told with their roles, and are among those present', () => {
    const { alsoPresent, present } = bundledPack(packs.subCommittee2020).minutes[0] ?? { alsoPresent: [], present: [] }
    expect(alsoPresent).toContainEqual({ name: 'Sara Tough', role: "Executive Director of Children's Services" })
    expect(alsoPresent.map(({ name }) => name)).not.toContain('Cllr Ron Hanton')
    for (const person of alsoPresent) expect(present).toContainEqual(person)
  })
})
