// Every passage of a pack is shown once, in order, and tables are joined only within one table.
import { describe, expect, it } from 'vitest'
import { estimateHeight } from '../../../renderer/features/reader/estimate.ts'
import { groupsOf, type Simple } from '../../../renderer/features/reader/groups.ts'
import { passagesOf, rowIndex, rowKey, rowsInPiece, rowsOf } from '../../../renderer/features/reader/rows.ts'
import { bundledPack, packFiles } from '../../bundled-packs.ts'

const packs = packFiles.map((file) => bundledPack(file).content)
const sizes = { fontSize: 18, lineHeight: 29, character: 8.2, measure: 573, wide: 736 }

describe.each(packs.map((content) => ({ name: content.pack.id, content })))('the rows of $name', ({ content }) => {
  const rows = rowsOf(content)

  it('show every passage once, in the order of the pack', () => {
    expect(rows.flatMap(passagesOf).map((passage) => passage.key)).toEqual(content.passages.map((passage) => passage.key))
  })

  it('have a head before each document', () => {
    expect(rows.filter((row) => row.type === 'document').map((row) => row.document.key)).toEqual(content.documents.map((document) => document.key))
  })

  it('have names of their own', () => {
    expect(new Set(rows.map(rowKey)).size).toBe(rows.length)
  })

  it('join passages of one table only, and cut very long tables at a passage', () => {
    for (const row of rows) {
      if (row.type !== 'table') continue
      expect(new Set(row.passages.map((passage) => passage.table)).size).toBe(1)
      const length = row.passages.reduce((sum, passage) => sum + passage.blocks.length, 0)
      expect(row.passages.length === 1 || length <= rowsInPiece).toBe(true)
    }
  })

  it('are found again by their passages', () => {
    const index = rowIndex(rows)
    for (const [at, row] of rows.entries()) for (const passage of passagesOf(row)) expect(index.get(passage.key)).toBe(at)
  })

  it('have an estimated height of at least a line', () => {
    for (const row of rows) expect(estimateHeight(row, sizes)).toBeGreaterThanOrEqual(sizes.lineHeight)
  })

  it('leave no block of a passage out when list items are grouped', () => {
    for (const passage of content.passages) {
      const blocks = passage.blocks.filter((block) => block.kind !== 'row')
      const shown = groupsOf(blocks).flatMap<Simple>((group) => (group.kind === 'list' ? group.items : [group.block]))
      expect(shown).toEqual(blocks)
    }
  })
})
