// Weighs the places where an anchor's words may stand now: what speaks for each, in points.
import type { PassageKey } from '../../preload/contract/ids.ts'
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import { longestPassage, type Passage, type Span } from '../../preload/contract/model/pack.ts'
import { beginsLike, endsLike, type Match } from './alike.ts'
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
  /** 1 at the old number in the document, 0 from fifty passages away; half of that in another document. */
  readonly nearness: number
  readonly samePassage: boolean
  readonly sameDocument: boolean
  readonly sameNumber: boolean
  /** Cited as the anchor is, and nothing else in the pack is. */
  readonly sameCitation: boolean
  /** Whether it begins and ends its passage as the quotation did. */
  readonly sameEdges: boolean
  /** Whether the place reads the same figures as the quotation. */
  readonly sameFigures: boolean
  readonly score: number
}

/**
 * What each thing is worth, in points. The quotation's likeness lies between 0.8 and 1 for every candidate, so it can decide 16 points; the words
 * on both sides can decide 30: the edited right place beats an exact copy among other words. Headings and nearness decide among places that read
 * alike and have nothing around them (a whole paragraph, a table cell "None"), and never against the words around the quotation. The passage that
 * has the old key counts half where the headings above it are others: paragraphs may have been put in before it.
 */
const weights = { quote: 80, before: 15, after: 15, headings: 10, nearness: 8, samePassage: 7, edges: 2, offset: 1 } as const

/** Passages away at which nearness is worth nothing. */
const far = 50

/** A passage's number in its document, which ends its key. */
export const numberOf = (key: PassageKey): number => Number(/(\d+)$/.exec(key)?.[1] ?? Number.NaN)

const figuresIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

/** Prepares an anchor for weighing. `expected` is the place in the pack (from 0) where its passage would stand; null where that cannot be told. */
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

/** A match in the passage at `place` (from 0 in the pack) with all that speaks for it. Its score only ranks it against others; how sure it is, `certainty` says. */
export function weigh(wanted: Sought, pack: PackWords, place: number, passage: Passage, match: Match): Candidate {
  const { anchor } = wanted
  const length = Math.ceil(Math.max(wanted.before.length, wanted.after.length) * 1.5)
  const near = around(pack, place, match, length)
  const before = wanted.before === '' ? null : endsLike(near.before, wanted.before)
  const after = wanted.after === '' ? null : beginsLike(near.after, wanted.after)
  const headings = headingsShared(anchor.headings, passage.headings)
  const samePassage = passage.key === anchor.passage
  const sameDocument = passage.document === anchor.document
  const apart = Math.abs(numberOf(passage.key) - numberOf(anchor.passage))
  const nearness = Number.isNaN(apart) ? 0 : Math.max(0, 1 - apart / far) * (sameDocument ? 1 : 0.5)
  const sameEdges = (wanted.before === '') === (match.from === 0) && (wanted.after === '') === (match.to === pack.evened(place).text.length)
  const offset = 1 - Math.min(1, Math.abs(match.from - anchor.from) / longestPassage)
  const score =
    weights.quote * match.likeness +
    weights.before * (before ?? 0) +
    weights.after * (after ?? 0) +
    weights.headings * headings +
    weights.nearness * nearness +
    weights.samePassage * (samePassage ? (1 + headings) / 2 : 0) +
    weights.edges * (sameEdges ? 1 : 0) +
    weights.offset * offset
  return {
    place,
    match,
    before,
    after,
    headings,
    nearness,
    samePassage,
    sameDocument,
    sameNumber: apart === 0,
    sameEdges,
    sameCitation: passage.citation === anchor.citation && pack.citedSo(anchor.citation) === 1,
    sameFigures: figuresIn(pack.evened(place).text.slice(match.from, match.to)) === figuresIn(wanted.quote),
    score,
  }
}
