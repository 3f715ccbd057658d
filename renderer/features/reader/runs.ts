// A stretch of a passage as runs of one style, so that emphasis and acronyms can be set without changing a letter.
import type { Emphasis, Passage, Span } from '../../../preload/contract/model/pack.ts'

export interface Run extends Span {
  readonly styles: readonly Emphasis['style'][]
  /** What the acronym standing here is short for. */
  readonly long: string | null
}

/** An acronym explained in a passage: where it stands and what it means. */
export interface Explained extends Span {
  readonly long: string
}

/** Cuts `from` to `to` of a passage wherever a style or an explained acronym begins or ends. The runs joined are the text, letter for letter. */
export function runsOf(passage: Pick<Passage, 'emphasis'>, { from, to }: Span, explained: readonly Explained[]): readonly Run[] {
  if (from >= to) return []
  const within = passage.emphasis.filter((range) => range.from < to && range.to > from)
  const words = explained.filter((range) => range.from >= from && range.to <= to)
  if (within.length === 0 && words.length === 0) return [{ from, to, styles: [], long: null }]
  const cuts = new Set([from, to])
  for (const range of [...within, ...words]) {
    cuts.add(Math.max(from, range.from))
    cuts.add(Math.min(to, range.to))
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? to
    const covers = (range: Span) => range.from <= start && range.to >= end
    return { from: start, to: end, styles: within.filter(covers).map((range) => range.style), long: words.find(covers)?.long ?? null }
  })
}
