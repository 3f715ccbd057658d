// No word of a pack is lost and none invented: every one stands in a passage, or in what was left out with a reason.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadPack, readPack } from '../../main/corpus/read-pack.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { sourceWords, wordsOf } from './source-words.ts'

const folders = ['../../resources/corpus', '../fixtures/packs'].map((folder) => resolve(import.meta.dirname, folder))
const packs = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((file) => ({ file, bytes: readFileSync(resolve(folder, file)) })),
)

function read(file: string, bytes: Uint8Array): ReadPack {
  const result = readPack({ file, bytes, bundled: true })
  if (!result.ok) throw new Error(`${file}: ${result.problem.code}`)
  return result.value
}

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

describe.each(packs)('$file', ({ file, bytes }) => {
  const { content, leftOut, sourceText } = read(file, bytes)
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

  it('sets the passages in the order of the file', () => {
    const firsts = content.passages.map(({ source }) => source.first)
    expect(content.passages.map(({ order }) => order)).toEqual(content.passages.map((_, index) => index))
    expect(firsts.filter((first, index) => index > 0 && first < (firsts[index - 1] ?? 0) - 40)).toEqual([])
  })
})
