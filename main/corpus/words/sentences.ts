// Where one sentence ends and the next begins; apart, because decisions, promises, recommendations and search all ask it.
import type { Span } from '../../../preload/contract/model/pack.ts'

/** White space at both ends is left out of a span, so that it quotes words only. */
export function trimmed(text: string, from: number, to: number): Span {
  let first = from
  let last = to
  while (first < last && /\s/.test(text.charAt(first))) first += 1
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1
  return { from: first, to: last }
}

/** A sentence; positions are those of the text it stands in. */
export interface Sentence extends Span {
  readonly text: string
}

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Rev|St|No|Nos|para|paras|e\.g|i\.e|eg|ie|etc|vs|approx|p|pp|Sept|Dec|Jan|Feb|a\.m|p\.m)|\b\p{Lu})\.$/u

/** The sentences of a piece of text that begins at `from`. Titles, initials and figures do not end one. */
export function sentencesOf(piece: { readonly text: string; readonly from: number }): readonly Sentence[] {
  const { text } = piece
  const found: Sentence[] = []
  let start = 0
  const close = (end: number) => {
    const span = trimmed(text, start, end)
    if (span.to > span.from) found.push({ from: piece.from + span.from, to: piece.from + span.to, text: text.slice(span.from, span.to) })
    start = end
  }
  for (const match of text.matchAll(/[.?!]["”’')]*(?=\s+["“‘(]?[\p{Lu}\d£])|\n/gu)) {
    if (match[0] !== '\n' && abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) continue
    close(match.index + match[0].length)
  }
  close(text.length)
  return found
}
