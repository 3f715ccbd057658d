// Finds where each document of a pack begins, by the signs councils put at the head of reports, minutes and appendices.
import type { ReadBlock } from '../read/block.ts'
import { cellText } from '../read/cell.ts'
import { leans } from '../read/cut.ts'
import type { AgendaEntry } from './agenda.ts'
import { minutesTitle } from './cover-parts.ts'
import { isCommitteeLine } from './cover-words.ts'
import { findDate, isDateAlone } from './dates.ts'
import { likeness, loose } from './words.ts'

/** By what sign a document is known; where several stand in one head, the first of them here tells most. */
const signs = [
  'minutes', 'front sheet', 'item number', 'report by', 'cover sheet', 'appendix', 'questions', 'agenda title', 'listed paper', 'running title', 'version', 'after the notice'] as const
export type StartSign = (typeof signs)[number]

export interface DocumentStart {
  /** Index of its first block. */
  readonly first: number
  readonly sign: StartSign
  readonly title: string
  /** Number of the agenda item, where the document prints it. */
  readonly itemNumber: string | null
  /** "Appendix E", where it is one. */
  readonly label: string | null
}

type Words = Extract<ReadBlock, { text: string }>

export const blockText = (block: ReadBlock | undefined): string => (block === undefined || block.kind === 'table' ? '' : block.text)
const isWords = (block: ReadBlock | undefined): block is Words => block !== undefined && block.kind !== 'table'

const frontLabel = /^(?:report title|title of (?:the )?report|title|subject|report to|report of|report by|report author|author|date of meeting|meeting date|date|decision maker|responsible (?:director|cabinet member|chief officer|officer|member)|lead (?:officer|member)|cabinet member|portfolio holder|wards?(?: affected)?|key decision|purpose|contact officer|director|classification|committee|meeting|status)\s*:?$/i
const titleLabel = /^(?:report title|title of (?:the )?report|title|subject)\s*:?$/i
const itemNumber = /\b(?:agenda )?item\s*(?:no|number|ref)?\s*[.:…\s]*(\d{1,2}[a-z]?)[\s.…]*$/i
const reportBy = /^(?:joint |a )?report (?:by|of|from|to)\b(?! (?:be|note|the meeting))/i
const appendix = /^(?:appendix|annexe?|enclosure|schedule)\s+([A-Z]{1,2}|\d{1,2}[a-z]?|[ivx]{1,4})\b\s*[:.–—-]*\s*(.*)$/i
export const notice = /\b(?:in large print|large print,|braille)\b/i
const headLabel = /^(?:date|version|status|(?:report )?author|prepared by|tel(?:ephone)?(?: no)?|e-?mail|contact(?: officer)?|wards?(?: affected)?|ward\(s\) affected)\b[^:]{0,12}:.{0,80}$/i
const subject = /^(?:subject|title|report title|title of report)\s*:\s*(\S.{3,180})$/i
const coverSheet = /^cover(?:ing)? (?:sheet|report|note)$/i
const questions = /^(?:appendix \w+\s*[:–-]?\s*)?(?:public|members?'?|local member|councillors?'?) (?:questions?|issues)(?: and (?:answers|responses))?(?: (?:to|for|from|at)\b.{0,80})?$/i
/** "Version: 1.6", "DRAFT v7" at the head of a paper. */
const version = /^(?:version|v)\s*[:.]?\s*\d+(?:\.\d+)?$|^(?:final )?draft\s+v?\d+(?:\.\d+)?$/i
const closing = /^(?:chair(?:man|woman|person)?|the meeting (?:closed|ended|concluded)|signed)\b/i

/** A line that could be a title: short and no sentence. */
function isTitle(block: ReadBlock | undefined): block is Words {
  return isWords(block) && block.kind !== 'item' && block.text.length > 3 && block.text.length <= 220 && !/[.;,]$/.test(block.text) && !notice.test(block.text) && !closing.test(block.text)
}

