// Finds where each document of a pack begins, by the signs councils put at the head of reports, minutes and appendices.
import { isWords, type ReadBlock } from '../read/block.ts'
import { cellText } from '../read/cell.ts'
import { isSectionName } from '../read/title-like.ts'
import type { AgendaEntry } from './agenda.ts'
import { minutesTitle } from './cover-parts.ts'
import { isCommitteeLine } from './cover-words.ts'
import {
  appendix,
  belongsAbove,
  blockText,
  coverSheet,
  frontLines,
  isFrontSheet,
  isTitle,
  itemNumber,
  joinedTitle,
  listedPapers,
  notice,
  questions,
  reportBy,
  stepBack,
  subjectNear,
  titleBelow,
  titleInTable,
  version,
} from './document-head.ts'
import { likeness, loose } from './words.ts'

/** By what sign a document is known; where several stand in one head, the first of them here tells most. */
const signs = [
  'minutes',
  'front sheet',
  'item number',
  'report by',
  'cover sheet',
  'appendix',
  'questions',
  'agenda title',
  'listed paper',
  'running title',
  'version',
  'after the notice',
] as const
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

const tidyLabel = (label: string): string =>
  label.replace(/^\p{L}+/u, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`).replace(/\s+/g, ' ')

/** "Purpose" below "Version: 1.6" is no title; such a paper is called by its version. */
const versionTitle = (below: string, version: string): string =>
  below === '' || isSectionName(below) || /^purpose\b/i.test(below) ? `Paper without a title (${version})` : below

/** Finds the beginnings, in order, from block `from` on. `runningTitles` are what later pages repeat, in the form of `loose`. The first block of the body always begins a document. */
export function documentStarts(
  blocks: readonly ReadBlock[],
  from: number,
  agenda: readonly AgendaEntry[],
  runningTitles: ReadonlySet<string>,
): readonly DocumentStart[] {
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
  const opensTopic = (text: string): boolean =>
    topics.some((entry) => likeness(entry.title, text) >= 0.8 && !starts.some(({ title }) => likeness(entry.title, title) >= 0.6))
  /** Only lines of a head stand between: committee, date, item number, title. */
  const oneHead = (above: number, below: number): boolean =>
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
  const open = (first: number, sign: StartSign, title: string, more: { itemNumber?: string | null; label?: string | null } = {}): void => {
    const last = starts.at(-1)
    const start = {
      first,
      sign,
      title: title.replace(/\s*\(page \d+\)\s*$/i, '').trim(),
      itemNumber: more.itemNumber ?? null,
      label: more.label ?? null,
    }
    const sameHead = last !== undefined && oneHead(last.first, first) && !(last.label !== null && start.label !== null && last.label !== start.label)
    const samePaper =
      !sameHead &&
      last !== undefined &&
      (last.sign === 'cover sheet' || last.sign === 'agenda title') &&
      ['report by', 'cover sheet', 'agenda title', 'item number'].includes(sign) &&
      start.title !== '' &&
      likeness(last.title, start.title) >= 0.8
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
        const smeared = block.rows[0]?.cells
          .map(cellText)
          .map((cell) => /\b(appendix [A-Z0-9]{1,2})\b[\s:–-]+(\p{Lu}.{8,90})$/iu.exec(cell))
          .find((found) => found !== null)
        if (smeared?.[1] !== undefined && afterNotice) open(at, 'appendix', smeared[2] ?? '', { label: tidyLabel(smeared[1]) })
        else if (afterNotice && at > from) open(at, 'after the notice', '')
      }
      afterNotice = false
      continue
    }
    const item = itemNumber.exec(text)
    const label = appendix.exec(text)
    const alone = block.kind !== 'item' && block.number === null && text.length <= 400
    const sheet = alone && !inHead && frontLines(blocks, at)
    if (alone && minutesTitle(text)) open(stepBack(blocks, at, least), 'minutes', text)
    else if (sheet) open(stepBack(blocks, at, least), 'front sheet', subjectNear(blocks, at) ?? titleBelow(blocks, at))
    else if (alone && item !== null && text.length <= 140)
      open(stepBack(blocks, at, least), 'item number', titleBelow(blocks, at + 1), { itemNumber: item[1] ?? null })
    else if (alone && reportBy.test(text) && text.length <= 160 && at > from && (inHead || isTitle(blocks[at - 1]))) {
      let title = at - 1
      if (isTitle(blocks[title - 1]) && blocks[title - 1]?.source.last === (blocks[title]?.source.first ?? 0) - 1 && !belongsAbove(blocks[title - 1]))
        title -= 1
      const named = subjectNear(blocks, at) ?? joinedTitle(blocks, title)
      // A covering page above the report carries the same title.
      const covering = inHead
        ? -1
        : blocks.findLastIndex(
            (above, place) => place < title && place >= Math.max(least, at - 40) && above.kind === 'heading' && loose(above.text) === loose(named),
          )
      open(inHead ? at : stepBack(blocks, covering >= 0 ? covering : Math.max(least, title), least), 'report by', named)
    } else if (alone && coverSheet.test(text) && isTitle(blocks[at - 1])) {
      let title = at - 1
      if (isTitle(blocks[title - 1]) && blocks[title - 1]?.source.last === (blocks[title]?.source.first ?? 0) - 1) title -= 1
      open(inHead ? at : Math.max(least, title), 'cover sheet', joinedTitle(blocks, title))
    } else if (
      alone &&
      label !== null &&
      !/\.$/.test(text) &&
      (block.kind === 'heading' || text.length < 160 || /^\w+ \w{1,3}\s?[:–—-]/.test(text)) &&
      (/^\w+ \w{1,3}\s?[:–—-]/.test(text) || !/\b(?:is|are|was|shows?|sets out|provides?|attached)\b/i.test(text))
    ) {
      const name = tidyLabel(text.slice(0, text.length - (label[2]?.length ?? 0)).replace(/[\s:.–—-]+$/, ''))
      const title = label[2] === '' ? titleBelow(blocks, at + 1) : (label[2] ?? '')
      if (last?.label !== name || loose(last.title) !== loose(title)) open(at, 'appendix', title, { label: name })
    } else if (alone && questions.test(text) && block.kind === 'heading') open(at, 'questions', text)
    else if (alone && isTitle(block) && !inHead && !isCommitteeLine(text) && (block.kind === 'heading' || afterNotice) && opensTopic(text))
      open(stepBack(blocks, at, least), 'agenda title', joinedTitle(blocks, at))
    else if (
      alone &&
      isTitle(block) &&
      !inHead &&
      (margin || (block.kind === 'heading' && last?.label === null && last.sign === 'after the notice')) &&
      isListed(text) !== null &&
      (counts.get(loose(text)) ?? 0) <= 3
    )
      open(at, 'listed paper', text, { label: isListed(text)?.label ?? null })
    else if (
      alone &&
      block.kind === 'heading' &&
      !inHead &&
      block.number === null &&
      runningTitles.has(loose(text)) &&
      !isCommitteeLine(text) &&
      last !== undefined &&
      ['after the notice', 'listed paper', 'running title'].includes(last.sign) &&
      loose(last.title) !== loose(text)
    )
      open(at, 'running title', text)
    else if (alone && version.test(text) && margin && at > from) open(at, 'version', versionTitle(titleBelow(blocks, at + 1), text))
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
    one?.sign === 'appendix' &&
    other?.sign === 'appendix' &&
    other.first - one.first <= 1 &&
    (one.label ?? '').localeCompare(other.label ?? '', 'en', { numeric: true, sensitivity: 'base' }) < 0
  return follows(start, after) || follows(before, start)
}
