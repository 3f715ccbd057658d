// Emphasis and acronyms are set without changing a letter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { Block } from '../../../preload/contract/model/pack.ts'
import { explainedIn, meaningIn, meaningsOf, supposed } from '../../../renderer/features/reader/acronyms.ts'
import { runsOf } from '../../../renderer/features/reader/runs.ts'
import { bundledPack, packFiles } from '../../bundled-packs.ts'

const acronym = (short: string, long: string | null, passage: string, implied = false) => ({ short, long, passage: passage as PassageKey, implied })
const inDocument = (text: string, document = 'a/d1') => ({ text, document: document as DocumentKey, kind: 'paragraph' as const })

describe('runs of a stretch', () => {
  it('joined are the text, letter for letter, for any emphasis', () => {
    const style = fc.constantFrom('strong' as const, 'em' as const, 'sup' as const)
    const range = (length: number) =>
      fc.tuple(fc.nat(length), fc.nat(length), style).map(([a, b, styled]) => ({ from: Math.min(a, b), to: Math.max(a, b), style: styled }))
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }).chain((text) => fc.tuple(fc.constant(text), fc.array(range(text.length), { maxLength: 5 }))),
        ([text, emphasis]) => {
          const runs = runsOf({ emphasis }, { from: 0, to: text.length }, [])
          expect(runs.map((run) => text.slice(run.from, run.to)).join('')).toBe(text)
          for (const run of runs) {
            const covering = emphasis.filter((one) => one.from <= run.from && one.to >= run.to && one.from < one.to)
            expect(run.styles.toSorted()).toEqual(covering.map((one) => one.style).toSorted())
          }
        },
      ),
    )
  })

  it('of every block of the bundled packs are its text', () => {
    const wrong = packFiles.flatMap((file) => {
      const { acronyms, passages } = bundledPack(file).content
      const meanings = meaningsOf(acronyms)
      return passages.filter((passage) => {
        const { text } = passage
        const explained = explainedIn(passage, meanings)
        const joined = (block: Block): string =>
          runsOf(passage, block, explained)
            .map(({ from, to }) => text.slice(from, to))
            .join('')
        return !passage.blocks.every((block) => joined(block) === text.slice(block.from, block.to))
      })
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
  })
})

describe('acronyms explained in place', () => {
  const meanings = meaningsOf([
    acronym('CP', 'Child Protection', 'a/d1/p4'),
    acronym('CP', 'Corporate Parenting', 'a/d2/p9'),
    acronym('EHCP', 'education, health and care plan', 'a/d1/p2'),
    acronym('CAMHS', null, 'a/d1/p7'),
    acronym('EDT', 'Emergency Duty Team', 'a/d1/p8', true),
  ])

  it('take the meaning that the same document gives', () => {
    expect(meaningIn(meanings, 'CP', 'a/d2' as DocumentKey)).toBe('Corporate Parenting')
  })

  it('give every meaning where the document gives none, so that nothing is guessed', () => {
    expect(meaningIn(meanings, 'CP', 'a/d3' as DocumentKey)).toBe('Child Protection; or Corporate Parenting')
  })

  it('say where the pack does not tie the long form to the short', () => {
    expect(explainedIn(inDocument('Calls to EDT rose.'), meanings)[0]?.long).toBe(`Emergency Duty Team${supposed}`)
  })

  it('are marked at their first place only, also in the plural', () => {
    const found = explainedIn(inDocument('The EHCPs are late. An EHCP takes 20 weeks.'), meanings)
    expect(found).toEqual([{ from: 4, to: 8, long: 'education, health and care plan' }])
  })

  it('are left alone where the passage spells them out, and where nobody does', () => {
    expect(explainedIn(inDocument('An education, health and care plan (EHCP) and CAMHS.'), meanings)).toEqual([])
  })

  it('are not found inside longer words', () => {
    expect(explainedIn(inDocument('The CPD of staff'), meanings)).toEqual([])
  })
})
