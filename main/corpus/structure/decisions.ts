// What a meeting decided: resolutions with every entry of their lists, motions carried, and decisions minuted in running text.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { Decision, DecisionKind, Vote } from '../../../preload/contract/model/pack.ts'
import { decisionIn, findResolved, kindOfResolution, kindOfWord } from '../words/decision-words.ts'
import { sentencesOf } from '../words/sentences.ts'
import { moversIn, voteIn } from './decisions-vote.ts'
import type { MinutedPiece } from './minutes-items.ts'

/** A piece that only closes the minutes or signs them. */
const closing =
  /^(?:the )?meeting (?:closed|ended|concluded|finished|adjourned)\b|^chair(?:man|woman|person)?\.?$|^(?:the )?(?:next meeting|date of next meeting)\b/i
/** What may stand between the word and the first entry: "the following recommendations:", "unanimously:", "to;". */
const leadOnly =
  /^[\s*]*(?:unanimously|accordingly it was|that the following|(?:to (?:make|agree|approve|adopt|endorse) )?the following[^.]{0,80}|to|that|by \d+ votes? to \d+[^.:]*)?[\s.:;,–-]*$/i
const moved = /\b(?:moved|proposed)\b.{0,80}\bsecond(?:ed|er)\b/i
const carried = /\bmotion\b.{0,60}\b(?:carried|agreed|approved)\b/i
/** An entry under "agreed ... the following:" that decides something by itself, where a mere list of names does not. */
const decidingEntry = /^(?:that|to|for the|add|note|agree|approve|endorse|recommend|request|ask|receive|invite|refer|support|consider)\b/i

/** A part of a resolution, before it is known which one, and how it was voted on. */
type Part = Omit<Decision, 'resolution' | 'mover' | 'seconder' | 'vote'>

function decision(document: DocumentKey, piece: MinutedPiece, from: number, to: number, kind: DecisionKind | null, part: string | null = null): Part {
  const text = piece.text.slice(from - piece.from, to - piece.from)
  return { passage: piece.passage, document, from, to, text, item: piece.item, kind: kind ?? kindOfResolution(text), part }
}

/** A whole entry, its printed marker ("1.", "(a)") left out. */
function whole(document: DocumentKey, piece: MinutedPiece): Part {
  const marker = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/i.exec(piece.text)
  const part = marker?.[1] ?? (piece.number !== null && !piece.number.includes('.') ? piece.number.replace(/[()]/g, '') : null)
  return decision(document, piece, piece.from + (marker?.[0].length ?? 0), piece.to, null, part)
}

/** The end of an entry that a page break parted from it, set as a heading: "changes to mental" / "health services". */
const isHalfSentence = (piece: MinutedPiece) => piece.kind === 'heading' && piece.number === null && /^\p{Ll}/u.test(piece.text)

/** Whether a piece carries on the list that a lead-in opened. */
function isEntry(piece: MinutedPiece | undefined, lead: MinutedPiece, taken: number): piece is MinutedPiece {
  if (
    piece === undefined ||
    piece.isItemTitle ||
    (piece.kind === 'heading' && !isHalfSentence(piece)) ||
    closing.test(piece.text) ||
    piece.itemOrder !== lead.itemOrder
  )
    return false
  if (piece.number !== null && /^\d{1,2}\.\d/.test(piece.number)) return false
  if (findResolved(piece.text) !== null) return false
  if (piece.kind === 'item' || piece.kind === 'row') return true
  if (/^(?:that|to|for the \d{1,2})\b/i.test(piece.text) || isHalfSentence(piece)) return true
  return taken === 0 || (lead.bold && piece.bold)
}

/** The pieces after a lead-in that are its entries: list items, or "That ..." paragraphs, until something else is minuted. */
function entriesAfter(pieces: readonly MinutedPiece[], at: number): readonly MinutedPiece[] {
  const lead = pieces[at]
  const entries: MinutedPiece[] = []
  if (lead === undefined) return entries
  for (let next = at + 1; isEntry(pieces[next], lead, entries.length); next += 1) {
    const piece = pieces[next]
    if (piece !== undefined && !isHalfSentence(piece)) entries.push(piece)
  }
  return entries
}

