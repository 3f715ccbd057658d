// That the counts beside the hits are facets, each of whatever is chosen of its own kind, and that filters alone list what they leave.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CheckedSearch, type Engine, openEngine } from '../../main/search/engine.ts'
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

const countsOf = (query: string, more: Partial<CheckedSearch> = {}) => engine.ask(asked(query, more)).counts

describe('the counts beside the hits', () => {
  it('of a facet stay when something of that facet is chosen, and the others follow it', () => {
    const phrase = '"looked after children"'
    const whole = countsOf(phrase)
    expect(countsOf(phrase, { kinds: ['table'] }).kinds).toEqual(whole.kinds)
    expect(countsOf(phrase, { committee: 'Scrutiny Committee' }).committees).toEqual(whole.committees)
    expect(countsOf(phrase, { from: '2020-01-01', to: '2020-12-31' }).years).toEqual(whole.years)
    expect(countsOf(phrase, { kinds: ['table'] }).years).not.toEqual(whole.years)
  })

  it('tell what a choice leaves', () => {
    const phrase = '"looked after children"'
    const { kinds, years } = countsOf(phrase)
    for (const kind of ['report', 'table', 'minutes'] as const) expect(engine.ask(asked(phrase, { kinds: [kind] })).total).toBe(kinds[kind])
    for (const [year, times] of Object.entries(years)) expect(engine.ask(asked(`${phrase} year:${year}`)).total).toBe(times)
  })

  it('of kinds are known though only one’s own words are asked for', () => {
    expect(countsOf('budget', { kinds: ['mine'] }).kinds.report).toBeGreaterThan(0)
  })
})

describe('filters alone', () => {
  it('list every passage they leave, the newest meeting first', () => {
    const decisions = engine.ask(asked('kind:decision', { limit: 2000 }))
    const right = library.contents.flatMap(({ minutes }) => minutes.flatMap((one) => one.decisions.map(({ passage }) => passage)))
    const keys = decisions.groups.flatMap(({ hits }) => hits.map(({ passage }) => passage))
    expect(decisions.total).toBeGreaterThanOrEqual(new Set(right).size)
    expect(new Set(decisions.groups.flatMap(({ hits }) => hits.map(({ kind }) => kind)))).toEqual(new Set(['decision']))
    const packs = keys.map((key) => key.slice(0, 10))
    expect(packs).toEqual([...packs].sort().reverse())
    expect(decisions.widened).toBeNull()
  })

  it('that leave everything, and words that are none, list nothing', () => {
    for (const query of ['', '   ', '??', '-budget']) expect(engine.ask(asked(query)).total).toBe(0)
  })
})

describe('what is said of the words', () => {
  it('is nothing where all are held, and how few hold them all otherwise', () => {
    expect(engine.ask(asked('looked after children')).widened).toBeNull()
    expect(engine.ask(asked('"edge of care" wheelbarrow')).widened).toMatch(/^No passage has all these words/u)
    expect(engine.ask(asked('reoffending rate')).widened).toMatch(/^Only (?:one passage has|\d passages have) all these words/u)
  })

  it('does not count a passage for one common word out of a saying', () => {
    const { total } = engine.ask(asked('child sexual exploitation'))
    expect(total).toBeLessThan(engine.ask(asked('child')).total / 4)
  })
})
