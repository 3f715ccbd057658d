// What nobody types in good faith is answered as plain words: nothing breaks, what is left out is said, and what is done stays exact.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../main/search/engine.ts'
import type { Shelf } from '../../main/search/index/shelf.ts'
import { readQuery, type TypedPart } from '../../main/search/query/parse.ts'
import { bounded } from '../../main/search/rank/bounds.ts'
import { costOf, mostSteps } from '../../main/search/rank/costs.ts'
import { stem } from '../../main/search/text/stem.ts'
import { asked } from './corpus.ts'
import { hostileQueries } from './hostile.ts'
import { openLibrary } from './opened.ts'

let engine: Engine
let shelf: Shelf
let close: () => void

beforeAll(() => {
  ;({ engine, shelf, close } = openLibrary())
})

afterAll(() => close())

/** The same shelf as if every word stood in a hundred times as many passages. */
const hundredfold = (): Shelf => ({ ...shelf, passages: shelf.passages * 100, count: (term) => shelf.count(term) * 100 })
const read = (query: string, of: Shelf = shelf) => bounded(of, readQuery(query.slice(0, 1000)))

describe('a hostile query', () => {
  it.each(hostileQueries.map(({ what, query }) => [what, query]))('of %s is taken as plain words', (_, query) => {
    const answer = engine.ask(asked(query, { limit: 50 }))
    const hits = answer.groups.flatMap((group) => group.hits)
    expect(answer.query).toBe(query)
    expect(hits.length).toBeLessThanOrEqual(50)
    expect(hits.reduce((sum, { alike }) => sum + 1 + alike, 0)).toBeLessThanOrEqual(answer.total)
    expect(query.length > 1000).toBe(answer.widened?.includes('first thousand characters') ?? false)
  })

  it.each(hostileQueries.map(({ what, query }) => [what, query]))('of %s leaves nothing out of a large library in silence', (_, query) => {
    const before = readQuery(query.slice(0, 1000))
    const { query: after, leftOut, loose } = read(query, hundredfold())
    const distinct = (parts: readonly TypedPart[]): string => {
      const each = parts.flatMap((part): readonly TypedPart[] => (part.kind === 'either' ? part.parts : [part]))
      return [...new Set(each.map((part) => JSON.stringify(part).toLowerCase()))].sort().join(' ')
    }
    expect(leftOut === null && loose.size === 0).toBe(
      loose.size === 0 && distinct(after.parts) === distinct(before.parts) && distinct(after.without) === distinct(before.without),
    )
  })
})

