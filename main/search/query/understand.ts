// From words typed to concepts meant: stop words go; other spellings, short forms, their meanings and the thesaurus come.
import type { Shelf } from '../index/shelf.ts'
import type { Wanted } from '../rank/closely.ts'
import { weights } from '../rank/weights.ts'
import { stem } from '../text/stem.ts'
import { otherForms } from '../text/tokens.ts'
import type { Concept, Wording } from './concepts.ts'
import { figuresAsked, figureWordings } from './figures.ts'
import { isExact, type TypedPart, type TypedQuery, type TypedWord } from './parse.ts'
import { type Asking, asking, lightWords, stopWords } from './stop-words.ts'
import { telling } from './telling.ts'
import { entriesIn, type Thesaurus } from './thesaurus.ts'
import type { Vocabulary } from './vocabulary.ts'
import { asksForMinutes, wantedBy } from './wanted.ts'

export interface Understood {
  readonly concepts: readonly Concept[]
  readonly asking: Asking
  readonly wanted: Wanted
  readonly corrected: readonly { readonly typed: string; readonly read: string }[]
}

/** Stems of words that speak of minutes themselves, not of what is minuted. */
const minuteStems = new Set([
  'resolv',
  'resolut',
  'decid',
  'decis',
  'agre',
  'promis',
  'undertook',
  'undertak',
  'minut',
  'item',
  'endors',
  'panel',
  'committe',
  'board',
  'meet',
])

/** The most concepts a query is read for, and the most words of it that are looked up as slips: what a person types stays well below. */
const mostConcepts = 24
const mostSlips = 5

interface Place {
  readonly typed: TypedWord
  readonly own: string
}

/** The wordings of one word: itself, its other forms, its beginnings, its long forms, and, where it is found nowhere, what it may be a slip for. */
function wordingsOf(
  shelf: Shelf,
  vocabulary: Vocabulary,
  query: TypedQuery,
  { typed, own }: Place,
  words: readonly string[],
  at: number,
  known: boolean,
  slips: number,
  asked: Asking,
) {
  const last = at === words.length - 1
  const wordings: Wording[] = [{ stems: [own], weight: 1, from: 'typed' }]
  const read: string[] = []
  for (const other of otherForms(words, at)) wordings.push({ stems: [stem(other)], weight: weights.otherForm, from: 'typed' })
  for (const long of shelf.longForms(typed.word))
    wordings.push({ stems: telling(long.split(' ').map(stem)), weight: weights.longForm, from: 'long form' })
  const found = shelf.count(own) > 0
  if (typed.prefix || (query.open && last && !found))
    for (const word of vocabulary.beginning(typed.word, 30))
      wordings.push({ stems: [stem(word)], weight: typed.prefix ? 1 : weights.beginning, from: 'prefix' })
  if (!found && slips < mostSlips && !known && !typed.prefix && wordings.every(({ from }) => from === 'typed'))
    for (const { word, likeness } of vocabulary.like(typed.word, asked !== null)) {
      wordings.push({ stems: [stem(word)], weight: likeness, from: 'spelling' })
      read.push(word)
    }
  return { wordings, read: read[0] }
}

/** The longest runs of words that are, in some pack, the long form of a short one. */
function longFormsIn(shelf: Shelf, words: readonly string[]): readonly { readonly from: number; readonly length: number; readonly short: string }[] {
  const found: { from: number; length: number; short: string }[] = []
  for (let from = 0; from < words.length; from++)
    for (let length = Math.min(9, words.length - from); length > 1; length--) {
      // A short form that is an everyday word ("AS" for somebody's initials) would be found everywhere.
      const shorts = shelf.shortForms(words.slice(from, from + length).join(' ')).filter((short) => !stopWords.has(short))
      for (const short of shorts) found.push({ from, length, short })
      if (shorts.length > 0) break
    }
  return found
}

