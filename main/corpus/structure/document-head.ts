// What stands at the head of a document: committee, date, item number, labels, title. Each sign with the words councils print.
import { isWords, type ReadBlock, type WordBlock } from '../read/block.ts'
import { cellText } from '../read/cell.ts'
import { leans } from '../read/cut.ts'
import { findDate, isDateAlone } from '../words/dates.ts'
import { isCommitteeLine } from './cover-words.ts'
import { loose } from './words.ts'

/** A block's words; empty for a table, or where there is no block. */
export const blockText = (block: ReadBlock | undefined): string => (block === undefined || block.kind === 'table' ? '' : block.text)

const frontLabel =
  /^(?:report title|title of (?:the )?report|title|subject|report to|report of|report by|report author|author|date of meeting|meeting date|date|decision maker|responsible (?:director|cabinet member|chief officer|officer|member)|lead (?:officer|member)|cabinet member|portfolio holder|wards?(?: affected)?|key decision|purpose|contact officer|director|classification|committee|meeting|status)\s*:?$/i
const titleLabel = /^(?:report title|title of (?:the )?report|title|subject)\s*:?$/i
export const itemNumber = /\b(?:agenda )?item\s*(?:no|number|ref)?\s*[.:…\s]*(\d{1,2}[a-z]?)[\s.…]*$/i
export const reportBy = /^(?:joint |a )?report (?:by|of|from|to)\b(?! (?:be|note|the meeting))/i
export const appendix = /^(?:appendix|annexe?|enclosure|schedule)\s+([A-Z]{1,2}|\d{1,2}[a-z]?|[ivx]{1,4})\b\s*[:.–—-]*\s*(.*)$/i
export const notice = /\b(?:in large print|large print,|braille)\b/i
const headLabel = /^(?:date|version|status|(?:report )?author|prepared by|wards?(?: affected)?|ward\(s\) affected)\b[^:]{0,12}:.{0,80}$/i
const contactLine = /^(?:tel(?:ephone)?(?: no)?|e-?mail|contact(?: officer)?)\b[^:]{0,12}:/i
const subject = /^(?:subject|title|report title|title of report)\s*:\s*(\S.{3,180})$/i
export const coverSheet = /^cover(?:ing)? (?:sheet|report|note)$/i
export const questions =
  /^(?:appendix \w+\s*[:–-]?\s*)?(?:public|members?'?|local member|councillors?'?) (?:questions?|issues)(?: and (?:answers|responses))?(?: (?:to|for|from|at)\b.{0,80})?$/i
/** "Version: 1.6", "DRAFT v7" at the head of a paper. */
export const version = /^(?:version|v)\s*[:.]?\s*\d+(?:\.\d+)?$|^(?:final )?draft\s+v?\d+(?:\.\d+)?$/i
const closing = /^(?:chair(?:man|woman|person)?|the meeting (?:closed|ended|concluded)|signed)\b/i

/** A line that could be a title: short and no sentence. */
export function isTitle(block: ReadBlock | undefined): block is WordBlock {
  return (
    isWords(block) &&
    block.kind !== 'item' &&
    block.text.length > 3 &&
    block.text.length <= 220 &&
    !/[.;,]$/.test(block.text) &&
    !notice.test(block.text) &&
    !closing.test(block.text)
  )
}

/** What stands above a report's first telling line and belongs to it: the committee's name, the date, the item number. */
export function belongsAbove(block: ReadBlock | undefined): boolean {
  const text = blockText(block)
  if (text === '' || (text.length > 140 && !isCommitteeLine(text)) || !isWords(block) || block.kind === 'item' || block.number !== null) return false
  const date = findDate(text)
  const body = (date === null ? text : text.slice(0, date.from)).trim()
  return (
    itemNumber.test(text) ||
    isDateAlone(text) ||
    headLabel.test(text) ||
    (isCommitteeLine(body) && !/\b(?:programme|plan|review|strategy|update|protocol)\b/i.test(body))
  )
}

/** Where a document begins whose telling line is the block `at`: what belongs above it is its own, down to the block `least`. */
export function stepBack(blocks: readonly ReadBlock[], at: number, least: number): number {
  let first = at
  while (first > least && at - first < 6 && belongsAbove(blocks[first - 1])) first -= 1
  return first
}

/** The title below a head line: the first lines that are neither committee, date, item number nor author; lines of one heading are joined. */
export function titleBelow(blocks: readonly ReadBlock[], from: number): string {
  const named = subjectNear(blocks, from)
  if (named !== null) return named
  for (let at = from; at < Math.min(blocks.length, from + 7); at += 1) {
    const block = blocks[at]
    if (belongsAbove(block)) continue
    if (block?.kind === 'table') {
      const titled = titleInTable(block)
      if (titled !== null) return titled
      break
    }
    const text = blockText(block)
    if (text === '' || reportBy.test(text) || text.length > 220) break
    if (version.test(text) || contactLine.test(text) || text.startsWith('http')) continue
    return joinedTitle(blocks, at)
  }
  return ''
}

