// Makes a library many times the bundled one: every copy of a pack with other names, figures, dates and some other words, so that the vocabulary
// grows as an archive's does. The same numbers give the same library.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPack } from '../../main/corpus/read-pack.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import type { PackContent } from '../../preload/contract/model/pack.ts'

const folder = resolve(import.meta.dirname, '../../resources/corpus')

/** The bundled packs, read. */
export function bundledPacks(): readonly PackContent[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const read = readPack({ file, bytes: readFileSync(join(folder, file)), bundled: true })
      if (!read.ok) throw new Error(`${file} could not be read`)
      return read.value.content
    })
}

/** A sequence of numbers from 0 to 1 that depends on its seed alone (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const starts = 'B Br C Ch D F G H K L M N P R S St T W'.split(' ')
const middles = 'a e i o u al an ar el en er in on or ol ur'.split(' ')
const ends = 'ton ley ham by worth field well ster den wick man son ford well more land sby'.split(' ')

function invented(random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  return `${pick(starts)}${pick(middles)}${random() < 0.4 ? pick(middles) : ''}${pick(ends)}`
}

/** One copy of a text. Names are changed alike all through a pack, as one place's papers would have them. */
function vary(text: string, names: Map<string, string>, random: () => number): string {
  return text.replace(/\p{L}[\p{L}'’]*|\d[\d,.]*/gu, (word) => {
    if (/^\d/u.test(word)) {
      if (/^(?:19|20)\d\d$/u.test(word)) return String(Number(word) + Math.floor(random() * 3))
      return random() < 0.7 ? word.replace(/\d/gu, (digit) => (random() < 0.5 ? String(Math.floor(random() * 10)) : digit)) : word
    }
    if (/^\p{Lu}\p{Ll}{3,}/u.test(word) && random() < 0.5) {
      const held = names.get(word) ?? (random() < 0.35 ? invented(random) : word)
      names.set(word, held)
      return held
    }
    return word.length > 5 && random() < 0.02 ? `${word.slice(0, 4).toLowerCase()}${invented(random).toLowerCase()}` : word
  })
}

/** Copy number `copy` of a pack; copy 0 is the pack itself. */
export function copyOf(content: PackContent, copy: number): PackContent {
  if (copy === 0) return content
  const random = chance(copy * 7919 + content.passages.length)
  const id = `${content.pack.id}-copy-${copy}`
  const renamed = JSON.parse(JSON.stringify(content).replaceAll(`"${content.pack.id}`, `"${id}`)) as PackContent
  const names = new Map<string, string>()
  const year = (date: string | null): string | null => (date === null ? null : `${Number(date.slice(0, 4)) + (copy % 4)}${date.slice(4)}`)
  return {
    ...renamed,
    pack: { ...renamed.pack, hash: `${content.pack.hash}${copy}`, meeting: { ...renamed.pack.meeting, date: year(renamed.pack.meeting.date) } },
    documents: renamed.documents.map((document) => ({ ...document, title: vary(document.title, names, random), date: year(document.date) })),
    passages: renamed.passages.map((passage) => ({
      ...passage,
      text: vary(passage.text, names, random),
      headings: passage.headings.map((heading) => vary(heading, names, random)),
    })),
  }
}

/** Writes the bundled packs `times` over into a corpus file, without an index; returns bytes of text. */
export function writeLibrary(file: string, times: number): number {
  const packs = bundledPacks()
  const corpus = createCorpus(file)
  let bytes = 0
  for (let copy = 0; copy < times; copy++)
    for (const pack of packs) {
      const content = copyOf(pack, copy)
      for (const { text } of content.passages) bytes += text.length
      corpus.put({ content, leftOut: [], sourceText: '' })
    }
  corpus.close()
  return bytes
}