/** What stands above a report's first telling line and belongs to it: the committee's name, the date, the item number. */
function belongsAbove(block: ReadBlock | undefined): boolean {
  const text = blockText(block)
  if (text === '' || text.length > 140 || !isWords(block) || block.kind === 'item' || block.number !== null) return false
  const date = findDate(text)
  const body = (date === null ? text : text.slice(0, date.from)).trim()
  return itemNumber.test(text) || isDateAlone(text) || headLabel.test(text) || (isCommitteeLine(body) && !/\b(?:programme|plan|review|strategy|update|protocol)\b/i.test(body))
}

function stepBack(blocks: readonly ReadBlock[], at: number, least: number): number {
  let first = at
  while (first > least && at - first < 6 && belongsAbove(blocks[first - 1])) first -= 1
  return first
}

/** The title below a head line: the first lines that are neither committee, date, item number nor author; lines of one heading are joined. */
function titleBelow(blocks: readonly ReadBlock[], from: number): string {
  const named = subjectNear(blocks, from)
  if (named !== null) return named
  for (let at = from; at < Math.min(blocks.length, from + 7); at += 1) {
    const block = blocks[at]
    if (belongsAbove(block)) continue
    if (block?.kind === 'table') {
      const titled = titleInTable(block)
      if (titled !== null) return titled
      continue
    }
    const text = blockText(block)
    if (text === '' || reportBy.test(text) || text.length > 220) break
    if (version.test(text) || text.startsWith('http')) continue
    return joinedTitle(blocks, at)
  }
  return ''
}

/** "Subject: School attendance" within the head. */
function subjectNear(blocks: readonly ReadBlock[], from: number): string | null {
  for (const block of blocks.slice(from, from + 9)) {
    if (block.kind === 'heading' && block.number !== null) return null
    const named = subject.exec(blockText(block))?.[1]
    if (named !== undefined) return named
  }
  return null
}

/** A title set in two lines without a blank one between. */
function joinedTitle(blocks: readonly ReadBlock[], at: number): string {
  const block = blocks[at]
  const next = blocks[at + 1]
  const text = blockText(block)
  if (!isWords(block) || !isWords(next) || next.source.first - block.source.last !== 1 || next.kind === 'item' || next.number !== null || next.text.length > 120) return text
  const apart = belongsAbove(next) && !leans(text)
  return reportBy.test(next.text) || coverSheet.test(next.text) || apart || /[.;]$/.test(next.text) ? text : `${text} ${next.text}`
}

function titleInTable(table: Extract<ReadBlock, { kind: 'table' }>): string | null {
  for (const row of table.rows.slice(0, 6)) {
    const [label, value] = row.cells
    if (label !== undefined && value !== undefined && titleLabel.test(cellText(label)) && cellText(value) !== '') return cellText(value)
  }
  return null
}

function isFrontSheet(block: ReadBlock): boolean {
  if (block.kind !== 'table') return false
  const labels = block.rows.slice(0, 8).filter((row) => row.cells[0] !== undefined && frontLabel.test(cellText(row.cells[0])))
  return labels.length >= 2 || titleInTable(block) !== null
}

/** "Appendix 2 – Pathways to support for families", "Virtual Meetings with Family Networks": papers that a report says come with it. */
function listedPapers(blocks: readonly ReadBlock[], from: number): ReadonlyMap<string, string | null> {
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
    else if (inBackground && block.text.length >= 15 && block.text.length <= 120 && !/[.:]$/.test(block.text)) papers.set(loose(block.text), papers.get(loose(block.text)) ?? null)
  }
  return papers
}

const tidyLabel = (label: string): string => label.replace(/^\w/, (letter) => letter.toUpperCase()).replace(/\s+/g, ' ')

