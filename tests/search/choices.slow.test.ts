// That the people and items offered beside the hits are counted exactly: compared with asking for each, and with a plain look at every passage.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus, openCorpus } from '../../main/corpus/store/corpus.ts'
import { type CheckedSearch, type Engine, openEngine } from '../../main/search/engine.ts'
import { eachNamed, packNamed } from '../../main/search/index/named.ts'
import { peopleOf } from '../../main/search/index/people.ts'
import { openShelf } from '../../main/search/index/shelf.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import { passagesNaming } from '../../main/search/rank/people.ts'
import { passagesOf } from '../../main/search/rank/person.ts'
import { tokens } from '../../main/search/text/tokens.ts'
import { bestChoices, type SearchAnswer } from '../../preload/contract/model/search.ts'
import { asked, makeLibrary, packFiles, packFolder, type TestLibrary } from './corpus.ts'

let library: TestLibrary
let engine: Engine
let texts: readonly string[]

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
  texts = library.contents.flatMap(({ passages }) => passages.map(({ text }) => text))
})

afterAll(() => {
  engine.close()
  library.remove()
})

const all = (query: string, more: Partial<CheckedSearch> = {}, of = engine): SearchAnswer['counts'] =>
  of.ask(asked(query, { everyChoice: true, limit: 1, ...more })).counts

/** A phrase out of some passage, under a filter or none. */
const phrases: fc.Arbitrary<{ readonly query: string; readonly more: Partial<CheckedSearch> }> = fc
  .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 3 }))
  .map(([which, where, length, filter]) => {
    const words = tokens(texts[which % texts.length] ?? '').map(({ word }) => word)
    const run = words.slice(where % Math.max(1, words.length - length), (where % Math.max(1, words.length - length)) + length).join(' ')
    const more = [{}, {}, { from: '2015-01-01' }, { kinds: ['minutes', 'report'] as const }][filter] ?? {}
    return { query: `"${run}"`, more: 'kinds' in more ? { kinds: [...more.kinds] } : more }
  })

