// What search says and asks: filters as requests, marks as runs of text, messages as sentences.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SearchAnswer, searchRequest } from '../../../preload/contract/model/search.ts'
import { runsOf } from '../../../renderer/features/search/marks.ts'
import { recentKept, withRecent } from '../../../renderer/features/search/recent.ts'
import { choicesOf, choicesToShow, type Filters, noChoices, noFilters, toggleKind, toRequest } from '../../../renderer/features/search/request.ts'
import { announcementOf, foundWords, literalQuery, readQuery, scopeWords, triesFor } from '../../../renderer/features/search/words.ts'

const answer: SearchAnswer = {
  query: 'placment stability',
  total: 1204,
  groups: [],
  mine: [],
  widened: null,
  corrected: [{ typed: 'placment', read: 'placement' }],
  counts: { kinds: { report: 15, minutes: 6 }, committees: { 'Scrutiny Committee': 21 }, years: { '2014': 3, '2020': 18 } },
  packsSearched: 5,
  milliseconds: 2,
}

describe('the request', () => {
  test('whatever is typed and filtered, the request keeps the contract', () => {
    const filters = fc.record({
      kinds: fc.subarray(['minutes', 'decision', 'mine'] as const),
      committee: fc.option(fc.string({ maxLength: 300 })),
      year: fc.option(fc.integer({ min: 1900, max: 2100 }).map(String)),
    })
    fc.assert(fc.property(fc.string({ maxLength: 30_000 }), filters, (query, set) => searchRequest.safeParse(toRequest(query, set, 50)).success))
  })

  test('a year asks for its first and last day', () => {
    expect(toRequest('x', { ...noFilters, year: '2020' }, 50)).toEqual({ query: 'x', limit: 50, from: '2020-01-01', to: '2020-12-31' })
  })

  test('choosing a kind twice leaves the filters as they were', () => {
    expect(toggleKind(toggleKind(noFilters, 'report'), 'report')).toEqual(noFilters)
    expect(toggleKind(toggleKind(noFilters, 'report'), 'minutes').kinds).toEqual(['minutes', 'report'])
  })
})

describe('the choices among filters', () => {
  test('kinds stand in one order and years newest first', () => {
    const choices = choicesOf(answer)
    expect(choices.kinds.map(({ value }) => value)).toEqual(['minutes', 'report'])
    expect(choices.years.map(({ value }) => value)).toEqual(['2020', '2014'])
  })

  test('a facet that is filtered keeps the others to choose from', () => {
    const narrowed = choicesOf({ ...answer, counts: { kinds: { minutes: 6 }, committees: {}, years: { '2020': 6 } } })
    const shown = choicesToShow(choicesOf(answer), narrowed, { ...noFilters, kinds: ['minutes'] })
    expect(shown.kinds.map(({ value }) => value)).toEqual(['minutes', 'report'])
    expect(shown.years.map(({ value }) => value)).toEqual(['2020'])
  })

  test('what is chosen can always be taken away again, even where nothing is left', () => {
    const filters: Filters = { kinds: ['promise'], committee: 'Cabinet', year: '1999' }
    const shown = choicesToShow(noChoices, noChoices, filters)
    expect([...shown.kinds, ...shown.committees, ...shown.years].map(({ value }) => value)).toEqual(['promise', 'Cabinet', '1999'])
  })
})

describe('marks', () => {
  test('the runs joined are the text, and a character is marked exactly when a mark covers it', () => {
    const spans = fc.array(fc.record({ from: fc.nat(60), to: fc.nat(60) }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (text, marks) => {
        const runs = runsOf(text, marks)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        for (const run of runs)
          for (let at = run.from; at < run.from + run.text.length; at += 1)
            expect(run.marked).toBe(marks.some(({ from, to }) => from <= at && at < to))
      }),
    )
  })
})

describe('the words', () => {
  test('counts are printed with their thousands, and own writing is said apart', () => {
    expect(foundWords(answer)).toBe('1,204 found')
    expect(foundWords({ ...answer, total: 0 })).toBe('Nothing found')
  })

  test('a corrected word is read out with the count', () => {
    expect(announcementOf(answer)).toBe('1,204 found. “placment” was read as “placement”.')
  })

  test('a correction can be taken or refused', () => {
    expect(readQuery('Placment stability', answer.corrected)).toBe('placement stability')
    expect(literalQuery('Placment stability', answer.corrected)).toBe('"Placment" stability')
  })

  test('filters are said as a sentence would say them', () => {
    expect(scopeWords(noFilters)).toBeNull()
    expect(scopeWords({ kinds: ['minutes', 'decision'], committee: 'Scrutiny Committee', year: '2020' })).toBe(
      'Minutes and decisions of Scrutiny Committee in 2020',
    )
  })

  test('nothing found: a phrase is told to come apart, a single word is not told to be fewer words', () => {
    expect(triesFor('"edge of care"')[0]).toMatch(/quotation marks/)
    expect(triesFor('foster').join(' ')).not.toMatch(/fewer words/)
  })
})

describe('recent searches', () => {
  test('a search typed on from the last takes its place, and a known one moves up', () => {
    expect(withRecent(['plac', 'budget'], 'placement')).toEqual(['placement', 'budget'])
    expect(withRecent(['a', 'b', 'c'], 'C ')).toEqual(['C', 'a', 'b'])
  })

  test('never more than are kept, never the same twice, never an empty one', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (queries) => {
        const list = queries.reduce<readonly string[]>(withRecent, [])
        expect(list.length).toBeLessThanOrEqual(recentKept)
        expect(new Set(list.map((one) => one.toLowerCase())).size).toBe(list.length)
        expect(list.every((one) => one.trim() !== '')).toBe(true)
      }),
    )
  })
})
