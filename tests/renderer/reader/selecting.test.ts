// Selecting part of a passage by keyboard: sentences and words, on positions in its text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Step, sentencesOf, stepped, wordsOf } from '../../../renderer/features/reader/selecting.ts'
import { trimmed } from '../../../renderer/spans.ts'

const text = 'The Panel noted the report. It asked Cllr. Bearman for figures (£4.2m in 2013/14)! Were they due?'
const said = (span: { from: number; to: number } | null) => (span ? text.slice(span.from, span.to) : null)

describe('sentences of a passage', () => {
  it('end at their stop, not at an abbreviation', () => {
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'The Panel noted the report.',
      'It asked Cllr. Bearman for figures (£4.2m in 2013/14)!',
      'Were they due?',
    ])
  })

  it('cover every word of any text once', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const spans = sentencesOf(any)
        expect(
          spans
            .map(({ from, to }) => any.slice(from, to))
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(any.replaceAll(/\s/g, ''))
      }),
    )
  })
})

describe('a step', () => {
  it('takes the first sentence, then the next, and gives it back', () => {
    const one = stepped(text, null, 'sentence on')
    expect(said(one)).toBe('The Panel noted the report.')
    const two = stepped(text, one, 'sentence on')
    expect(said(two)).toContain('2013/14)!')
    expect(stepped(text, two, 'sentence back')).toEqual(one)
    expect(stepped(text, one, 'sentence back')).toBeNull()
  })

  it('moves the end by words and the beginning by words', () => {
    let span = stepped(text, null, 'word on')
    span = stepped(text, span, 'word on')
    span = stepped(text, span, 'word on')
    expect(said(span)).toBe('The Panel noted')
    expect(said(stepped(text, span, 'start on'))).toBe('Panel noted')
    expect(said(stepped(text, span, 'word back'))).toBe('The Panel')
  })

  it('takes in the rest of the passage', () => {
    expect(stepped(text, { from: 4, to: 9 }, 'to the end')).toEqual({ from: 4, to: text.length })
  })

  it('always gives a span inside the text that holds something, or none', () => {
    const steps: readonly Step[] = ['sentence on', 'sentence back', 'word on', 'word back', 'start on', 'start back', 'to the end']
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4, mode: 'sentences' }), fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (any, keys) => {
        let span: { from: number; to: number } | null = null
        for (const key of keys) {
          span = stepped(any, span, key)
          if (!span) continue
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeLessThanOrEqual(any.length)
          expect(span.from).toBeLessThan(span.to)
        }
      }),
    )
  })
})

describe('trimming', () => {
  it('takes white space off both ends and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const { from, to } = trimmed(any, { from: 0, to: any.length })
        expect(any.slice(from, to)).toBe(any.trim())
      }),
    )
  })

  it('words leave punctuation out', () => {
    expect(wordsOf('“Yes,” he said.').map(({ from, to }) => '“Yes,” he said.'.slice(from, to))).toEqual(['Yes', 'he', 'said'])
  })
})
