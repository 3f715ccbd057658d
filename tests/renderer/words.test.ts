// Times, days, sizes and kinds of highlight as the interface says them.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clock, dayAt, dayWritten, highlightAs, meetingTime, noteWord, sizeWords } from '../../renderer/words.ts'

describe('a time', () => {
  it.each([
    [0, 0, '12 am'],
    [0, 5, '12.05 am'],
    [9, 30, '9.30 am'],
    [12, 0, '12 pm'],
    [14, 0, '2 pm'],
    [14, 32, '2.32 pm'],
    [23, 59, '11.59 pm'],
  ])('of %i hours and %i minutes is %s', (hours, minutes, words) => {
    expect(clock(new Date(2026, 5, 1, hours, minutes))).toBe(words)
  })

  it('of the clock is said just as one that a pack prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const words = clock(new Date(2026, 0, 15, hours, minutes))
        expect(meetingTime(words)).toBe(words)
      }),
    )
  })
})

describe('a day', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is the computer’s own: in a British summer, half past eleven at night in UTC is the next day', () => {
    vi.stubEnv('TZ', 'Europe/London')
    expect([dayAt(new Date('2026-06-30T23:30:00Z')), dayAt(new Date('2026-12-31T23:30:00Z'))]).toEqual(['2026-07-01', '2026-12-31'])
  })

  it('of something written is said long', () => {
    expect(dayWritten(new Date(2026, 6, 1, 0, 30).toISOString())).toBe('1 July 2026')
  })
})

describe('a highlight', () => {
  it('is a note only when something is written on it', () => {
    expect([noteWord({ kind: 'note', comment: '' }), noteWord({ kind: 'note', comment: 'Why?' })]).toEqual(['Highlight', 'Note'])
  })

  it('of another kind goes by that kind', () => {
    expect([noteWord({ kind: 'risk', comment: '' }), noteWord({ kind: 'risk', comment: 'Who carries it?' })]).toEqual(['Risk', 'Risk'])
    expect([highlightAs('note'), highlightAs('claim')]).toEqual(['Highlight', 'Highlight as claim'])
  })
})

describe('a size', () => {
  it('is said in the larger unit that fits', () => {
    expect([12, 184_320, 999_400, 999_600, 1_240_000].map(sizeWords)).toEqual(['1 KB', '184 KB', '999 KB', '1.0 MB', '1.2 MB'])
  })
})
