// The way back from passages like another: step by step to the results or to the text it began in, never further.
import { describe, expect, test } from 'vitest'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { backWords, noTrail, stepBack, stepOn, subjectOf, type Trail, trailFromText } from '../../../renderer/features/search/trail.ts'

const subject = (name: string) => ({ passage: `pack/d1/${name}` as PassageKey, citation: `paragraph ${name}`, words: 'words' })
const walk = (from: Trail, ...names: readonly string[]): Trail =>
  names.reduce((trail, name) => stepOn(trail, { subject: subject(name), row: `hit ${name}` }), from)

describe('a trail', () => {
  test('shows the passage asked for last, and none before the first', () => {
    expect(subjectOf(noTrail)).toBeNull()
    expect(subjectOf(walk(noTrail, 'p1', 'p2'))?.citation).toBe('paragraph p2')
  })

  test('leads back one step at a time, each time to the row stood on before', () => {
    const first = stepBack(walk(noTrail, 'p1', 'p2'))
    expect(subjectOf(first?.trail ?? noTrail)?.citation).toBe('paragraph p1')
    expect(first?.row).toBe('hit p2')
    expect(stepBack(first?.trail ?? noTrail)).toEqual({ trail: noTrail, row: 'hit p1' })
  })

  test('one begun in the text leads back out of search, to the text', () => {
    const begun = trailFromText(subject('p1'))
    expect(stepBack(begun)).toBeNull()
    expect(stepBack(walk(begun, 'p2'))?.trail).toEqual(begun)
  })

  test('says where the way back leads', () => {
    expect(backWords(walk(noTrail, 'p1'), 'placements')).toBe('Back to results')
    expect(backWords(walk(noTrail, 'p1'), ' ')).toBe('Back to search')
    expect(backWords(walk(noTrail, 'p1', 'p2'), 'placements')).toBe('Back one step')
    expect(backWords(trailFromText(subject('p1')), 'placements')).toBe('Back to the text')
  })
})
