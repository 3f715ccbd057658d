// One tokeniser for passages, queries and highlights: figures, codes, names and spellings have one form however they are written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../main/search/text/stem.ts'
import { otherForms, tokens } from '../../main/search/text/tokens.ts'

const words = (text: string): readonly string[] => tokens(text).map(({ word }) => word)
const stems = (text: string): readonly string[] => words(text).map(stem)

describe('the tokeniser', () => {
  it.each([
    ['£16.9k', '£16,900'],
    ['£62.4m', '£62.4 million'],
    ['£2.670m', '£2.67 million'],
    ['66.3%', '66.3 per cent'],
    ['2014/15', '2014-2015'],
    ['2018-19', '2018/19'],
    ['s.106', 'S106'],
    ['03/04/20', '2020-04-03'],
    ['2pm', '2.00pm'],
    ['18th', '18'],
    ["children's", 'childrens'],
    ["O'Connor", 'O’Connor'],
    ['ЕНМТ', 'EHMT'],
    ['café', 'cafe'],
    ['8,500', '8500'],
  ])('writes %s and %s the same', (one, other) => {
    expect(words(one)).toEqual(words(other))
  })

  it.each(['£4.2m', '2018/19', 's.106', "O'Connor", '12.4%', 'RM14157', '5+3+3', '3.4.1'])('keeps %s whole', (text) => {
    expect(words(text)).toHaveLength(1)
  })

  it('keeps a span of years that is no financial year as two years', () => {
    expect(words('2012-2016')).toEqual(['2012', '2016'])
  })

  it('knows other forms under which a figure, date or section is asked for', () => {
    expect(otherForms(words('66.3%'), 0)).toEqual(['66.3'])
    expect(otherForms(words('14 December 2020'), 2)).toEqual(['2020-12-14'])
    expect(otherForms(words('section 17'), 1)).toEqual(['s17'])
    expect(otherForms(words('Covid19'), 0)).toEqual(['covid', '19'])
  })

  it('says of every word where it stands, in order and without overlaps, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 200 }),
          fc.string({ unit: fc.constantFrom('£', '1', ',', '.', '/', '-', ' ', 'm', 'S', '%', '2014', '’s', '"', '+'), maxLength: 60 }),
        ),
        (text) => {
          let before = 0
          for (const { word, from, to } of tokens(text)) {
            expect(word).not.toBe('')
            expect(from).toBeGreaterThanOrEqual(before)
            expect(to).toBeGreaterThan(from)
            before = to
          }
          expect(before).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the stemmer', () => {
  it.each([
    ['placement', 'placements'],
    ['organisation', 'organizations'],
    ['behaviour', 'behaviors'],
    ['children', 'child'],
    ['programme', 'programs'],
    ['counselling', 'counseling'],
    ['policies', 'policy'],
    ['enrolled', 'enrollment'],
    ['agreed', 'agreeing'],
    ['responsible', 'responsibly'],
    ['adviser', 'advisors'],
    ['held', 'holding'],
    ['officer', 'officers'],
    ['responsible', 'responsibilities'],
    ['personalised', 'personalization'],
  ])('brings %s and %s together', (one, other) => {
    expect(stems(one)).toEqual(stems(other))
  })

  it.each([
    ['police', 'policy'],
    ['university', 'universal'],
    ['community', 'communication'],
    ['organise', 'organ'],
    ['general', 'generate'],
    ['officer', 'office'],
    ['responsible', 'response'],
    ['authority', 'author'],
    ['business', 'busy'],
    ['government', 'governance'],
    ['initiative', 'initial'],
    ['emergency', 'emerging'],
    ['relative', 'related'],
    ['secondment', 'second'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stems(one)).not.toEqual(stems(other))
  })

  it('leaves figures and codes alone and always gives something', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), minLength: 1, maxLength: 20 }), (word) => {
        expect(stem(word)).not.toBe('')
      }),
    )
    expect(stem('rm14157')).toBe('rm14157')
  })
})
