// Reads any text or bytes, and checks that a pack or a refusal comes of it: for the tests of odd and hostile files.
import { expect } from 'vitest'
import { type ReadPack, readPack } from '../../main/corpus/read-pack.ts'
import { longestPassage } from '../../preload/contract/model/pack.ts'
import { problemWords } from '../../preload/contract/result.ts'

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Reads bytes as a pack. */
export const readBytes = (bytes: Uint8Array) => readPack({ file: 'any.txt', bytes, bundled: false })
/** Reads a text as a pack. */
export const readText = (text: string) => readBytes(bytesOf(text))

/** What must hold of every pack, however odd its source. */
function keepsTheRules({ content, sourceText }: ReadPack): void {
  const lines = sourceText.split(/\r\n|\n|\r|\u2028|\u2029/).length
  const keys = new Set<string>()
  const documents = new Set(content.documents.map(({ key }) => key))
  const tables = new Map(content.tables.map((table) => [table.key, table]))
  for (const [order, passage] of content.passages.entries()) {
    expect(passage.order).toBe(order)
    expect(keys.has(passage.key)).toBe(false)
    keys.add(passage.key)
    expect(documents.has(passage.document)).toBe(true)
    expect(passage.text.length).toBeLessThanOrEqual(longestPassage)
    expect(passage.text.trim().length).toBeGreaterThan(0)
    expect(passage.citation.length).toBeGreaterThan(0)
    expect(passage.source.first).toBeGreaterThanOrEqual(1)
    expect(passage.source.last).toBeLessThanOrEqual(lines)
    expect(passage.source.first).toBeLessThanOrEqual(passage.source.last)
    let end = 0
    for (const block of passage.blocks) {
      expect(block.from).toBeGreaterThanOrEqual(end)
      expect(block.to).toBeGreaterThanOrEqual(block.from)
      end = block.to
      if (block.kind !== 'row') continue
      let cellEnd = block.from
      for (const cell of block.cells) {
        expect(cell.from).toBeGreaterThanOrEqual(cellEnd)
        expect(cell.to).toBeLessThanOrEqual(block.to)
        for (const inner of cell.blocks) expect(inner.from >= cell.from && inner.to <= cell.to).toBe(true)
        cellEnd = cell.to
      }
    }
    expect(end).toBeLessThanOrEqual(passage.text.length)
    for (const mark of passage.emphasis) expect(mark.from >= 0 && mark.from < mark.to && mark.to <= passage.text.length).toBe(true)
    if (passage.table !== null) expect(tables.has(passage.table)).toBe(true)
    expect(passage.kind === 'table').toBe(passage.table !== null)
  }
  for (const document of content.documents) for (const heading of document.outline) expect(keys.has(heading.passage)).toBe(true)
  for (const item of content.pack.agenda) {
    if (item.passage !== null) expect(keys.has(item.passage)).toBe(true)
    for (const document of item.documents) expect(documents.has(document)).toBe(true)
  }
  expect(content.pack.passageCount).toBe(content.passages.length)
}

/** Reading ended in a pack that keeps the model's rules, or in a refusal that has words. */
export function isPackOrRefusal(result: ReturnType<typeof readPack>): void {
  if (result.ok) keepsTheRules(result.value)
  else expect(problemWords[result.problem.code].length).toBeGreaterThan(20)
}
