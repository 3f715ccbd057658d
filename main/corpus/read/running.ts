// Finds what a page prints again and again (running headers and footers, logos, page numbers), so that sentences and tables can close over it.
import type { LeftOut } from './block.ts'
import { isOpenEnded, startsSmall } from './cut.ts'
import { formOf } from './line-form.ts'

/** A few lines between blank ones. */
interface Group {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly key: string
  readonly blanksBefore: number
  readonly blanksAfter: number
}

const longestRunning = 120
const mostLines = 4
/** Standing words of a report, which recur because each report has them. */
const section =
  /^(?:[\d.()\s]*)(?:summary|executive summary|introduction|background|recommendations?|actions?(?: required)?|contents|conclusions?|chair(?:man|woman|person)?|officer contact|background papers|n\/?a|none|nil|yes|no|tbc|present|apologies|vacancy|questions?|resolved|agreed|agenda|minutes|membership|substitutes?|.*implications?|.*assessment.*|report (?:by|of|from|to) .*|item no.*|.*:)$/i

const plainKey = (text: string): string =>
  text
    .replace(/[*_#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

function groupsOf(lines: readonly string[]): readonly Group[] {
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
      const words = own.every((line) => ['text', 'heading'].includes(formOf(line).form))
      if (words && text.length <= longestRunning)
        groups.push({ first, last: at - 1, text, key: plainKey(text), blanksBefore: blanks, blanksAfter: at + after >= lines.length ? 9 : after })
    }
    blanks = 0
  }
  return groups
}

/** The nearest line with words above or below. */
function neighbour(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let at = from + step, steps = 0; at >= 0 && at < lines.length && steps < 12; at += step, steps += 1) {
    const line = lines[at] ?? ''
    const { form } = formOf(line.length > 4000 ? line.slice(0, 4000) : line)
    if (form !== 'blank' && form !== 'rule') return line
  }
  return ''
}

/** It stands in the middle of a table or of a sentence. */
function interrupts(lines: readonly string[], group: Group): boolean {
  const above = neighbour(lines, group.first, -1)
  const below = neighbour(lines, group.last, 1)
  if (above.includes('\t') && below.includes('\t')) {
    // Headings stand between tables too: a running line has the page's margin around it, or a wide table on both sides.
    const width = above.split('\t').length
    return (group.blanksBefore >= 2 && group.blanksAfter >= 2) || (width >= 4 && below.split('\t').length === width)
  }
  return above.length > 40 && !above.includes('\t') && isOpenEnded(above) && startsSmall(below)
}

const pageNumber = /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i

/**
 * Lines of running headers, footers and page numbers, by line index. The first print of a running line stays in the text, unless it cuts
 * a sentence or table in two: it may be the title that later pages repeat.
 */
export function runningLines(lines: readonly string[]): ReadonlyMap<number, LeftOut['why']> {
  const found = new Map<number, LeftOut['why']>()
  const groups = groupsOf(lines)
  const byKey = new Map<string, Group[]>()
  for (const group of groups) {
    if (pageNumber.test(group.key)) {
      // A number by itself between blank lines is the page's, unless it numbers the heading or paragraph below it.
      const below = neighbour(lines, group.last, 1)
      const numbersNext =
        /^\d{1,2}$/.test(group.key) && group.blanksBefore < 2 && group.blanksAfter < 2 && !interrupts(lines, group) && /^\*\*/.test(below)
      if (!numbersNext) found.set(group.first, 'page number')
      continue
    }
    const same = byKey.get(group.key)
    if (same === undefined) byKey.set(group.key, [group])
    else same.push(group)
  }
  for (const [key, same] of byKey) {
    if (same.length < 3 || section.test(key) || !/\p{L}{2}/u.test(key)) continue
    const telling = same.filter((group) => (group.blanksBefore >= 2 && group.blanksAfter >= 2) || interrupts(lines, group))
    const halfTelling = same.filter((group) => group.blanksBefore >= 2)
    const stamp = /^(?:final )?draft\b.{0,12}$|^version\s*:?\s*[\d.]+$|^(?:official|confidential|restricted|not for publication)\b.{0,30}$/.test(key)
    const logo = same.every(({ first, last }) => last > first) && halfTelling.length === same.length
    if (telling.length * 2 < same.length && !logo && !stamp && !(telling.length > 0 && halfTelling.length === same.length)) continue
    for (const [index, group] of same.entries()) {
      if (index === 0 && !interrupts(lines, group)) continue
      for (let line = group.first; line <= group.last; line += 1) found.set(line, 'running header or footer')
    }
  }
  return found
}
