// Checking a quotation before it is printed: exact only letter for letter, near with what the passage reads, or not found.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkQuotation } from '../../main/anchor/quote.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { issue } from './simple-pack.ts'

const passage = (text: string): Passage => {
  const [only] = issue('pack', [{ document: 1, headings: [], text }]).passages
  if (!only) throw new Error('no passage')
  return only
}
const minute = passage('The Panel asked about placements. It was confirmed that 68.4% of placements were stable. The Panel noted the report.')

test('words that stand there are exact, and of two copies the one they were taken from is meant', () => {
  expect(checkQuotation('The Panel', minute)).toEqual({ state: 'exact', span: { from: 0, to: 9 } })
  expect(checkQuotation('The Panel', minute, 89)).toEqual({ state: 'exact', span: { from: 89, to: 98 } })
  expect(checkQuotation('68.4% of placements', minute, 3)).toEqual({ state: 'exact', span: { from: 56, to: 75 } })
})

test('a changed figure makes it near, with the words as they stand', () => {
  expect(checkQuotation('It was confirmed that 68.9% of placements were stable.', minute)).toMatchObject({
    state: 'near',
    reads: 'It was confirmed that 68.4% of placements were stable.',
  })
})

test('other white space is near too: exact means letter for letter', () => {
  expect(checkQuotation('confirmed\tthat  68.4%', minute)).toMatchObject({ state: 'near', likeness: 1, reads: 'confirmed that 68.4%' })
})

test.each([['The Cabinet rejected the recommendation outright'], [''], ['   ']])('"%s" is not found', (quote) => {
  expect(checkQuotation(quote, minute)).toEqual({ state: 'not found' })
})

test('without its passage nothing is found', () => {
  expect(checkQuotation('The Panel', null)).toEqual({ state: 'not found' })
})

test('any piece of any text is exact in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, one, other) => {
      const [from = 0, to = 0] = [one % text.length, other % (text.length + 1)].toSorted((a, b) => a - b)
      const quote = text.slice(from, to)
      fc.pre(quote.trim() !== '')
      expect(checkQuotation(quote, passage(text), from)).toEqual({ state: 'exact', span: { from, to } })
    }),
  )
})
