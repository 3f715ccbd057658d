// What is indexed of each passage of a pack: its own words and what stands about it (headings, titles, table heads, what its short forms mean).

import type { PackContent, PackDocument, Passage } from '../../../preload/contract/model/pack.ts'
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { monthNames, spokenDate } from '../../corpus/words/dates.ts'
import { readsAsDecision } from '../../corpus/words/decision-words.ts'
import { stem } from '../text/stem.ts'
import { otherForms, tokens } from '../text/tokens.ts'
import { type ShortForm, shortForms } from './acronyms.ts'
import { leadsOf } from './leads.ts'
import { mostCounted, place } from './postings.ts'
import { rolesIn, wordsByRole } from './roles.ts'

/** The kinds of a passage in the order in which the index numbers them. */
export const passageKinds = ['minutes', 'decision', 'promise', 'report', 'question', 'table', 'agenda'] as const satisfies readonly HitKind[]

/** What the index marks a passage with. */
export const mark = {
  boilerplate: 1,
  empty: 2,
  heading: 4,
  decision: 8,
  promise: 16,
  table: 32,
  figures: 64,
  programme: 128,
  person: 256,
  contact: 512,
  date: 1024,
  speech: 2048,
  roll: 4096,
  frontSheet: 8192,
  recommends: 16_384,
  cause: 32_768,
} as const

export interface PassageWords {
  readonly passage: Passage
  /** Number of its document in the pack, counting from 0. */
  readonly document: number
  readonly kind: number
  readonly marks: number
  /** Folded words in order, as printed. */
  readonly exact: readonly string[]
  /** Words of the headings nearest above it, in order. */
  readonly above: readonly string[]
  /** For each stem, how often it stands in the text (low three bits) and where else it stands. */
  readonly stems: ReadonlyMap<string, number>
}

/** How many words of headings are kept in order. */
const mostAbove = 40

function kindOf(
  passage: Passage,
  document: PackDocument | undefined,
  decisions: ReadonlySet<string>,
  promises: ReadonlySet<string>,
  questions: ReadonlySet<string>,
): (typeof passageKinds)[number] {
  if (decisions.has(passage.key)) return 'decision'
  if (promises.has(passage.key)) return 'promise'
  if (questions.has(passage.key) || document?.kind === 'questions') return 'question'
  if (document?.kind === 'minutes') return readsAsDecision(passage.text) ? 'decision' : 'minutes'
  if (document?.kind === 'agenda') return 'agenda'
  return passage.kind === 'table' ? 'table' : 'report'
}

const namesPerson =
  /\b(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|Dame|Sir)\.?\s\p{Lu}|(?:^|[\s:(])\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}'’]+(?:[\s-]\p{Lu}\p{Ll}+)?(?:,|\s\(|\t|$)/mu
