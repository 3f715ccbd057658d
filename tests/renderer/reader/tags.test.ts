// Tags as typed, and what is said where the casebook cannot keep them all.
import { describe, expect, test } from 'vitest'
import { tagsOf, tagsTooMuch } from '../../../renderer/features/reader/tags.ts'

describe('tags', () => {
  test('are parted by commas, without blanks or repeats', () => {
    expect(tagsOf(' placements,, to check ; Placements #edge of care')).toEqual(['Placements', 'to check', 'edge of care'])
  })
  test('within the limits need no word said', () => {
    expect(tagsTooMuch('placements, to check')).toBe('')
    expect(tagsTooMuch('x'.repeat(60))).toBe('')
  })
  test('too long or too many are said to be so, never cut in silence', () => {
    expect(tagsOf('x'.repeat(61))[0]).toHaveLength(60)
    expect(tagsTooMuch('x'.repeat(61))).toContain('60')
    expect(tagsTooMuch(Array.from({ length: 31 }, (_, at) => `t${at}`).join(','))).toContain('30')
  })
})
