// The query language: what a member types is understood, and what is not understood is plain words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, joinFilters } from '../../main/search/query/filters.ts'
import { readQuery } from '../../main/search/query/parse.ts'
import { editCost } from '../../main/search/query/spelling.ts'
import { entriesIn, entryCount, readEntries } from '../../main/search/query/thesaurus.ts'
import { stem } from '../../main/search/text/stem.ts'

const kinds = (text: string): readonly string[] => readQuery(text).parts.map(({ kind }) => kind)

describe('a query', () => {
  it('reads words, phrases, words left out, prefixes and filters', () => {
    const query = readQuery('placement "looked after children" -adoption safeg* year:2020 kind:decision committee:"Scrutiny Committee"')
    expect(query.parts).toMatchObject([
      { kind: 'word', word: 'placement' },
      { kind: 'phrase', words: ['looked', 'after', 'children'] },
      { kind: 'word', word: 'safeg', prefix: true },
    ])
    expect(query.without).toMatchObject([{ kind: 'word', word: 'adoption' }])
    expect(query.filters).toEqual({ year: '2020', kind: 'decision', committee: 'Scrutiny Committee' })
  })

  it('reads NEAR between words and round them, and OR between words and phrases', () => {
    expect(readQuery('budget NEAR/3 gap').parts).toEqual([{ kind: 'near', parts: [['budget'], ['gap']], within: 3 }])
    expect(readQuery('NEAR(budget gap savings, 5)').parts).toEqual([{ kind: 'near', parts: [['budget'], ['gap'], ['savings']], within: 5 }])
    expect(readQuery('school OR academy').parts).toMatchObject([{ kind: 'either', parts: [{ word: 'school' }, { word: 'academy' }] }])
    expect(kinds('"free meals" OR dinners OR lunch')).toEqual(['either'])
  })

  it('reads hyphens inside words as gaps, not as minus', () => {
    expect(readQuery('Kiddle-Morris').without).toEqual([])
    expect(readQuery('Kiddle-Morris').parts).toHaveLength(2)
    expect(readQuery('costs - savings').without).toEqual([])
  })

  it.each(['"never closed', 'OR', 'NEAR', 'a OR', '-', '*', 'NEAR(', '"" ""', ':::', 'year:', '((((', 'x -"open'])(
    'takes %s as plain words',
    (text) => {
      expect(() => readQuery(text)).not.toThrow()
    },
  )

  it('never fails, whatever is typed', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '-',
      '*',
      '(',
      ')',
      'OR',
      'AND',
      'NEAR',
      'NEAR/2',
      'NEAR(',
      ', 3)',
      ':',
      'year:',
      'budget',
      '£1.2m',
      ' ',
      "'",
      '\\',
      '^',
      '🎉',
      '\u202e',
      '\0',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(readQuery(text).parts.length).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('reads years and dates as the days they mean', () => {
    expect(daysOf('2020')).toEqual({ from: '2020-01-01', to: '2020-12-31' })
    expect(daysOf('2019/20')).toEqual({ from: '2019-01-01', to: '2020-12-31' })
    expect(daysOf('2020-12')).toEqual({ from: '2020-12-01', to: '2020-12-31' })
    expect(daysOf('soon')).toBeNull()
  })

  it('holds to both a filter that is typed and one that is clicked', () => {
    expect(joinFilters({ from: '2019-06-01', kinds: ['minutes', 'report'] }, { year: '2019', kind: 'minutes' })).toMatchObject({
      from: '2019-06-01',
      to: '2019-12-31',
      kinds: ['minutes'],
    })
  })
})

describe('spelling', () => {
  it('thinks slips of the finger and of the ear nearer than other changes', () => {
    expect(editCost('comissioner', 'commissioner', 3)).toBeLessThan(editCost('comissioner', 'permissioner', 3))
    expect(editCost('tuff', 'tough', 3)).toBeLessThan(1)
    expect(editCost('haken', 'hakin', 3)).toBeLessThan(editCost('haken', 'taken', 3))
    expect(editCost('wrod', 'word', 3)).toBeLessThan(1)
  })
})

describe('the thesaurus', () => {
  it('knows at least two thousand words and sayings', () => {
    expect(entryCount()).toBeGreaterThanOrEqual(2000)
  })

  it.each([
    ['youngsters', 'young people'],
    ['ring', 'telephone'],
    ['goal', 'target'],
    ['children in care', 'looked after children'],
    ['out of hours', 'emergency duty team'],
    ['NEET', 'not in education employment or training'],
  ])('leads from %s to %s', (typed, meant) => {
    const stems = (text: string): readonly string[] => text.toLowerCase().split(' ').map(stem)
    const kin = entriesIn(stems(typed)).flatMap((entry) => entry.kin.map(({ stems: found }) => found.join(' ')))
    expect(kin).toContain(stems(meant).join(' '))
  })

  it('keeps senses apart by the words beside', () => {
    const entries = readEntries(['leave [chair post] > resign 0.9', 'a = b = c', '0.4: d = e'])
    expect(entries.get('leav')?.[0]?.kin).toEqual([{ stems: ['resign'], weight: 0.9, sense: ['chair', 'post'] }])
    expect(entries.get('a')?.[0]?.kin.map(({ stems }) => stems[0])).toEqual(['b', 'c'])
    expect(entries.get('e')?.[0]?.kin[0]?.weight).toBe(0.4)
  })

  it('takes the longest entry at each place', () => {
    const found = entriesIn(['carri', 'on', 'as', 'we', 'are'])
    expect(found[0]?.length).toBe(5)
  })
})
