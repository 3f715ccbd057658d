// No word of a pack is lost and none invented: every one stands in a passage, or in what was left out with a reason.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadPack, readPack } from '../../main/corpus/read-pack.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { bundledPack, packFiles } from '../bundled-packs.ts'
import { sourceWords, wordsOf } from './source-words.ts'

function read(file: string, bytes: Uint8Array): ReadPack {
  const result = readPack({ file, bytes, bundled: true })
  if (!result.ok) throw new Error(`${file}: ${result.problem.code}`)
  return result.value
}

/** Packs in other councils' manners. */
const fixtures = resolve(import.meta.dirname, '../fixtures/packs')
const packs = [
  ...packFiles.map((file) => ({ file, pack: bundledPack(file) })),
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((file) => ({ file, pack: read(file, readFileSync(resolve(fixtures, file))) })),
]

/** The page numbers among each pack's lines, each looked at in its place; packs not named have none. */
const pageNumbers: Readonly<Record<string, readonly string[]>> = {
  '2014-03-13-childrens-services-overview-and-scrutiny-panel.txt': ['60', '1', '112', '13', '177', '4 216', '7', '8', '14', '16', '24', '255'],
}

/** A page of headline figures, as converters set it out: rising and falling, plain and in bold. */
const headlines: readonly (readonly [figure: string, label: string])[] = [
  ['190', 'children were counted by the lantern survey'],
  ['**45**', 'lanterns were mended in the winter'],
  ['46', 'lanterns were lit again'],
  ['112', 'families borrowed a lantern'],
]

const passageWords = (passage: Passage): readonly string[] => [...wordsOf(passage.number ?? ''), ...wordsOf(passage.text)]

/** Words of `one` beyond those of `other`, with how many. */
function beyond(one: Iterable<string>, other: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1)
  const left: string[] = []
  for (const word of one) {
    const count = counts.get(word) ?? 0
    if (count === 0) left.push(word)
    else counts.set(word, count - 1)
  }
  return left
}

/** Whether `words` stand in `source` in this order, with anything between. */
function inOrder(words: readonly string[], source: readonly string[]): boolean {
  let at = 0
  for (const word of source) if (word === words[at]) at += 1
  return at === words.length
}

describe.each(packs)('$file', ({ file, pack: { content, leftOut, sourceText } }) => {
  const lines = sourceText.split(/\r\n|\n|\r|\u2028|\u2029/).map(sourceWords)

  it('keeps every word, line by line', () => {
    const kept = [...content.passages.flatMap(passageWords), ...leftOut.flatMap(({ text }) => wordsOf(text))]
    const lost = beyond(lines.flat(), kept)
    const where = lost.slice(0, 12).map((word) => `${word} (line ${lines.findIndex((words) => words.includes(word)) + 1})`)
    expect(where).toEqual([])
  })

  it('invents no word', () => {
    const kept = [...content.passages.flatMap(passageWords), ...leftOut.flatMap(({ text }) => wordsOf(text))]
    expect(beyond(kept, lines.flat()).slice(0, 12)).toEqual([])
  })

  it('keeps the words of each passage, and of each cell of a table, in the order of their source lines', () => {
    const wrong: string[] = []
    for (const passage of content.passages) {
      const source = lines.slice(passage.source.first - 1, passage.source.last).flat()
      const pieces = passage.kind === 'table' ? passage.text.split(/[\t\n]/).map(wordsOf) : [passageWords(passage)]
      if (!pieces.every((words) => inOrder(words, source))) wrong.push(`${passage.key} (lines ${passage.source.first}-${passage.source.last})`)
    }
    expect(wrong).toEqual([])
  })

  it('leaves out only for a reason, and never running text', () => {
    const long = leftOut.filter(({ why, text }) => why !== 'repeated copy of a table' && why !== 'markup' && text.length > 130)
    expect(long).toEqual([])
  })

  it('leaves out as page numbers those that a clerk would, and no other figure', () => {
    const numbers = leftOut.filter(({ why }) => why === 'page number')
    expect(numbers.map(({ text }) => text)).toEqual(pageNumbers[file] ?? [])
    const printed = sourceText.split(/\r\n|\n|\r|\u2028|\u2029/)
    // What is left out is the whole line, plain: never a figure in bold, in a heading, in a row or within words.
    for (const { source, text } of numbers) expect(printed[source.first - 1]?.trim()).toBe(text)
  })

  it('keeps every figure of a page of headline figures bound into it, in words that can be quoted', () => {
    const printed = sourceText.split(/\r\n|\n|\r|\u2028|\u2029/)
    const middle = printed.findIndex((line, at) => at > printed.length / 2 && line.trim() === '')
    const bound = [...printed.slice(0, middle), ...headlines.flatMap(([figure, label]) => ['', figure, '', label]), ...printed.slice(middle)]
    const { content: more } = read(file, new TextEncoder().encode(bound.join('\n')))
    for (const [figure, label] of headlines) {
      const passage = more.passages.find(({ text }) => text.includes(label))
      expect(passage?.text.split('\n')).toEqual(expect.arrayContaining([figure.replaceAll('*', ''), label]))
    }
  })

  it('sets the passages in the order of the file', () => {
    const firsts = content.passages.map(({ source }) => source.first)
    expect(content.passages.map(({ order }) => order)).toEqual(content.passages.map((_, index) => index))
    expect(firsts.filter((first, index) => index > 0 && first < (firsts[index - 1] ?? 0) - 40)).toEqual([])
  })
})