const givesContact = /@\w|\b0\d{3,4}\s?\d{3}/u
const givesDate = new RegExp(String.raw`\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:${monthNames.join('|')})\b`, 'u')
const speaks =
  /\b(?:said|stated|explained|reported that|suggested|asked|commented|advised|confirmed|welcomed|replied|highlighted|informed|considered that|told)\b|^\s*["“‘]|\b(?:I|we|We)\s(?:am|are|have|would|welcome|think|believe|know|were|will|can)\b/u

/** Gives a reason. */
const givesCause =
  /\b(?:because|due to|owing to|as a result|result(?:s|ed|ing)? (?:of|from|in)|caus(?:e|es|ed|ing)|reasons?|in view of|in order to|so that|attribut(?:ed|able)|reflect(?:s|ed|ing)|led to|leads to|leading to|therefore|which means|this is why|explain(?:s|ed) by|driven by|arising from|given that|relat(?:ed|es) to|as (?:they|he|she|it|there|this|we) (?:had|has|have|was|were|is|are))\b/iu

function marksOfWords(text: string, words: readonly string[]): number {
  return (
    (words.some((word) => /^\d[\d.,%]*$/u.test(word) && !/^(?:19|20)\d\d$/u.test(word)) ? mark.figures : 0) |
    (namesPerson.test(text) ? mark.person : 0) |
    (givesContact.test(text) ? mark.contact : 0) |
    (givesDate.test(text) ? mark.date : 0) |
    (speaks.test(text) ? mark.speech : 0) |
    (givesCause.test(text) ? mark.cause : 0)
  )
}

/** The offer of other formats that stands at the foot of papers. */
const offersFormats = /\blarge print\b.*\b(?:braille|alternative format|different language)\b/isu
const longestOffer = 600
const isRoll = /^(?:present|also present|in attendance|apologies|members?|membership|substitutes?|officers present|distribution|voting|non-voting)/iu
/** A line that stands alone and tells who moved what is a sentence, not a heading. */
const reportsAct = /\b(?:moved|seconded|proposed by|was elected|were elected|was appointed|were appointed)\b/u
const isFrontSheet = /(?:^|\n|\t)\s*(?:Report title|Date of meeting|Responsible (?:Cabinet|Chief|Director)|Report of|Title of report)\b/u

/** Whether a passage is a list of those present rather than words about them: several of their names and little else. */
function listsPeople(text: string, names: readonly string[]): boolean {
  const held = names.filter((name) => text.includes(name))
  return held.length >= 3 && text.length < held.length * 90
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
  const recommends = new Set<string>(content.documents.flatMap(({ recommendations }) => recommendations.map(({ passage }) => passage)))
  const questions = new Set<string>(content.questions.map(({ passage }) => passage))
  const programme = new Set<string>(content.programme.map(({ passage }) => passage))
  const documents = new Map(content.documents.map((document, order) => [document.key, { document, order }]))
  const items = new Map(content.pack.agenda.map((item) => [item.key, item.title]))
  const tables = new Map(content.tables.map((table) => [table.key, table]))
  const known = new Map<string, readonly string[]>()
  /** Stems of a heading or lead, with the short forms of what it spells out and the other way about; many passages share one. */
  const stemsAbout = (text: string): readonly string[] => {
    const before = known.get(text)
    if (before) return before
    const words = tokens(text).map(({ word }) => word)
    const all = words.map(stem)
    const more = all.flatMap((_, at) => meanings(words, all, at))
    const made = [...new Set([...all, ...more])]
    known.set(text, made)
    return made
  }
  const meanings = (words: readonly string[], stems: readonly string[], at: number): readonly string[] => [
    ...(longOf.get(words[at] ?? '') ?? []).map(stem),
    ...(byFirst.get(stems[at] ?? '') ?? [])
      .filter((form) => form.long.every((word, i) => stem(word) === stems[at + i]))
      .flatMap((form) => form.short.split(' ').map(stem)),
  ]
  const namesPresent = new Map(content.minutes.map((minutes) => [minutes.document, minutes.present.map(({ name }) => name)]))
  const leads = leadsOf(content)
  const byRole = wordsByRole(rolesIn(content))
  const titles = new Map(
    content.documents.map((document) => [
      document.key,
      stemsAbout(
        `${document.title} ${document.item ? (items.get(document.item) ?? '') : ''} ${document.author ?? ''} ${document.kind === 'minutes' ? `${document.committee} ${document.date === null ? '' : spokenDate(document.date)}` : ''}`,
      ),
    ]),
  )
  const passages = content.passages.map((passage, order): PassageWords => {
    const held = documents.get(passage.document)
    const exact = tokens(passage.text).map(({ word }) => word)
    const own = exact.map(stem)
    const stems = new Map<string, number>()
    const add = (term: string): void => {
      const count = stems.get(term) ?? 0
      if ((count & mostCounted) < mostCounted) stems.set(term, count + 1)
    }
    const flag = (term: string, where: number): void => {
      stems.set(term, (stems.get(term) ?? 0) | where)
    }
    for (const [at, term] of own.entries()) {
      add(term)
      for (const other of otherForms(exact, at)) flag(stem(other), place.learned)
      for (const meant of meanings(exact, own, at)) flag(meant, place.learned)
    }
    for (const word of byRole(exact, passage.document)) flag(stem(word), place.learned)
    const decides = held?.document.kind === 'minutes' && (decisions.has(passage.key) || promises.has(passage.key) || readsAsDecision(passage.text))
    for (const heading of [...passage.headings, ...(leads[order]?.headings ?? [])]) {
      for (const term of stemsAbout(heading)) flag(term, decides ? place.heading | place.topic : place.heading)
      for (const word of byRole(
        tokens(heading).map(({ word }) => word),
        passage.document,
      ))
        flag(stem(word), place.learned)
    }
    for (const lead of leads[order]?.leads ?? []) for (const term of stemsAbout(lead)) flag(term, place.lead)
    for (const term of titles.get(passage.document) ?? []) flag(term, place.title)
    const table = passage.table ? tables.get(passage.table) : undefined
    if (table && !table.layout) for (const term of stemsAbout(`${table.caption ?? ''} ${table.heads.join(' ')}`)) flag(term, place.lead)
    const marks =
      (passage.boilerplate || (passage.text.length < longestOffer && offersFormats.test(passage.text)) ? mark.boilerplate : 0) |
      (passage.empty ? mark.empty : 0) |
      (passage.kind === 'heading' && !reportsAct.test(passage.text) ? mark.heading : 0) |
      (decisions.has(passage.key) ? mark.decision : 0) |
      (promises.has(passage.key) ? mark.promise : 0) |
      (passage.kind === 'table' ? mark.table : 0) |
      (programme.has(passage.key) ? mark.programme : 0) |
      (passage.text.length < 1500 &&
      !decides &&
      (isRoll.test(passage.headings.at(-1) ?? '') || listsPeople(passage.text, namesPresent.get(passage.document) ?? []))
        ? mark.roll
        : 0) |
      (recommends.has(passage.key) ? mark.recommends : 0) |
      (isFrontSheet.test(passage.text) ? mark.frontSheet : 0) |
      marksOfWords(passage.text, exact)
    return {
      passage,
      document: held?.order ?? 0,
      kind: passageKinds.indexOf(kindOf(passage, held?.document, decisions, promises, questions)),
      marks,
      exact,
      above: [...new Set([...passage.headings.slice(-2), ...(leads[order]?.headings ?? [])])]
        .flatMap((heading) => tokens(heading).map(({ word }) => word))
        .slice(0, mostAbove),
      stems,
    }
  })
  return { passages, acronyms }
}
