// Packs in the simplest form an anchor can be fixed to, made from the text of the real ones, and changes to them as a re-issued paper has.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PassageSource } from '../../main/anchor/place.ts'
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { Pack, PackDocument, Passage } from '../../preload/contract/model/pack.ts'
import { meeting } from '../meetings.ts'

const corpus = join(import.meta.dirname, '../../resources/corpus')

/** One passage as written: what a test changes before the pack is issued. */
export interface Written {
  readonly document: number
  readonly headings: readonly string[]
  readonly text: string
}

/** Names of the real packs' files, the largest first. */
export const packFiles = (): readonly string[] =>
  readdirSync(corpus)
    .filter((file) => file.endsWith('.txt'))
    .toSorted((a, b) => readFileSync(join(corpus, b)).length - readFileSync(join(corpus, a)).length)

const isHeading = (text: string): boolean => text.length < 70 && !text.includes('\n') && !/[.;:,]$/.test(text) && /^\W*[A-Z0-9]/.test(text)

/** The paragraphs of a real pack, each under the last thing that looks like a heading; a new document after every `documentLength` characters. */
export function writtenPack(file: string, documentLength = 40_000): readonly Written[] {
  const paragraphs = readFileSync(join(corpus, file), 'utf8')
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => text.match(/[\s\S]{1,2400}/g) ?? [])
  let headings: readonly string[] = []
  let length = 0
  return paragraphs.map((text) => {
    length += text.length
    const document = 1 + Math.floor(length / documentLength)
    const passage = { document, headings, text }
    if (isHeading(text)) headings = [text]
    return passage
  })
}

export interface Issued {
  readonly pack: Pack
  readonly passages: readonly Passage[]
  readonly documents: ReadonlyMap<DocumentKey, PackDocument>
  readonly source: PassageSource
}

/** Gives written passages their keys, as the importer does: documents and passages are numbered anew in their order. */
export function issue(id: string, written: readonly Written[]): Issued {
  const packId = id as PackId
  const counts = new Map<number, number>()
  const passages = written.map(({ document, headings, text }, order): Passage => {
    const number = (counts.get(document) ?? 0) + 1
    counts.set(document, number)
    return {
      key: `${id}/d${document}/p${number}` as PassageKey,
      document: `${id}/d${document}` as DocumentKey,
      order,
      kind: 'paragraph',
      number: null,
      headings,
      text,
      blocks: [{ kind: 'paragraph', from: 0, to: text.length }],
      emphasis: [],
      table: null,
      citation: `${id}, paper ${document}, paragraph ${number}`,
      boilerplate: false,
      empty: false,
      doubts: [],
      source: { first: order + 1, last: order + 1 },
    }
  })
  const byKey = new Map(passages.map((passage) => [passage.key, passage]))
  const byDocument = Map.groupBy(passages, (passage) => passage.document)
  const pack: Pack = {
    id: packId,
    file: `${id}.txt`,
    title: id,
    council: null,
    hash: '',
    bundled: true,
    passageCount: passages.length,
    agenda: [],
    meeting: meeting('Scrutiny Committee', '2020-12-14'),
  }
  const documents = new Map(
    [...byDocument.keys()].map((key): readonly [DocumentKey, PackDocument] => [
      key,
      {
        key,
        kind: 'report',
        title: `Paper ${key}`,
        author: null,
        director: null,
        cabinetMember: null,
        item: null,
        date: null,
        committee: 'Scrutiny Committee',
        hash: key,
        outline: [],
        recommendations: [],
        contacts: [],
        source: { first: 1, last: 1 },
      },
    ]),
  )
  return {
    pack,
    passages,
    documents,
    source: {
      passage: (key) => byKey.get(key) ?? null,
      document: (key) => byDocument.get(key) ?? [],
      pack: (asked) => (asked === packId ? passages : []),
    },
  }
}
