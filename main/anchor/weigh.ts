// Weighs the places where an anchor's words may stand now: which is the best, and whether it is sure enough to be taken without asking.
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import type { Passage, Span } from '../../preload/contract/model/pack.ts'
import { beginsLike, endsLike, leastLikeness, type Match } from './alike.ts'
import type { PackWords } from './pack-words.ts'
import { evenText } from './white-space.ts'

/** An anchor made ready for comparing: white space evened out. */
export interface Sought {
  readonly anchor: Anchor
  readonly quote: string
  readonly before: string
  readonly after: string
  /** The place in the pack where its passage stands or would stand; null where its document is gone. */
  readonly expected: number | null
}

/** A place where the words may stand, with what speaks for it. All shares are 0 to 1. */
export interface Candidate {
  readonly place: number
  /** In the passage's evened text. */
  readonly match: Match
  /** Likeness of what stands before and after; null where the anchor keeps nothing on that side. */
  readonly before: number | null
  readonly after: number | null
  readonly headings: number
  readonly nearness: number
  readonly sameDocument: boolean
  readonly sameCitation: boolean
  readonly score: number
}

/**
 * What each thing is worth, in points. The quotation's likeness lies between 0.8 and 1 for every candidate, so it can decide 16 points; the words
 * on both sides can decide 30: the edited right place beats an exact copy among other words. Headings and nearness decide among places that read
 * alike and have nothing around them (a whole paragraph, a table cell "None"), and never against the words around the quotation.
 */
const weights = { quote: 80, before: 15, after: 15, headings: 10, nearness: 8, edges: 2, offset: 1 } as const

/** Passages away at which nearness is worth nothing. */
const far = 50

/** Fewer letters on a side than this are no witness: "the " stands everywhere. */
const leastContext = 8

/** Likeness from which the words around speak for a place. */
const contextSpeaks = 0.7

/** Points by which the best must lead a rival that reads as like the quotation. */
const clearLead = 6

/** A quotation of so many letters is hardly ever found twice by chance. */
const longQuote = 48
const shortQuote = 24

/** What an unsure place is at most: below what is taken without asking (0.95). */
const unsure = 0.94

export const sought = (anchor: Anchor, expected: number | null): Sought => ({
  anchor,
  quote: evenText(anchor.quote),
  before: evenText(anchor.before),
  after: evenText(anchor.after),
  expected,
})

/** Text before or after a match; where the passage ends too soon the next one is read on, since a re-issued paper may be cut otherwise. */
function around(pack: PackWords, place: number, span: Span, length: number): { readonly before: string; readonly after: string } {
  const { text } = pack.evened(place)
  let before = text.slice(Math.max(0, span.from - length), span.from)
  let after = text.slice(span.to, span.to + length)
  const document = pack.passages[place]?.document
  if (before.length < length && pack.passages[place - 1]?.document === document) before = `${pack.evened(place - 1).text} ${before}`.slice(-length)
  if (after.length < length && pack.passages[place + 1]?.document === document) after = `${after} ${pack.evened(place + 1).text}`.slice(0, length)
  return { before, after }
}

/** The share of headings that both paths hold. */
export function headingsShared(some: readonly string[], others: readonly string[]): number {
  const longer = Math.max(some.length, others.length)
  if (longer === 0) return 1
  const set = new Set(others.map(evenText))
  return some.filter((heading) => set.has(evenText(heading))).length / longer
}

export function weigh(wanted: Sought, pack: PackWords, place: number, passage: Passage, match: Match): Candidate {
  const { anchor } = wanted
  const length = Math.ceil(Math.max(wanted.before.length, wanted.after.length) * 1.5)
  const near = around(pack, place, match, length)
  const before = wanted.before === '' ? null : endsLike(near.before, wanted.before)
  const after = wanted.after === '' ? null : beginsLike(near.after, wanted.after)
  const headings = headingsShared(anchor.headings, passage.headings)
  const sameDocument = passage.document === anchor.document
  const nearness = wanted.expected === null ? 0 : Math.max(0, 1 - Math.abs(place - wanted.expected) / far)
  const atEdges = (wanted.before === '') === (match.from === 0) && (wanted.after === '') === (match.to === pack.evened(place).text.length)
  const offset = 1 - Math.min(1, Math.abs(match.from - anchor.from) / 2400)
  const score =
    weights.quote * match.likeness +
    weights.before * (before ?? 0) +
    weights.after * (after ?? 0) +
    weights.headings * headings +
    weights.nearness * nearness +
    weights.edges * (atEdges ? 1 : 0) +
    weights.offset * offset
  return { place, match, before, after, headings, nearness, sameDocument, sameCitation: passage.citation === anchor.citation, score }
}

/** What the words around say: they speak for the place, against it, or there are too few to say anything. */
function context(wanted: Sought, candidate: Candidate): 'for' | 'against' | 'silent' {
  const sides = [
    { words: wanted.before, likeness: candidate.before },
    { words: wanted.after, likeness: candidate.after },
  ].filter(({ words }) => words.trim().length >= leastContext)
  if (sides.length === 0) return 'silent'
  return sides.some(({ likeness }) => likeness !== null && likeness >= contextSpeaks) ? 'for' : 'against'
}

/** Whether the place itself is the old one: same headings in the same document close by, or cited the same. */
const samePlace = (candidate: Candidate): boolean =>
  candidate.sameCitation || (candidate.sameDocument && candidate.headings === 1 && candidate.nearness > 0.75)

/**
 * How sure it is that the words stand there, 0 to 1. It is the likeness of the quotation where a witness other than the quotation speaks for the
 * place and no rival comes close; else the doubt counts as unlikeness: the member is asked, or, for a few words with nothing to tell them by, the
 * place counts as lost. From 0.95 a place is taken in silence, from 0.80 it is asked about.
 */
export function certainty(wanted: Sought, best: Candidate, rivals: readonly Candidate[]): number {
  const { likeness } = best.match
  const said = context(wanted, best)
  const placed = samePlace(best)
  const letters = wanted.quote.length
  const rivalled = rivals.some((rival) => rival.match.likeness >= likeness - 0.05 && rival.score > best.score - clearLead)
  const witnessed =
    said === 'for' ||
    (said === 'silent' && (placed || (likeness === 1 && letters >= longQuote && best.sameDocument))) ||
    (said === 'against' && placed && likeness === 1 && letters >= shortQuote)
  if (witnessed && !rivalled) return likeness
  if (!placed && said !== 'for') {
    if (letters < shortQuote) return 0
    // Words that are neither in their place nor among their neighbours must at least be nearly the same.
    if (likeness < 0.9) return leastLikeness - 0.01
  }
  return Math.min(likeness, unsure)
}
