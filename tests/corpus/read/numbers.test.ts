// Printed numbers, list markers and bullets, and the words that only look like them.
import { describe, expect, it } from 'vitest'
import { bareNumber, bulletAt, dottedNumber, numberAlone, singleNumber, wordedMarker } from '../../../main/corpus/read/numbers.ts'

describe('a paragraph number', () => {
  it.each([
    ['2.1.1 Within the current context', '2.1.1'],
    ['4.1. N/A', '4.1'],
    ['1.7This report', '1.7'],
    ['2.0 Norfolk context', '2.0'],
    ['2.2.1 100 Norfolk Schools are now engaged', '2.2.1'],
    ['8.4 **RESOLVED**', '8.4'],
    ['2.1.1 to track attendance data', '2.1.1'],
    ['5.2.1.1 We intend to commission', '5.2.1.1'],
    ['3.7.6 39 adoption cases have been investigated', '3.7.6'],
  ])('opens "%s"', (text, number) => expect(dottedNumber(text)?.number).toBe(number))

  it.each([
    '2.00pm in the Council Chamber',
    '0.6% projected overspend',
    '04.02.15 Notes',
    '24.506 27.356 +2.850',
    '10.5 million',
    '2.3 and 4 year olds',
    '1.126 million or 0.6%',
    '31.03.14 balance',
  ])('does not open "%s"', (text) => expect(dottedNumber(text)).toBeNull())
})

describe('a number of one part', () => {
  it('stands before a title or text, with its dot or bracket', () => {
    expect(singleNumber('1. Background and Purpose')?.number).toBe('1')
    expect(singleNumber('4) To receive')?.number).toBe('4')
    expect(singleNumber('30. September 2014')).toBeNull()
  })

  it('may stand without a dot, but not before a month or a measure', () => {
    expect(bareNumber('7 Monitoring of budget decisions')?.number).toBe('7')
    expect(bareNumber('8 **Forward programme**')?.number).toBe('8')
    for (const text of ['14 December 2020', '5 mandated health checks', '12 Months', '3 PM', '10 Million']) expect(bareNumber(text), text).toBeNull()
  })

  it('may stand alone on its line', () => {
    expect(numberAlone('2.5')).toBe('2.5')
    expect(numberAlone('7.')).toBe('7')
    for (const text of ['15%', '2014', '£5', '1 2']) expect(numberAlone(text), text).toBeNull()
  })
})

describe('a list marker', () => {
  it.each([
    ['a) Note the report', 'a)'],
    ['(iv) To endorse', '(iv)'],
    ['i.) Education and Schools', 'i.)'],
    ['(2) give support', '(2)'],
    ['Q.1 To what extent', 'Q.1'],
    ['ii. that the Portfolio Holder write', 'ii.'],
  ])('opens "%s"', (text, marker) => expect(wordedMarker(text)).toBe(marker))

  it.each(['A. Smith said', 'I agree', '(NCH&C) is a trust', 'a report', 'e.g. this'])('does not open "%s"', (text) =>
    expect(wordedMarker(text)).toBe(''),
  )

  it('may be a bullet of any form', () => {
    for (const text of ['• text', '➤ To note', '> To endorse', '♦ text', '▶ text', '- text', '– text']) expect(bulletAt(text)?.level, text).toBe(0)
    for (const text of ['○ text', 'o 349 children', 'o Text']) expect(bulletAt(text)?.level, text).toBe(1)
    for (const text of ['-0.559', 'o and then', 'word', '+£1m']) expect(bulletAt(text), text).toBeNull()
  })
})
