// Why a passage stands where it does: the parts that are told make up the very score it was ranked by, and the command prints them.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, explainQuery } from '../../main/search/engine.ts'
import type { Shelf } from '../../main/search/index/shelf.ts'
import { readQuery } from '../../main/search/query/parse.ts'
import { understand } from '../../main/search/query/understand.ts'
import { openVocabulary } from '../../main/search/query/vocabulary.ts'
import { bounded } from '../../main/search/rank/bounds.ts'
import { type Explained, explain } from '../../main/search/rank/explain.ts'
import { type Found, find } from '../../main/search/rank/find.ts'
import { noFilters } from '../../main/search/rank/limits.ts'
import type { TestLibrary } from './corpus.ts'
import { openLibrary } from './opened.ts'

let library: TestLibrary
let engine: Engine
let shelf: Shelf
let close: () => void

beforeAll(() => {
  ;({ library, engine, shelf, close } = openLibrary([
    '2020-12-02-childrens-services-scrutiny-sub-committee.txt',
    '2020-12-14-scrutiny-committee.txt',
  ]))
})

afterAll(() => close())

function explained(query: string): { readonly found: Found; readonly parts: readonly Explained[] } {
  const asked = bounded(shelf, readQuery(query))
  const understood = understand(shelf, openVocabulary(shelf), asked.query)
  const found = find(shelf, asked, understood, noFilters, 30)
  const passages = found.hits.map(({ passage }) => passage)
  return { found, parts: explain(shelf, understood.concepts, understood.wanted, passages) }
}

describe('an explanation', () => {
  it.each([
    'placement stability of looked after children',
    'who was elected vice-chair of the sub-committee',
    '"Holt Hall" petition',
    'savings of thirty million',
    'what did the committee resolve about outdoor learning',
    'comittee members',
    'EHCP',
  ])('of "%s" makes up the score of each hit', (query) => {
    const { found, parts } = explained(query)
    expect(parts.length).toBeGreaterThan(0)
    for (const [order, part] of parts.entries()) {
      const words = part.concepts.reduce((sum, { points }) => sum + points, 0)
      const sum = (words + part.closeness + part.order + part.rest) * part.coverage * part.kind
      expect(part.score).toBeCloseTo(found.hits[order]?.score ?? Number.NaN, 3)
      expect(Math.abs(sum - part.score)).toBeLessThan(0.001 * part.score + 0.001)
      expect(part.coverage).toBeGreaterThanOrEqual(1)
    }
  })

  it('says by which wording a concept was found, and where it stands', () => {
    const [first] = explained('comittee members').parts
    const misspelt = first?.concepts.find(({ concept }) => concept.typed === 'comittee')
    expect(misspelt?.wording).toMatchObject({ from: 'spelling', stems: ['committe'] })
    const hall = explained('"Holt Hall"').parts
    for (const { concepts } of hall) for (const { where } of concepts) expect(where.join()).toContain('text')
    const headed = explained('outdoor learning consultation').parts.flatMap(({ concepts }) => concepts.flatMap(({ where }) => where))
    expect(headed).toContain('heading of what was decided')
  })

  it('gives no points for what stands nowhere in or about the passage', () => {
    const missing = explained('outdoor learning asylum').parts.flatMap(({ concepts }) => concepts.filter(({ wording }) => wording === null))
    expect(missing.length).toBeGreaterThan(0)
    for (const { points, where } of missing) expect({ points, where }).toEqual({ points: 0, where: [] })
  })
})

describe('the lines for developers', () => {
  it('say how the query was read, and each hit in the order found with its parts', () => {
    const lines = explainQuery(engine, 'comittee outdoor learning', 3)
    expect(lines[0]).toBe('read as')
    expect(lines).toContain('  comittee taken for committee')
    expect(lines.filter((line) => /^\d\. [\d.]+ = \(words [\d.]+ \+ close together/u.test(line))).toHaveLength(3)
    expect(lines.some((line) => /^ +[\d.]+ {2}outdoor learning: \S/u.test(line))).toBe(true)
  })

  it('are printed by the command', () => {
    const program = resolve(import.meta.dirname, '../../main/cli.ts')
    const run = spawnSync(process.execPath, [program, 'search', '--why', 'Holt', 'Hall', '--limit', '2', '--corpus', library.file], {
      encoding: 'utf8',
    })
    expect(run.status).toBe(0)
    expect(run.stdout).toMatch(/^read as\n/u)
    expect(run.stdout).toContain('1. ')
    expect(run.stdout).toContain('Holt')
  })

  it('are few where nothing is found or asked', () => {
    expect(explainQuery(engine, '', 5)).toEqual(['read as', 'asks for words; 0 found'])
  })
})
