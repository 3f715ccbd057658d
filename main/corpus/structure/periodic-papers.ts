// Appendices bound one after another without their labels, told apart by heads that name the month they report on.
import type { ReadBlock } from '../read/block.ts'
import { monthNames } from '../words/dates.ts'
import type { DocumentStart } from './document-places.ts'
import { loose, titleWords } from './words.ts'

type HeadingBlock = Extract<ReadBlock, { kind: 'heading' }>

const month = String.raw`(?:${monthNames.join('|')}) 20\d\d`
/** "Social Care Performance Overview Dashboard – January 2015 Data", "Early Help Family Focus January 2015". */
const withMonth = new RegExp(String.raw`^(.*?)[\s,:(–-]+${month}\)?(?:\s+(?:data|report|update|figures))?$`, 'i')
/** "Report: February 2015", the line below the name of a service. */
const monthAlone = new RegExp(String.raw`^(?:monthly |performance |progress )?(?:report|update|data|dashboard|scorecard)\s*[:–-]?\s*${month}$`, 'i')

/** The title of a paper on a month that begins at a block; null where none does. */
function periodicTitle(blocks: readonly ReadBlock[], at: number, level: number): string | null {
  const head = blocks[at]
  if (head?.kind !== 'heading' || head.number !== null || head.level === null || head.level > level) return null
  const title = head.text.trim()
  const named = withMonth.exec(title)?.[1]
  if (named !== undefined) return titleWords(named).size >= 3 ? title : null
  const below = blocks[at + 1]
  return below?.kind === 'heading' && below.number === null && titleWords(title).size >= 2 && monthAlone.test(below.text.trim())
    ? `${title} ${below.text.trim()}`
    : null
}

/** How many appendices some blocks speak of: "(Appendix A – Scorecard p.4)", "At Appendix B is …". */
function appendicesNamed(blocks: readonly ReadBlock[]): number {
  const words = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n')
  return new Set([...words.matchAll(/\bAppendix ([A-Z]|\d{1,2})\b/g)].map(([, label]) => label)).size
}

/**
 * Adds a start for each such paper, where a report names several appendices and what follows it carries no label. Example: a performance
 * report whose scorecard, dashboard, monthly report of a team and report of the reviewing service are bound as one. A title that stands
 * again on every page of its paper begins it once.
 */
export function withPeriodicPapers(blocks: readonly ReadBlock[], starts: readonly DocumentStart[]): readonly DocumentStart[] {
  return starts.flatMap((start, index) => {
    const report = starts[index - 1]
    if (report === undefined || start.sign !== 'after the notice' || start.label !== null) return [start]
    const own = blocks
      .slice(start.first, start.first + 4)
      .find((block): block is HeadingBlock => block.kind === 'heading' && block.text.trim() === start.title)
    if (own?.level == null || appendicesNamed(blocks.slice(report.first, start.first)) < 2) return [start]
    const level = own.level
    const end = starts[index + 1]?.first ?? blocks.length
    const titles = [loose(start.title)]
    const others = blocks.slice(start.first + 1, end).flatMap((_, step): DocumentStart[] => {
      const first = start.first + 1 + step
      const title = periodicTitle(blocks, first, level)
      if (title === null || titles.includes(loose(title))) return []
      titles.push(loose(title))
      return [{ first, sign: start.sign, title, itemNumber: start.itemNumber, label: null }]
    })
    return [start, ...others]
  })
}
