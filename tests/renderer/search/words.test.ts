// What search says and asks: filters as requests, marks as runs of text, messages as sentences.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuery as readTyped } from '../../../main/search/query/parse.ts'
import type { PackId } from '../../../preload/contract/ids.ts'
import { type SearchAnswer, searchRequest } from '../../../preload/contract/model/search.ts'
import { runsOf } from '../../../renderer/features/search/marks.ts'
import { recentKept, withRecent } from '../../../renderer/features/search/recent.ts'
import { choicesOf, type Filters, noFilters, toggleKind, toRequest, withYear, yearOf } from '../../../renderer/features/search/request.ts'
import { asTyped, countedFilters, typedWords, withoutTyped } from '../../../renderer/features/search/typed.ts'
import {
  alikeAnnouncement,
  alikeWords,
  announcementOf,
  foundWords,
  literalQuery,
  readQuery,
  triesFor,
} from '../../../renderer/features/search/words.ts'

const answer: SearchAnswer = {
  query: 'placment stability',
  typed: [],
  total: 1204,
  groups: [],
  mine: [],
  widened: null,
  corrected: [{ typed: 'placment', read: 'placement' }],
  counts: {
    kinds: { report: 15, minutes: 6 },
    committees: { 'Scrutiny Committee': 21 },
    years: { '2014': 3, '2020': 18 },
    people: { best: [], of: 0 },
    items: { best: [], of: 0 },
  },
  packsSearched: 5,
  milliseconds: 2,
}

describe('the request', () => {
  test('whatever is typed and filtered, the request keeps the contract', () => {
    const filters = fc
      .record({
        kinds: fc.subarray(['minutes', 'decision', 'mine'] as const),
        committee: fc.option(fc.string({ maxLength: 300 })),
        person: fc.option(fc.string({ maxLength: 200 })),
        pack: fc.option(fc.string({ minLength: 1, maxLength: 300 }).map((id) => id as PackId)),
        year: fc.option(fc.integer({ min: 1900, max: 2100 }).map(String)),
      })
      .map(({ year, ...set }): Filters => withYear({ ...noFilters, ...set }, year))
    fc.assert(fc.property(fc.string({ maxLength: 30_000 }), filters, (query, set) => searchRequest.safeParse(toRequest(query, set, 50)).success))
  })

  test('a year asks for its first and last day', () => {
    expect(toRequest('x', withYear(noFilters, '2020'), 50)).toEqual({ query: 'x', limit: 50, from: '2020-01-01', to: '2020-12-31' })
    expect(yearOf(withYear(noFilters, '2020'))).toBe('2020')
    expect(withYear(withYear(noFilters, '2020'), null)).toEqual(noFilters)
  })

  test('days that are no whole year, or more than one, are no year', () => {
    for (const [from, to] of [
      ['2020-01-01', '2020-12-30'],
      ['2020-01-01', '2021-12-31'],
      ['2020-01-01', null],
      [null, '2020-12-31'],
      [null, null],
    ] as const)
      expect(yearOf({ from, to })).toBeNull()
  })

  test('choosing a kind twice leaves the filters as they were', () => {
    expect(toggleKind(toggleKind(noFilters, 'report'), 'report')).toEqual(noFilters)
    expect(toggleKind(toggleKind(noFilters, 'report'), 'minutes').kinds).toEqual(['minutes', 'report'])
  })
})

describe('the choices among filters', () => {
  test('kinds stand in one order and years newest first', () => {
    const choices = choicesOf(answer, [])
    expect(choices.kinds.map(({ value }) => value)).toEqual(['minutes', 'report'])
    expect(choices.years.map(({ value }) => value)).toEqual(['2020', '2014'])
  })

  test('a kind that is chosen can always be taken away again, even where it leaves nothing', () => {
    expect(choicesOf(answer, ['promise', 'report']).kinds).toEqual([
      { value: 'minutes', count: 6 },
      { value: 'promise', count: 0 },
      { value: 'report', count: 15 },
    ])
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

  test('passages like another are counted, and none is said of the packs held, not of the world', () => {
    expect(alikeWords(answer)).toBe('1,204 alike')
    expect(alikeAnnouncement({ ...answer, total: 0 })).toBe('Nothing in the 5 packs held here says much the same.')
  })

  test('nothing found: a phrase is told to come apart, a single word is not told to be fewer words', () => {
    expect(triesFor('"edge of care"')[0]).toMatch(/quotation marks/)
    expect(triesFor('foster').join(' ')).not.toMatch(/fewer words/)
  })
})

describe('filters typed into the field', () => {
  const answered = (query: string): SearchAnswer => ({ ...answer, query, typed: readTyped(query).filters })

  test('are shown as typed and taken out without a trace', () => {
    const query = 'fostering year:2020  committee:"Scrutiny Committee" rates'
    const typed = countedFilters(answered(query))
    expect(typed.map(typedWords)).toEqual(['year: 2020', 'committee: Scrutiny Committee'])
    expect(typed.map((filter) => asTyped(query, filter))).toEqual(['year:2020', 'committee:"Scrutiny Committee"'])
    expect(withoutTyped(query, typed.slice(0, 1))).toBe('fostering committee:"Scrutiny Committee" rates')
    expect(withoutTyped(query, typed)).toBe('fostering rates')
  })

  test('that make no sense are said and read out, and are no chips', () => {
    const given = answered('budget kind:banana year:2020')
    expect(countedFilters(given).map(typedWords)).toEqual(['year: 2020'])
    expect(announcementOf(given)).toMatch(/“kind:banana” was read as plain words/u)
  })

  test('taken out one by one leave no filter and the words as they were', () => {
    const piece = fc.constantFrom(
      'fostering',
      'year:2020',
      'kind:minutes',
      '"edge of care"',
      'pack:x',
      'cllr:smith',
      '-budget',
      'OR',
      'Person:"A B"',
      'year:',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const query = pieces.join(' ')
        const bare = withoutTyped(query, readTyped(query).filters)
        expect(readTyped(bare).filters).toEqual([])
        expect(readTyped(`${bare} `).parts).toEqual(readTyped(`${query} `).parts)
      }),
    )
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
