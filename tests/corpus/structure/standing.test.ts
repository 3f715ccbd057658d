// Standing text and sections without an answer, and what only looks like them: the most telling sentences are often short.
import { describe, expect, it } from 'vitest'
import { isNoAnswer, isStandingText } from '../../../main/corpus/structure/standing.ts'
import { bundledPack, packOf, packs } from './reading.ts'

describe('nothing is stated', () => {
  it.each([
    ['N/A', 'Staffing'],
    ['None identified.', 'Anything'],
    ['Staff: N/A', 'Implications'],
    ['There are none.', 'Legal implications'],
    ['There are no legal implications.', 'Legal implications'],
    ['There are no currently identified implications', 'Section 17 – Crime and Disorder Act'],
    ['There are no financial or staffing implications as a result of this report.', 'Resource implications'],
    ['There are no issues arising from this report', 'Risk'],
    ['Risk: There are no issues.', 'Other matters'],
    ['No specific implications', 'Equality'],
  ])('by "%s" under "%s"', (text, heading) => {
    expect(isNoAnswer(text, heading)).toBe(true)
  })

  it.each([
    ['There are no social workers in post.', 'Staffing implications'],
    ['There are no children waiting for assessment.', 'Health'],
    ['There are no beds.', 'Risk'],
    ['There are no risk assessments in place.', 'Risk'],
    ['There are no homes with damp issues left to inspect.', 'Risk'],
    ['There are no issues with damp in 40 homes.', 'Property'],
    ['No implications were considered by officers.', 'Implications'],
    ['There are no risks.', 'Case study'],
  ])('is not so in "%s" under "%s"', (text, heading) => {
    expect(isNoAnswer(text, heading)).toBe(false)
  })

  it('is told of a passage by the heading it stands under', () => {
    const { passages } = packOf(
      'Housing repairs\n\n# Legal implications\n\nThere are no legal implications.\n\n# Staffing implications\n\nThere are no surveyors in post.\n\nThe rest follows.',
    )
    expect(passages.filter(({ empty }) => empty).map(({ text }) => text)).toEqual(['Legal implications', 'There are no legal implications.'])
  })
})

describe('standing text', () => {
  it.each([
    'Date Agenda Published: 4 December 2020',
    'Tom Hall\nHead of Paid Service\nDate published: 4 December 2020',
    'Filming and recording of this meeting by the public is permitted.',
    'Please note that this meeting may be filmed for live broadcast.',
    'Anyone may record this public meeting.',
    'In the event of a fire alarm please leave the meeting by the nearest door.',
  ])('is "%s"', (text) => {
    expect(isStandingText(text)).toBe(true)
  })

  it.each([
    'Concern was raised about the recording of decisions at the core group meeting, where 14 cases had none.',
    'The recording of the strategy meeting was poor in 12 of 30 cases.',
    'The date published for the Ofsted report was 3 March and 40% of actions were late.',
    'Members of the public had reported 14 faults.',
  ])('is not "%s"', (text) => {
    expect(isStandingText(text)).toBe(false)
  })

  it('closes an agenda apart from the list above it', () => {
    const { passages } = bundledPack(packs.subCommittee2020)
    const dates = passages.find(({ text }) => text.startsWith('Wednesday 3rd February 2021'))
    expect(dates?.text.split('\n').at(-1)).toBe('Inclusion')
    expect(dates?.boilerplate).toBe(false)
    const signed = passages.find(({ text }) => text.startsWith('Tom McCabe'))
    expect(signed?.text).toContain('Date Agenda Published: 24 November 2020')
    expect(signed?.boilerplate).toBe(true)
  })

  it('closes an agenda that nobody signs', () => {
    const { passages } = packOf(
      'Housing Committee\n\nDate: 14 December 2020\n\nAgenda\n\n1. Apologies\n\n2. Work programme\n\n3 February 2021\nLifts\n3 March 2021\nDamp\nDate agenda published: 4 December 2020\n',
    )
    expect(passages.filter(({ boilerplate }) => boilerplate).map(({ text }) => text)).toEqual(['Date agenda published: 4 December 2020'])
  })
})
