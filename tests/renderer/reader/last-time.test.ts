// "Last time" finds the minute of the same matter, and does not guess.
import { describe, expect, it } from 'vitest'
import { lastTime, likeness, minutesOf } from '../../../renderer/features/reader/last-time.ts'
import { bundledPack, packFiles } from '../../bundled-packs.ts'

const packs = packFiles.map((file) => bundledPack(file).content)

describe('titles of the same matter', () => {
  it.each([
    [
      'Children’s Services Integrated Performance and Finance Monitoring Report for 2013/14',
      'Children’s Services Integrated Performance and Finance Monitoring Report for 2013-2014',
    ],
    ['Forward Work Programme', 'Scrutiny Forward Work Programme'],
    ['Update on Norfolk Family Focus', 'Norfolk Family Focus'],
  ])('%s is %s', (now, then) => {
    expect(likeness(now, then)).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Early Help Offer', 'Admission Arrangements for September 2015'],
    ['Children with Disabilities', 'Children in Care Council'],
    ['Minutes', 'Minutes of the last meeting'],
  ])('%s is not %s', (now, then) => {
    expect(likeness(now, then)).toBeLessThan(0.6)
  })

  it('is the same either way round', () => {
    const titles = packs.flatMap((content) => content.pack.agenda.map((item) => item.title))
    for (const a of titles) for (const b of titles) expect(likeness(a, b)).toBe(likeness(b, a))
  })
})

describe('what was said last time', () => {
  it('is a minute of this pack with its own decisions and promises only', () => {
    for (const content of packs) {
      for (const item of content.pack.agenda) {
        for (const minute of lastTime(content, item)) {
          const record = content.minutes.find((one) => one.document === minute.document)
          expect(record?.items.some((one) => one.passage === minute.passage)).toBe(true)
          for (const made of [...minute.decisions, ...minute.promises]) expect(made.item).toBe(minute.number)
        }
      }
    }
  })

  it('counts no decision under two minutes of different numbers', () => {
    for (const content of packs) {
      for (const record of content.minutes) {
        const numbers = new Map<unknown, string | null>()
        for (const minute of minutesOf(record))
          for (const decision of minute.decisions) {
            expect(numbers.get(decision) ?? minute.number).toBe(minute.number)
            numbers.set(decision, minute.number)
          }
      }
    }
  })
})
