// Makes a library many times the bundled one: every copy of a pack with other names, figures, dates and some other words, so that the vocabulary
// grows as an archive's does. The same numbers give the same library.
import { createCorpus } from '../../../main/corpus/store/corpus.ts'
import type { PackContent } from '../../../preload/contract/model/pack.ts'
import { bundledPack, packFiles } from '../../bundled-packs.ts'
import { chance } from './chance.ts'
import { nameOfCopy } from './copies.ts'

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
function copyOf(content: PackContent, copy: number): PackContent {
  if (copy === 0) return content
  const random = chance(copy * 7919 + content.passages.length)
  const id = nameOfCopy(content.pack.id, copy)
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

/**
 * Some other words and figures in a pack's own file, the rest as it stands: a pack that was not held before, for the importer to read.
 * Headings, which stand in capitals or short lines, are left alone, so that it is read as the same kind of pack.
 */
export function anotherText(text: string, seed: number): string {
  const random = chance(seed)
  return text.replace(/\b\p{Ll}{7,}\b|\b\d{3}\b/gu, (word) => {
    if (random() > 0.03) return word
    return /^\d/u.test(word) ? String(100 + Math.floor(random() * 900)) : `${word.slice(0, 4)}${invented(random).toLowerCase()}`
  })
}

/** Writes the bundled packs `times` over into a corpus file, without an index; returns UTF-16 units of text. */
export function writeLibrary(file: string, times: number, onCopy: (copy: number) => void = () => undefined): number {
  const packs = packFiles.map((file) => bundledPack(file).content)
  const corpus = createCorpus(file)
  let length = 0
  for (let copy = 0; copy < times; copy++) {
    for (const pack of packs) {
      const content = copyOf(pack, copy)
      for (const { text } of content.passages) length += text.length
      corpus.put({ content, leftOut: [], sourceText: '' })
    }
    onCopy(copy + 1)
  }
  corpus.close()
  return length
}
