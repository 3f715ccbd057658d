// Tells the number of a page from a figure that stands alone, as in a picture of headline figures: a page number is only left out where something speaks for it.

import { findDate } from '../words/dates.ts'
import { isFootnote, isOpenEnded, leans, startsSmall } from './cut.ts'
import { dottedNumber } from './numbers.ts'
import { type Group, interrupts, neighbour } from './running-groups.ts'

/** "Page 12", "Page 12 of 40": no figure reads like this. */
const worded = /^page\s+\d{1,3}(?:\s+of\s+\d{1,3})?$/
/** "12", "12 of 40". */
const alone = /^(\d{1,3})(?:\s+of\s+\d{1,3})?$/

/** "4 216": a paper's own page and the pack's. Two figures look the same, so only a sentence that it cuts tells. */
const pair = /^\d{1,3}\s+\d{1,3}$/

/** How many lines a page has, blank ones included, for its number to be in step with the next. */
const linesOfPage = { least: 8, most: 120 }
/** How many pages may lie between two numbers in step, where those between have lost theirs. */
const widestStep = 10
/** So many numbers in step are pages; with every page there, three are enough. */
const inStep = { sparse: 4, close: 3, closeStep: 3 }
/** How many lone numbers back the one before may be: two series may run through each other, those of the pack and of a paper in it. */
const farthestBack = 40

/** Whether a group is a number by itself, a page's or not. */
export const isNumberAlone = (key: string): boolean => worded.test(key) || alone.test(key) || pair.test(key)

interface Candidate {
  readonly group: Group
  readonly number: number
}

/** For each candidate, how many numbers rise in step up to and with it, the steps no wider than `step`. */
function runsUpTo(candidates: readonly Candidate[], step: number): readonly number[] {
  const runs: number[] = []
  for (const [at, { group, number }] of candidates.entries()) {
    let longest = 0
    for (let before = at - 1; before >= Math.max(0, at - farthestBack); before -= 1) {
      const earlier = candidates[before]
      if (earlier === undefined) break
      const pages = number - earlier.number
      const lines = group.first - earlier.group.first
      if (pages >= 1 && pages <= step && lines >= pages * linesOfPage.least && lines <= pages * linesOfPage.most)
        longest = Math.max(longest, runs[before] ?? 0)
    }
    runs.push(longest + 1)
  }
  return runs
}

/** How many numbers the longest row has that rises in step through each candidate. */
function rowsInStep(candidates: readonly Candidate[], step: number): readonly number[] {
  const upTo = runsUpTo(candidates, step)
  // The same from the end: numbers and lines turned round rise as well.
  const turned = candidates.toReversed().map(({ group, number }) => ({ number: -number, group: { ...group, first: -group.first } }))
  const from = runsUpTo(turned, step).toReversed()
  return candidates.map((_, at) => (upTo[at] ?? 0) + (from[at] ?? 0) - 1)
}

const lineWords = (line: string): string => line.replace(/[*_#\\]/g, '').trim()

/** A few words without an end: what stands below a headline figure and says what is counted. They may be a page's first heading as well. */
const isLabel = (words: string): boolean => words.length < 80 && !/[.!?;]$/.test(words)

/** What is printed about a lone number. */
interface Setting {
  /** The text above has come to its end. */
  readonly endsAbove: boolean
  /** Words below that carry on in small letters: "children were adopted". */
  readonly smallBelow: boolean
  readonly labelBelow: boolean
  /** The head of a page below: a line with a whole date, or with the number of an item. */
  readonly headBelow: boolean
  /** A numbered paragraph or a footnote below: it never says what a figure counts. */
  readonly numberedBelow: boolean
}

function settingOf(lines: readonly string[], group: Group): Setting {
  const above = lineWords(neighbour(lines, group.first, -1))
  const below = lineWords(neighbour(lines, group.last, 1).replace(/^\s*[-•]\s+/, ''))
  return {
    endsAbove: above === '' || !isOpenEnded(above) || above.length > 80 || /https?:\S+$/.test(above),
    smallBelow: startsSmall(below),
    labelBelow: isLabel(below),
    headBelow: findDate(below) !== null || /\bitem no\b/i.test(below),
    numberedBelow: dottedNumber(below) !== null || isFootnote(below),
  }
}

/**
 * The groups that are page numbers. Numbers in bold and in headings never are; a plain one is where it cuts a sentence or table in two, where the
 * numbers of the file rise in step with its lines, where the margin of a page stands around it, or where the text above has ended and a
 * numbered paragraph or a footnote begins below. Any other stays in the text: a figure lost is worse than a page number shown.
 */
export function pageNumbers(lines: readonly string[], groups: readonly Group[]): readonly Group[] {
  const candidates = groups.flatMap((group): readonly Candidate[] => {
    const number = alone.exec(group.text)?.[1]
    return number === undefined || numbersBold(lines, group) ? [] : [{ group, number: Number(number) }]
  })
  const close = rowsInStep(candidates, inStep.closeStep)
  const sparse = rowsInStep(candidates, widestStep)
  // Where every line stands apart from the next, wide gaps are no margins.
  const spaced = groups.filter(({ blanksBefore }) => blanksBefore >= 2).length * 2 > groups.length
  const places = new Map(groups.map((group, at) => [group, at]))
  const repeated = Map.groupBy(groups, ({ key }) => key)
  const told = candidates.filter(({ group }, at) => {
    if (cuts(lines, group)) return true
    const { endsAbove, smallBelow, labelBelow, headBelow, numberedBelow } = settingOf(lines, group)
    if (smallBelow && labelBelow) return false
    if ((close[at] ?? 0) >= inStep.close || (sparse[at] ?? 0) >= inStep.sparse) return true
    if (!endsAbove) return false
    const margin = !spaced && group.blanksBefore >= 2 && group.blanksAfter >= 2
    const header = groups[(places.get(group) ?? groups.length) + 1]
    const runs = header !== undefined && (repeated.get(header.key)?.length ?? 0) >= 3
    return numberedBelow || (margin && (!labelBelow || headBelow || runs))
  })
  const sure = groups.filter((group) => worded.test(group.key) || (pair.test(group.text) && cuts(lines, group)))
  return [...sure, ...told.map(({ group }) => group)]
}

/** So long a line without an end is running text, and no title over a headline figure. */
const runningText = 60

/** It stands in the middle of a table, or of a sentence that is surely one. */
function cuts(lines: readonly string[], group: Group): boolean {
  const above = neighbour(lines, group.first, -1).trim()
  return interrupts(lines, group) && (above.includes('\t') || above.length > runningText || leans(above))
}

/** A number between single blank lines over words in bold numbers the heading that they are. */
function numbersBold(lines: readonly string[], group: Group): boolean {
  return (
    /^\d{1,2}$/.test(group.text) &&
    group.blanksBefore < 2 &&
    group.blanksAfter < 2 &&
    !cuts(lines, group) &&
    neighbour(lines, group.last, 1).startsWith('**')
  )
}
