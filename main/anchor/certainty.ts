// Says how sure it is that an anchor's words stand at a place: sure enough to be taken in silence, worth asking about, or lost.
import { leastLikeness } from './alike.ts'
import type { Candidate, Sought } from './weigh.ts'

/** Fewer letters on a side than this are no witness: "the " stands everywhere. */
const leastContext = 8

/** Likeness from which the words around speak for a place. */
const contextSpeaks = 0.7

/** Points by which the best must lead a rival that reads as like the quotation. */
const clearLead = 6

/** Letters below which a quotation is often found twice by chance. */
const shortQuote = 24

/** What an unsure place is at most: below what is taken without asking (0.95). */
const unsure = 0.94

/** What the words on both sides say: they speak for the place, one side for and one against it, against it, or there are too few to say anything. */
function context(wanted: Sought, { before, after }: Candidate): 'for' | 'mixed' | 'against' | 'silent' {
  const sides = [
    { words: wanted.before, likeness: before ?? 0 },
    { words: wanted.after, likeness: after ?? 0 },
  ].filter(({ words }) => words.trim().length >= leastContext)
  if (sides.length === 0) return 'silent'
  if (sides.every(({ likeness }) => likeness >= contextSpeaks)) return 'for'
  return sides.some(({ likeness }) => likeness >= contextSpeaks) ? 'mixed' : 'against'
}

/**
 * Whether the place itself is the old one: the same passage, cited the same, or under the same headings in the same document, close by or, for
 * some length of the very words, anywhere; or, where a paper was put in before this one and the documents have new numbers, under the same
 * headings with the same number in its document.
 */
function samePlace({ quote }: Sought, { match, samePassage, sameCitation, sameDocument, sameNumber, headings, nearness }: Candidate): boolean {
  if (samePassage || (sameCitation && headings >= 0.5)) return true
  if (headings < 1) return false
  return sameDocument ? nearness > 0.5 || (match.likeness === 1 && quote.length >= shortQuote) : sameNumber
}

/** Whether the place is at least of the same part of the paper; a like paragraph elsewhere (a summary, a recommendation repeated) is not. */
const samePart = (wanted: Sought, candidate: Candidate): boolean =>
  samePlace(wanted, candidate) || candidate.headings >= 0.5 || (candidate.sameDocument && candidate.nearness > 0.8)

/** Whether something other than the quotation itself tells that this is its place. */
function witnessed(wanted: Sought, candidate: Candidate): boolean {
  const exact = candidate.match.likeness === 1
  switch (context(wanted, candidate)) {
    case 'for':
      return samePart(wanted, candidate)
    case 'mixed':
      return samePlace(wanted, candidate) && (exact || candidate.samePassage)
    case 'against':
      return samePlace(wanted, candidate) && exact && wanted.quote.length >= shortQuote
    case 'silent':
      // A whole paragraph or row: beside it may stand, and in its place may now stand, another that differs in one figure.
      if (!candidate.sameEdges) return false
      return exact ? samePlace(wanted, candidate) : candidate.samePassage && candidate.sameFigures
  }
}

/** Whether another place reads as like the quotation (give or take two letters) and is not clearly behind. */
function rivalled({ quote }: Sought, best: Candidate, others: readonly Candidate[]): boolean {
  const asLike = best.match.likeness - Math.max(0.05, 2 / quote.length)
  return others.some(({ match, score }) => match.likeness >= asLike && score > best.score - clearLead)
}

/**
 * How sure a place is where more than a fifth of the quotation's letters differ: the likeness of quotation and words around it taken as one text;
 * for some length of text in the very passage it was in, under the same headings, its place counts half as much as its words.
 */
function certaintyOfReworded({ quote, before, after }: Sought, candidate: Candidate): number {
  const sides = before.length * (candidate.before ?? 0) + after.length * (candidate.after ?? 0)
  const ofAll = (quote.length * candidate.match.likeness + sides) / (quote.length + before.length + after.length)
  const inPlace = candidate.samePassage && candidate.headings === 1 && quote.length >= shortQuote
  return Math.max(ofAll, inPlace ? (2 * candidate.match.likeness + 1) / 3 : 0)
}

/**
 * How sure it is that the words stand there, 0 to 1. From 0.95 a place is taken in silence, from 0.80 it is asked about.
 *
 * Sure is the likeness of the quotation where a witness other than the quotation speaks for the place and no rival comes close. Else the doubt
 * counts as unlikeness: a note must never be moved in silence to a sentence that only reads like its own (reports of one council share whole
 * paragraphs). A few words with nothing to tell them by are lost. A quotation reworded by more than a fifth, in its old place among its old
 * neighbours, is asked about.
 */
export function certainty(wanted: Sought, best: Candidate, others: readonly Candidate[]): number {
  const { likeness } = best.match
  const placed = samePlace(wanted, best)
  const said = context(wanted, best)
  const amongItsOwn = said === 'for' || said === 'mixed'
  const rival = rivalled(wanted, best, others)
  if (likeness < leastLikeness) return placed && said !== 'against' && !rival ? Math.min(certaintyOfReworded(wanted, best), unsure) : 0
  if (!rival && witnessed(wanted, best)) return likeness
  if (placed || amongItsOwn) return Math.min(likeness, unsure)
  // Neither in their place nor among their neighbours, the words must at least be nearly the same; a few words the same, and nowhere else.
  const known = wanted.quote.length < shortQuote ? likeness === 1 && !rival && said === 'silent' : likeness >= 0.9
  return known ? Math.min(likeness, unsure) : 0
}
