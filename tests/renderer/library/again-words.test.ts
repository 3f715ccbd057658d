// What the library says of packs that are being read again.
import { describe, expect, it } from 'vitest'
import type { PackId } from '../../../preload/contract/ids.ts'
import type { ReadingAgain } from '../../../preload/contract/model/app.ts'
import { againList, againStep } from '../../../renderer/features/library/again-words.ts'

const packs = (...titles: readonly string[]): ReadingAgain['waiting'] => titles.map((title) => ({ pack: title.toLowerCase() as PackId, title }))
const again = (given: Partial<ReadingAgain>): ReadingAgain => ({
  ...{ state: 'at work', done: 0, of: 1, waiting: packs('June'), problem: null },
  ...given,
})
const many = (count: number): ReadingAgain => again({ waiting: packs(...Array.from({ length: count }, (_, number) => `Pack ${number}`)) })

describe('packs that are being read again', () => {
  it('are named while it is at work on them, and counted when it has stopped', () => {
    expect(againStep(again({ waiting: packs('June', 'May') }))).toBe('Reading again: June')
    expect(againStep(again({ state: 'stopped', waiting: packs('June', 'May') }))).toBe('2 packs still to be read again')
    expect(againStep(again({ state: 'stopped' }))).toBe('1 pack still to be read again')
  })

  it('are listed as far as a list is of use', () => {
    expect(againList(again({ waiting: packs('June', 'May') }))).toEqual({ packs: packs('June', 'May'), more: '' })
    expect(againList(many(31)).packs.at(-1)?.title).toBe('Pack 29')
    expect(againList(many(31)).more).toBe('and 1 more pack')
    expect(againList(many(500)).more).toBe('and 470 more packs')
  })
})
