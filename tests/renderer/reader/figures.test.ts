// Columns of figures are set to the right; columns of words are not.
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../preload/contract/model/pack.ts'
import { figureColumns } from '../../../renderer/features/reader/figure-columns.ts'
import { tagsOf } from '../../../renderer/features/reader/tags.ts'

/** A table passage from rows of words. */
function table(rows: readonly (readonly string[])[]) {
  let text = ''
  const blocks: Block[] = rows.map((words, at) => {
    const from = text.length
    const cells = words.map((word, column) => {
      if (column > 0) text += '\t'
      const start = text.length
      text += word
      return { from: start, to: text.length, columns: 1, header: false, blocks: [] }
    })
    const row = { kind: 'row' as const, header: at === 0, cells, from, to: text.length }
    text += '\n'
    return row
  })
  return { text, blocks }
}

describe('columns of figures', () => {
  it('are those in which nearly every cell is a sum, a share or a count', () => {
    const passage = table([
      ['Service', 'Budget', 'Change', 'Note'],
      ['Transport', '£0.752m', '-22%', 'see 4.1'],
      ['Early Years', '4.601', '(27)', 'late'],
      ['Crossings', '1,405', 'n/a', ''],
    ])
    expect(figureColumns([passage])).toEqual(new Set([1, 2]))
  })

  it('are none where words and figures are mixed', () => {
    expect(
      figureColumns([
        table([
          ['When', 'What'],
          ['2014', 'report'],
          ['March', 'visit'],
          ['2015', 'review'],
        ]),
      ]),
    ).toEqual(new Set())
  })
})

describe('tags as typed', () => {
  it('are parted by commas, trimmed, and kept once whatever their case', () => {
    expect(tagsOf(' placements,#Budget; budget ,, to check')).toEqual(['placements', 'budget', 'to check'])
  })

  it('keep to what the casebook takes: 30 of 60 characters', () => {
    const tags = tagsOf(Array.from({ length: 40 }, (_, at) => `${at} ${'x'.repeat(80)}`).join(','))
    expect(tags).toHaveLength(30)
    expect(tags.every((tag) => tag.length <= 60)).toBe(true)
  })
})
