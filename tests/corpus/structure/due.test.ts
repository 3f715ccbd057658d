// When promises are due, as printed and as a date, to whom they are made, and which were only suggested.
import { describe, expect, it } from 'vitest'
import { dueDateOf, dueIn } from '../../../main/corpus/structure/due-dates.ts'
import { isSuggested, toWhom } from '../../../main/corpus/structure/promises-parts.ts'
import { whoBefore, whoIn } from '../../../main/corpus/structure/promises-who.ts'
import { bundledPack, packs } from './reading.ts'

describe('the day a promise is due', () => {
  it.each([
    ['March 2014', '2014-03-31'],
    ['16 March 2015', '2015-03-16'],
    ['in six months', '2014-07-23'],
    ['within two weeks', null],
    ['in 2 weeks', '2014-02-06'],
    ['March', '2014-03-31'],
    ['January', '2014-01-31'],
    ['end of December', '2014-12-31'],
    ['March 2014 meeting', null],
    ['March meeting', null],
    ['next meeting', null],
    ['a future meeting', null],
    [null, null],
  ])('%s', (due, date) => {
    expect(dueDateOf(due, '2014-01-23')).toBe(date)
  })

  it('is in the next year where the month has passed, and the last day of a shorter month', () => {
    expect(dueDateOf('March', '2020-11-18')).toBe('2021-03-31')
    expect(dueDateOf('in one month', '2021-01-31')).toBe('2021-02-28')
  })

  it('is not guessed without the date of the meeting', () => {
    expect(dueDateOf('in six months', null)).toBeNull()
    expect(dueDateOf('March', null)).toBeNull()
  })

  it('is never a time before the meeting', () => {
    expect(dueIn('and was based on results from summer 2013', '2014-01-23')).toBeNull()
    expect(dueIn('a link to the report presented to Panel in March 2013 would be circulated in May 2014', '2014-01-23')).toBe('May 2014')
  })
})

describe('to whom', () => {
  it.each([
    ['The Cabinet Member confirmed that he would write to the EDP about it.', 'EDP'],
    ['A further update report would be brought to the Panel.', 'Panel'],
    ['She would circulate the figures to all Members before Christmas.', 'all Members'],
    ['He would provide the Committee at its next meeting with information.', 'Committee'],
    ['Members would receive a briefing before Christmas.', 'Members'],
    ['Councillor Birch asked for the waiting times to be published.', 'Councillor Birch'],
    ['Officers would report to the next meeting.', null],
    ['The strategy would be reviewed.', null],
  ])('%s', (text, who) => {
    expect(toWhom(text)).toBe(who)
  })
})

describe('who', () => {
  it.each([
    ['The Cabinet Member for Finance said he would ask officers to provide such details.', 'Cabinet Member for Finance'],
    ['CK confirmed that ethnic monitoring of all groups will be undertaken.', 'CK'],
    ['Dr Ian Mack, Chairman of Norfolk Stroke Network, should be asked to provide a report', 'Dr Ian Mack'],
    ['The Director of Housing undertook to circulate the figures.', 'Director of Housing'],
    ['Further information would be provided.', null],
  ])('%s', (text, who) => {
    expect(whoIn(text)).toBe(who)
  })

  it('is the speaker of the sentence before where it only says "He"', () => {
    expect(whoBefore('He also confirmed that it will be available.', ['In response to PMJ, CK confirmed that monitoring is in place.'])).toBe('CK')
    expect(whoBefore('It was noted.', ['CK confirmed that monitoring is in place.'])).toBeNull()
  })
})

describe('what was only suggested', () => {
  it.each(['Suggested action: HWB to link into business networks', 'A consultation will take place should NHSE decide to make any changes'])(
    '%s',
    (text) => {
      expect(isSuggested(text)).toBe(true)
    },
  )

  it('is told apart from what somebody took on', () => {
    const promises = bundledPack(packs.board2015).minutes.flatMap((record) => record.promises)
    const suggested = promises.filter((promise) => promise.suggested && promise.marked)
    expect(suggested.length).toBeGreaterThan(3)
    expect(promises.find(({ text }) => text === 'Revisit JSNA to ensure correct focus.')).toMatchObject({ suggested: false, marked: true })
    expect(promises.find(({ text }) => text.startsWith('LT is to complete'))).toMatchObject({ who: 'LT', dueDate: '2015-02-28', suggested: false })
  })
})
