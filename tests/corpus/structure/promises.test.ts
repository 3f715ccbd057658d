// Promises: who would do or provide what, by when.
import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../main/corpus/structure/due-dates.ts'
import { promises, resolvesToDo } from '../../../main/corpus/structure/promises.ts'
import { promisingResolutions } from '../../../main/corpus/structure/promises-resolved.ts'
import { whoIn } from '../../../main/corpus/structure/promises-who.ts'
import { promiseRules } from '../../../main/corpus/structure/promises-words.ts'
import { bundledPack, madePack, packs } from './reading.ts'

describe('the rules', () => {
  it.each([...promiseRules, ...promisingResolutions].map((rule) => [rule.name, rule] as const))('%s: its example fits', (_, rule) => {
    for (const pattern of rule.every) expect(rule.example).toMatch(pattern)
  })
})

describe('promises in running text', () => {
  it.each([
    'A report would be presented to the March 2014 meeting detailing progress with the scheme.',
    'It was agreed that information about the number of families who dropped out of the programme would be provided (Appendix 2).',
    'Performance against statistical neighbours around private fostering would be reviewed once the latest figures were received.',
    "Children's Services was looking closely at this and it was agreed that a report would be brought to the next H&WB meeting.",
    'Maureen Orr was asked to email Members of the Committee for nominations.',
    'The Executive Director said that he would provide the Committee at its next meeting with information to show how long it was taking.',
    'The Chair asked to see at a future meeting a report that set out the lessons that were learnt.',
    'The Cabinet Member for Finance said he would ask officers to provide such details.',
    'LT will contact SR directly outside of the meeting.',
    'A further report will come back to the Board on this work.',
    'ACTION: Head of Finance to circulate the figures.',
    'Action – Cllr Moss',
    'Cllr Green asked that the figures be broken down by ward in the next report.',
    'Councillor Begum requested an update on the lifts at Albion House.',
    'Inspector Lowe undertook to provide the figures to the Panel by the end of April 2024.',
    'The Director agreed to write to the tenants.',
    'It was noted that officers planned to hold workshops for members before future meetings.',
    'The Head of Service agreed to bring a follow-up report to the January meeting.',
    'Officers will circulate a briefing note on school place planning.',
    'Members requested that a site visit be arranged.',
    'The Chair asked that the risk register be shared with the Committee ahead of the next meeting.',
    'The Assistant Director offered to meet Cllr Patel outside the meeting to discuss the case.',
    'It was agreed that a letter be sent to the Minister on behalf of the Committee.',
    'Cllr Shah asked officers to provide a breakdown of agency spend by quarter.',
    'The Director confirmed a written answer would follow.',
    'The Monitoring Officer undertook to review the protocol and report back.',
    'A site visit to the depot would be organised in the spring.',
    'The Committee asked for this to be added to the work programme.',
    'The Cabinet Member committed to publishing the data by the end of June.',
    'Further detail would be shared after the meeting.',
    'The Scrutiny Officer to circulate dates.',
    'The portfolio holder promised to look into the matter.',
    'Members would receive a briefing before Christmas.',
    'The Director of Finance said she would come back to Cllr Jones with the figures.',
    'The Panel requested an update on progress in six months.',
    'Action: SO',
    'The Director of Public Health agreed to share the evaluation.',
  ])('%j', (sentence) => {
    expect(promises(sentence)).toBe(true)
  })

  it.each([
    'Although the authority was moving in the right direction it would take time for improvement to show within results and statistics.',
    'However, it was not clear how this would be provided after 2015.',
    'They would expect to receive clear plans for improvement.',
    'High profile cases were highlighted and would be considered a priority.',
    'The Council had been asked whether it would close the home.',
    'There were no items of urgent business.',
    'The establishment of the BCF for 2015 onwards would provide a national push towards much greater integration.',
    'The Cabinet Members confirmed that they were happy with improvements in Children’s Services to date.',
    'Training was available to managers around sickness absence management.',
    'The minutes of the meeting held on 21 October 2020 were confirmed as an accurate record and signed by the Chair.',
    'Children placed out of county were visited in line with the timescales.',
    'The Director explained that the service would be delivered by a new provider from April.',
    'Members noted that the budget would be reviewed annually.',
    'Cllr Shah asked how many staff had left.',
    'In response to a question the officer advised that the scheme had been well received.',
    'It was reported that the new system would be live in May.',
    'The Chair thanked officers for the report.',
    'The report set out the performance of the service in the last quarter.',
    'Members asked whether the target was realistic.',
    'The Council would need to find savings of £3m.',
    'Consultation would be carried out with residents in the autumn.',
    'The Committee considered the report of the Director of Finance.',
    'The aim was to ensure that all children had access to a good school.',
    'The inspectors would look at leadership and management.',
    'Residents could report potholes online.',
    'The school had been asked to close by the department.',
    'Members raised concerns about the length of the waiting list.',
    'The new contract would provide better value for money.',
    'Families would be contacted by letter.',
    'The strategy would be published in March 2022.',
    'A public consultation would be held in the autumn.',
  ])('not %j', (sentence) => {
    expect(promises(sentence)).toBe(false)
  })
})