describe('the people and items offered', () => {
  it('leave just as many passages as they say, when they are chosen, and when they are typed', () => {
    fc.assert(
      fc.property(phrases, fc.nat(), ({ query, more }, which) => {
        const { people, items } = all(query, more)
        const person = people.best[which % Math.max(1, people.best.length)]
        const item = items.best[which % Math.max(1, items.best.length)]
        if (person) {
          expect(engine.ask(asked(query, { ...more, person: person.name })).total).toBe(person.count)
          expect(engine.ask(asked(`${query} person:"${person.name}"`, more)).total).toBe(person.count)
        }
        if (item) expect(engine.ask(asked(query, { ...more, item: item.item })).total).toBe(item.count)
      }),
      { numRuns: 400 },
    )
  })

  it('are those, and no others, of whom the filter leaves anything that prints their name', () => {
    const names = all('', { from: '1900-01-01' }).people.best
    expect(names.length).toBeGreaterThan(150)
    for (const query of ['"looked after children"', '"the committee"', 'kind:decision']) {
      const offered = new Map(all(query).people.best.map(({ name, count }) => [name, count]))
      for (const { name } of names) {
        const answer = engine.ask(asked(query, { person: name, limit: 2000 }))
        const surname = name.split(' ').at(-1) ?? ''
        const found = answer.groups.flatMap(({ hits }) => hits.map(({ passage }) => passage as string))
        const printed = library.contents.flatMap(({ passages }) => passages).some(({ key, text }) => found.includes(key) && text.includes(surname))
        expect(offered.get(name) ?? 0).toBe(printed || offered.has(name) ? answer.total : 0)
      }
    }
  })

  it('are counted over all that plain words found', () => {
    const passagesOf = new Map(
      all('', { from: '1900-01-01' }).people.best.map(({ name }) => [
        name,
        engine.ask(asked('', { person: name, limit: 2000 })).groups.flatMap(({ hits }) => hits.map(({ passage }) => passage as string)),
      ]),
    )
    for (const query of ['safeguarding children board', 'apologies received', 'Corlett asked about foster carers']) {
      const answer = engine.ask(asked(query, { limit: 2000, everyChoice: true }))
      const hits = answer.groups.flatMap((group) => group.hits)
      const found = new Set(hits.map(({ passage }) => passage as string))
      const folded = hits.reduce((sum, { alike }) => sum + alike, 0)
      expect(answer.counts.people.of).toBeGreaterThan(0)
      for (const { name, count } of answer.counts.people.best) {
        const shown = (passagesOf.get(name) ?? []).filter((key) => found.has(key)).length
        expect(count).toBeGreaterThanOrEqual(shown)
        expect(count).toBeLessThanOrEqual(shown + folded)
      }
    }
  })

  it('are counted by item as a plain look at every passage counts them', () => {
    for (const word of ['fostering', 'budget', 'attainment']) {
      const right = new Map<string, number>()
      for (const { documents, passages } of library.contents) {
        const itemOf = new Map(documents.map(({ key, item }) => [key, item]))
        for (const { document, text } of passages) {
          const item = itemOf.get(document)
          if (item && tokens(text).some((one) => one.word === word)) right.set(item, (right.get(item) ?? 0) + 1)
        }
      }
      const { items } = all(`"${word}"`)
      expect(new Map(items.best.map(({ item, count }) => [item, count]))).toEqual(right)
      expect(items.of).toBe(right.size)
      const agenda = new Map(library.contents.flatMap(({ pack }) => pack.agenda.map(({ key, title }) => [key, title])))
      for (const { item, title, pack } of items.best) {
        expect(title).toBe(agenda.get(item))
        expect(item.startsWith(`${pack}/`)).toBe(true)
      }
    }
  })

  it('are the best few, and how many there are, unless all are asked for', () => {
    const few = engine.ask(asked('children')).counts
    const every = all('children')
    expect(few.people.best).toEqual(every.people.best.slice(0, bestChoices))
    expect(few.items.best).toEqual(every.items.best.slice(0, bestChoices))
    expect([few.people.of, few.items.of]).toEqual([every.people.best.length, every.items.best.length])
  })

  it('name one person of a pack once, whatever titles and initials it prints', () => {
    const names = all('', { from: '1900-01-01' }).people.best.map(({ name }) => name)
    expect(names.filter((name) => /Corlett/u.test(name))).toHaveLength(1)
    expect(names.filter((name) => /Morph?ew/u.test(name))).toHaveLength(1)
    expect(names.every((name) => /^[^,()]+\s[^,()]+$/u.test(name))).toBe(true)
  })
})

describe('whom a pack knows', () => {
  it('are those it lists, and who asked, moved or promised, but no offices or bodies', () => {
    const [first] = library.contents
    if (!first) throw new Error('no pack')
    const question = { kind: 'public', answeredBy: null, question: '', answer: null, supplementary: null, passage: first.passages[0]?.key } as const
    const asked = (asker: string): readonly string[] =>
      peopleOf({ ...first, people: [], minutes: [], questions: [{ ...question, asker, passage: question.passage ?? ('' as never) }] })
    for (const name of ['Gemma Adams', 'Cllr B. Bremner', 'Mrs Julie O’Connor', 'Mike Smith-Clare']) expect(asked(name)).toEqual([name])
    expect(asked('Gemma Adams, Attleborough')).toEqual(['Gemma Adams'])
    for (const name of ['Cabinet Member for Finance', 'Independent Reviewing Officer', 'HWB', 'officers', 'Attleborough Residents Group', 'Chair'])
      expect(asked(name)).toEqual([])
    const known = peopleOf(first)
    expect(known).toContain('Gemma Adams')
    expect(known).toContain('Mrs J Chamberlin')
  })
})

