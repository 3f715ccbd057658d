// Dates as council papers print them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, findDates, findTime, isDateAlone, monthNames, spokenDate } from '../../../main/corpus/words/dates.ts'

const printed: readonly (readonly [string, string | null])[] = [
  ['Date: Thursday 13 March 2014', '2014-03-13'],
  ['Wednesday 3rd February 2021', '2021-02-03'],
  ['issued by the Department for Education (DfE) on the 18th December 2013.', '2013-12-18'],
  ['Notes from Joint Health & Wellbeing Board workshop 04.02.15', '2015-02-04'],
  ['29/05/2015', '2015-05-29'],
  ['24/7/13', '2013-07-24'],
  ['11/2/2020', '2020-02-11'],
  ['20 th November 2018', '2018-11-20'],
  ['due to go live on the 1st of June 2021.', '2021-06-01'],
  ['In advance of the new service commencement date (October 1st, 2019)', '2019-10-01'],
  ['27 January 21', '2021-01-27'],
  ['Minutes of the Meeting Held on 7 October 2020\nat 2 pm as a virtual teams meeting', '2020-10-07'],
  ['Tues. 4 Sept 2018', '2018-09-04'],
  ['2014-03-13', '2014-03-13'],
  ['31/06/2014', null],
  ['30 February 2014', null],
  ['2.11.8 Consider workforce alignment', null],
  ['see paragraphs 1.2 to 1.5', null],
  ['in March 2014', null],
  ['£1.126 million', null],
  ['18/19 = 11% alcohol', null],
  ['no date at all', null],
]

describe('findDate', () => {
  it.each(printed)('reads %j as %j', (text, iso) => {
    expect(findDate(text)?.iso ?? null).toBe(iso)
  })

  it('says where the words stand, weekday included', () => {
    const text = 'held on Thursday 23 January 2014 at 2pm'
    const found = findDate(text)
    expect(found && text.slice(found.from, found.to)).toBe('Thursday 23 January 2014')
  })

  it('finds every date once, in the order of the text', () => {
    expect(findDates('from 01/10/19 to 30/09/20, then 5 May 2021').map((date) => date.iso)).toEqual(['2019-10-01', '2020-09-30', '2021-05-05'])
  })

  it('reads back any day of the calendar in each form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1980-01-01'), max: new Date('2059-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-')
        const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long', timeZone: 'UTC' }).format(
          day,
        )
        for (const text of [words, `${date}/${month}/${year}`, `${date}.${month}.${year}`, iso]) expect(findDate(`on ${text},`)?.iso).toBe(iso)
      }),
      { numRuns: 200 },
    )
  })
})

describe('findTime', () => {
  it.each([
    ['Time: 2.00pm', '2.00pm'],
    ['2 pm (note this is an afternoon meeting)', '2 pm'],
    ['9:30am to 1pm (Please note start time)', '9:30am to 1pm'],
    ['at 10:00 as a virtual teams meeting', '10:00'],
    ['7.30 p.m.', '7.30 p.m.'],
    ['10am', '10am'],
    ['18 November 2020', null],
    ['paragraph 10.3 amended', null],
  ])('reads %j as %j', (text, time) => {
    expect(findTime(text)?.text ?? null).toBe(time)
  })
})

describe('isDateAlone', () => {
  it.each([
    '15 May 2014',
    'January 2015',
    '23 December',
    'Wednesday 3rd February 2021',
    'Summer 2014',
    '27 January 21',
    'Thursday 13 March 2014 at 2.00pm',
  ])('takes %j', (text) => {
    expect(isDateAlone(text)).toBe(true)
  })
  it.each(['2014', 'May the service improve', 'To consider the strategy on 3 May 2014', '', 'Quality Assurance update'])('leaves %j', (text) => {
    expect(isDateAlone(text)).toBe(false)
  })
})

describe('dates written out', () => {
  it('are read back as the same day, in every month', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(findDate(spokenDate(iso))?.iso).toBe(iso)
        expect(spokenDate(iso)).toContain(monthNames[day.getUTCMonth()])
      }),
    )
  })

  it('are left as they are where they are no date', () => {
    expect(spokenDate('2020-12-14')).toBe('14 December 2020')
    for (const odd of ['', 'soon', '2020-13-01', '14/12/2020']) expect(spokenDate(odd)).toBe(odd)
  })
})