describe('bounds', () => {
  it.each([
    'placement stability of looked after children',
    '"looked after children" -foster kind:decision',
    'NEAR(better fund, 5) OR "care fund" plan*',
    'What did the committee resolve about the day to day running of the children and young people service, and who said that it should report back to them in March?',
  ])('leave "%s" as it was typed, at any size', (query) => {
    for (const library of [shelf, hundredfold()])
      expect(read(query, library)).toMatchObject({ query: readQuery(query), loose: new Set(), leftOut: null })
  })

  it('ask a repeated word, phrase or exclusion once', () => {
    const many = read(`${'"care plan" '.repeat(20)}${'-"holt hall" '.repeat(20)}${'foster '.repeat(60)}`)
    expect(many.leftOut).toBeNull()
    expect(many.query.parts).toHaveLength(2)
    expect(many.query.without).toHaveLength(1)
  })

  it('keep the rarest of very many words, and say how many were left out', () => {
    const { query, leftOut } = read(
      `${'service children report families care support plan performance improve work need year new scrutiny board health group strategy team meet young council county provide community'} Holt Hall Thorpe Comensura`,
    )
    const words = query.parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []))
    expect(words).toEqual(expect.arrayContaining(['holt', 'thorpe', 'comensura']))
    expect(leftOut).toBe(`Of the 29 different words, the ${words.length} rarest were looked for.`)
  })

  it('keep the rarest of phrases that together ask for too much, and name what was left out', () => {
    const query = '"to the" "of the" "in the" -"and the"'
    expect(read(query).leftOut).toBeNull()
    const large = read(query, hundredfold())
    expect(large.query.parts).toEqual([{ kind: 'phrase', words: ['in', 'the'] }])
    expect(large.leftOut).toMatch(/left out: .*“of the”/u)
    expect(read(`${query.slice(0, 26)} "holt hall"`, hundredfold()).leftOut).toBeNull()
    const either = read('"of the" OR "in the"', hundredfold())
    expect(either.query.parts).toEqual([{ kind: 'either', parts: [{ kind: 'phrase', words: ['in', 'the'] }] }])
    expect(either.leftOut).toContain('“of the”')
  })

  it.each(hostileQueries.map(({ what, query }) => [what, query]))('let what must be exact in a query of %s take no more than it may', (_, query) => {
    const large = hundredfold()
    const { query: after, loose, room } = read(query, large)
    const exact = after.parts.filter((part) => !loose.has(part))
    const rarest = Math.min(...exact.flatMap((part) => (part.kind === 'phrase' ? part.words.map((word) => large.count(stem(word))) : [])))
    const costs = [...exact.map((part) => costOf(large, part, rarest)), ...after.without.map((part) => costOf(large, part))].filter(
      (cost) => cost > 0,
    )
    const sum = costs.reduce((total, cost) => total + cost, 0)
    expect(sum).toBeLessThanOrEqual(costs.length > 1 ? mostSteps.several : mostSteps.exact)
    expect(room).toBeGreaterThan(0)
    expect(room + sum).toBeLessThanOrEqual(mostSteps.together + 2 * mostSteps.lists)
  })

  it('count every word of a phrase, since each is looked for beside the others', () => {
    const [short, long] = ['"of the"', `"${'of the '.repeat(50)}"`].map((query) => readQuery(query).parts[0])
    expect(costOf(shelf, long ?? { kind: 'phrase', words: [] })).toBeGreaterThan(30 * costOf(shelf, short ?? { kind: 'phrase', words: [] }))
    expect(read(`"${'of the '.repeat(50)}" foster`, hundredfold()).leftOut).toContain('left out')
    // Beside something rare, what is common is looked for only where that stands.
    expect(read(`"${'of the '.repeat(20)}" "comensura" NEAR(the of, 999)`, hundredfold()).leftOut).toBeNull()
  })

  it('look for the words of what stands in too much to be found exactly, where nothing else is asked', () => {
    for (const query of ['NEAR(the of, 999)', `"${'of the '.repeat(50)}"`]) {
      const { query: after, leftOut } = read(query, hundredfold())
      expect(after.parts).toEqual(readQuery(query.startsWith('NEAR') ? 'the of' : 'of the').parts)
      expect(leftOut).toMatch(/were looked for one by one/u)
      expect(read(query).query.parts).toEqual(readQuery(query).parts)
    }
  })

  it('pass over a person whose name is an everyday word, and let all of a common surname through', () => {
    const large = hundredfold()
    const persons = (...names: readonly string[]) => bounded(large, readQuery('foster'), { persons: names, filtered: true })
    expect(persons('Of The').persons).toEqual([])
    expect(persons('Of The').leftOut).toContain('“the” stands in too many passages')
    expect(persons('A Foster').persons).toEqual(['foster'])
    expect(persons('A Foster').leftOut).toContain('all of them are let through')
    expect(bounded(shelf, readQuery('foster'), { persons: ['A Comensura'], filtered: true })).toMatchObject({
      persons: ['A Comensura'],
      leftOut: null,
    })
    expect(persons('Foster', 'Foster').persons).toEqual(['Foster'])
  })

  it('leave less for the words where filters or exact parts take their share', () => {
    const large = hundredfold()
    const { room } = bounded(large, readQuery('foster care'))
    expect(bounded(large, readQuery('foster care'), { persons: [], filtered: true }).room).toBeLessThan(room)
    expect(read('"of the" foster', large).room).toBeLessThan(room)
  })

  it('look for the commonest words only where a star asks for nearly everything', () => {
    expect(read('co*').loose.size).toBe(0)
    const large = read('co*', hundredfold())
    expect(large.loose.size).toBe(1)
    expect(large.leftOut).toContain('co*')
    expect(read('safeg*', hundredfold()).leftOut).toBeNull()
  })
})

describe('what an answer counts', () => {
  it('is never less than what it shows', () => {
    for (const query of [
      'who is the cabinet member for finance',
      'how many children have been placed out of county',
      'budget',
      'orchestras asylum carbon',
    ])
      for (const limit of [10, 300]) {
        const { groups, total } = engine.ask(asked(query, { limit }))
        expect(groups.flatMap(({ hits }) => hits).reduce((sum, { alike }) => sum + 1 + alike, 0)).toBeLessThanOrEqual(total)
      }
  })

  it('goes on offering the other kinds, committees and years where one is chosen', () => {
    const open = engine.ask(asked('"looked after children"'))
    const kind = engine.ask(asked('"looked after children"', { kinds: ['minutes'] }))
    expect(kind.counts.kinds).toEqual(open.counts.kinds)
    expect(kind.total).toBe(open.counts.kinds.minutes)
    expect(Object.values(kind.counts.years).reduce((sum, count) => sum + count, 0)).toBe(kind.total)
    const year = engine.ask(asked('"looked after children"', { from: '2020-01-01', to: '2020-12-31' }))
    expect(year.counts.years).toEqual(open.counts.years)
    expect(year.total).toBe(open.counts.years['2020'])
    const [name = ''] = Object.keys(open.counts.committees)
    const committee = engine.ask(asked('"looked after children"', { committee: name }))
    expect(committee.counts.committees).toEqual(open.counts.committees)
    const both = engine.ask(asked('"looked after children"', { kinds: ['report'], committee: name }))
    expect(both.counts.kinds).toEqual(committee.counts.kinds)
    expect(both.total).toBe(committee.counts.kinds.report ?? 0)
  })
})
