// What is counted on a sheet and hinted at: words, minutes, how a question is put.
import { describe, expect, test } from 'vitest'
import { hintsOn, minutesOf, wordCount } from '../../../renderer/features/sheets/measure.ts'

const about = (text: string) => hintsOn(text).map((hint) => hint.about)

describe('hints on a question', () => {
  test.each([
    'What would have to be true for the fall to last?',
    'How do you know that thresholds are applied alike across the borough?',
    'Could you explain why the number of placements rose?',
    'Could the Director take us through the savings?',
    'In 2019/20 the cost was £4.2m. What has changed since?',
  ])('an open, single question passes without a word: %s', (text) => {
    expect(about(text)).toEqual([])
  })

  test.each(['Is the fall real?', 'Were the savings delivered in full?', 'The plan was late. Has it been agreed?', 'And will it last?'])(
    'a question that yes would answer is pointed out: %s',
    (text) => {
      expect(about(text)).toContain('open')
    },
  )

  test.each(['What has changed and why did it take so long?', 'Why did it rise? What will you do?'])(
    'two questions in one are pointed out: %s',
    (text) => {
      expect(about(text)).toContain('single')
    },
  )

  test('"and" between nouns is not two questions', () => {
    expect(about('How are schools and health visitors told of a child at risk?')).toEqual([])
  })

  test('only beyond thirty words is length mentioned', () => {
    const words = (count: number) => `What ${Array.from({ length: count - 1 }, () => 'word').join(' ')}?`
    expect(hintsOn(words(30))).toEqual([])
    expect(hintsOn(words(31))[0]?.words).toBe('Under 30 words is easier to hear')
  })

  test('nothing is said of a question that is only begun', () => {
    expect(hintsOn('')).toEqual([])
    expect(hintsOn('Is it')).toEqual([])
  })
})

describe('counting', () => {
  test('figures, dates and possessives are one word each', () => {
    expect(wordCount("In 2018/19 O'Connor’s team spent £4.2m, or 12.4%.")).toBe(8)
    expect(wordCount('  –  ')).toBe(0)
  })

  test.each([
    ['10', 10],
    ['10 min', 10],
    ['5–10', 10],
    ['1 hour', 60],
    ['about ten', null],
    ['', null],
  ])('minutes typed as "%s" are %s', (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes)
  })
})
