// Decisions: resolutions whole and one an entry, motions, and decisions in running text.
import { describe, expect, it } from 'vitest'
import { decisionRules, findResolved, kindOfResolution } from '../../../main/corpus/words/decision-words.ts'
import type { Decision } from '../../../preload/contract/model/pack.ts'
import { bundledPack, madePack, packOf, packs } from './reading.ts'

const head =
  'Scrutiny Committee\n\nMinutes of the meeting held on 3 May 2022\n\nPresent:\n\nCllr A Byrd (Chair)\nCllr B Moss\n\n1. Apologies for absence\n\n1.1 There were none.\n\n2. Roads\n\n'
const decided = (text: string): readonly Decision[] =>
  packOf(`${head}${text}\n\nThe meeting closed at 4pm.\n`).minutes.flatMap((record) => record.decisions)

describe('the rules', () => {
  it.each(decisionRules.map((rule) => [rule.name, rule] as const))('%s: its example fits', (_, rule) => {
    expect(rule.example).toMatch(rule.pattern)
  })

  it.each([
    '8.3 The Panel RESOLVED the following recommendations:',
    'On being put to the vote it was RESLOVED',
    'Resolved – That the report be noted',
    'it was resolved that',
    'AGREED: That the plan be approved',
  ])('%j resolves', (text) => {
    expect(findResolved(text)).not.toBeNull()
  })
  it.each(['Officers had resolved the problem with the lifts.', 'The matter was soon resolved.', 'Agreed actions are set out below'])(
    '%j does not',
    (text) => {
      expect(findResolved(text)).toBeNull()
    },
  )

  it.each([
    ['To note the contents of the Directions Notice', 'noted'],
    ['That the Committee note the report and that the Cabinet Member would provide details', 'noted'],
    ['To endorse the work underway', 'endorsed'],
    ['To recommend to Cabinet the comments of the Panel', 'recommended'],
    ['That Cabinet be recommended to set a target', 'recommended'],
    ['That Cllr Roy Brame be elected Chair of the Sub-Committee.', 'elected'],
    ['That the matter be referred to the Corporate Parenting Board', 'referred'],
    ['Agree the forward plan for the year ahead', 'agreed'],
    ['That a visit be set up for the Chairman', 'resolved'],
  ])('%j is %s', (text, kind) => {
    expect(kindOfResolution(text)).toBe(kind)
  })
})

describe('resolutions', () => {
  it('takes each entry of a list under the word', () => {
    expect(
      decided('2.3 The Panel **RESOLVED** to;\n\n- Note the report\n- Agree the forward plan\n\n3. Buses\n\n3.1 Members spoke about buses.').map(
        ({ text, kind, item }) => [text, kind, item],
      ),
    ).toEqual([
      ['Note the report', 'noted', '2'],
      ['Agree the forward plan', 'agreed', '2'],
    ])
  })

  it.each([
    ['Resolved – That the report be noted.', ['That the report be noted.']],
    ['RESOLVED: That the Committee supports the draft budget.', ['That the Committee supports the draft budget.']],
    ['RESOLVED (unanimously): That the petition be received.', ['That the petition be received.']],
    ['2.3 The Panel **RESOLVED** to note the report.', ['to note the report.']],
    ['2.3 **RESOLVED**\n\n**That the Committee note the report.**', ['That the Committee note the report.']],
    ['Resolved –\n\n(1) That the report be noted;\n\n(2) That officers be thanked.', ['That the report be noted;', 'That officers be thanked.']],
    ['AGREED: That the plan be approved.', ['That the plan be approved.']],
    ['The Committee resolved to approve the plan.', ['to approve the plan.']],
  ])('reads %j', (text, texts) => {
    expect(decided(text).map((decision) => decision.text)).toEqual(texts)
  })

  it('takes the motion that was put before "RESOLVED accordingly"', () => {
    const { minutes } = bundledPack(packs.scrutiny2020)
    const motion = minutes[0]?.decisions.find(({ item }) => item === '11')
    expect(motion?.text).toMatch(
      /^That without any form of pre-judgement in this matter, the decision making process continues to be kept under review/,
    )
  })

  it('takes a motion carried by vote, and none that was lost', () => {
    expect(madePack('district-board.txt').minutes[0]?.decisions.map(({ text }) => text)).toContain(
      '"That the Panel writes to the Police and Crime Commissioner asking for a dedicated rural crime officer."',
    )
    expect(
      decided(
        '2.1 It was moved by Cllr Moss and seconded by Cllr Byrd:\n\n"That the road be closed."\n\n2.2 The motion was put to the vote and was lost by 3 votes to 2.',
      ),
    ).toEqual([])
  })

  it('does not go on into the next item', () => {
    const texts = decided('2.3 The Panel **RESOLVED**\n\n- To note the report.\n\n3. Buses\n\n- To the surprise of members the bus was late.').map(
      ({ text }) => text,
    )
    expect(texts).toEqual(['To note the report.'])
  })
})

describe('decisions in running text', () => {
  it.each([
    [
      '2.1 The Sub-Committee agreed to ask officers to separate out areas of concern. Members then heard from the police.',
      'The Sub-Committee agreed to ask officers to separate out areas of concern.',
      'agreed',
    ],
    [
      '2.1 The Board received and **NOTED** the minutes of the meetings of Healthwatch.',
      'The Board received and NOTED the minutes of the meetings of Healthwatch.',
      'noted',
    ],
    ['2.1 It was agreed that the review timetable be revised.', 'It was agreed that the review timetable be revised.', 'agreed'],
    [
      '2.1 The minutes of the meeting held on 3 April 2022 were confirmed as a correct record and signed by the Chair.',
      'The minutes of the meeting held on 3 April 2022 were confirmed as a correct record and signed by the Chair.',
      'agreed',
    ],
    ['2.1 The Committee decided not to call in the decision.', 'The Committee decided not to call in the decision.', 'agreed'],
    ['2.1 The recommendations were agreed unanimously.', 'The recommendations were agreed unanimously.', 'agreed'],
    [
      '2.1 The Panel endorsed the draft strategy for submission to Cabinet.',
      'The Panel endorsed the draft strategy for submission to Cabinet.',
      'endorsed',
    ],
    ['2.1 The Committee referred the decision back to Cabinet.', 'The Committee referred the decision back to Cabinet.', 'referred'],
  ])('reads %j', (text, quoted, kind) => {
    expect(decided(text).map((decision) => [decision.text, decision.kind])).toEqual([[quoted, kind]])
  })

  it.each([
    '2.1 The Board noted that the health of looked after children was generally good.',
    '2.1 It was noted that there had been an unprecedented rise.',
    '2.1 Officers agreed with the points that were made.',
    '2.1 The Council had approved the budget in February.',
    '2.1 The programme was agreed by Government in 2019.',
    '2.1 The Committee was recommended to note the report.',
    '2.1 The Cabinet Member agreed that it was disappointing.',
    '2.1 The Committee received a report on roads.',
    '2.1 Members of the public agreed that the road was bad.',
  ])('leaves %j', (text) => {
    expect(decided(text).filter(({ text: quoted }) => !quoted.includes('public'))).toEqual([])
  })

  it('keeps what was agreed to be provided as a promise, not as a decision', () => {
    const record = packOf(`${head}2.1 It was agreed that a link to the report would be circulated.\n\nThe meeting closed at 4pm.`).minutes[0]
    expect(record?.decisions).toEqual([])
    expect(record?.promises).toHaveLength(1)
  })
})