/** "Subject: School attendance" within the head. */
export function subjectNear(blocks: readonly ReadBlock[], from: number): string | null {
  for (const block of blocks.slice(from, from + 9)) {
    if (block.kind === 'heading' && block.number !== null) return null
    const named = subject.exec(blockText(block))?.[1]
    if (named !== undefined) return named
  }
  return null
}

/** A title set in two lines without a blank one between. */
export function joinedTitle(blocks: readonly ReadBlock[], at: number): string {
  const block = blocks[at]
  const next = blocks[at + 1]
  const text = blockText(block)
  if (
    !isWords(block) ||
    !isWords(next) ||
    next.source.first - block.source.last !== 1 ||
    next.kind === 'item' ||
    next.number !== null ||
    next.text.length > 120
  )
    return text
  const apart = belongsAbove(next) && !leans(text)
  return reportBy.test(next.text) || coverSheet.test(next.text) || apart || /[.;]$/.test(next.text) ? text : `${text} ${next.text}`
}

/** The title given by a labelled row ("Report title | …") among the first of a table; null where none is. */
export function titleInTable(table: Extract<ReadBlock, { kind: 'table' }>): string | null {
  for (const row of table.rows.slice(0, 6)) {
    const [label, value] = row.cells
    if (label !== undefined && value !== undefined && titleLabel.test(cellText(label)) && cellText(value) !== '') return cellText(value)
  }
  return null
}

/** A front sheet in lines: "Report to: …", "Date of meeting: …", "Report title: …" within a few blocks. */
export function frontLines(blocks: readonly ReadBlock[], at: number): boolean {
  const labelOf = (block: ReadBlock): string | null =>
    isWords(block) && block.kind !== 'item' ? (/^([^:]{4,40}):\s*\S/.exec(block.text)?.[1] ?? null) : null
  const [first, ...rest] = blocks.slice(at, at + 7).map(labelOf)
  if (first === undefined || first === null || !frontLabel.test(first)) return false
  const more = new Set(
    rest.flatMap((label) => (label !== null && frontLabel.test(label) && label.toLowerCase() !== first.toLowerCase() ? [label.toLowerCase()] : [])),
  )
  return more.size >= 1 && [first, ...more].some((label) => /^(?:report|title|subject)/i.test(label))
}

/** Whether a block is a report's front sheet set out as a table: two labels of one, or its title. */
export function isFrontSheet(block: ReadBlock): boolean {
  if (block.kind !== 'table') return false
  const labels = block.rows.slice(0, 8).filter((row) => row.cells[0] !== undefined && frontLabel.test(cellText(row.cells[0])))
  return labels.length >= 2 || titleInTable(block) !== null
}

/** "Appendix 2 – Pathways to support for families", "Virtual Meetings with Family Networks": papers that a report says come with it. */
export function listedPapers(blocks: readonly ReadBlock[], from: number): ReadonlyMap<string, string | null> {
  const papers = new Map<string, string | null>()
  let inBackground = false
  for (const block of blocks.slice(from)) {
    if (!isWords(block)) continue
    const opens = /^(?:background (?:papers|documents)|appendices|attachments|annexes)\b[:\s]*$/i.test(block.text)
    if (block.kind === 'heading' || opens) {
      inBackground = opens
      continue
    }
    const label = /^(?:\d{1,2}[.)]\s*|\(?[a-z]\)\s*)?((?:appendix|annexe?)\s+\w{1,2})\s*[:–—-]\s*(.{6,120})$/i.exec(block.text)
    if (label?.[1] !== undefined && label[2] !== undefined) papers.set(loose(label[2]), label[1])
    else if (inBackground && block.text.length >= 15 && block.text.length <= 120 && !/[.:]$/.test(block.text))
      papers.set(loose(block.text), papers.get(loose(block.text)) ?? null)
  }
  return papers
}

/** Only lines of a head stand between two blocks: committee, date, item number, title. */
export const oneHead = (blocks: readonly ReadBlock[], above: number, below: number): boolean =>
  below - above <= 5 &&
  blocks
    .slice(above, below)
    .every(
      (block) =>
        isWords(block) &&
        block.kind !== 'item' &&
        block.number === null &&
        block.text.length <= 220 &&
        (!/[.;]$/.test(block.text) || itemNumber.test(block.text)),
    )

/** Whether a line is an accessibility notice, with which papers end. */
export const isNotice = (block: ReadBlock): boolean => notice.test(blockText(block)) && blockText(block).length < 400
