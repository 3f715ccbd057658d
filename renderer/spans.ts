// Ranges of a passage's text, as both the reader and search handle them.
import type { Span } from '../preload/contract/model/pack.ts'

/** Takes white space off both ends of a span (UTF-16 positions in `text`). One of white space alone becomes empty, where its last space ends. */
export function trimmed(text: string, { from, to }: Span): Span {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  return { from: start, to: Math.max(start, to - (slice.length - slice.trimEnd().length)) }
}
