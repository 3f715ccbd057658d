// Says where the words of an anchor stand now: where they were, near by, elsewhere in the pack, or nowhere that one could be sure of.
import type { DocumentKey, PackId, PassageKey } from '../../preload/contract/ids.ts'
import type { Anchor, Place } from '../../preload/contract/model/casebook.ts'
import type { Passage } from '../../preload/contract/model/pack.ts'
import { leastLikeness, matches, toWords } from './alike.ts'
import { certainty } from './certainty.ts'
import { type PackWords, packWords, wordsIn } from './pack-words.ts'
import { cutsPair } from './surrogates.ts'
import { type Candidate, headingsShared, numberOf, type Sought, sought, weigh } from './weigh.ts'

/** The packs, as far as anchors need them. `pack` should answer with the same array for as long as the pack is unchanged: its words are kept by it. */
export interface PassageSource {
  readonly passage: (key: PassageKey) => Passage | null
  /** In the order of the document; empty where there is no such document. */
  readonly document: (key: DocumentKey) => readonly Passage[]
  /** In the order of the pack; empty where it is not held. */
  readonly pack: (id: PackId) => readonly Passage[]
}

/** From this likeness a place is taken without asking. */
export const silentFrom = 0.95

/** How far from the old place passages are searched whatever stands above them, and how far those under the same headings, in passages. */
const close = 3
const underSameHeadings = 30

/** Where words in their old place were put otherwise, up to a third of their letters may differ. */
const leastReworded = 0.67

/** How many of the best candidates are tried: where the best cannot be trusted at all, the next may. */
const mostTried = 3

/** How many passages of the whole pack are searched for a quotation that is not in its neighbourhood. */
const mostByWords = 16
const mostByCopy = 40

/** Whether the words stand where they did, letter for letter, among the same words or at least under the same headings. */
function unmoved(anchor: Anchor, passage: Passage): boolean {
  const { text } = passage
  const { from, to, before, after } = anchor
  if (text.slice(from, to) !== anchor.quote || text.slice(Math.max(0, from - before.length), from) !== before || !text.startsWith(after, to))
    return false
  const context = before.length + after.length
  return context >= 24 || headingsShared(anchor.headings, passage.headings) === 1
}

/** Where in the pack the anchor's passage stands or, by its number in the document, would stand; null where its document is gone. */
function expectedPlace(anchor: Anchor, pack: PackWords, source: PassageSource): number | null {
  const held = pack.placeOf.get(anchor.passage)
  if (held !== undefined) return held
  const document = source.document(anchor.document)
  const number = numberOf(anchor.passage)
  const nearest = Number.isNaN(number) ? undefined : document[Math.min(Math.max(number, 1), document.length) - 1]
  return nearest ? (pack.placeOf.get(nearest.key) ?? null) : null
}

function neighbourhood({ anchor, expected }: Sought, pack: PackWords): readonly number[] {
  if (expected === null) return []
  const places: number[] = []
  for (let place = Math.max(0, expected - underSameHeadings); place <= expected + underSameHeadings; place += 1) {
    const passage = pack.passages[place]
    if (passage?.document !== anchor.document) continue
    if (Math.abs(place - expected) <= close || headingsShared(anchor.headings, passage.headings) === 1) places.push(place)
  }
  return places
}

/** Passages anywhere in the pack that hold the very words, or share the rare ones of the quotation and (half as telling) of what stood around it. */
function elsewhere({ anchor, quote, before, after, expected }: Sought, pack: PackWords): readonly number[] {
  const words = new Map<string, number>()
  for (const word of [...wordsIn(before), ...wordsIn(after)]) words.set(word, 0.5)
  for (const word of wordsIn(quote)) words.set(word, 1)
  const distance = (place: number): number => (expected === null ? place : Math.abs(place - expected))
  const copies = pack.holding(anchor.quote).toSorted((a, b) => distance(a) - distance(b))
  return [...new Set([...pack.sharing(words, mostByWords), ...copies.slice(0, mostByCopy)])]
}

