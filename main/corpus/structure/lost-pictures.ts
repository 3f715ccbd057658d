// Notices where a chart, table or picture is announced and nothing follows: the reader is told, so that nobody looks for it in vain.
import type { ReadBlock } from '../read/block.ts'

const kinds = '(chart|graph|diagram|map|figure|infographic|image|picture|dashboard|table|timeline|flow ?chart)s?'
const announced = new RegExp(
  `\\b(?:(?:the|this)\\s+)?(?:following|above|below)\\s+(?:[\\w'’-]+\\s+){0,3}?${kinds}\\b|\\b${kinds}\\s+(?:(?:and|or)\\s+(?:chart|graph|table)s?\\s+)?(?:below|above|overleaf)\\b|\\b(?:as shown in|see|illustrated (?:in|by))\\s+(?:the\\s+)?${kinds}\\b`,
  'i',
)
const caption = new RegExp(`^(?:${kinds})\\s*(?:\\d+(?:\\.\\d+)?[a-z]?|[A-Z])\\s*(?:[:.–—-]|$)|^${kinds}\\s+below\\b`, 'i')

function kindNamed(match: RegExpExecArray): string {
  return (match.slice(1).find((kind) => kind !== undefined) ?? 'picture').toLowerCase()
}

/** What to tell the member of a block that announces a picture which is not in the text; null where all is well. */
export function lostPicture(blocks: readonly ReadBlock[], at: number, end: number): string | null {
  const block = blocks[at]
  if (block === undefined || block.kind === 'table') return null
  const isCaption = block.text.length < 140 && caption.test(block.text)
  const match = isCaption ? caption.exec(block.text) : announced.exec(block.text)
  if (match === null) return null
  const kind = kindNamed(match)
  // A table can be read where it stands within the next few blocks, or, for "above", before this one.
  const near = blocks.slice(Math.max(0, at - (/\babove\b/i.test(match[0]) ? 4 : 0)), Math.min(end, at + 4))
  if (near.some((other) => other.kind === 'table')) return null
  // "the table below" in a list or a numbered form is told once, where nothing but other text follows.
  return kind === 'table' ? 'The table here is not in the text.' : `The ${kind} here is not in the text.`
}
