// Paints stretches of text with the CSS Custom Highlight API: the page's elements are never changed for it.
import type { MarkKind } from '../../../preload/contract/model/casebook.ts'

export type Paint = `mark-${MarkKind}` | 'hit' | 'hit-now' | 'promised' | 'note-in-hand'

const priorities: Readonly<Record<string, number>> = { promised: 0, hit: 2, 'note-in-hand': 3, 'hit-now': 4 }

const highlightNamed = (name: Paint): Highlight | null => {
  if (!('highlights' in CSS)) return null
  const known = CSS.highlights.get(name)
  if (known) return known
  const fresh = new Highlight()
  fresh.priority = priorities[name] ?? 1
  CSS.highlights.set(name, fresh)
  return fresh
}

/** Paints ranges; the answer takes the paint off again. */
export function paint(name: Paint, ranges: readonly Range[]): () => void {
  const highlight = highlightNamed(name)
  if (!highlight) return () => undefined
  for (const range of ranges) highlight.add(range)
  return () => {
    for (const range of ranges) highlight.delete(range)
  }
}
