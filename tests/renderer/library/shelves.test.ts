// The library's order and words.
import { describe, expect, it } from 'vitest'
import type { PackId } from '../../../preload/contract/ids.ts'
import type { LibraryPack } from '../../../preload/contract/model/app.ts'
import { outcomeWords } from '../../../renderer/features/library/importing.ts'
import { committees, daysAhead, heldIn, madeOf, nextMeeting, shelves } from '../../../renderer/features/library/shelves.ts'

function pack(committee: string, date: string | null): LibraryPack {
  const meeting = {
    committee,
    date,
    time: null,
    venue: null,
    chair: null,
    chairFrom: null,
    held: null,
    contact: null,
    published: null,
    deadlines: [],
    members: [],
    substitutes: [],
    otherMembers: [],
    vacancies: [],
    doubts: [],
  }
  return {
    id: `${date} ${committee}` as PackId,
    title: committee,
    council: null,
    bundled: true,
    meeting,
    items: [],
    notes: 0,
    sheets: 0,
    decisions: 0,
    promises: 0,
    passages: 1,
  }
}

const packs = [
  pack('Scrutiny Committee', '2020-12-14'),
  pack('Health Board', null),
  pack('Scrutiny Committee', '2021-02-01'),
  pack('Children’s Panel', '2020-12-02'),
]

describe('the library', () => {
  it('stands by year, the newest meeting first and undated packs last', () => {
    expect(shelves(packs, null).map((shelf) => [shelf.year, shelf.packs.map((one) => one.meeting.committee)])).toEqual([
      ['2021', ['Scrutiny Committee']],
      ['2020', ['Scrutiny Committee', 'Children’s Panel']],
      ['Undated', ['Health Board']],
    ])
  })

  it('shows one committee when one is chosen', () => {
    expect(shelves(packs, 'Children’s Panel').flatMap((shelf) => shelf.packs)).toHaveLength(1)
  })

  it('offers each committee once, with its number of meetings', () => {
    expect(committees(packs)).toEqual([
      { committee: 'Children’s Panel', meetings: 1 },
      { committee: 'Health Board', meetings: 1 },
      { committee: 'Scrutiny Committee', meetings: 2 },
    ])
  })

  it('offers no committee without a name', () => {
    expect(committees([pack('', null), pack('Health Board', null)]).map(({ committee }) => committee)).toEqual(['Health Board'])
  })

  it('knows the next meeting: the earliest that is not past', () => {
    expect(nextMeeting(packs, '2020-12-03')?.meeting.date).toBe('2020-12-14')
    expect(nextMeeting(packs, '2020-12-14')?.meeting.date).toBe('2020-12-14')
    expect(nextMeeting(packs, '2022-01-01')).toBeNull()
  })

  it('says how far ahead a meeting is', () => {
    expect([
      daysAhead('2020-12-14', '2020-12-14'),
      daysAhead('2020-12-14', '2020-12-13'),
      daysAhead('2021-01-02', '2020-12-28'),
      daysAhead('2020-12-14', '2020-12-15'),
    ]).toEqual(['today', 'tomorrow', 'in 5 days', ''])
  })

  it('says what was made of an item and what a pack holds, and nothing where there is nothing', () => {
    expect(madeOf({ notes: 3, questions: 1, promises: 0 })).toBe('3 notes · 1 question')
    expect(madeOf({ notes: 0, questions: 0, promises: 0 })).toBe('')
    expect(heldIn({ decisions: 1, promises: 12 })).toBe('1 decision and 12 promises minuted')
    expect(heldIn({ decisions: 0, promises: 0 })).toBe('')
  })

  it('says what came of an import', () => {
    expect(
      outcomeWords({
        added: [{ pack: 'a', title: 'A' }],
        refused: [
          { file: 'b.txt', why: 'no' },
          { file: 'c.txt', why: 'no' },
        ],
      }),
    ).toBe('1 pack added. 2 files not added.')
    expect(outcomeWords({ added: [], refused: [] })).toBe('Nothing was added.')
  })
})