describe('resolutions that bind somebody', () => {
  it.each([
    'To receive a further update report in six months time.',
    'That a visit be set up for the Chairman to attend a MASH Board meeting.',
    'That officers be asked to circulate the figures',
    'That a further report be submitted to the Committee in six months.',
  ])('%j', (text) => {
    expect(resolvesToDo(text)).toBe(true)
  })
  it.each([
    'To note the report and commend the direction of travel.',
    'Agree the forward plan for the year ahead',
    'That Cllr Roy Brame be elected Chair of the Sub-Committee.',
  ])('not %j', (text) => {
    expect(resolvesToDo(text)).toBe(false)
  })
})

describe('who and when', () => {
  it.each([
    ['Officers were asked to ensure that the members were receiving this publication.', 'Officers'],
    ['Action - Bill Armstrong to liaise with Sue Whitaker.', 'Bill Armstrong'],
    ["Children's Services would ensure that all Members had received the data pack.", "Children's Services"],
    [
      'The Executive Director of Finance and Commercial Services said that he would provide the Committee with information.',
      'Executive Director of Finance and Commercial Services',
    ],
    ['The Sub-Committee asked for a report from the Independent Reviewing Officer.', 'Independent Reviewing Officer'],
    ['A report would be presented to the next meeting.', null],
  ])('%j: %s', (text, who) => {
    expect(whoIn(text)).toBe(who)
  })

  it.each([
    ['A report would be presented to the March 2014 meeting.', 'March 2014 meeting'],
    ['To receive a further update report in six months time.', 'in six months time'],
    ['There would be a more detailed update at the next meeting.', 'next meeting'],
    ['LT is to complete her report by mid February 2015.', 'mid February 2015'],
    ['The Cabinet Member committed to publishing the data by the end of June.', 'end of June'],
    ['A site visit to the depot would be organised in the spring.', 'spring'],
    ['Members would receive a briefing before Christmas.', 'Christmas'],
    ['Further information would be provided.', null],
  ])('%j: %s', (text, due) => {
    expect(dueIn(text)).toBe(due)
  })
})

describe('in the packs', () => {
  it('ties each promise to its item', () => {
    const [record] = bundledPack(packs.scrutiny2020).minutes
    const hardship = record?.promises.find(({ text }) => text.includes('Norfolk Hardship Fund'))
    expect(hardship).toMatchObject({ item: '9', who: 'Executive Director of Finance and Commercial Services', due: 'its next meeting' })
  })

  it('keeps marked actions of notes appended to minutes', () => {
    const [record] = bundledPack(packs.board2015).minutes
    expect(record?.promises.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Action - Bill Armstrong to liaise with Sue Whitaker.',
        'Action - Brenda Arthur will take this proposal to the next Business Improvement meeting.',
        'Action plans to be drawn up for the Strategy intentions.',
      ]),
    )
  })

  it('reads another council’s manner', () => {
    expect(madePack('borough-scrutiny.txt').minutes[0]?.promises.map(({ text, who, due }) => [text.slice(0, 40), who, due])).toEqual([
      ['Councillor Green asked that the figures ', null, 'next report'],
      ['The Director of Housing said that she wo', 'Director of Housing', 'within two weeks'],
      ['ACTION: Head of Repairs to write to all ', 'Head of Repairs', null],
      ['That a further report be submitted to th', null, 'in six months'],
    ])
  })
})