/** How much words that belong together count: less the less they say. */
function weightOfSaying(stems: readonly string[], isLight: (stem: string) => boolean): number {
  if (stems.every(isLight)) return weights.lightWord
  if (stems.every((one) => isLight(one) || stopWords.has(one))) return weights.lightSaying
  return stems.length > 1 ? weights.saying : 1
}

/** The family of a wording of one word, as far as it is not among the wordings itself. */
const withFamily = (thesaurus: Thesaurus, { stems, weight, from }: Wording, all: readonly Wording[]): readonly Wording[] =>
  stems.length > 1
    ? []
    : thesaurus
        .family(stems[0] ?? '')
        .filter((kin) => !all.some((held) => held.stems.length === 1 && held.stems[0] === kin.stems[0]))
        .map((kin) => ({ stems: kin.stems, weight: weight * kin.weight, from }))

function conceptsOfWords(
  shelf: Shelf,
  vocabulary: Vocabulary,
  query: TypedQuery,
  asked: Asking,
  isOwn: (stem: string) => boolean,
): Pick<Understood, 'concepts' | 'corrected'> {
  const typed = query.parts.flatMap((part) => (part.kind === 'word' ? [part] : []))
  const words = typed.map(({ word }) => word)
  const places = typed.map((one): Place => ({ typed: one, own: stem(one.word) }))
  // A word with a star is asked for as it is typed: no figure, saying or name is read out of it.
  const plainly = typed.map(({ word, prefix }) => (prefix ? '' : word))
  const stems = places.map(({ own, typed }) => (typed.prefix ? '' : own))
  const figures = figuresAsked(plainly)
  // "Nearly a fifth" is a share of any size near a fifth, whatever a saying makes of it.
  const entries = entriesIn(shelf.thesaurus, stems, plainly).filter(
    ({ from, length }) => !figures.some((figure) => figure.of === 'percent' && from < figure.from + figure.length && figure.from < from + length),
  )
  const runs = longFormsIn(shelf, plainly)
  const minutes = asksForMinutes(words)
  const isLight = (one: string): boolean => (asked !== null && lightWords.has(one)) || (minutes && words.length > 2 && minuteStems.has(one))
  const corrected: { typed: string; read: string }[] = []
  const concepts: Concept[] = []
  const anyFull = places.some(({ typed }) => typed.prefix || !stopWords.has(typed.word))
  const trust = asked === 'who' ? weights.kinForWho : asked !== null && asked !== 'how many' ? weights.kinForTelling : 1
  const kinWordings = (from: number): readonly Wording[] =>
    entries
      .filter((entry) => entry.from === from)
      .flatMap(({ kin, length }) =>
        kin.map(({ stems: meant, weight, sense }): Wording => {
          const inSense = sense.length === 0 || sense.some((one) => stems.some((other, at) => other === one && (at < from || at >= from + length)))
          return {
            stems: telling(meant),
            weight: Math.min(1, weight * weights.thesaurus * trust) * (inSense ? 1 : weights.otherSense),
            from: 'thesaurus',
          }
        }),
      )
      .filter((wording) => wording.stems.some((one) => !stopWords.has(one)))
      .flatMap((wording, _, all) => [wording, ...withFamily(shelf.thesaurus, wording, all)])
  for (let at = 0; at < places.length; ) {
    const place = places[at]
    if (!place) break
    const figure = figures.find(({ from }) => from === at)
    if (figure) {
      concepts.push({
        typed: typed
          .slice(at, at + figure.length)
          .map((one) => one.typed)
          .join(' '),
        wordings: figureWordings(vocabulary, figure, stems.slice(at, at + figure.length)),
        weight: weights.figure,
      })
      at += figure.length
      continue
    }
    const entry = entries.find(({ from, length }) => from === at && length > 1)
    const run = runs.find(({ from, length }) => from === at && length > 1 && length >= (entry?.length ?? 0))
    const length = run?.length ?? entry?.length ?? 1
    if (length > 1) {
      const own = telling(stems.slice(at, at + length))
      const singly =
        own.length > 1
          ? own.filter((one) => !stopWords.has(one)).map((one): Wording => ({ stems: [one], weight: weights.partOfSaying, from: 'part' }))
          : []
      const shorts = runs
        .filter(({ from, length: long }) => from === at && long === length)
        .map(({ short }): Wording => ({ stems: telling(short.split(' ').map(stem)), weight: weights.longForm, from: 'short form' }))
      concepts.push({
        typed: typed
          .slice(at, at + length)
          .map((one) => one.typed)
          .join(' '),
        wordings: [{ stems: own, weight: 1, from: 'typed' }, ...shorts, ...kinWordings(at), ...singly],
        weight: weightOfSaying(own, isLight),
      })
      at += length
      continue
    }
    const { typed: word, own } = place
    if (word.prefix || !anyFull || !stopWords.has(word.word)) {
      const kin = kinWordings(at)
      const { wordings, read } = wordingsOf(shelf, vocabulary, query, place, words, at, kin.length > 0 || isOwn(own), corrected.length, asked)
      if (read !== undefined) corrected.push({ typed: word.typed, read })
      concepts.push({
        typed: word.typed,
        wordings: [...wordings, ...kin],
        weight: isLight(own) ? weights.lightWord : 1,
        ...(word.prefix ? { exact: 'in other ways' } : {}),
      })
    }
    at++
  }
  return { concepts: tellingMost(shelf, concepts), corrected }
}

