// Movers, seconders and votes around resolutions.
import { describe, expect, it } from 'vitest'
import { moversIn, voteIn } from '../../../main/corpus/structure/decisions-vote.ts'
import { bundledPack, packOf, packs } from './reading.ts'

describe('who moved and seconded', () => {
  it.each([
    ['After further discussion, the Chair moved, seconded by Cllr Dan Roper, the following motion:', 'Chair', 'Cllr Dan Roper'],
    [
      'It was moved by Councillor A Smith and seconded by Councillor Jane O’Brien that the report be noted.',
      'Councillor A Smith',
      'Councillor Jane O’Brien',
    ],
    ['Proposed: Cllr Green. Seconded: Cllr Brown.', 'Cllr Green', 'Cllr Brown'],
    ['Mrs J Leggett proposed that the paper be deferred. Mr Castle seconded the proposal.', 'Mrs J Leggett', 'Mr Castle'],
    ['The names of both candidates were moved and duly seconded.', null, null],
    ['Staff were seconded from the police.', null, null],
  ])('%s', (text, mover, seconder) => {
    expect(moversIn(text)).toEqual({ mover, seconder })
  })
})

describe('how the votes fell', () => {
  it.each([
    ['The motion was carried with 5 votes in favour and 2 against.', { unanimous: false, for: 5, against: 2, abstained: null }],
    ['RESOLVED by 7 votes to 4 with 1 abstention', { unanimous: false, for: 7, against: 4, abstained: 1 }],
    ['On being put to the vote the motion was agreed unanimously', { unanimous: true, for: null, against: null, abstained: null }],
    ['For: 6; Against: 3; Abstained: 2', { unanimous: false, for: 6, against: 3, abstained: 2 }],
    ['with three votes in favour and none against', { unanimous: false, for: 3, against: 0, abstained: null }],
    ['Upon a vote the amendment was lost', { unanimous: false, for: null, against: null, abstained: null }],
  ])('%s', (text, vote) => {
    expect(voteIn(text)).toMatchObject(vote)
  })

  it.each(['Members discussed the vote on school places.', 'The work was carried out in May.', 'Each member has one vote.'])(
    'is not told by "%s"',
    (text) => {
      expect(voteIn(text)).toBeNull()
    },
  )

  it('is quoted without what was resolved thereupon', () => {
    expect(voteIn('there were 3 votes in favour of Cllr A and 2 votes in favour of Cllr B whereupon it was RESOLVED')?.printed).toBe(
      '3 votes in favour of Cllr A and 2 votes in favour of Cllr B',
    )
  })
})

describe('resolutions', () => {
  const decisions = bundledPack(packs.scrutiny2020).minutes[0]?.decisions ?? []

  it('carry their mover and vote', () => {
    expect(decisions.find(({ item }) => item === '11')).toMatchObject({ mover: 'Chair', seconder: 'Cllr Dan Roper', vote: { unanimous: true } })
  })

  it('keep their numbered parts together', () => {
    const parts = decisions.filter(({ item }) => item === '8')
    expect(parts.map(({ part }) => part)).toEqual(['1', '2'])
    expect(new Set(parts.map(({ resolution }) => resolution)).size).toBe(1)
    expect(decisions.find(({ item }) => item === '9')?.resolution).not.toBe(parts[0]?.resolution)
  })

  it('do not take the mover of the item before', () => {
    const text =
      'Minutes of the meeting of the Housing Committee held on 4 May 2021\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1. Apologies\n\nThere were none.\n\n2. Rents\n\nIt was moved by Cllr Ash and seconded by Cllr Birch.\n\nRESOLVED that rents be frozen.\n\n3. Repairs\n\nRESOLVED that the report be noted.'
    const found = packOf(text).minutes[0]?.decisions.map(({ item, mover }) => [item, mover])
    expect(found).toEqual([
      ['2', 'Cllr Ash'],
      ['3', null],
    ])
  })
})