/** Finds the beginnings, in order, from block `from` on. `runningTitles` are what later pages repeat, in the form of `loose`. The first block of the body always begins a document. */
export function documentStarts(blocks: readonly ReadBlock[], from: number, agenda: readonly AgendaEntry[], runningTitles: ReadonlySet<string>): readonly DocumentStart[] {
  const starts: DocumentStart[] = []
  const papers = listedPapers(blocks, from)
  /** The paper a title names, whole or with more words behind it. */
  const isListed = (text: string): { readonly label: string | null } | null => {
    const words = loose(text)
    for (const [title, label] of papers) if (words === title || (title.length >= 24 && words.startsWith(`${title} `))) return { label }
    return null
  }
  const counts = new Map<string, number>()
  for (const block of blocks) if (isWords(block)) counts.set(loose(block.text.slice(0, 200)), (counts.get(loose(block.text.slice(0, 200))) ?? 0) + 1)
  const topics = agenda.filter((entry) => !entry.standing)
  let least = from
  /** The text is the title of an agenda item whose paper has not begun yet. */
  const opensTopic = (text: string): boolean => topics.some((entry) => likeness(entry.title, text) >= 0.8 && !starts.some(({ title }) => likeness(entry.title, title) >= 0.6))
  /** Only lines of a head stand between: committee, date, item number, title. */
  const oneHead = (above: number, below: number): boolean =>
    below - above <= 5 && blocks.slice(above, below).every((block) => isWords(block) && block.kind !== 'item' && block.number === null && block.text.length <= 220 && (!/[.;]$/.test(block.text) || itemNumber.test(block.text)))
  const open = (first: number, sign: StartSign, title: string, more: { itemNumber?: string | null; label?: string | null } = {}): void => {
    const last = starts.at(-1)
    const start = { first, sign, title: title.replace(/\s*\(page \d+\)\s*$/i, '').trim(), itemNumber: more.itemNumber ?? null, label: more.label ?? null }
    const sameHead = last !== undefined && oneHead(last.first, first) && !(last.label !== null && start.label !== null && last.label !== start.label)
    const samePaper = !sameHead && last !== undefined && (last.sign === 'cover sheet' || last.sign === 'agenda title') && ['report by', 'cover sheet', 'agenda title', 'item number'].includes(sign) && start.title !== '' && likeness(last.title, start.title) >= 0.8
    // The head of one document shows several signs; a sign within its head only tells more of it. A cover sheet and its report are one paper.
    if (last !== undefined && (samePaper || sameHead)) {
      const stronger = signs.indexOf(sign) < signs.indexOf(last.sign)
      starts[starts.length - 1] = {
        first: last.first,
        sign: stronger && !samePaper ? sign : last.sign,
        title: start.title !== '' && ((stronger && !samePaper) || last.title === '') ? start.title : last.title,
        itemNumber: last.itemNumber ?? start.itemNumber,
        label: last.label ?? start.label,
      }
      return
    }
    starts.push(start)
    least = first + 1
  }
  let afterNotice = true
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    const text = blockText(block)
    const last = starts.at(-1)
    const inHead = last !== undefined && oneHead(last.first, at)
    const margin = block.source.first - (blocks[at - 1]?.source.last ?? 0) > 2
    if (block.kind === 'table') {
      if (isFrontSheet(block)) open(stepBack(blocks, at, least), 'front sheet', titleInTable(block) ?? '')
      else {
        const smeared = block.rows[0]?.cells.map(cellText).map((cell) => /\b(appendix [A-Z0-9]{1,2})\b[\s:–-]+(\p{Lu}.{8,90})$/iu.exec(cell)).find((found) => found !== null)
        if (smeared?.[1] !== undefined && afterNotice) open(at, 'appendix', smeared[2] ?? '', { label: tidyLabel(smeared[1]) })
        else if (afterNotice && at > from) open(at, 'after the notice', '')
      }
      afterNotice = false
      continue
    }
    const item = itemNumber.exec(text)
    const label = appendix.exec(text)
    const alone = block.kind !== 'item' && block.number === null && text.length <= 400
    if (alone && minutesTitle(text)) open(stepBack(blocks, at, least), 'minutes', text)
    else if (alone && item !== null && text.length <= 140) open(stepBack(blocks, at, least), 'item number', titleBelow(blocks, at + 1), { itemNumber: item[1] ?? null })
    else if (alone && reportBy.test(text) && text.length <= 160 && at > from && (inHead || isTitle(blocks[at - 1]))) {
      let title = at - 1
      if (isTitle(blocks[title - 1]) && blocks[title - 1]?.source.last === (blocks[title]?.source.first ?? 0) - 1 && !belongsAbove(blocks[title - 1])) title -= 1
      open(inHead ? at : stepBack(blocks, Math.max(least, title), least), 'report by', subjectNear(blocks, at) ?? joinedTitle(blocks, title))
    } else if (alone && coverSheet.test(text) && isTitle(blocks[at - 1])) {
      let title = at - 1
      if (isTitle(blocks[title - 1]) && blocks[title - 1]?.source.last === (blocks[title]?.source.first ?? 0) - 1) title -= 1
      open(inHead ? at : Math.max(least, title), 'cover sheet', joinedTitle(blocks, title))
    } else if (alone && label !== null && !/\.$/.test(text) && (block.kind === 'heading' || text.length < 160 || /^\w+ \w{1,3}\s?[:–—-]/.test(text)) && (/^\w+ \w{1,3}\s?[:–—-]/.test(text) || !/\b(?:is|are|was|shows?|sets out|provides?|attached)\b/i.test(text))) {
      const name = tidyLabel(text.slice(0, text.length - (label[2]?.length ?? 0)).replace(/[\s:.–—-]+$/, ''))
      const title = label[2] === '' ? titleBelow(blocks, at + 1) : (label[2] ?? '')
      if (last?.label !== name || loose(last.title) !== loose(title)) open(at, 'appendix', title, { label: name })
    } else if (alone && questions.test(text) && block.kind === 'heading') open(at, 'questions', text)
    else if (alone && isTitle(block) && !inHead && !isCommitteeLine(text) && (block.kind === 'heading' || afterNotice) && opensTopic(text)) open(stepBack(blocks, at, least), 'agenda title', joinedTitle(blocks, at))
    else if (alone && isTitle(block) && !inHead && (margin || (block.kind === 'heading' && last?.label === null && last.sign === 'after the notice')) && isListed(text) !== null && (counts.get(loose(text)) ?? 0) <= 3) open(at, 'listed paper', text, { label: isListed(text)?.label ?? null })
    else if (alone && block.kind === 'heading' && !inHead && block.number === null && runningTitles.has(loose(text)) && !isCommitteeLine(text) && last !== undefined && ['after the notice', 'listed paper', 'running title'].includes(last.sign) && loose(last.title) !== loose(text)) open(at, 'running title', text)
    else if (alone && version.test(text) && margin && at > from) open(at, 'version', titleBelow(blocks, at + 1))
    else if (afterNotice && text.length > 3 && !notice.test(text) && at > from && !/^(?:[¹²³⁴-⁹]|https?:)/.test(text)) {
      if (!inHead) open(at, 'after the notice', titleBelow(blocks, at))
    }
    if (notice.test(text) && text.length < 400) afterNotice = true
    else if (text.length > 3 && !text.startsWith('http')) afterNotice = false
  }
  return starts.filter((start, index) => !isReference(start, starts[index - 1], starts[index + 1]))
}

/** "Annex 1 – Summary", "Annex 2 – Template" in a row only name the annexes that follow; "Annex 1" after them begins one. */
function isReference(start: DocumentStart, before: DocumentStart | undefined, after: DocumentStart | undefined): boolean {
  const follows = (one: DocumentStart | undefined, other: DocumentStart | undefined): boolean =>
    one?.sign === 'appendix' && other?.sign === 'appendix' && other.first - one.first <= 1 && (one.label ?? '').localeCompare(other.label ?? '', 'en', { numeric: true, sensitivity: 'base' }) < 0
  return follows(start, after) || follows(before, start)
}
