// Making anchors: the quotation is the pack's own words, with what stands around them, whatever was selected.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextLength, makeAnchor } from '../../main/anchor/make.ts'
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import type { Span } from '../../preload/contract/model/pack.ts'
import type { Result } from '../../preload/contract/result.ts'
import { issue, packFiles, writtenPack } from './simple-pack.ts'

/** An anchor made in a pack whose only passage is this text. */
function made(text: string, span: Span): Result<Anchor> {
  const { pack, passages, documents } = issue('2020-12-14-scrutiny-committee', [{ document: 1, headings: ['Summary'], text }])
  const [passage] = passages
  const document = passage && documents.get(passage.document)
  if (!passage || !document) throw new Error('no passage')
  return makeAnchor({ passage, document, pack }, span)
}

const value = (result: Result<Anchor>): Anchor => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const code = (result: Result<Anchor>): string => (result.ok ? 'went well' : result.problem.code)

test('an anchor says where the words stand and from which paper they are', () => {
  const text = 'The Committee RESOLVED to note the report.'
  expect(value(made(text, { from: 14, to: 30 }))).toEqual({
    pack: '2020-12-14-scrutiny-committee',
    document: '2020-12-14-scrutiny-committee/d1',
    documentHash: '2020-12-14-scrutiny-committee/d1',
    passage: '2020-12-14-scrutiny-committee/d1/p1',
    headings: ['Summary'],
    from: 14,
    to: 30,
    quote: 'RESOLVED to note',
    before: 'The Committee ',
    after: ' the report.',
    citation: '2020-12-14-scrutiny-committee, paper 1, paragraph 1',
    documentTitle: 'Paper 2020-12-14-scrutiny-committee/d1',
    date: '2020-12-14',
  })
})

test('white space at both ends of a selection is left out', () => {
  expect(value(made('one  two\t\nthree', { from: 3, to: 10 }))).toMatchObject({ quote: 'two', from: 5, to: 8, before: 'one  ', after: '\t\nthree' })
})

test.each([
  ['beyond the end', { from: 0, to: 99 }],
  ['before the beginning', { from: -1, to: 2 }],
  ['turned round', { from: 3, to: 2 }],
  ['not at whole positions', { from: 0.5, to: 2 }],
])('a span %s is outside', (_name, span) => {
  expect(code(made('four words stand here', span))).toBe('selection-outside')
})

test('a span of nothing but white space is empty', () => {
  expect(code(made('a \n\t b', { from: 1, to: 5 }))).toBe('selection-empty')
  expect(code(made('a b', { from: 2, to: 2 }))).toBe('selection-empty')
})

test('whatever is selected in whatever text, quotation and context are the text itself and cut no character in two', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (passage, one, other) => {
      const [from = 0, to = 0] = [one % (passage.length + 1), other % (passage.length + 1)].toSorted((a, b) => a - b)
      const result = made(passage, { from, to })
      if (!result.ok) {
        expect(passage.slice(from, to).trim()).toBe('')
        return
      }
      const anchor = result.value
      expect(passage.slice(anchor.from, anchor.to)).toBe(anchor.quote)
      expect(passage.slice(0, anchor.from).endsWith(anchor.before)).toBe(true)
      expect(passage.slice(anchor.to).startsWith(anchor.after)).toBe(true)
      expect(anchor.quote.trim()).toBe(anchor.quote)
      expect(anchor.quote).toContain(passage.slice(from, to).trim())
      for (const piece of [anchor.quote, anchor.before, anchor.after]) expect(piece.isWellFormed()).toBe(true)
      expect(anchor.before.length).toBeLessThanOrEqual(contextLength)
      expect(anchor.before.length).toBeGreaterThanOrEqual(Math.min(contextLength - 1, anchor.from))
      expect(anchor.after.length).toBeGreaterThanOrEqual(Math.min(contextLength - 1, passage.length - anchor.to))
    }),
    { numRuns: 300 },
  )
})

test('every passage of every pack can be marked whole', () => {
  for (const file of packFiles()) {
    const { pack, passages, documents } = issue(file, writtenPack(file))
    for (const passage of passages) {
      const document = documents.get(passage.document)
      if (!document) throw new Error('no document')
      const anchor = value(makeAnchor({ passage, document, pack }, { from: 0, to: passage.text.length }))
      expect(anchor.quote).toBe(passage.text.trim())
    }
  }
})