const byScore = (candidates: readonly Candidate[]): readonly Candidate[] => candidates.toSorted((a, b) => b.score - a.score)

/** Every find in some passages, best first. */
function candidatesIn(wanted: Sought, pack: PackWords, places: readonly number[], least = leastLikeness): readonly Candidate[] {
  const found = places.flatMap((place) => {
    const passage = pack.passages[place]
    return passage ? matches(pack.evened(place).text, wanted.quote, least).map((match) => weigh(wanted, pack, place, passage, match)) : []
  })
  return byScore(found)
}

/** Whether a candidate of the neighbourhood is so good that nothing elsewhere could be better: like, among like words, under the same headings. */
const settles = (wanted: Sought, { match, before, after, headings, nearness }: Candidate): boolean =>
  match.likeness >= silentFrom &&
  headings === 1 &&
  nearness > 0.9 &&
  wanted.before + wanted.after !== '' &&
  (before ?? 1) >= 0.9 &&
  (after ?? 1) >= 0.9

function placeAt(anchor: Anchor, pack: PackWords, { place, match }: Candidate, likeness: number): Place {
  const passage = pack.passages[place]
  if (!passage || likeness < leastLikeness) return { state: 'lost' }
  const { text, at } = pack.evened(place)
  const wordAt = (edge: string): boolean => /[\p{L}\p{N}]/u.test(edge)
  const whole = toWords(text, match, wordAt(anchor.quote.charAt(0)), wordAt(anchor.quote.at(-1) ?? ''))
  let from = at[whole.from] ?? 0
  // The position after the last letter, so that white space behind it is not taken in.
  let to = (at[whole.to - 1] ?? 0) + 1
  if (cutsPair(passage.text, from)) from -= 1
  if (cutsPair(passage.text, to)) to += 1
  const span = { from, to }
  const reads = passage.text.slice(from, to)
  if (likeness < silentFrom) return { state: 'ask', passage: passage.key, span, likeness, reads }
  return reads === anchor.quote ? { state: 'exact', passage: passage.key, span } : { state: 'near', passage: passage.key, span, likeness, reads }
}

/**
 * Finds where an anchor's words stand. Where nothing has changed this compares one slice. Else the neighbourhood of the old place is
 * searched, then the passages of the pack that share its words; all finds are weighed together, so that neither an exact copy elsewhere beats the
 * edited right place, nor a like sentence near by the paragraph that was moved away. 'exact' means letter for letter.
 */
export function placeAnchor(anchor: Anchor, source: PassageSource): Place {
  const before = source.passage(anchor.passage)
  if (before && unmoved(anchor, before)) return { state: 'exact', passage: before.key, span: { from: anchor.from, to: anchor.to } }

  const passages = source.pack(anchor.pack)
  if (passages.length === 0) return { state: 'lost' }
  const pack = packWords(passages)
  const wanted = sought(anchor, expectedPlace(anchor, pack, source))

  const near = neighbourhood(wanted, pack)
  const nearFinds = candidatesIn(wanted, pack, near)
  const [first] = nearFinds
  if (first && settles(wanted, first)) return placeAt(anchor, pack, first, certainty(wanted, first, nearFinds.slice(1)))

  const closest = near.filter((place) => wanted.expected !== null && Math.abs(place - wanted.expected) <= close)
  const reworded = candidatesIn(wanted, pack, closest, leastReworded).filter(({ match }) => match.likeness < leastLikeness)
  const searched = new Set(near)
  const others = elsewhere(wanted, pack).filter((place) => !searched.has(place))
  const candidates = byScore([...nearFinds, ...reworded, ...candidatesIn(wanted, pack, others)])
  for (const best of candidates.slice(0, mostTried)) {
    const rivals = candidates.filter((candidate) => candidate !== best)
    const place = placeAt(anchor, pack, best, certainty(wanted, best, rivals))
    if (place.state !== 'lost') return place
  }
  return { state: 'lost' }
}