/** The motion last moved before a place, where its words stand in the same or the next piece. */
function motionBefore(pieces: readonly MinutedPiece[], at: number): MinutedPiece | null {
  for (let back = at; back >= 0 && back > at - 6; back -= 1) {
    const piece = pieces[back]
    if (piece === undefined || piece.itemOrder !== pieces[at]?.itemOrder) return null
    if (!moved.test(piece.text)) continue
    const motion = pieces.slice(back + 1, at + 1).find((next) => /^["“‘']?(?:that|to)\b/i.test(next.text))
    return motion ?? piece
  }
  return null
}

interface Taken {
  readonly decisions: readonly Part[]
  /** How many pieces after this one were its entries. */
  readonly entries: number
}

/** "RESOLVED" with what it resolves: behind the word, in the list under it, or the motion put before it ("RESOLVED accordingly"). */
function resolution(document: DocumentKey, pieces: readonly MinutedPiece[], at: number): Taken | null {
  const piece = pieces[at]
  const word = piece === undefined ? null : findResolved(piece.text)
  if (piece === undefined || word === null) return null
  const behindFrom = piece.from + word.index + word[0].length
  const behind = piece.text.slice(word.index + word[0].length)
  const entries = entriesAfter(pieces, at)
  const accordingly = /^[\s*:–-]*accordingly\b/i.test(behind) || (leadOnly.test(behind) && /^accordingly\b/i.test(entries[0]?.text ?? ''))
  if (accordingly) {
    const motion = motionBefore(pieces, at)
    return { decisions: motion === null ? [] : [whole(document, motion)], entries: entries.length > 0 && leadOnly.test(behind) ? 1 : 0 }
  }
  const listFollows = /[:;–-]\s*$/.test(behind) || leadOnly.test(behind)
  const own =
    leadOnly.test(behind) && !/\bamendments|changes\b/i.test(behind) ? [] : [ownWords(document, piece, behindFrom, behind, kindOfWord(word[0]))]
  if (!listFollows) return { decisions: own, entries: 0 }
  const nested = entries.at(0)
  const all = nested !== undefined && entries.length === 1 && /:\s*$/.test(nested.text) ? [...entries, ...entriesAfter(pieces, at + 1)] : entries
  return { decisions: [...own, ...all.map((entry) => whole(document, entry))], entries: all.length }
}

/** The words behind "RESOLVED", without the dash or colon between: "RESOLVED – That ..." */
function ownWords(document: DocumentKey, piece: MinutedPiece, from: number, behind: string, kind: DecisionKind | null): Part {
  const skipped = /^(?:\s*\(?unanimously\)?)?[\s.:;,*–-]*/i.exec(behind)?.[0].length ?? 0
  return decision(document, piece, from + skipped, piece.to, kind)
}

/** Decisions in running text, one a sentence; entries under "agreed ...:" that decide something by themselves are taken with it. */
function inText(document: DocumentKey, pieces: readonly MinutedPiece[], at: number): Taken | null {
  const piece = pieces[at]
  if (piece === undefined || piece.isItemTitle) return null
  if (carried.test(piece.text) && findResolved(pieces[at + 1]?.text ?? '') === null) {
    const motion = motionBefore(pieces, at)
    if (motion !== null) return { decisions: [whole(document, motion)], entries: 0 }
  }
  const decisions = sentencesOf(piece).flatMap((sentence) => {
    const rule = decisionIn(
      sentence.text,
      piece.boldWords.some((words) => /\bagreed\b/i.test(words)),
    )
    return rule === null ? [] : [decision(document, piece, sentence.from, sentence.to, rule.kind)]
  })
  if (decisions.length === 0) return null
  const entries = /[:;]\s*-?\s*$/.test(piece.text) ? entriesAfter(pieces, at).filter((entry) => decidingEntry.test(entry.text)) : []
  return { decisions: [...decisions, ...entries.map((entry) => whole(document, entry))], entries: 0 }
}

/** Who moved and seconded what was resolved, and how the votes fell. */
interface Voting {
  readonly mover: string | null
  readonly seconder: string | null
  readonly vote: Vote | null
}

/**
 * What is printed of a resolution's mover and vote: in its own pieces, in those before it under the same item (not before `after`, where an
 * earlier resolution stands), and in the one behind it ("The motion was carried with 5 votes in favour").
 */
function votingAround(pieces: readonly MinutedPiece[], at: number, entries: number, after: number): Voting {
  const same = (piece: MinutedPiece | undefined): piece is MinutedPiece =>
    piece !== undefined && piece.itemOrder === pieces[at]?.itemOrder && !piece.isItemTitle
  const texts = (from: number, to: number) =>
    pieces
      .slice(Math.max(from, after + 1), to)
      .filter(same)
      .map(({ text }) => text)
  const own = texts(at, at + entries + 1)
  const before = texts(at - 4, at).toReversed()
  const next = pieces[at + entries + 1]
  const behind = same(next) && findResolved(next.text) === null && voteFollows.test(next.text) ? [next.text] : []
  const movers = [...own, ...before, ...behind].map(moversIn)
  const moved = movers.find(({ mover, seconder }) => mover !== null || seconder !== null)
  return {
    mover: moved?.mover ?? null,
    seconder: moved?.seconder ?? null,
    vote: [...own, ...behind, ...before.slice(0, 3)].map(voteIn).find((vote) => vote !== null) ?? null,
  }
}

/** A piece behind a resolution that tells how it was voted on, not what was voted on next. */
const voteFollows =
  /^(?:\W*(?:with|by|on being put|the (?:motion|vote|resolution|recommendations?|proposal)|\d+ votes?|for\b|unanimous|carried|(?:proposed|moved|seconded)\b))/i

/** Reads every decision out of the pieces of one meeting's minutes, in their order. */
export function readDecisions(document: DocumentKey, pieces: readonly MinutedPiece[]): readonly Decision[] {
  const found: Decision[] = []
  let count = 0
  let after = -1
  for (let at = 0; at < pieces.length; at += 1) {
    const taken = resolution(document, pieces, at) ?? inText(document, pieces, at)
    if (taken === null) continue
    const voting = votingAround(pieces, at, taken.entries, after)
    if (taken.decisions.length > 0) count += 1
    found.push(...taken.decisions.map((part): Decision => ({ ...part, resolution: count, ...voting })))
    at += taken.entries
    after = at
  }
  return found.filter(
    (one, at) =>
      one.text.trim() !== '' && !found.slice(0, at).some((other) => other.passage === one.passage && other.from <= one.from && one.to <= other.to),
  )
}
