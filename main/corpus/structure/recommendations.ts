// What a report asks of the committee: its recommendations, once each though reports print them at both ends, whole and with their numbers.
import type { Passage, Recommendation } from '../../../preload/contract/model/pack.ts'
import { sentencesOf } from '../words/sentences.ts'
import { layOut, type Piece } from './pieces.ts'
import { plainWords } from './words.ts'

/** Headings of sections that hold what is asked. */
const heading =
  /^(?:\d+(?:\.\d+)*\.?\s*)?(?:(?:key |summary of |officer |draft )?recommendations?(?:\s*\/\s*actions? required)?(?: to (?:the )?[\w' &]{3,60})?|actions? required(?: (?:for|of|by) [\w' &-]{3,60}?)?(?: are)?|action|actions? ?\/ ?decisions?(?: needed| requested)?|actions? (?:needed|requested)|decisions? (?:required|requested|needed)|proposed (?:actions|decisions?)|what (?:is|are) (?:the )?(?:committee|panel|board|members) asked to do\??)\s*:?$/i
/** "Recommendation: That Overview & Scrutiny consider the proposals": heading and words on one line. */
const inlineHeading = /^(?:\d+(?:\.\d+)*\.?\s*)?(?:recommendations?|action required)\s*(?:\d+\s*)?[:–-]\s+(?=\S)/i
/** Sentences that ask or recommend wherever they stand. */
const asks =
  /^(?:(?:\(?\d{1,2}[.)]|[a-z]\))\s+)?(?:we (?:therefore |also )?recommend\b|recommended(?: that\b|\s*:)|it is (?:therefore |also )?recommended that\b|recommendation \d+\s*:|(?!(?:this|it|there|in|as|with|if|when)\b)(?:the |that )?(?:[\w&'’-]+ ){0,8}(?:committee|panel|board|members?|cabinet|scrutiny)(?: members)? (?:is|are) (?:therefore |also )?(?:asked|invited|recommended|requested) to\b)/i
/** "The recommendation is that ..." and "Recommendation 3 ..." within consultation reports. */
const recommendsInText =
  /\b(?:it is (?:therefore |also )?recommended that|we (?:therefore |also )?recommend that|(?:the )?recommendation (?:is|was)(?: therefore)?(?: that)?\b)/i
const leadIn =
  /[:–-]\s*$|\b(?:asked|invited|recommended|requested) to\s*$|^(?:that )?(?:the )?(?:committee|panel|board|members)\s*:?$|^actions? required .{0,60} are$/i
const startsNewMatter =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:background(?: papers?)?|introduction|evidence|officer contacts?|executive summary|summary|key questions?|appendix\b.*|purpose|proposals?|implications?|resource implications?|if you (?:have|need)\b.*|legal implications|financial implications?)\s*:?$/i

interface Found {
  readonly piece: Piece
  readonly text: string
  readonly number: string | null
}

const marker = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|^(\d{1,2})\s+(?=\p{Lu})/u

/** A piece's words without a printed marker, and that marker's number. */
function numbered(piece: Piece, printed: string): Found {
  const text = printed.replace(inlineHeading, '')
  const found = marker.exec(text)
  const number = found?.[1] ?? found?.[2] ?? null
  return {
    piece,
    text: (found === null ? text : text.slice(found[0].length)).trim(),
    number: number ?? (piece.number !== null && !piece.number.includes('.') ? piece.number.replace(/^\(/, '') : null),
  }
}

const asWords = (text: string) => new Set(plainWords(text).split(' '))

/** Whether two recommendations are the same one printed twice: most of their words are shared, or nearly all of the shorter one's stand in the longer. */
function sameRecommendation(one: string, other: string): boolean {
  const a = asWords(one)
  const b = asWords(other)
  const shared = [...a].filter((word) => b.has(word)).length
  const shorter = Math.min(a.size, b.size)
  return shared / Math.max(1, a.size + b.size - shared) >= 0.85 || (shorter >= 8 && shared / shorter >= 0.95)
}

/** The pieces of one section under a heading, up to the next matter. */
function section(pieces: readonly Piece[], from: number): readonly Piece[] {
  const found: Piece[] = []
  for (const piece of pieces.slice(from)) {
    if (heading.test(piece.text)) continue
    const over =
      startsNewMatter.test(piece.text) ||
      (piece.kind === 'heading' && !asks.test(piece.text) && !/^(?:that|to)\b/i.test(piece.text)) ||
      /\bin large print\b/i.test(piece.text) ||
      found.length >= 30
    if (over) break
    found.push(piece)
  }
  return found
}

/** What a section asks: the entries of its list, or its paragraphs where it has none. A lead-in ("That the committee:") is no recommendation. */
function entries(pieces: readonly Piece[]): readonly Found[] {
  const found: Found[] = []
  const listed = pieces.some((piece) => piece.kind === 'item')
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1]
    if (piece.kind === 'row' || piece.text === '') continue
    if (leadIn.test(piece.text) && next !== undefined) continue
    if (piece.kind === 'item') found.push(numbered(piece, piece.text))
    else if (asks.test(piece.text) || /^(?:that|to)\b/i.test(piece.text) || marker.test(piece.text) || /\brecommend/i.test(piece.text))
      found.push(numbered(piece, piece.text))
    else if (!listed && found.length < 8) found.push(numbered(piece, piece.text))
    else if (listed && found.length > 0) break
  }
  return found
}

function inText(piece: Piece): readonly Found[] {
  if (piece.kind === 'heading' || piece.kind === 'row') return []
  if (inlineHeading.test(piece.text)) return [numbered(piece, piece.text)]
  if (asks.test(piece.text) && !leadIn.test(piece.text)) return [numbered(piece, piece.text)]
  return sentencesOf(piece)
    .filter(({ text }) => recommendsInText.test(text))
    .map(({ text }) => numbered(piece, text))
}

/** "We recommend that the Director should ensure that:" with the list that belongs to it, as one. */
function withItsList(pieces: readonly Piece[], at: number): readonly Found[] {
  const lead = pieces[at]
  if (lead === undefined) return []
  const next = pieces.slice(at + 1).findIndex((piece) => piece.kind !== 'item')
  const list = pieces.slice(at + 1, next < 0 ? undefined : at + 1 + next)
  // A committee "asked to:" has each entry as a recommendation of its own.
  if (/\b(?:asked|invited|requested|recommended) to\s*:\s*$/i.test(lead.text)) return list.map((piece) => numbered(piece, piece.text))
  const whole = numbered(lead, lead.text)
  return list.length === 0 ? [] : [{ ...whole, text: [whole.text, ...list.map((piece) => piece.text)].join('\n') }]
}

/** Reads the recommendations of one document, in their order, each once. */
export function readRecommendations(passages: readonly Passage[]): readonly Recommendation[] {
  const pieces = layOut(passages)
  const found: Found[] = []
  for (const [at, piece] of pieces.entries()) {
    const opens = heading.test(piece.text) && piece.text.length < 120
    const read = opens
      ? entries(section(pieces, at + 1))
      : asks.test(piece.text) && /:\s*$/.test(piece.text)
        ? withItsList(pieces, at)
        : inText(piece)
    for (const one of read) {
      if (one.text.length < 12 || found.slice(-60).some((other) => other.piece === one.piece || sameRecommendation(other.text, one.text))) continue
      found.push(one)
    }
  }
  return found.map(({ piece, text, number }) => ({ number, text, passage: piece.passage }))
}
