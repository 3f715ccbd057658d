// Saved searches as the window sees them: what is saved of a search, when two are the same, how filters are said.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import { askedAs, hitKinds, longestQuery, type SearchRequest, savedRequest, searchRequest } from '../../../preload/contract/model/search.ts'
import { daysWords, filterWords, scopeWords } from '../../../renderer/features/search/filter-words.ts'
import { daysChosen, type Filters, kindOrder, noFilters, toRequest, withYear } from '../../../renderer/features/search/request.ts'
import { asksOf, filtersOf, savedTitle } from '../../../renderer/features/search/saved.ts'

const pack = '2020-12-14-scrutiny-committee' as PackId
const titles = new Map([[pack, 'Scrutiny Committee, 14 December 2020']])

const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const text = (maxLength: number) => fc.string({ minLength: 1, maxLength })
const filters: fc.Arbitrary<Filters> = fc.record({
  kinds: fc.subarray([...hitKinds]).map((kinds) => kindOrder.filter((kind) => kinds.includes(kind))),
  committee: fc.option(text(300)),
  from: fc.option(day),
  to: fc.option(day),
  pack: fc.option(fc.constant(pack)),
  item: fc.option(fc.constant(`${pack}/i7` as ItemKey)),
  person: fc.option(text(200)),
})
const query = text(longestQuery).filter((words) => words.trim() !== '')

describe('what is saved of a search', () => {
  test('keeps the contract, and asks again for just what was asked', () => {
    fc.assert(
      fc.property(query, filters, (words, set) => {
        const asks = savedRequest.parse(asksOf(words, set))
        expect(filtersOf(asks)).toEqual(set)
        expect(searchRequest.parse(toRequest(asks.query, filtersOf(asks), 50))).toEqual({ ...asks, limit: 50 })
      }),
    )
  })

  test('nothing is saved of an empty field, or of more than search reads', () => {
    for (const words of ['', ' \n ', 'x'.repeat(longestQuery + 1)]) expect(asksOf(words, noFilters)).toBeNull()
    expect(asksOf(` ${'x'.repeat(longestQuery)} `, noFilters)?.query).toHaveLength(longestQuery)
  })

  test('spaces, capitals and the order of kinds make no other search; words that search reads by their capitals do', () => {
    const asked = (query: string, rest: Partial<SearchRequest> = {}) => askedAs(savedRequest.parse({ query, ...rest }))
    expect(asked(' a  B ')).toBe(asked('A b'))
    expect(asked('a', { kinds: ['minutes', 'decision'] })).toBe(asked('a', { kinds: ['decision', 'minutes'] }))
    expect(asked('a', { committee: '' })).toBe(asked('a'))
    expect(asked('a OR b')).not.toBe(asked('a or b'))
    expect(asked('NEAR(a b)')).not.toBe(asked('near(a b)'))
    expect(asked('a', { committee: 'Cabinet' })).not.toBe(asked('a'))
    expect(asked('"a b"')).not.toBe(asked('a b'))
  })

  test('it is called by its name, else by its words', () => {
    const search = { id: '' as never, created: '', asks: { query: 'edge of care' } }
    expect([savedTitle({ ...search, name: '' }), savedTitle({ ...search, name: 'Edge' })]).toEqual(['edge of care', 'Edge'])
  })
})

describe('filters in words', () => {
  test('beside a saved search they stand in a row', () => {
    expect(filterWords(noFilters, titles)).toBe('')
    expect(filterWords(withYear({ ...noFilters, kinds: ['decision'], committee: 'Scrutiny Committee' }, '2020'), titles)).toBe(
      'Decisions · 2020 · Scrutiny Committee',
    )
    expect(filterWords({ ...noFilters, pack, item: `${pack}/i7` as ItemKey, person: 'Cllr O’Connor' }, titles)).toBe(
      'Scrutiny Committee, 14 December 2020 · item 7 · Cllr O’Connor',
    )
  })

  test('as a sentence would say them', () => {
    expect(scopeWords(noFilters, titles)).toBeNull()
    expect(scopeWords(withYear({ ...noFilters, kinds: ['minutes', 'decision'], committee: 'Scrutiny Committee' }, '2020'), titles)).toBe(
      'Minutes and decisions of Scrutiny Committee in 2020',
    )
    expect(scopeWords({ ...noFilters, from: '2020-10-01', to: '2021-03-31', pack }, titles)).toBe(
      'Everything from 1 October 2020 to 31 March 2021 in the pack Scrutiny Committee, 14 December 2020',
    )
    expect(scopeWords({ ...noFilters, from: '2020-10-01', person: 'Cllr O’Connor' }, titles)).toBe(
      'Everything since 1 October 2020 with Cllr O’Connor',
    )
  })

  test('a pack that is not held is said by its id, so that what is filtered is never hidden', () => {
    expect(filterWords({ ...noFilters, pack }, new Map())).toBe(pack)
  })

  test('a filter that is set always has words', () => {
    fc.assert(
      fc.property(filters, (set) => {
        const any = JSON.stringify(set) !== JSON.stringify(noFilters)
        expect(scopeWords(set, titles) !== null).toBe(any)
        expect(daysWords(set) !== '').toBe(set.from !== null || set.to !== null)
      }),
    )
  })
})

describe('two dates', () => {
  test('an empty end is open, and the wrong order is put right', () => {
    expect(daysChosen('', '')).toEqual({ from: null, to: null })
    expect(daysChosen('2020-10-01', '')).toEqual({ from: '2020-10-01', to: null })
    expect(daysChosen('2021-03-31', '2020-10-01')).toEqual({ from: '2020-10-01', to: '2021-03-31' })
  })
})
