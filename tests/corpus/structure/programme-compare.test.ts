// What changed between two work programmes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareProgrammes } from '../../../main/corpus/structure/programme-compare.ts'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { ProgrammeEntry } from '../../../preload/contract/model/pack.ts'
import { bundledPack, packs } from './reading.ts'

const entry = (when: string | null, topic: string): ProgrammeEntry => ({ when, topic, lead: null, expected: null, passage: 'p' as PassageKey })
const told = (entries: readonly ProgrammeEntry[]) => entries.map(({ when, topic }) => [when, topic])

describe('two programmes', () => {
  it('show what was added, dropped and moved', () => {
    const changes = compareProgrammes(
      [entry('15 May 2014', 'Recruitment campaign'), entry('July 2014', 'Adoption Agency annual review'), entry('July 2014', 'Fostering')],
      [
        entry('15 May 2014', 'Recruitment Campaign'),
        entry('18 September 2014', 'Annual Review of the Adoption Agency'),
        entry(null, 'Apprenticeships'),
      ],
    )
    expect(told(changes.kept.map(({ later }) => later))).toEqual([['15 May 2014', 'Recruitment Campaign']])
    expect(changes.moved.map(({ earlier, later }) => [earlier.when, later.when])).toEqual([['July 2014', '18 September 2014']])
    expect(told(changes.dropped)).toEqual([['July 2014', 'Fostering']])
    expect(told(changes.added)).toEqual([[null, 'Apprenticeships']])
  })

  it('match a topic that recurs meeting by meeting', () => {
    const topic = 'Performance monitoring report'
    const changes = compareProgrammes(
      [entry('May 2014', topic), entry('July 2014', topic)],
      [entry('July 2014', topic), entry('September 2014', topic)],
    )
    expect(changes.kept.map(({ later }) => later.when)).toEqual(['July 2014'])
    expect(changes.moved.map(({ earlier, later }) => [earlier.when, later.when])).toEqual([['May 2014', 'September 2014']])
  })

  it('count a month and a day in it as one time, and another year as another', () => {
    const moved = (one: string, other: string) => compareProgrammes([entry(one, 'Budget planning')], [entry(other, 'Budget planning')]).moved.length
    expect(moved('January 2015', '15 January 2015')).toBe(0)
    expect(moved('27 January 21', '27 January 2021')).toBe(0)
    expect(moved('January 2015', '15 January 2016')).toBe(1)
  })

  it('of one committee and itself show no change', () => {
    for (const file of [packs.subCommittee2020, packs.scrutiny2020]) {
      const { programme } = bundledPack(file)
      const changes = compareProgrammes(programme, programme)
      expect([changes.added, changes.dropped, changes.moved]).toEqual([[], [], []])
    }
  })

  it('account for every entry once, whichever comes first', () => {
    const entries = fc.array(
      fc.record({
        when: fc.constantFrom(null, 'May 2014', '15 May 2014', 'July 2014'),
        topic: fc.constantFrom('Fostering review', 'Adoption Agency', 'Budget', 'Annual budget planning', 'School places and capital'),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const earlier = one.map(({ when, topic }) => entry(when, topic))
        const later = other.map(({ when, topic }) => entry(when, topic))
        const there = compareProgrammes(earlier, later)
        const back = compareProgrammes(later, earlier)
        expect(there.dropped.length + there.moved.length + there.kept.length).toBe(earlier.length)
        expect(there.added.length + there.moved.length + there.kept.length).toBe(later.length)
        expect(back.added.length).toBe(there.dropped.length)
      }),
    )
  })
})
