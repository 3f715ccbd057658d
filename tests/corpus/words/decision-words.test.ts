// What reading takes for a decision, search takes for one: both go by the same words.
import { describe, expect, it } from 'vitest'
import { decisionRules, readsAsDecision } from '../../../main/corpus/words/decision-words.ts'
import { leadsOf } from '../../../main/search/index/leads.ts'
import { packOf } from '../structure/reading.ts'

describe('words of a decision', () => {
  it.each(decisionRules.map(({ name, example }) => [name, example] as const))('%s: its example reads as one', (_, example) => {
    expect(readsAsDecision(example)).toBe(true)
  })

  it.each([
    'RESOLVED',
    '8.4 RESLOVED that the report be noted.',
    'The report was discussed at length. The Panel recommended to Cabinet that the savings proposals be deferred.',
  ])('%s', (text) => {
    expect(readsAsDecision(text)).toBe(true)
  })

  it.each([
    'The Chair was asked whether it had been agreed with the trust.',
    'It was agreed that information about the families would be provided (Appendix 2).',
    'Officers agreed with the Ofsted report.',
  ])('is not one: %s', (text) => {
    expect(readsAsDecision(text)).toBe(false)
  })

  it('are found by search in the passages in which reading finds them', () => {
    const content = packOf(
      'Minutes of the Audit Committee meeting held on 7 October 2020\n\nPresent:\n\nCllr A Smith (Chair)\n\n1. Apologies for absence\n\n1.1 There were none.\n\n2. Lifts\n\n2.1 The Director said that lifts had failed at Albion House.\n\n2.2 Members placed on record their thanks.\n\n2.3 The Committee decided to visit Albion House.\n',
    )
    const decided = content.minutes.flatMap(({ decisions }) => decisions.map(({ passage }) => passage))
    const leads = leadsOf(content)
    expect(decided).toHaveLength(2)
    // A decision is found by the words that open its item as well.
    for (const passage of content.passages.filter(({ key }) => decided.includes(key)))
      expect(leads[passage.order]?.leads.join()).toContain('lifts had failed')
  })
})
