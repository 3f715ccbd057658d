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
  /** A numbering of its own inside a section: "1." below "5.1". */
  readonly nested: boolean
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
export function withHeading(open: readonly OpenHeading[], block: HeadingBlock, nested = false): readonly OpenHeading[] {
  const { number, text } = block
  let above: readonly OpenHeading[]
  if (nested) {
    const cut = open.findIndex((heading) => heading.nested || (heading.number === null && heading.rank >= rankOf(block)))
    above = cut < 0 ? open : open.slice(0, cut)
  } else if (number !== null) {
    const depth = depthOf(number)
    // "3.2" stands below "3", never below "2.4" nor below an unnumbered heading of the section before it.
    above = open.filter(
      (heading) => heading.number !== null && depthOf(heading.number) < depth && number.startsWith(`${heading.number.replace(/\.0$/, '')}.`),
    )
  } else if (topSection.test(text)) above = []
  else {
    const rank = rankOf(block)
    const cut = open.findIndex((heading) => heading.number === null && heading.rank >= rank)
    above = cut < 0 ? open : open.slice(0, cut)
  }
  return [...above, { text, number, level: Math.min(6, 2 + above.length), rank: rankOf(block), nested }]
}

/** Headings "1.", "2." that begin again inside section 5, because 5.2 follows them: by index. */
export function nestedHeadings(blocks: readonly ReadBlock[]): ReadonlySet<number> {
  const nested = new Set<number>()
  const tops = blocks.map((block) =>
    block.kind === 'table' || block.number === null || !block.number.includes('.') ? null : (block.number.split('.')[0] ?? null),
  )
  const following: (string | null)[] = new Array<string | null>(blocks.length).fill(null)
  for (let at = blocks.length - 1, next: string | null = null; at >= 0; at -= 1) {
    following[at] = next
    next = tops[at] ?? next
  }
  let current: string | null = null
  for (const [at, block] of blocks.entries()) {
    if (tops[at] !== null) current = tops[at] ?? null
    if (block.kind !== 'heading' || block.number === null || block.number.includes('.')) continue
    if (
      current !== null &&
      following[at] === current &&
      block.number !== current &&
      Number(block.number) <= Number(current) + 30 &&
      !/\D/.test(block.number)
    )
      nested.add(at)
    else current = block.number
  }
  return nested
}

/** "3.4 Outputs and volumes" */
export function headingWords(heading: Pick<OpenHeading, 'text' | 'number'>): string {
  const text = heading.text.replace(/(?<![\s:])[\s:]+[-–]?$/, '')
  return heading.number === null ? text : `${heading.number} ${text}`.trim()
}
