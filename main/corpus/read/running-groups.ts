// A text as groups of a few lines between blank ones, each with what stands about it: running lines and page numbers are told by their place.
import { isOpenEnded, startsSmall } from './cut.ts'
import { formOf } from './line-form.ts'

/** A few lines between blank ones. */
export interface Group {
  /** Indexes of its lines, both included. */
  readonly first: number
  readonly last: number
  readonly text: string
  /** The words without marks, in small letters: the same on every page that repeats them. */
  readonly key: string
  readonly blanksBefore: number
  readonly blanksAfter: number
}

const longestRunning = 120
const mostLines = 4

const plainKey = (text: string): string =>
  text
    .replace(/[*_#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** The short groups of words of a text, in their order; tables, lists and long paragraphs are left out. */
export function groupsOf(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = []
  let at = 0
  let blanks = 99
  while (at < lines.length) {
    if ((lines[at] ?? '').trim() === '') {
      blanks += 1
      at += 1
      continue
    }
    const first = at
    while (at < lines.length && (lines[at] ?? '').trim() !== '') at += 1
    let after = 0
    while (at + after < lines.length && after < 9 && (lines[at + after] ?? '').trim() === '') after += 1
    if (at - first <= mostLines) {
      const own = lines.slice(first, at)
      const text = own.map((line) => line.trim()).join(' ')
      const words = text.length <= longestRunning && own.every((line) => ['text', 'heading'].includes(formOf(line).form))
      if (words)
        groups.push({ first, last: at - 1, text, key: plainKey(text), blanksBefore: blanks, blanksAfter: at + after >= lines.length ? 9 : after })
    }
    blanks = 0
  }
  return groups
}

/** The nearest line with words above or below. */
export function neighbour(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let at = from + step, steps = 0; at >= 0 && at < lines.length && steps < 12; at += step, steps += 1) {
    const line = lines[at] ?? ''
    const { form } = formOf(line.length > 4000 ? line.slice(0, 4000) : line)
    if (form !== 'blank' && form !== 'rule') return line
  }
  return ''
}

/** It stands in the middle of a table or of a sentence. */
export function interrupts(lines: readonly string[], group: Group): boolean {
  const above = neighbour(lines, group.first, -1)
  const below = neighbour(lines, group.last, 1)
  if (above.includes('\t') && below.includes('\t')) {
    // Headings stand between tables too: a running line has the page's margin around it, or a wide table on both sides.
    const width = above.split('\t').length
    return (group.blanksBefore >= 2 && group.blanksAfter >= 2) || (width >= 4 && below.split('\t').length === width)
  }
  return above.length > 40 && !above.includes('\t') && isOpenEnded(above) && startsSmall(below)
}
