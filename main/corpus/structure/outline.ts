// Gives headings their levels, by numbering first and by form where there is none, and says which headings stand above a place.
import type { ReadBlock } from '../read/block.ts'
import { wholly } from '../read/rich.ts'

type HeadingBlock = Extract<ReadBlock, { kind: 'heading' }>

export interface OpenHeading {
  readonly text: string
  readonly number: string | null
  /** 1 is the document's title, which never stands here: these begin at 2. */
  readonly level: number
  readonly rank: number
}

/** Sections that every report has at its top level, whatever mark they carry. */
const topSection =
  /^(?:executive summary|summary|introduction|recommendations?|actions? (?:required|needed)|action|actions\/decisions needed|officer contact|contact officers?|background papers|background documents|conclusions?|appendices|cover sheet|contents|glossary|foreword|chair(?:man)?'?s? foreword|strategic impact|key questions for discussion|implications)\b[\s:]*$/i

/** How much a heading without a number weighs by its form: a lower rank stands above a higher one. */
function rankOf(block: HeadingBlock): number {
  if (block.level !== null) return block.level
  if (wholly(block, 'strong')) return /^[^\p{Ll}]+$/u.test(block.text) ? 6.5 : 7
  if (/^[^\p{Ll}]{4,}$/u.test(block.text)) return 7.5
  if (wholly(block, 'underline')) return 8
  if (wholly(block, 'em')) return 9
  return 8.5
}

const depthOf = (number: string): number => number.split('.').filter((part, index) => index === 0 || part !== '0').length

/** The headings open after this one, itself included. */
export function withHeading(open: readonly OpenHeading[], block: HeadingBlock): readonly OpenHeading[] {
  const { number, text } = block
  let above: readonly OpenHeading[]
  if (number !== null) {
    const depth = depthOf(number)
    // "3.2" stands below "3", never below "2.4" nor below an unnumbered heading of the section before it.
    above = open.filter((heading) => heading.number !== null && depthOf(heading.number) < depth && number.startsWith(`${heading.number.replace(/\.0$/, '')}.`))
  } else if (topSection.test(text)) above = []
  else {
    const rank = rankOf(block)
    const cut = open.findIndex((heading) => heading.number === null && heading.rank >= rank)
    above = cut < 0 ? open : open.slice(0, cut)
  }
  return [...above, { text, number, level: Math.min(6, 2 + above.length), rank: rankOf(block) }]
}

/** "3.4 Outputs and volumes" */
export function headingWords(heading: Pick<OpenHeading, 'text' | 'number'>): string {
  const text = heading.text.replace(/[\s:]+[-–]?$/, '')
  return heading.number === null ? text : `${heading.number} ${text}`.trim()
}
