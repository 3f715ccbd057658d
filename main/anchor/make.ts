// Makes an anchor from a selection: the quotation is taken from the pack itself, with enough around it to find it again in a re-issued paper.
import type { Anchor } from '../../preload/contract/model/casebook.ts'
import type { Pack, PackDocument, Passage, Span } from '../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import { cutsPair } from './surrogates.ts'

/** How much is kept on each side of the quotation, in UTF-16 units. */
export const contextLength = 64

/** What a selection was made in. */
export interface MadeFrom {
  readonly passage: Passage
  readonly document: PackDocument
  readonly pack: Pack
}

/**
 * Fixes a span of a passage. White space at the span's ends is left out; a span that cuts a surrogate pair is widened to hold it.
 * 'selection-outside' where the span is not within the passage, 'selection-empty' where it holds nothing but white space.
 */
export function makeAnchor({ passage, document, pack }: MadeFrom, span: Span): Result<Anchor> {
  const { text } = passage
  const within = Number.isInteger(span.from) && Number.isInteger(span.to) && span.from >= 0 && span.from <= span.to && span.to <= text.length
  if (!within) return failed('selection-outside')
  const selected = text.slice(span.from, span.to)
  const trimmed = selected.trim()
  if (trimmed === '') return failed('selection-empty')

  const lead = selected.length - selected.trimStart().length
  let from = span.from + lead
  let to = from + trimmed.length
  if (cutsPair(text, from)) from -= 1
  if (cutsPair(text, to)) to += 1

  let first = Math.max(0, from - contextLength)
  if (cutsPair(text, first)) first += 1
  let last = Math.min(text.length, to + contextLength)
  if (cutsPair(text, last)) last -= 1

  return ok({
    pack: pack.id,
    document: document.key,
    documentHash: document.hash,
    passage: passage.key,
    headings: passage.headings,
    from,
    to,
    quote: text.slice(from, to),
    before: text.slice(first, from),
    after: text.slice(to, last),
    citation: passage.citation,
    documentTitle: document.title,
    date: document.date ?? pack.meeting.date,
  })
}
