// The contents lead to every paper, and say where the reader is.
import { describe, expect, it } from 'vitest'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { linesOf, type OutlineNode, outlineOf, pathTo } from '../../../renderer/features/reader/outline.ts'
import { neighbourItem, openingOf, readingOf } from '../../../renderer/features/reader/reading.ts'
import { bundledPack, packFiles } from '../../bundled-packs.ts'

const packs = packFiles.map((file) => bundledPack(file).content)

const all = (nodes: readonly OutlineNode[]): readonly OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children)])

describe.each(packs.map((content) => ({ name: content.pack.id, content })))('the contents of $name', ({ content }) => {
  const reading = readingOf(content)
  const order = (key: PassageKey): number => reading.passages.get(key)?.order ?? -1
  const nodes = all(reading.outline)

  it('lead to the beginning of every document', () => {
    const starts = new Set(nodes.map((node) => node.passage))
    for (const document of content.documents) expect(starts.has(reading.firstOf.get(document.key) ?? null)).toBe(true)
  })

  it('have each line once', () => {
    expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length)
  })

  it('say for any passage which document it is in', () => {
    for (const passage of content.passages.filter((_, at) => at % 17 === 0)) {
      const path = pathTo(reading.outline, passage.key, order)
      const document = reading.documents.get(passage.document)
      expect(path.includes(passage.document) || (document?.item !== null && path.includes(document?.item ?? ''))).toBe(true)
    }
  })

  it('show only the outermost lines when all is folded, and what a filter asks for when not', () => {
    expect(linesOf(reading.outline, () => false).map((line) => line.node.id)).toEqual(reading.outline.map((node) => node.id))
    const wanted = nodes.findLast((node) => node.kind === 'heading' && node.words.length > 8)
    if (!wanted) return
    const lines = linesOf(reading.outline, () => false, wanted.words.slice(0, 12))
    expect(lines.some((line) => line.node.id === wanted.id)).toBe(true)
  })

  it('step forward through the items to the last and back to the first', () => {
    const seen: string[] = []
    let here: PassageKey | null = null
    for (let item = neighbourItem(reading, here, 1); item; item = neighbourItem(reading, here, 1)) {
      seen.push(item.key)
      here = openingOf(reading, item)
    }
    const back: string[] = []
    for (let item = neighbourItem(reading, here, -1); item; item = neighbourItem(reading, here, -1)) {
      back.push(item.key)
      here = openingOf(reading, item)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(back).toEqual(seen.slice(0, -1).toReversed())
  })
})

describe('an outline', () => {
  it('nests headings by their level, leaving out the title that the document already says', () => {
    const heading = (passage: string, text: string, level: number) => ({ passage: passage as PassageKey, text, number: null, level })
    const content = packs[0]
    const document = content?.documents[0]
    if (!content || !document) throw new Error('no pack')
    const outline = [heading('x/p1', 'Title', 1), heading('x/p2', 'One', 2), heading('x/p3', 'One point one', 3), heading('x/p4', 'Two', 2)]
    const [node] = outlineOf({ ...content, documents: [{ ...document, item: null, outline }] })
    expect(node?.children.map((child) => [child.words, child.children.map((inner) => inner.words)])).toEqual([
      ['One', ['One point one']],
      ['Two', []],
    ])
  })
})