describe('the passages kept for a person', () => {
  it('are those that the filter reads out of the texts, however the name is spelt', () => {
    const corpus = openCorpus(library.file)
    if (!corpus.ok) throw new Error('unreadable')
    const db = new Database(library.file, { readonly: true })
    const shelf = openShelf([{ db, corpus: corpus.value }])
    const names = library.contents.flatMap(({ people }) =>
      people.flatMap(({ name, spellings }) => [name, ...spellings, `${name} (Chair)`, name.toUpperCase()]),
    )
    let known = 0
    for (const name of names) {
      const kept = passagesNaming(shelf, name)
      if (kept === null) continue
      known++
      expect([...kept]).toEqual([...(passagesOf(shelf, name) ?? [])])
    }
    expect(known).toBeGreaterThan(names.length * 0.9)
    for (const name of ['', 'Nobody Anywhere', 'Corlett', 'the']) expect(passagesNaming(shelf, name)).toBeNull()
    db.close()
    corpus.value.close()
  })
})

describe('packed names', () => {
  it('give back who was put in, in order', () => {
    const person = fc.record({
      person: fc.integer({ min: 1, max: 5000 }),
      held: fc.uniqueArray(fc.record({ place: fc.integer({ min: 0, max: 60_000 }), asName: fc.boolean() }), { selector: ({ place }) => place }),
    })
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const sorted = people.map((one) => ({ ...one, held: one.held.toSorted((a, b) => a.place - b.place) }))
        const seen: unknown[] = []
        const data = packNamed(
          sorted.map(({ person: number, held }) => ({
            person: number,
            places: held.map(({ place }) => place),
            asName: held.map((one) => one.asName),
          })),
        )
        eachNamed(data, (...one) => seen.push(one))
        expect(seen).toEqual(sorted.flatMap(({ person: number, held }) => held.map(({ place, asName }) => [number, place, asName])))
      }),
    )
  })
})

describe('people of packs that came one after the other', () => {
  const made: TestLibrary[] = []
  afterAll(() => {
    for (const one of made) one.remove()
  })
  const whole = (of: Engine): SearchAnswer['counts']['people'] => all('', { from: '1900-01-01' }, of).people
  const sorted = (people: SearchAnswer['counts']['people']): readonly string[] => people.best.map(({ name, count }) => `${name} ${count}`).sort()
  const counts = (people: SearchAnswer['counts']['people']): number => people.best.reduce((sum, { count }) => sum + count, 0)

  it('are looked for in the packs before theirs, and those of the packs before in theirs', () => {
    const one = makeLibrary(packFiles.slice(0, 1))
    made.push(one)
    for (const name of packFiles.slice(1)) {
      const corpus = createCorpus(one.file)
      const read = readPack({ file: name, bytes: readFileSync(join(packFolder, name)), bundled: false })
      if (read.ok) corpus.put(read.value)
      corpus.close()
      indexCorpus(one.file)
    }
    const opened = openEngine([one.file])
    expect(sorted(whole(opened))).toEqual(sorted(whole(engine)))
    opened.close()
  })

  it('are found across files of which the first knows nothing of the second', () => {
    const [first, second] = [makeLibrary(packFiles.slice(0, 2)), makeLibrary(packFiles.slice(2), false)]
    made.push(first, second)
    indexCorpus(second.file, undefined, [first.file, join(first.folder, 'not-there.sqlite')])
    const opened = openEngine([first.file, second.file])
    expect(whole(opened).of).toBe(whole(engine).of)
    expect(counts(whole(opened))).toBe(counts(whole(engine)))
    opened.close()
  })

  it('are made good where indexing was broken off before they were looked for', () => {
    const one = makeLibrary()
    made.push(one)
    const db = new Database(one.file)
    db.exec("UPDATE search_packs SET known = 0, named = x'' WHERE segment > 2")
    const broken = openEngine([one.file])
    expect(sorted(whole(broken))).toEqual(sorted(whole(engine)))
    broken.close()
    indexCorpus(one.file)
    expect(db.prepare('SELECT count(DISTINCT known) FROM search_packs').pluck().get()).toBe(1)
    expect(db.prepare('SELECT min(length(named)) FROM search_packs WHERE segment > 2').pluck().get()).toBeGreaterThan(0)
    db.close()
    const healed = openEngine([one.file])
    expect(sorted(whole(healed))).toEqual(sorted(whole(engine)))
    healed.close()
  })
})
