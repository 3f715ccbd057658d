// Phrases, NEAR, words left out and filters are exact: what search answers is compared with a plain look at every passage.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, openEngine } from '../../main/search/engine.ts'
import { stem } from '../../main/search/text/stem.ts'
import { tokens } from '../../main/search/text/tokens.ts'
import type { PackContent, PackDocument, Passage } from '../../preload/contract/model/pack.ts'
import type { SearchAnswer } from '../../preload/contract/model/search.ts'
import { asked, makeLibrary, type TestLibrary } from './corpus.ts'

interface Known {
  readonly passage: Passage
  readonly document: PackDocument
  readonly pack: PackContent['pack']
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
}

let library: TestLibrary
let engine: Engine
let all: readonly Known[]

beforeAll(() => {
  library = makeLibrary()
  engine = openEngine([library.file])
  all = library.contents.flatMap(({ pack, documents, passages }) => {
    const byKey = new Map(documents.map((document) => [document.key, document]))
    return passages.flatMap((passage): Known[] => {
      const document = byKey.get(passage.document)
      const words = tokens(passage.text).map(({ word }) => word)
      return document ? [{ passage, document, pack, words, stems: new Set(words.map(stem)) }] : []
    })
  })
})

afterAll(() => {
  engine.close()
  library.remove()
})

const keysOf = (answer: SearchAnswer): readonly string[] => answer.groups.flatMap(({ hits }) => hits.map(({ passage }) => passage as string))
/** Every passage found, counting those folded into one that is nearly the same. */
const foundIn = (answer: SearchAnswer): number =>
  answer.groups.reduce((sum, { hits }) => sum + hits.reduce((own, { alike }) => own + 1 + alike, 0), 0)

function expectExactly(answer: SearchAnswer, right: readonly Known[]): void {
  const keys = new Set(right.map(({ passage }) => passage.key as string))
  expect(keysOf(answer).filter((key) => !keys.has(key))).toEqual([])
  expect(answer.total).toBe(right.length)
  if (right.length <= 250) expect(foundIn(answer)).toBe(right.length)
}

const holds = (words: readonly string[], run: readonly string[]): boolean => words.some((_, at) => run.every((word, i) => words[at + i] === word))

