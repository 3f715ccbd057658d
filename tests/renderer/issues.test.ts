// Issues of one pack are told apart by what they print.
import { describe, expect, it } from 'vitest'
import type { PackId } from '../../preload/contract/ids.ts'
import type { LibraryPack } from '../../preload/contract/model/app.ts'
import { issuesOf } from '../../renderer/issues.ts'
import { meeting } from '../meetings.ts'

interface Printed {
  readonly published?: string
  readonly time?: string
  readonly passages?: number
}

const pack = (id: string, title: string, { published, time, passages = 1 }: Printed = {}): LibraryPack => ({
  id: id as PackId,
  title,
  council: null,
  bundled: false,
  meeting: meeting(title, '2020-12-14', { time: time ?? null, published: published ?? null }),
  items: [],
  notes: 0,
  sheets: 0,
  decisions: 0,
  promises: 0,
  passages,
})

const said = (packs: readonly LibraryPack[]): readonly string[] => packs.map(({ id }) => issuesOf(packs).get(id) ?? '')

describe('issues of a pack', () => {
  it('need no word where every title is another', () => {
    expect(said([pack('a', 'Scrutiny Committee'), pack('b', 'Health Board')])).toEqual(['', ''])
  })

  it('are told apart by the day they were published', () => {
    expect(said([pack('a', 'S', { published: '2020-12-04', passages: 5 }), pack('b', 'S', { published: '2020-12-09' }), pack('c', 'T')])).toEqual([
      'published 4 December 2020',
      'published 9 December 2020',
      '',
    ])
  })

  it('say when one prints what the other leaves out', () => {
    expect(said([pack('a', 'S', { published: '2020-12-04' }), pack('b', 'S')])).toEqual(['published 4 December 2020', 'no date of publication'])
  })

  it('are told apart by their length where they print the same', () => {
    expect(said([pack('a', 'S', { time: '2.00pm', passages: 582 }), pack('b', 'S', { time: '2 pm', passages: 1610 })])).toEqual([
      '582 passages',
      '1,610 passages',
    ])
  })

  it('are told apart by their file where nothing else differs', () => {
    expect(said([pack('pack', 'S'), pack('pack-2', 'S')])).toEqual(['file pack', 'file pack-2'])
  })

  it('are all told apart, however many there are', () => {
    const three = [pack('a', 'S', { published: '2020-12-04' }), pack('b', 'S', { published: '2020-12-04', passages: 2 }), pack('c', 'S')]
    expect(new Set(said(three)).size).toBe(3)
  })
})
