// How a meeting is held, who is in the chair and which seats are empty, as covers print it.
import { describe, expect, it } from 'vitest'
import { howHeld } from '../../../main/corpus/structure/cover-held.ts'
import { bundledPack, packOf, packs } from './reading.ts'

describe('how a meeting is held', () => {
  it.each([
    ['Venue: Virtual Meeting', 'virtual'],
    ['at 2 pm as a virtual teams meeting', 'virtual'],
    ['The meeting will be held by video conference under the Regulations 2020.', 'virtual'],
    ['Hybrid meeting, Committee Room 1 and Microsoft Teams', 'hybrid'],
    ['Council Chamber, Town Hall and online', 'hybrid'],
    ['This is a face-to-face meeting.', 'in person'],
  ])('%s', (line, how) => {
    expect(howHeld([line])?.how).toBe(how)
  })

  it.each(['Venue: Edwards Room, County Hall', 'Members of the public may watch the meeting online.', 'Two remote schools have closed.'])(
    'is not said by "%s"',
    (line) => {
      expect(howHeld([line])).toBeNull()
    },
  )

  it('is read off the covers of real packs, and left open where they do not say', () => {
    expect(bundledPack(packs.scrutiny2020).pack.meeting.held).toEqual({ how: 'virtual', printed: 'Venue: Virtual Meeting' })
    expect(bundledPack(packs.subCommittee2020).pack.meeting.held?.how).toBe('virtual')
    expect(bundledPack(packs.report2019).pack.meeting.held).toBeNull()
  })
})

describe('the chair', () => {
  it('is the one named on the cover', () => {
    const { chair, chairFrom } = bundledPack(packs.scrutiny2020).pack.meeting
    expect([chair, chairFrom]).toEqual(['Cllr Steve Morpew', 'cover'])
  })

  it('is else the one who took the chair at the last meeting of the same committee, and marked as such', () => {
    const { chair, chairFrom } = bundledPack(packs.subCommittee2020).pack.meeting
    expect([chair, chairFrom]).toEqual(['Cllr Roy Brame', 'minutes'])
  })

  it('is not known where a pack names none', () => {
    const { chair, chairFrom } = packOf('Housing Committee\n\nDate: 4 May 2021\n\nAgenda\n\n1. Apologies\n\n2. Minutes').pack.meeting
    expect([chair, chairFrom]).toEqual([null, null])
  })
})

describe('torn columns', () => {
  it('are said to be doubtful', () => {
    const torn = bundledPack(packs.board2015).pack.meeting.doubts.map(({ reason }) => reason)
    expect(torn.join()).toMatch(/order of surnames/)
    expect(bundledPack(packs.scrutiny2020).pack.meeting.doubts).toEqual([])
  })
})

describe('empty seats', () => {
  it('are told with what they are for', () => {
    expect(bundledPack(packs.subCommittee2020).pack.meeting.vacancies).toEqual([
      { name: 'Liberal Democrat vacancy', role: null },
      { name: 'Vacancy', role: 'Parent Governor Representative' },
    ])
  })
})
