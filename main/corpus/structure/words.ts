// Comparing printed words: papers name the same report in several ways, so what counts is which words two titles share.

/** Lower case, with one space for all that is neither letter nor figure. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Lower case, punctuation and pack pages out, years as one word. */
export function loose(text: string): string {
  return text
    .replace(/\(\s*page\s*\d+\s*\)/gi, ' ')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£%]+/gu, ' ')
    .trim()
}

const small = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'to', 'in', 'on', 'by', 'with', 'report', 's', 'from', 'at'])

/** The telling words of a title. */
export function titleWords(text: string): ReadonlySet<string> {
  return new Set(
    loose(text)
      .split(' ')
      .filter((word) => word !== '' && !small.has(word)),
  )
}

/** How alike two titles are, 0 to 1: shared telling words among all; a title that the other holds whole counts for much. */
export function likeness(one: string, other: string): number {
  const a = titleWords(one)
  const b = titleWords(other)
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  const shared = both / (a.size + b.size - both)
  const inside = both / Math.min(a.size, b.size)
  const fewer = Math.min(a.size, b.size)
  return fewer >= 3 && inside === 1 && fewer * 2 >= Math.max(a.size, b.size) ? Math.max(shared, 0.8) : shared
}
