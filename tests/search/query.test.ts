// The query language: what a member types is understood, and what is not understood is plain words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinFilters } from '../../main/search/query/filters.ts'
import { readQuery } from '../../main/search/query/parse.ts'
import { editCost } from '../../main/search/query/spelling.ts'
import { entriesIn, type Thesaurus } from '../../main/search/query/thesaurus.ts'
import { everyEntry, familyEntries } from '../../main/search/query/thesaurus-files.ts'
import { readEntries, readFamilies } from '../../main/search/query/thesaurus-text.ts'
import { daysOf } from '../../main/search/query/typed-filters.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'

const heads = readEntries(everyEntry)
const families = readFamilies(familyEntries)
const thesaurus: Thesaurus = { heads: (first) => heads.get(first) ?? [], family: (one) => families.get(one) ?? [] }

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
    expect(query.filters).toMatchObject([
      { name: 'year', value: '2020', refused: null },
      { name: 'kind', value: 'decision', refused: null },
      { name: 'committee', value: 'Scrutiny Committee', refused: null },
    ])
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

  it('reads years, months and dates as the days they mean', () => {
    expect(daysOf('2020')).toEqual({ from: '2020-01-01', to: '2020-12-31' })
    expect(daysOf('2019/20')).toEqual({ from: '2019-01-01', to: '2020-12-31' })
    expect(daysOf('2020-02')).toEqual({ from: '2020-02-01', to: '2020-02-29' })
    expect(daysOf('Dec 2020')).toEqual({ from: '2020-12-01', to: '2020-12-31' })
    expect(daysOf('14 December 2020')).toEqual({ from: '2020-12-14', to: '2020-12-14' })
    for (const none of ['soon', '2020-13', '2021-02-29', 'meeting of 14 December 2020', '']) expect(daysOf(none)).toBeNull()
  })

  it('holds to both a filter that is typed and one that is clicked', () => {
    const typed = (text: string) => readQuery(text).filters
    expect(joinFilters({ from: '2019-06-01', kinds: ['minutes', 'report'] }, typed('year:2019 kind:minutes'))).toMatchObject({
      from: '2019-06-01',
      to: '2019-12-31',
      kinds: ['minutes'],
    })
    expect(joinFilters({ committee: 'Cabinet' }, typed('committee:scrutiny')).committees).toEqual(['Cabinet', 'scrutiny'])
    // No passage is of two kinds: nothing is left, not everything.
    expect(joinFilters({ kinds: ['report'] }, typed('kind:decision')).kinds).toEqual([])
    expect(joinFilters({ kinds: [] }, []).kinds).toBeUndefined()
  })
})

describe('filters typed into a query', () => {
  it('are told with the place where they stand, whatever marks their words are in', () => {
    for (const query of ['budget committee:"Scrutiny Committee" gap', 'budget Committee:“Scrutiny Committee” gap']) {
      const [filter] = readQuery(query).filters
      expect(filter).toMatchObject({ name: 'committee', value: 'Scrutiny Committee', refused: null })
      expect(query.slice(filter?.place.from, filter?.place.to)).toMatch(/^committee:.Scrutiny Committee.$/iu)
      expect(readQuery(query).parts).toMatchObject([{ word: 'budget' }, { word: 'gap' }])
    }
  })

  it('are words inside a phrase, and after a name that is no filter’s', () => {
    for (const query of ['"kind:decision of" it', 'ratio:2 cllr:smith']) expect(readQuery(query).filters).toEqual([])
  })

  it.each(['kind:banana', 'year:soon', 'from:2020-13', 'person:"--"', 'committee:...'])(
    'that make no sense are said so and read as words: %s',
    (typed) => {
      const { filters, parts } = readQuery(`budget ${typed} gap`)
      expect(filters).toMatchObject([{ refused: expect.stringMatching(/read as plain words/u) }])
      const words = parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []))
      expect(words).toEqual(['budget', ...tokens(typed.slice(typed.indexOf(':'))).map(({ word }) => word), 'gap'])
      expect(joinFilters({}, filters)).toEqual(joinFilters({}, []))
    },
  )

  it.each(['kind:dec', 'year:20', 'from:2020-', 'to:2020-12-1'])('are waited for while they are being typed: %s', (typed) => {
    expect(readQuery(`budget ${typed}`)).toMatchObject({ filters: [], parts: [{ word: 'budget' }] })
    expect(readQuery(`budget ${typed} gap`).filters).toHaveLength(1)
  })

  it('of one name: the last counts and the others say so, but any of several kinds may be asked for', () => {
    const { filters } = readQuery('year:2014 kind:decision year:2020 kind:promise')
    expect(filters.map(({ refused }) => refused === null)).toEqual([false, true, true, true])
    expect(joinFilters({}, filters)).toMatchObject({ from: '2020-01-01', kinds: ['decision', 'promise'] })
  })

  it('stand in the query where they say, in order and apart, whatever else is typed', () => {
    const piece = fc.constantFrom(
      'fostering',
      'year:2020',
      'kind:minutes',
      '"edge of care"',
      'pack:x',
      'kind:x',
      '-budget',
      'OR',
      'Person:"A B"',
      'year:',
      '“',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const query = pieces.join(' ')
        let before = 0
        for (const { name, value, place } of readQuery(query).filters) {
          expect(place.from).toBeGreaterThanOrEqual(before)
          before = place.to
          const text = query.slice(place.from, place.to)
          expect(text.toLowerCase().startsWith(`${name}:`)).toBe(true)
          expect(text).toContain(value)
        }
      }),
    )
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
    expect([...heads.values()].flat().length).toBeGreaterThanOrEqual(2000)
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
    const kin = entriesIn(thesaurus, stems(typed)).flatMap((entry) => entry.kin.map(({ stems: found }) => found.join(' ')))
    expect(kin).toContain(stems(meant).join(' '))
  })

  it('keeps senses apart by the words beside', () => {
    const entries = readEntries(['leave [chair post] > resign 0.9', 'a = b = c', '0.4: d = e'])
    expect(entries.get('leav')?.[0]?.kin).toEqual([{ stems: ['resign'], weight: 0.9, sense: ['chair', 'post'] }])
    expect(entries.get('a')?.[0]?.kin.map(({ stems }) => stems[0])).toEqual(['b', 'c'])
    expect(entries.get('e')?.[0]?.kin[0]?.weight).toBe(0.4)
  })

  it('knows the family of a word, and of one without another stem none', () => {
    expect(thesaurus.family(stem('reduce')).map(({ stems }) => stems)).toContainEqual([stem('reduction')])
    expect(thesaurus.family(stem('reduction')).map(({ stems }) => stems)).toContainEqual([stem('reduce')])
    expect(thesaurus.family('zzz')).toEqual([])
  })

  it('takes the longest entry at each place', () => {
    const found = entriesIn(thesaurus, ['carri', 'on', 'as', 'we', 'are'])
    expect(found[0]?.length).toBe(5)
  })
})
