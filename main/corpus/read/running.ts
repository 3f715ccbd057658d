// Finds what a page prints again and again (running headers and footers, logos, page numbers), so that sentences and tables can close over it.
import type { LeftOut } from './block.ts'
import { isNumberAlone, pageNumbers } from './page-numbers.ts'
import { type Group, groupsOf, interrupts } from './running-groups.ts'

/** Standing words of a report, which recur because each report has them. */
const section =
  /^(?:[\d.()\s]*)(?:summary|executive summary|introduction|background|recommendations?|actions?(?: required)?|contents|conclusions?|chair(?:man|woman|person)?|officer contact|background papers|n\/?a|none|nil|yes|no|tbc|present|apologies|vacancy|questions?|resolved|agreed|agenda|minutes|membership|substitutes?|.*implications?|.*assessment.*|report (?:by|of|from|to) .*|item no.*|.*:)$/i

/**
 * Lines of running headers, footers and page numbers, by line index. The first print of a running line stays in the text, unless it cuts
 * a sentence or table in two: it may be the title that later pages repeat.
 */
export function runningLines(lines: readonly string[]): ReadonlyMap<number, LeftOut['why']> {
  const found = new Map<number, LeftOut['why']>()
  const groups = groupsOf(lines)
  for (const { first } of pageNumbers(lines, groups)) found.set(first, 'page number')
  const byKey = new Map<string, Group[]>()
  for (const group of groups) {
    if (isNumberAlone(group.key)) continue
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