/** A run of words as printed in some passage, and that passage's place in `all`; small enough to be shown when a law fails. */
function runs(
  shortest: number,
  longest: number,
): fc.Arbitrary<{ readonly place: number; readonly printed: string; readonly run: readonly string[] }> {
  return fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: shortest, max: longest })).map(([which, where, length]) => {
    const place = which % all.length
    const text = all[place]?.passage.text ?? ''
    const words = tokens(text)
    const at = where % Math.max(1, words.length - length + 1)
    const cut = words.slice(at, at + length)
    const printed = text.slice(cut[0]?.from ?? 0, cut.at(-1)?.to ?? 0).replace(/["“”]/gu, ' ')
    return { place, printed, run: tokens(printed).map(({ word }) => word) }
  })
}

const plainRuns = (shortest: number, longest: number): ReturnType<typeof runs> =>
  runs(shortest, longest).filter(({ run }) => run.length > 0 && run.every((word) => /^[a-z]+$/u.test(word)))

/** The passages that print a word: the rest need not be looked at for a phrase that holds it. */
const printing = (word: string): readonly Known[] => {
  byWord ??= new Map()
  if (byWord.size === 0)
    for (const known of all)
      for (const one of new Set(known.words)) {
        const held = byWord.get(one)
        if (held) held.push(known)
        else byWord.set(one, [known])
      }
  return byWord.get(word) ?? []
}
let byWord: Map<string, Known[]> | null = null
const withPhrase = (run: readonly string[]): readonly Known[] =>
  printing([...run].sort((a, b) => printing(a).length - printing(b).length)[0] ?? '').filter(({ words }) => holds(words, run))

describe('an exact search', () => {
  it('finds a phrase in just the passages that print it, stop words and all', () => {
    fc.assert(
      fc.property(runs(2, 6), ({ run, printed }) => {
        fc.pre(run.length > 0 && printed.length < 400)
        expectExactly(engine.ask(asked(`"${printed}"`)), withPhrase(run))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds two phrases in just the passages that print both', () => {
    fc.assert(
      fc.property(plainRuns(4, 8), ({ run }) => {
        const [one, two] = [run.slice(0, 2), run.slice(-2)]
        expectExactly(
          engine.ask(asked(`"${one.join(' ')}" "${two.join(' ')}"`)),
          withPhrase(two).filter(({ words }) => holds(words, one)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('finds words NEAR each other in just the passages where no more words than allowed stand between them', () => {
    fc.assert(
      fc.property(plainRuns(2, 12), fc.nat({ max: 8 }), fc.boolean(), ({ run }, within, backwards) => {
        const pair = [run[0] ?? '', run.at(-1) ?? '']
        const [one = '', two = ''] = backwards ? pair.reverse() : pair
        fc.pre(one !== two)
        const near = ({ words }: Known): boolean =>
          words.some((word, at) => word === one && words.some((other, place) => other === two && Math.abs(place - at) - 1 <= within))
        expectExactly(engine.ask(asked(`NEAR(${one} ${two}, ${within})`)), printing(one).filter(near))
        expectExactly(engine.ask(asked(`${one} NEAR/${within} ${two}`)), printing(one).filter(near))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out every passage with a form of a word typed with a minus, and no other', () => {
    fc.assert(
      fc.property(plainRuns(2, 3), plainRuns(1, 1), ({ run }, { run: [not = ''] }) => {
        fc.pre(/^[a-z]/u.test(not))
        expectExactly(
          engine.ask(asked(`"${run.join(' ')}" -${not}`)),
          withPhrase(run).filter(({ stems }) => !stems.has(stem(not))),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out every passage with a phrase typed with a minus', () => {
    fc.assert(
      fc.property(plainRuns(1, 2), plainRuns(2, 3), ({ run }, { run: not }) => {
        expectExactly(
          engine.ask(asked(`"${run.join(' ')}" -"${not.join(' ')}"`)),
          withPhrase(run).filter(({ words }) => !holds(words, not)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('finds a word with a star wherever a word begins so', () => {
    fc.assert(
      fc.property(plainRuns(1, 1), fc.integer({ min: 3, max: 6 }), ({ run: [word = ''] }, letters) => {
        fc.pre(/^[a-z]{3}/u.test(word))
        const start = word.slice(0, letters)
        expectExactly(
          engine.ask(asked(`${start}*`)),
          all.filter(({ words }) => words.some((one) => one.startsWith(start))),
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each(['six', 'ten', 'three', 'car'])('finds %s* as it is typed, whatever figure or saying it could be', (start) => {
    expectExactly(
      engine.ask(asked(`${start}*`)),
      all.filter(({ words }) => words.some((one) => one.startsWith(start))),
    )
  })

  it('finds either of two words with a star joined by OR', () => {
    for (const [one, two] of [
      ['outdoor', 'carb'],
      ['safeg', 'hwr'],
    ] as const)
      expectExactly(
        engine.ask(asked(`${one}* OR ${two}*`)),
        all.filter(({ words }) => words.some((word) => word.startsWith(one) || word.startsWith(two))),
      )
  })

  it('finds either of two phrases joined by OR', () => {
    fc.assert(
      fc.property(plainRuns(2, 3), plainRuns(2, 3), ({ run: one }, { run: two }) => {
        expectExactly(
          engine.ask(asked(`"${one.join(' ')}" OR "${two.join(' ')}"`)),
          all.filter(({ words }) => holds(words, one) || holds(words, two)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('lets through just the passages of the filters clicked', () => {
    fc.assert(
      fc.property(plainRuns(1, 2), plainRuns(1, 1), fc.nat({ max: 5 }), ({ run }, { place }, which) => {
        const other = all[place]
        if (!other) return
        const date = other.document.date ?? other.pack.meeting.date ?? ''
        const cases = [
          { more: { pack: other.pack.id }, passes: (one: Known) => one.pack.id === other.pack.id },
          {
            more: { committee: other.document.committee },
            passes: (one: Known) =>
              (one.document.committee || one.pack.meeting.committee).toLowerCase().includes(other.document.committee.toLowerCase()),
          },
          { more: { from: date }, passes: (one: Known) => (one.document.date ?? one.pack.meeting.date ?? '') >= date },
          { more: { to: date }, passes: (one: Known) => (one.document.date ?? one.pack.meeting.date ?? '') <= date },
          ...(other.document.item
            ? [{ more: { item: other.document.item }, passes: (one: Known) => one.document.item === other.document.item }]
            : []),
          { more: { person: `Cllr ${run[0] ?? ''}` }, passes: (one: Known) => one.words.includes(run[0] ?? '') },
        ]
        const chosen = cases[which % cases.length]
        fc.pre(chosen !== undefined && (date !== '' || !('from' in chosen.more || 'to' in chosen.more)))
        if (chosen) expectExactly(engine.ask(asked(`"${run.join(' ')}"`, chosen.more)), withPhrase(run).filter(chosen.passes))
      }),
      { numRuns: 300 },
    )
  })

  it('reads filters that are typed as those that are clicked', () => {
    const year = engine.ask(asked('"the council" year:2020'))
    expectExactly(
      year,
      all.filter(({ words, document, pack }) => holds(words, ['the', 'council']) && (document.date ?? pack.meeting.date ?? '').startsWith('2020')),
    )
    const kinds = engine.ask(asked('"the committee" kind:decision'))
    expect(new Set(kinds.groups.flatMap(({ hits }) => hits.map(({ kind }) => kind)))).toEqual(new Set(['decision']))
    expect(engine.ask(asked('"the council" committee:"scrutiny committee"')).total).toBe(
      engine.ask(asked('"the council"', { committee: 'Scrutiny Committee' })).total,
    )
  })

  it('counts kinds, committees and years over all that was found', () => {
    const answer = engine.ask(asked('"looked after children"'))
    const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0)
    expect(sum(answer.counts.kinds as Record<string, number>)).toBe(answer.total)
    expect(sum(answer.counts.committees)).toBe(answer.total)
    expect(sum(answer.counts.years)).toBe(answer.total)
  })
})
