// What is indexed of each passage of a pack: its own words and what stands about it (headings, titles, table heads, what its short forms mean).
import type { HitKind } from '../../../preload/contract/model/search.ts'
import type { PackContent, PackDocument, Passage } from '../../../preload/contract/model/pack.ts'
import { stem } from '../text/stem.ts'
import { otherForms, tokens } from '../text/tokens.ts'
import { shortForms, type ShortForm } from './acronyms.ts'
import { place } from './postings.ts'

/** The kinds of a passage in the order in which the index numbers them. */
export const passageKinds = ['minutes', 'decision', 'promise', 'report', 'question', 'table', 'agenda'] as const satisfies readonly HitKind[]

/** What the index marks a passage with. */
export const mark = { boilerplate: 1, empty: 2, heading: 4, decision: 8, promise: 16, table: 32, opening: 64, programme: 128 } as const

export interface PassageWords {
  readonly passage: Passage
  /** Number of its document in the pack, counting from 0. */
  readonly document: number
  readonly kind: number
  readonly marks: number
  /** Folded words in order, as printed. */
  readonly exact: readonly string[]
  /** For each stem, how often it stands in the text (low four bits) and where else it stands. */
  readonly stems: ReadonlyMap<string, number>
}

const stemsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => stem(word))

function kindOf(passage: Passage, document: PackDocument | undefined, decisions: ReadonlySet<string>, promises: ReadonlySet<string>, questions: ReadonlySet<string>): (typeof passageKinds)[number] {
  if (decisions.has(passage.key)) return 'decision'
  if (promises.has(passage.key)) return 'promise'
  if (questions.has(passage.key) || document?.kind === 'questions') return 'question'
  if (document?.kind === 'minutes') return 'minutes'
  if (document?.kind === 'agenda') return 'agenda'
  return passage.kind === 'table' ? 'table' : 'report'
}

/** Every passage of a pack with the words under which it is found. */
export function passageWords(content: PackContent): { readonly passages: readonly PassageWords[]; readonly acronyms: readonly ShortForm[] } {
  const acronyms = shortForms(content)
  const longOf = new Map<string, string[]>()
  const byFirst = new Map<string, ShortForm[]>()
  for (const form of acronyms) {
    longOf.set(form.short, [...(longOf.get(form.short) ?? []), ...form.long])
    const first = stem(form.long[0] ?? '')
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  const decisions = new Set<string>(content.minutes.flatMap((minutes) => minutes.decisions.map(({ passage }) => passage)))
  const promises = new Set<string>(content.minutes.flatMap((minutes) => minutes.promises.map(({ passage }) => passage)))
  const questions = new Set<string>(content.questions.map(({ passage }) => passage))
  const programme = new Set<string>(content.programme.map(({ passage }) => passage))
  const documents = new Map(content.documents.map((document, order) => [document.key, { document, order }]))
  const items = new Map(content.pack.agenda.map((item) => [item.key, item.title]))
  const tables = new Map(content.tables.map((table) => [table.key, table]))
  const titles = new Map(
    content.documents.map((document) => [document.key, new Set(stemsOf(`${document.title} ${document.item ? (items.get(document.item) ?? '') : ''} ${document.author ?? ''}`))]),
  )
  const headingWords = new Map<string, readonly string[]>()
  const passages = content.passages.map((passage): PassageWords => {
    const held = documents.get(passage.document)
    const exact = tokens(passage.text).map(({ word }) => word)
    const own = exact.map(stem)
    const stems = new Map<string, number>()
    const add = (term: string): void => {
      const count = stems.get(term) ?? 0
      if ((count & 15) < 15) stems.set(term, count + 1)
    }
    const flag = (term: string, where: number): void => {
      stems.set(term, (stems.get(term) ?? 0) | where)
    }
    for (const [at, term] of own.entries()) {
      add(term)
      for (const other of otherForms(exact, at)) flag(stem(other), place.learned)
      for (const long of longOf.get(exact[at] ?? '') ?? []) flag(stem(long), place.learned)
      for (const form of byFirst.get(term) ?? []) if (form.long.every((word, i) => stem(word) === own[at + i])) flag(stem(form.short), place.learned)
    }
    for (const heading of passage.headings) {
      let words = headingWords.get(heading)
      if (!words) {
        words = stemsOf(heading)
        headingWords.set(heading, words)
      }
      for (const term of words) flag(term, place.heading)
    }
    for (const term of titles.get(passage.document) ?? []) flag(term, place.title)
    const table = passage.table ? tables.get(passage.table) : undefined
    if (table && !table.layout) for (const term of stemsOf(`${table.caption ?? ''} ${table.heads.join(' ')}`)) flag(term, place.table)
    const marks =
      (passage.boilerplate ? mark.boilerplate : 0) |
      (passage.empty ? mark.empty : 0) |
      (passage.kind === 'heading' ? mark.heading : 0) |
      (decisions.has(passage.key) ? mark.decision : 0) |
      (promises.has(passage.key) ? mark.promise : 0) |
      (passage.kind === 'table' ? mark.table : 0) |
      (programme.has(passage.key) ? mark.programme : 0)
    return { passage, document: held?.order ?? 0, kind: passageKinds.indexOf(kindOf(passage, held?.document, decisions, promises, questions)), marks, exact, stems }
  })
  return { passages, acronyms }
}
