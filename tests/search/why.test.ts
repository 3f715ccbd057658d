// That a member sees why each hit is there: marks in its text, its heading or its paper's title, or words that say where else the words stand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../main/search/engine.ts'
import { marker } from '../../main/search/present/marks.ts'
import type { Passage, Span } from '../../preload/contract/model/pack.ts'
import type { PassageHit } from '../../preload/contract/model/search.ts'
import { asked, makeLibrary, type TestLibrary } from './corpus.ts'

let library: TestLibrary
let engine: Engine
const passages = new Map<string, Passage>()

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
  for (const content of library.contents) for (const passage of content.passages) passages.set(passage.key, passage)
})

afterAll(() => {
  engine.close()
  library.remove()
})

const hitsOf = (query: string, limit = 50): readonly PassageHit[] => engine.ask(asked(query, { limit })).groups.flatMap(({ hits }) => hits)
const cut = (text: string, spans: readonly Span[]): readonly string[] => spans.map(({ from, to }) => text.slice(from, to))

const queries = [
  'placement stability',
  'foster carers allowances',
  'school exclusions figures',
  'percentage of care leavers in employment',
  'free school meals',
  'risk register',
  'terms of reference',
  'reoffending rate',
  'library opening hours',
  'community safety partnership plan',
]

describe('a hit', () => {
  it('shows why it is there: hardly one in fifty has nothing marked in it and nothing said of it', () => {
    const hits = queries.flatMap((query) => hitsOf(query))
    const bare = hits.filter(({ hits: own, headingHits, elsewhere }) => own.length === 0 && headingHits.length === 0 && elsewhere === null)
    expect(hits.length).toBeGreaterThan(200)
    expect(bare.length).toBeLessThan(hits.length / 50)
  })

  it('says where else the words stand only where it shows none of them, and marks them there', () => {
    const told = queries.flatMap((query) => hitsOf(query)).flatMap((hit) => (hit.elsewhere === null ? [] : [{ hit, ...hit.elsewhere }]))
    expect(told.length).toBeGreaterThan(10)
    for (const { hit, snippet } of told) {
      expect([hit.hits, hit.headingHits]).toEqual([[], []])
      expect(snippet.marks.length).toBeGreaterThan(0)
      expect(snippet.text.length).toBeLessThanOrEqual(200)
    }
  })

  it('is marked in its heading and under the title of its paper', () => {
    const [group] = engine.ask(asked('placement stability')).groups
    expect(cut(group?.hits[0]?.heading ?? '', group?.hits[0]?.headingHits ?? [])).toEqual(['Placement Stability'])
    const titled = engine.ask(asked('terms of reference')).groups.find(({ title }) => /Terms of Reference/u.test(title))
    expect(cut(titled?.title ?? '', titled?.titleHits ?? [])).toEqual(['Terms of Reference'])
  })

  it('tells the words of a table’s heads, of a title and of the passage beside it from its own', () => {
    const about = new Set(queries.flatMap((query) => hitsOf(query, 200)).flatMap(({ elsewhere }) => elsewhere?.where ?? []))
    for (const where of ['title', 'passage before', 'passage after'] as const) expect(about).toContain(where)
    const byHeads = ['Good is prediction denominator', 'inherent risk score target', 'reasons for variance forecast']
      .flatMap((query) => hitsOf(query, 300))
      .filter(({ elsewhere }) => elsewhere?.where === 'column heads')
    expect(byHeads.length).toBeGreaterThan(0)
    for (const { passage } of byHeads) expect(passages.get(passage)?.table).not.toBeNull()
  })
})

describe('marks', () => {
  const concept = (typed: string, ...wordings: readonly (readonly [string, number, ('typed' | 'part' | 'thesaurus')?])[]) => ({
    typed,
    weight: 1,
    wordings: wordings.map(([stems, weight, from = 'typed']) => ({ stems: stems.split(' '), weight, from })),
  })

  it('of a saying take it whole; its single words are marked only where it does not stand whole', () => {
    const mark = marker([concept('looked after children', ['look child', 1], ['child', 0.5, 'part'])], [])
    const whole = 'Looked after children are children.'
    expect(cut(whole, mark(whole))).toEqual(['Looked after children'])
    expect(cut('All children', mark('All children'))).toEqual(['children'])
  })

  it('of a phrase take it whole and nothing else', () => {
    const text = 'Edge of care services: care at the edge, on the edge of care.'
    const mark = marker([{ ...concept('care', ['care', 1]), exact: 'in a phrase' }], [['edge', 'of', 'care']])
    expect(cut(text, mark(text))).toEqual(['Edge of care', 'edge of care'])
  })

  it('pass over distant kin beside the word itself, and small words that stand for it', () => {
    const mark = marker([concept('councillor', ['councillor', 1], ['committe', 0.28, 'thesaurus'], ['may', 0.6, 'thesaurus'])], [])
    expect(cut('The councillor may join the committee', mark('The councillor may join the committee'))).toEqual(['councillor'])
    expect(cut('It may be for the committee', mark('It may be for the committee'))).toEqual(['committee'])
  })
})

describe('a snippet out of a table', () => {
  it('is a row of it, cell by cell, each under the head of its own column', () => {
    const [hit] = hitsOf('Children starting a LAC episode during the period')
    expect(hit?.snippet.cells.length).toBeGreaterThan(2)
    const shown = hit?.snippet.cells.map(({ from, to, head }) => [head, hit.snippet.text.slice(from, to)])
    expect(shown?.[0]).toEqual(['', 'Children starting a LAC episode during the period (no duplicates)'])
    expect(shown).toContainEqual(['Norfolk 2017-18', '483'])
    expect(shown).toContainEqual(['Numerator', '341'])
  })

  it('holds no empty cell, keeps within its text and never cuts a mark', () => {
    const rows = queries.flatMap((query) => hitsOf(query, 200)).filter(({ snippet }) => snippet.cells.length > 0)
    expect(rows.length).toBeGreaterThan(20)
    for (const { passage, snippet } of rows) {
      const { text, blocks } = passages.get(passage) ?? { text: '', blocks: [] }
      const start = text.indexOf(snippet.text)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(snippet.text.length).toBeLessThanOrEqual(430)
      expect(blocks.some(({ kind }) => kind === 'row')).toBe(true)
      let before = 0
      for (const { from, to } of snippet.cells) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(snippet.text.slice(from, to).trim()).not.toBe('')
        expect(to).toBeLessThanOrEqual(snippet.text.length)
        before = to
      }
      for (const { from, to } of snippet.marks) expect(snippet.cells.some((cell) => cell.from <= from && to <= cell.to)).toBe(true)
    }
  })
})
