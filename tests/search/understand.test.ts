// What a query is taken to mean: with which wordings each of its words is looked for, and what kind of passage is wanted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shelf } from '../../main/search/index/shelf.ts'
import type { Concept } from '../../main/search/query/concepts.ts'
import { readQuery } from '../../main/search/query/parse.ts'
import { stopWords } from '../../main/search/query/stop-words.ts'
import { understand } from '../../main/search/query/understand.ts'
import { openVocabulary } from '../../main/search/query/vocabulary.ts'
import { stem } from '../../main/search/text/stem.ts'
import { openLibrary } from './opened.ts'

let shelf: Shelf
let close: () => void

beforeAll(() => {
  ;({ shelf, close } = openLibrary(['2015-04-29-health-and-wellbeing-board.txt', '2020-12-02-childrens-services-scrutiny-sub-committee.txt']))
})

afterAll(() => close())

const meaning = (query: string) => understand(shelf, openVocabulary(shelf), readQuery(query))
const weightOf = (concept: Concept | undefined, word: string): number =>
  Math.max(0, ...(concept?.wordings ?? []).filter(({ stems }) => stems.length === 1 && stems[0] === stem(word)).map(({ weight }) => weight))

describe('what a query means', () => {
  it('takes in the whole family of a word that the thesaurus leads to', () => {
    const [concept] = meaning('cutback').concepts
    expect(weightOf(concept, 'reduction')).toBeGreaterThan(0)
    expect(weightOf(concept, 'reduce')).toBeGreaterThan(0)
  })

  it.each(['worse than the rest', 'worries about money', 'getting anything out of talking to us', 'are we allowed to'])(
    'of "%s" never takes a small word of a saying for the saying',
    (query) => {
      for (const { wordings } of meaning(query).concepts)
        for (const { stems, from } of wordings)
          if (from === 'part' || from === 'thesaurus') expect(stems.every((one) => stopWords.has(one))).toBe(false)
    },
  )

  it('trusts the thesaurus more where a question is put in a member’s own words, and less where it asks who', () => {
    const kin = (query: string) =>
      weightOf(
        meaning(query).concepts.find(({ typed }) => typed === 'cutbacks'),
        'reduction',
      )
    expect(kin('why were cutbacks made')).toBeGreaterThan(kin('cutbacks made'))
    expect(kin('who made cutbacks')).toBeLessThan(kin('cutbacks made'))
  })

  it('looks for a short form and what it stands for alike', () => {
    const [concept] = meaning('UASC').concepts
    const long = concept?.wordings.find(({ from }) => from === 'long form')
    expect(long?.stems).toEqual(['unaccompanied', 'asylum', 'seeking', 'children'].map(stem))
    expect(long?.weight).toBe(1)
  })

  it('takes no long form for one whose last word was cut off where it was printed', () => {
    const [concept] = meaning('CSE').concepts
    const long = concept?.wordings.filter(({ from }) => from === 'long form').map(({ stems }) => stems.join(' '))
    expect(long).toEqual(['child sexual exploit'])
  })

  it('knows that why asks for a reason', () => {
    expect(meaning('why were visits late').wanted.cause).toBe(true)
    expect(meaning('visits late').wanted.cause).toBe(false)
  })
})
