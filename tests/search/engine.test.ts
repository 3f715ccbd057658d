// What search answers, over the bundled packs: what is found, how it is marked, and that nothing typed can break it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerQuery, type Engine, openEngine } from '../../main/search/engine.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'
import type { NoteId } from '../../preload/contract/ids.ts'
import { asked, makeLibrary, type TestLibrary } from './corpus.ts'
import { openLibrary } from './opened.ts'

let library: TestLibrary
let engine: Engine
let textOf: ReadonlyMap<string, string>
let close: () => void

beforeAll(() => {
  ;({ library, engine, textOf, close } = openLibrary())
})

afterAll(() => close())

const first = (query: string, count = 3): string =>
  answerQuery(engine, query, count)
    .map(({ text }) => text)
    .join('\n')

describe('the engine', () => {
  it.each([
    ['a figure written another way', '£16.9k per participant', '£16,900'],
    ['a misspelt name', 'Kiddel-Moriss elected chair', 'Kiddle-Morris'],
    ['a short form by its meaning', 'Disabled Facilities Grant allocation received', 'DFG'],
    ['a plain word by the official one', 'jobs effects of the savings promise', 'staffing implications'],
    ['an officer by the role', 'who leads Norfolk to Good and Great', 'Denise Walker'],
  ])('finds %s', (_, query, printed) => {
    expect(first(query)).toContain(printed)
  })

  it('marks hits only where they stand, in order, inside the passage', () => {
    const answer = engine.ask(asked('placement stability of looked after children'))
    const hits = answer.groups.flatMap((group) => group.hits)
    expect(hits.length).toBeGreaterThan(10)
    for (const { passage, hits: spans, snippet } of hits) {
      const text = textOf.get(passage) ?? ''
      let before = 0
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}%]$/su)
        before = to
      }
      expect(text).toContain(snippet.text)
      for (const { from, to } of snippet.marks) expect(snippet.text.slice(from, to).trim()).not.toBe('')
      expect(snippet.cutBefore || text.trimStart().startsWith(snippet.text)).toBe(true)
      expect(snippet.cutAfter || text.trimEnd().endsWith(snippet.text)).toBe(true)
    }
  })

  it('groups hits by document, best first, each passage once', () => {
    const answer = engine.ask(asked('care leavers', { limit: 50 }))
    const keys = answer.groups.flatMap(({ hits }) => hits.map(({ passage }) => passage))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeLessThanOrEqual(50)
    const tops = answer.groups.map(({ hits }) => hits[0]?.score ?? 0)
    expect(tops).toEqual([...tops].sort((a, b) => b - a))
    for (const { hits } of answer.groups) expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  })

  it('says what was read for a misspelt word, and when no passage has all words', () => {
    expect(engine.ask(asked('Comensera agency')).corrected).toEqual([{ typed: 'Comensera', read: 'comensura' }])
    expect(engine.ask(asked('orchestras asylum carbon')).widened).toMatch(/No passage has all these words/)
    expect(engine.ask(asked('private fostering')).widened).toBeNull()
  })

  it('answers with nothing where nothing is found, and says how much was searched', () => {
    const answer = engine.ask(asked('"no pack prints this very sentence"'))
    expect(answer).toMatchObject({ total: 0, groups: [], mine: [], packsSearched: 5 })
  })

  it("finds the member's own words beside the packs, and takes them out again", () => {
    const note = '0197f3a0-0000-7000-8000-000000000001' as NoteId
    engine.setOwn([
      {
        of: { note },
        passage: null,
        pack: null,
        title: 'Bus services',
        text: 'Ask what the tipping point means for rural buses. Chase the figures.',
      },
    ])
    const answer = engine.ask(asked('rural bus'))
    expect(answer.mine).toMatchObject([{ type: 'mine', of: { note }, title: 'Bus services' }])
    expect(answer.counts.kinds.mine).toBe(1)
    expect(engine.ask(asked('rural -figures bus')).mine).toEqual([])
    expect(engine.ask(asked('rural bus', { kinds: ['mine'] }))).toMatchObject({ groups: [], total: 0 })
    engine.setOwn([])
    expect(engine.ask(asked('rural bus')).mine).toEqual([])
  })

  it('completes what is being typed with words the packs print', () => {
    expect(engine.suggest('fostering place').suggestions).toContain('fostering placement')
    expect(engine.suggest('x').suggestions).toEqual([])
    expect(engine.suggest('').suggestions).toEqual([])
  })

  it('never shows a passage with a word that was left out', () => {
    for (const hit of engine.ask(asked('children care -foster')).groups.flatMap(({ hits }) => hits))
      expect(tokens(textOf.get(hit.passage) ?? '').map(({ word }) => stem(word))).not.toContain('foster')
  })

  it('opens without a corpus, without an index, and with a file that is no database', () => {
    const none = openEngine([`${library.folder}/none.sqlite`])
    expect(none.ask(asked('budget'))).toMatchObject({ total: 0, packsSearched: 0 })
    none.close()
    const bare = makeLibrary(['2020-12-14-scrutiny-committee.txt'], false)
    const unindexed = openEngine([bare.file])
    expect(unindexed.ask(asked('budget')).packsSearched).toBe(0)
    unindexed.close()
    bare.remove()
  })
})
