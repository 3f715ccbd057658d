// More like one passage: what is found shares its telling words, the passage itself never comes back, and a paper that returns is found.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { type Engine, openEngine } from '../../main/search/engine.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'
import type { PassageKey } from '../../preload/contract/ids.ts'
import type { PackContent, Passage } from '../../preload/contract/model/pack.ts'
import type { PassageHit } from '../../preload/contract/model/search.ts'
import { makeLibrary, type TestLibrary } from './corpus.ts'

let library: TestLibrary
let engine: Engine
let all: readonly Passage[]
const documentTitle = new Map<string, string>()

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
  all = library.contents.flatMap(({ passages }) => passages)
  for (const { documents } of library.contents) for (const { key, title } of documents) documentTitle.set(key, title)
})

afterAll(() => {
  engine.close()
  library.remove()
})

const stemsOf = (text: string): ReadonlySet<string> => new Set(tokens(text).map(({ word }) => stem(word)))
const textOf = (key: string): string => all.find((passage) => passage.key === key)?.text ?? ''
const starting = (words: string): Passage => {
  const found = all.find(({ text }) => text.replace(/\s+/gu, ' ').includes(words))
  if (!found) throw new Error(`no passage says "${words}"`)
  return found
}

function likest(passage: Passage, limit = 50): readonly PassageHit[] {
  const answer = engine.alike({ passage: passage.key, limit })
  return (answer?.groups ?? []).flatMap(({ hits }) => hits).sort((a, b) => b.score - a.score)
}

describe('more like this passage', () => {
  it('never finds the passage itself, and only what shares words with it or with what it stands under', () => {
    fc.assert(
      fc.property(fc.nat({ max: all.length - 1 }), (which) => {
        const passage = all[which]
        if (!passage) return
        const answer = engine.alike({ passage: passage.key, limit: 20 })
        const hits = answer?.groups.flatMap((group) => group.hits) ?? []
        const own = stemsOf([passage.text, ...passage.headings, documentTitle.get(passage.document) ?? ''].join('\n'))
        expect(hits.map((hit) => hit.passage)).not.toContain(passage.key)
        for (const hit of hits) {
          expect(hit.hits.length, `${passage.key} → ${hit.passage}`).toBeGreaterThan(0)
          for (const { from, to } of hit.hits) {
            const marked = tokens(textOf(hit.passage).slice(from, to)).map(({ word }) => stem(word))
            expect(
              marked.some((word) => own.has(word) || /\d/u.test(word)),
              `${marked}`,
            ).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('counts what it found, and asks no query', () => {
    fc.assert(
      fc.property(fc.nat({ max: all.length - 1 }), fc.integer({ min: 1, max: 200 }), (which, limit) => {
        const answer = engine.alike({ passage: all[which]?.key ?? ('' as PassageKey), limit })
        expect(answer).toMatchObject({ query: '', mine: [], widened: null, corrected: [], packsSearched: 5 })
        if (!answer) return
        const hits = answer.groups.flatMap((group) => group.hits)
        const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(hits.reduce((found, { alike }) => found + 1 + alike, 0)).toBeLessThanOrEqual(answer.total)
        expect(sum(answer.counts.kinds as Record<string, number>)).toBe(answer.total)
        expect(sum(answer.counts.years)).toBe(answer.total)
      }),
      { numRuns: 60 },
    )
  })

  it('finds, from a minuted decision, the report it was made on', () => {
    const reports = likest(starting("Note the resubmission of Norfolk's Better Care Fund plan")).filter(({ kind }) => kind === 'report')
    expect(documentTitle.get(reports[0]?.document ?? '')).toMatch(/better care fund/iu)
  })

  it('finds, from a decision that names no subject, other minutes of that subject', () => {
    const decision = starting('note the report and that the Cabinet Member for Finance would provide details regarding the staffing implications')
    expect(textOf(likest(decision)[0]?.passage ?? '')).toContain('staffing implications')
  })

  it('finds a table from the paragraph that speaks of it, and the paragraph from the table', () => {
    const paragraph = starting('The main Need Code for LAC over the year was Abuse or Neglect')
    const [table] = likest(paragraph)
    expect(table?.kind).toBe('table')
    expect(textOf(table?.passage ?? '')).toContain('Need Code')
    const back = likest(all.find(({ key }) => key === table?.passage) ?? paragraph).map(({ passage }) => passage)
    expect(back.slice(0, 3)).toContain(paragraph.key)
  })

  it('finds the same words in another paper first', () => {
    const [first] = likest(starting('Increased numbers of young people are being made aware of the promise'))
    expect(textOf(first?.passage ?? '')).toContain('Increased numbers of young people being made aware of the promise')
  })

  it('goes by what a passage stands under where the passage says next to nothing', () => {
    const noted = all.find(
      ({ text, headings }) => text === 'The paper was noted by the Board.' && headings.some((one) => /risk register/iu.test(one)),
    )
    expect(textOf(likest(noted ?? starting('The paper was noted'))[0]?.passage ?? '')).toMatch(/risk/iu)
    const bare = all.filter(({ kind, text }) => kind === 'heading' && text.trim() === 'Officer Contact')
    expect(bare.length).toBeGreaterThan(0)
    for (const heading of bare) {
      const about = stemsOf(documentTitle.get(heading.document) ?? '')
      const [hit] = likest(heading)
      expect(hit === undefined || [...stemsOf(textOf(hit.passage))].some((word) => about.has(word))).toBe(true)
    }
  })

  it('knows no passage of a pack that is not held', () => {
    expect(engine.alike({ passage: '2001-01-01-no-such-pack/d1/p1' as PassageKey, limit: 10 })).toBeNull()
    expect(engine.alike({ passage: `${all[0]?.document ?? ''}/p99999` as PassageKey, limit: 10 })).toBeNull()
    expect(engine.alike({ passage: 'nonsense' as PassageKey, limit: 10 })).toBeNull()
  })
})

describe('a paper that comes back in another pack', () => {
  it('is found first, once, while copies in the same pack are left out', () => {
    const one = makeLibrary(['2020-12-14-scrutiny-committee.txt'])
    const [content] = one.contents
    if (!content) throw new Error('no pack')
    const again = (year: string): PackContent =>
      JSON.parse(
        JSON.stringify(content).replaceAll(`"${content.pack.id}`, `"${year}-12-14-scrutiny-committee`).replace(content.pack.hash, year),
      ) as PackContent
    const corpus = createCorpus(one.file)
    for (const year of ['2021', '2022']) corpus.put({ content: again(year), leftOut: [], sourceText: '' })
    corpus.close()
    indexCorpus(one.file)
    const opened = openEngine([one.file])
    const passage = content.passages.find(({ text }) => text.includes('details regarding staffing implications of the savings proposals'))
    const hits = opened.alike({ passage: passage?.key ?? ('' as PassageKey), limit: 20 })?.groups.flatMap((group) => group.hits) ?? []
    const copies = hits.filter(({ snippet }) => snippet.text.includes('details regarding staffing implications'))
    expect(copies).toMatchObject([{ alike: 1 }])
    expect(copies[0]?.score).toBe(Math.max(...hits.map(({ score }) => score)))
    expect(hits.map((hit) => hit.passage)).not.toContain(passage?.key)
    opened.close()
    one.remove()
  })
})