/** Each concept once, and of very many only those whose words are rarest. */
function tellingMost(shelf: Shelf, concepts: readonly Concept[]): readonly Concept[] {
  const once = [...new Map(concepts.map((concept) => [concept.wordings[0]?.stems.join(' ') ?? '', concept])).values()]
  if (once.length <= mostConcepts) return once
  const passages = new Map(
    once.map((concept) => [concept, Math.min(...(concept.wordings[0]?.stems ?? []).map((one) => shelf.count(one) || shelf.passages))]),
  )
  const rarest = new Set([...once].sort((a, b) => (passages.get(a) ?? 0) - (passages.get(b) ?? 0)).slice(0, mostConcepts))
  return once.filter((concept) => rarest.has(concept))
}

function conceptsOfOperators(part: TypedPart): readonly Concept[] {
  const wording = (words: readonly string[]): Wording => ({ stems: telling(words.map(stem)), weight: 1, from: 'typed' })
  if (part.kind === 'either')
    return [
      {
        typed: part.parts.map((one) => (one.kind === 'word' ? one.typed : one.words.join(' '))).join(' OR '),
        wordings: part.parts.map((one) => wording(one.kind === 'word' ? [one.word] : one.words)),
        weight: 1,
        ...(part.parts.some(isExact) ? { exact: 'in other ways' } : {}),
      },
    ]
  const exact = part.kind === 'phrase' ? 'in a phrase' : 'in other ways'
  const runs = part.kind === 'phrase' ? [part.words] : part.kind === 'near' ? part.parts : []
  return runs.flatMap((words) =>
    words.filter((word) => !stopWords.has(word)).map((word): Concept => ({ typed: word, wordings: [wording([word])], weight: 1, exact })),
  )
}

/** Reads the concepts out of a query, and what kind of passage it asks for. `isOwn` tells the words of the member's own notes, which are no slips. */
export function understand(shelf: Shelf, vocabulary: Vocabulary, query: TypedQuery, isOwn: (stem: string) => boolean = () => false): Understood {
  const words = query.parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []))
  const asked = asking(words)
  const { concepts, corrected } = conceptsOfWords(shelf, vocabulary, query, asked, isOwn)
  return { concepts: [...concepts, ...query.parts.flatMap(conceptsOfOperators)], asking: asked, wanted: wantedBy(words, asked), corrected }
}
