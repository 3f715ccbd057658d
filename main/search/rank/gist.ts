// Reads out of a passage the words that tell most what it is about, as concepts that the ranking can look for.
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { mark, passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Concept } from '../query/concepts.ts'
import { lightWords, stopWords } from '../query/stop-words.ts'
import { stem } from '../text/stem.ts'
import { monthNumber, type Token, tokens } from '../text/tokens.ts'
import { rarity } from './worth.ts'

/** How much a word counts by what it is and where it stands, beside 1 for an ordinary word of the text. */
const counts = {
  name: 0.5,
  figure: 0.25,
  date: 0.15,
  procedure: 0.2,
  heading: 0.5,
  /** Headings further up say less than the nearest. */
  farHeading: 0.25,
  title: 0.25,
}

/** How soon further mentions of a word stop adding (BM25's k). */
const saturation = 1.2
/** The most words that are looked for, of the text and of what stands above it. */
const mostOwn = 18
const mostAbove = 6
/** A text with fewer telling words than this is told by what stands above it just as much. */
const fewWords = 5

/** A word that more than this share of all passages hold tells none of them; and the lists gone through are together no longer than so many times all passages. */
const tooCommon = 1 / 8
const longestLists = 0.4
/** So many words are looked for however common they are. */
const atLeast = 4

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(stem))

/** Words that every set of council papers is made of, whatever it is about. */
const procedure = list(`
committee sub panel board cabinet council county district meeting member members chair chairman vice councillor officer report reports minute minutes agenda item items appendix
annex page paragraph section table figure background paper papers resolved agreed noted note recommended recommendation recommendations proposed seconded endorsed received considered
discussed presented introduced confirmed signed record present apologies absent substitute declaration interest published contact telephone email tel address following attached
above below set asked heard said stated explained reported advised informed question questions answer response request requested thank thanked date monday tuesday wednesday thursday
friday saturday sunday
`)

const title = /^(?:cllrs?|councillors?|mrs?|ms|miss|dr|dame|sir|prof|professor|rev|reverend|lord|lady)$/u

/** Which words of a text name a person: those with capitals straight after a title, and pairs of them before a comma or bracket in which an office follows. */
function personal(text: string, words: readonly Token[]): ReadonlySet<number> {
  const named = new Set<number>()
  const capital = (at: number): boolean => /^\p{Lu}/u.test(text.slice(words[at]?.from ?? 0, words[at]?.to ?? 0))
  const joined = (at: number): boolean => /^\.?[ \u00a0]+$/u.test(text.slice(words[at]?.to ?? 0, words[at + 1]?.from ?? 0))
  for (const [at, { word }] of words.entries()) {
    if (title.test(word) && joined(at)) for (let next = at + 1; next <= at + 3 && capital(next) && joined(next - 1); next++) named.add(next)
    const pair = at > 0 && capital(at) && capital(at - 1) && joined(at - 1) && /^[a-z]{2,}$/u.test(word)
    if (
      pair &&
      /^(?:,\s|\s\()(?:the\s)?(?:\p{Lu}\p{Ll}+\s)*(?:Chair|Director|Head|Manager|Officer|Leader|Cabinet|Chief)/u.test(text.slice(words[at]?.to ?? 0))
    )
      named.add(at - 1).add(at)
  }
  return named
}

interface Said {
  readonly typed: string
  readonly first: number
  times: number
  share: number
}

/** The words of one text with their shares; stop words and single letters are passed over. */
function wordsOf(text: string, share: number, into: Map<string, Said>, from: number): number {
  const words = tokens(text)
  const named = personal(text, words)
  for (const [at, { word, from: start, to }] of words.entries()) {
    const own = stem(word)
    if (stopWords.has(word) || lightWords.has(own) || (word.length < 2 && !/\d/u.test(word))) continue
    const dated = monthNumber(word) !== null || /^(?:19|20)\d\d(?:$|[-/])/u.test(word)
    const kind = dated ? counts.date : /^\d/u.test(word) ? counts.figure : named.has(at) ? counts.name : procedure.has(own) ? counts.procedure : 1
    const held = into.get(own)
    if (held) {
      held.times++
      held.share = Math.max(held.share, share * kind)
    } else into.set(own, { typed: text.slice(start, to), first: from + at, times: 1, share: share * kind })
  }
  return from + words.length
}

interface Weighed {
  readonly concept: Concept
  readonly first: number
  readonly passages: number
  readonly worth: number
}

/** The best `most` of the words: a word that stands nowhere else finds nothing and is passed over. */
function best(shelf: Shelf, said: ReadonlyMap<string, Said>, most: number, without: ReadonlySet<string>): readonly Weighed[] {
  return [...said]
    .flatMap(([own, { typed, first, times, share }]): Weighed[] => {
      const passages = shelf.count(own)
      if (passages < 2 || without.has(own)) return []
      const weight = (share * times * (saturation + 1)) / (times + saturation)
      return [
        {
          concept: { typed, wordings: [{ stems: [own], weight: 1, from: 'typed' }], weight },
          first,
          passages,
          worth: weight * rarity(shelf, passages),
        },
      ]
    })
    .sort((a, b) => b.worth - a.worth || a.first - b.first)
    .slice(0, most)
}

/**
 * The concepts that tell a passage, in the order of its text: its own rarest and most repeated words, then those of its headings and of its
 * document's title. A minuted decision or promise seldom names its subject again, and a short or empty passage has no words to tell it by: there
 * what stands above counts as much as the text.
 * @param number the passage's number on the shelf
 */
export function gistOf(shelf: Shelf, number: number, passage: Passage): readonly Concept[] {
  const kind = passageKinds[shelf.marks.kind[number] ?? 0]
  const documentTitle = shelf.packs[shelf.marks.pack[number] ?? 0]?.about.documents[shelf.marks.document[number] ?? 0]?.title ?? ''
  const own = new Map<string, Said>()
  let at = wordsOf(passage.text, 1, own, 0)
  const inText = best(shelf, own, mostOwn, new Set())
  const bare = inText.filter(({ concept }) => concept.weight >= 1).length < fewWords
  const leans = kind === 'decision' || kind === 'promise' || bare || ((shelf.marks.marks[number] ?? 0) & mark.empty) !== 0
  const above = new Map<string, Said>()
  const nearest = passage.headings.length - 1
  for (const [order, heading] of [...passage.headings.entries()].reverse())
    at = wordsOf(heading, leans ? 1 : order === nearest ? counts.heading : counts.farHeading, above, at)
  wordsOf(documentTitle, leans ? counts.heading : counts.title, above, at)
  const held = new Set(inText.flatMap(({ concept }) => concept.wordings[0]?.stems ?? []))
  const told = affordable(shelf, [...inText, ...best(shelf, above, bare ? mostOwn : mostAbove, held)])
  return told.sort((a, b) => a.first - b.first).map(({ concept }) => concept)
}

/** The most telling words whose lists can be gone through in the time of a keystroke, at any size of library. */
function affordable(shelf: Shelf, words: readonly Weighed[]): Weighed[] {
  let length = 0
  return [...words]
    .sort((a, b) => b.worth - a.worth || a.first - b.first)
    .filter(({ passages }, order) => {
      if (order >= atLeast && (passages > shelf.passages * tooCommon || length + passages > shelf.passages * longestLists)) return false
      length += passages
      return true
    })
}
