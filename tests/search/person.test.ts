// The filter by person: a full name finds that person and no other of the same surname.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { type Engine, openEngine } from '../../main/search/engine.ts'
import { indexCorpus } from '../../main/search/index-corpus.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'
import { asked, makeLibrary } from './corpus.ts'
import { openLibrary } from './opened.ts'

let engine: Engine
let textOf: ReadonlyMap<string, string>
let close: () => void

beforeAll(() => {
  ;({ engine, textOf, close } = openLibrary())
})

afterAll(() => close())

function textsOf(person: string, of: Engine = engine, texts: ReadonlyMap<string, string> = textOf): readonly string[] {
  return of.ask(asked('', { person, limit: 2000 })).groups.flatMap(({ hits }) => hits.map(({ passage }) => texts.get(passage) ?? ''))
}

describe('the filter by person', () => {
  it('finds every passage that prints the full name, whatever title is asked or printed', () => {
    const printing = [...textOf.values()].filter((text) => /\bEmma\s+Corlett\b/u.test(text))
    expect(printing.length).toBeGreaterThan(5)
    for (const name of ['Emma Corlett', 'Cllr Emma Corlett', 'emma corlett', 'Emma Corlett (Vice-Chair)'])
      expect(new Set(textsOf(name))).toEqual(new Set([...new Set(printing)]))
  })

  it('tells people of one surname apart', () => {
    for (const [name, other] of [
      ['Sarah Jones', /Chris Jones/u],
      ['Chris Jones', /Sarah Jones/u],
      ['Caroline Clarke', /Nick Clarke/u],
      ['Louise Smith', /R Smith|C Smith|Mike Smith/u],
      ['Mrs C Smith', /Louise Smith|Mike Smith/u],
    ] as const) {
      const found = textsOf(name)
      expect(found.length, name).toBeGreaterThan(0)
      const [given = '', surname = ''] = name.replace('Mrs ', '').split(' ')
      for (const text of found) if (other.test(text)) expect(text).toMatch(new RegExp(`\\b${given}\\w*\\.?\\s+${surname}`, 'u'))
    }
  })

  it('takes an initial or a short name for the name it begins', () => {
    expect(textsOf('Dan Roper').some((text) => text.includes('Mr D Roper'))).toBe(true)
    expect(textsOf('Daniel Roper').some((text) => text.includes('Cllr Dan Roper'))).toBe(true)
    expect(textsOf('Mark Kiddle-Morris').some((text) => text.includes('M Kiddle-Morris'))).toBe(true)
  })

  it('takes no ordinary word for a name: a tough time is not Sara Tough’s', () => {
    const printing = [...textOf.values()].filter((text) => /\btough\b/u.test(text))
    expect(printing.length).toBeGreaterThan(0)
    const found = textsOf('Sara Tough')
    expect(found.length).toBeGreaterThan(0)
    for (const text of found) expect(text).toMatch(/\b(?:Tough|TOUGH)\b/u)
  })

  it('finds every bearer where only the surname is given', () => {
    const printing = [...textOf.values()].filter((text) => /\bSmith\b/u.test(text))
    expect(engine.ask(asked('', { person: 'Smith' })).total).toBe(printing.length)
    expect(engine.ask(asked('', { person: 'Cllr Smith' })).total).toBe(printing.length)
    expect(textsOf('Louise Smith').length).toBeLessThan(printing.length)
  })

  it('finds with words only what holds some of them', () => {
    const keys = (query: string, person?: string): ReadonlySet<string> =>
      new Set(
        engine.ask(asked(query, { limit: 2000, ...(person ? { person } : {}) })).groups.flatMap(({ hits }) => hits.map(({ passage }) => passage)),
      )
    const spoken = keys('', 'Emma Corlett')
    const found = keys('placement', 'Emma Corlett')
    const anywhere = keys('placement')
    expect(found.size).toBeGreaterThan(0)
    expect(found.size).toBeLessThan(spoken.size)
    for (const key of found) {
      expect(spoken).toContain(key)
      expect(anywhere).toContain(key)
    }
    expect(keys('zzxqqv', 'Emma Corlett').size).toBe(0)
  })

  it('finds nobody who is not named', () => {
    expect(engine.ask(asked('', { person: 'Zebedee Nobody' })).total).toBe(0)
    expect(engine.ask(asked('', { person: 'Zebedee Corlett' })).total).toBe(0)
  })
})

describe('minutes that give a surname with a title', () => {
  const written = (texts: readonly string[]): { readonly engine: Engine; readonly texts: ReadonlyMap<string, string>; readonly done: () => void } => {
    const base = makeLibrary(['2020-12-14-scrutiny-committee.txt'])
    const [content] = base.contents
    const document = content?.documents.find(({ kind }) => kind === 'minutes')
    if (!content || !document) throw new Error('no minutes')
    const places = content.passages.flatMap((passage, at) => (passage.document === document.key ? [at] : []))
    const rewritten: PackContent = {
      ...content,
      pack: { ...content.pack, hash: 'rewritten' },
      minutes: [],
      people: [],
      passages: content.passages.map((passage, at) => ({ ...passage, text: texts[places.indexOf(at)] ?? 'Nothing was said.' })),
    }
    const corpus = createCorpus(base.file)
    corpus.put({ content: rewritten, leftOut: [], sourceText: '' })
    corpus.close()
    indexCorpus(base.file)
    const opened = openEngine([base.file])
    const done = (): void => {
      opened.close()
      base.remove()
    }
    return { engine: opened, texts: new Map(rewritten.passages.map(({ key, text }) => [key as string, text])), done }
  }

  it('are those of the person whom they name in full', () => {
    const minutes = written([
      'Present: Cllr Ann Bell.',
      'Cllr Bell asked about buses.',
      'Tom Bell sent apologies.',
      'The bell rang. Bell, Ann was in the chair.',
    ])
    const found = textsOf('Ann Bell', minutes.engine, minutes.texts)
    expect([...found].sort()).toEqual(['Cllr Bell asked about buses.', 'Present: Cllr Ann Bell.', 'The bell rang. Bell, Ann was in the chair.'])
    minutes.done()
  })

  it('are not those of another of that surname whom they do not name', () => {
    const minutes = written(['Present: Cllr Tom Bell.', 'Cllr Bell asked about buses.'])
    expect(textsOf('Ann Bell', minutes.engine, minutes.texts)).toEqual([])
    expect([...textsOf('Tom Bell', minutes.engine, minutes.texts)].sort()).toEqual(['Cllr Bell asked about buses.', 'Present: Cllr Tom Bell.'])
    minutes.done()
  })

  it('are found for anyone of that surname where nobody is named in full', () => {
    const minutes = written(['Cllr Bell asked about buses.', 'Mrs Bell replied.'])
    expect(textsOf('Ann Bell', minutes.engine, minutes.texts)).toHaveLength(2)
    minutes.done()
  })
})
