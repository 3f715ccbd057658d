// A long list of hits fetched in pieces: the same hits, each once, and nothing left over from a search asked in between.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedSearch, type Engine, openEngine } from '../../main/search/engine.ts'
import type { SearchAnswer } from '../../preload/contract/model/search.ts'
import { joined } from '../../renderer/features/search/pieces.ts'
import { asked, makeLibrary, type TestLibrary } from './corpus.ts'

let library: TestLibrary
let engine: Engine

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
})

afterAll(() => {
  engine.close()
  library.remove()
})

const without = ({ milliseconds: _, ...answer }: SearchAnswer): Omit<SearchAnswer, 'milliseconds'> => answer
const pieces = (query: string, more: Partial<CheckedSearch>, sizes: readonly number[], between: () => void = () => undefined): SearchAnswer => {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0))
  const answers = starts.map((from, at) => {
    between()
    return engine.ask(asked(query, { ...more, piece: { from, to: from + (sizes[at] ?? 0) } }))
  })
  return answers.slice(1).reduce(joined, answers[0] ?? engine.ask(asked(query, more)))
}

describe('hits in pieces', () => {
  it.each<readonly [string, Partial<CheckedSearch>]>([
    ['children', { limit: 900 }],
    ['"looked after children"', { limit: 400, kinds: ['report', 'table'] }],
    ['kind:decision', { limit: 300 }],
    ['what was resolved about private fostering', { limit: 200 }],
  ])('make up the one answer: %s', (query, more) => {
    const whole = without(engine.ask(asked(query, more)))
    const limit = more.limit ?? 0
    expect(without(pieces(query, more, [100, 1, limit - 101]))).toEqual(whole)
    expect(without(pieces(query, more, [limit]))).toEqual(whole)
  })

  it('are of the search they were asked for, whatever else is asked between them', () => {
    const more = { limit: 300 }
    const whole = without(engine.ask(asked('children', more)))
    const between = [
      () => engine.ask(asked('budget', { limit: 300, piece: { from: 0, to: 100 } })),
      () => engine.ask(asked('children', { limit: 300, kinds: ['minutes'], piece: { from: 0, to: 100 } })),
      () => engine.ask(asked('children')),
      () => engine.setOwn([]),
    ]
    for (const one of between) expect(without(pieces('children', more, [100, 100, 100], () => void one()))).toEqual(whole)
  })

  it('past the last hit are empty', () => {
    expect(engine.ask(asked('"Holt Hall"', { limit: 2000, piece: { from: 1000, to: 1200 } })).groups).toEqual([])
  })
})
