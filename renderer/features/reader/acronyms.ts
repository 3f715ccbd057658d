// Which acronyms stand in a passage and what they are short for, taken from where the pack itself defines them.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { Acronym, Passage } from '../../../preload/contract/model/pack.ts'
import { documentOf } from '../../passages.ts'
import type { Explained } from './runs.ts'

/** Long forms by short form, each with the documents that define it so. */
export type Meanings = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<DocumentKey>>>

/** Said after a long form that the pack nowhere ties to its short form. */
export const supposed = ' (supposed: the pack does not say)'

/** The long forms that a pack gives; spellings that differ in capitals only are one, short forms of one letter are none. */
export function meaningsOf(acronyms: readonly Acronym[]): Meanings {
  const meanings = new Map<string, Map<string, Set<DocumentKey>>>()
  for (const { short, long: printed, passage, implied } of acronyms) {
    if (printed === null || short.length < 2) continue
    const long = implied ? `${printed}${supposed}` : printed
    const longs = meanings.get(short) ?? new Map<string, Set<DocumentKey>>()
    const spelling = [...longs.keys()].find((known) => known.toLowerCase() === long.toLowerCase()) ?? long
    longs.set(spelling, new Set([...(longs.get(spelling) ?? []), documentOf(passage)]))
    meanings.set(short, longs)
  }
  return meanings
}

/** What a short form means in a document: as that document defines it, else every meaning the pack gives, so that nothing is guessed. */
export function meaningIn(meanings: Meanings, short: string, document: DocumentKey): string | null {
  const longs = meanings.get(short)
  if (!longs || longs.size === 0) return null
  const here = [...longs].filter(([, documents]) => documents.has(document)).map(([long]) => long)
  const said = [...longs.keys()].filter((long) => !long.endsWith(supposed))
  const offered = here.length > 0 ? here : said.length > 0 ? said : [...longs.keys()]
  return offered.length === 1 ? (offered[0] ?? null) : offered.slice(0, 3).join('; or ')
}

const word = /[\p{L}\p{N}][\p{L}\p{N}&/]*/gu

/** The first place of each known acronym in a passage, left out where the passage itself spells it out. */
export function explainedIn(passage: Pick<Passage, 'text' | 'document' | 'kind'>, meanings: Meanings): readonly Explained[] {
  if (meanings.size === 0) return []
  const seen = new Set<string>()
  const found: Explained[] = []
  const lower = passage.text.toLowerCase()
  for (const match of passage.text.matchAll(word)) {
    const printed = match[0]
    const short = meanings.has(printed) ? printed : printed.endsWith('s') && meanings.has(printed.slice(0, -1)) ? printed.slice(0, -1) : null
    if (short === null || seen.has(short) || !/\p{Lu}/u.test(short)) continue
    seen.add(short)
    const long = meaningIn(meanings, short, passage.document)
    if (long === null || lower.includes(long.replace(supposed, '').toLowerCase())) continue
    found.push({ from: match.index, to: match.index + short.length, long })
  }
  return found
}
