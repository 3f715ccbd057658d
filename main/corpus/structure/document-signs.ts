// The signs by which the head of a document is known, each as councils print it; where several stand in one head, the first here tells most.
import type { ReadBlock, TableBlock, WordBlock } from '../read/block.ts'
import { cellText } from '../read/cell.ts'
import { isSectionName } from '../read/title-like.ts'
import { minutesTitle } from './cover-parts.ts'
import { isCommitteeLine } from './cover-words.ts'
import {
  appendix,
  belongsAbove,
  coverSheet,
  frontLines,
  isFrontSheet,
  isTitle,
  itemNumber,
  joinedTitle,
  notice,
  questions,
  reportBy,
  stepBack,
  subjectNear,
  titleBelow,
  titleInTable,
  version,
} from './document-head.ts'
import type { DocumentStart, HeadPlace, PackSigns } from './document-places.ts'
import { likeness, loose } from './words.ts'

type Found = Omit<DocumentStart, 'itemNumber' | 'label'> & Partial<Pick<DocumentStart, 'itemNumber' | 'label'>>
/** `null` where the sign is not there; 'known' where it is, and says nothing new. */
type Finder = (place: HeadPlace, block: WordBlock) => Found | 'known' | null

const tidyLabel = (label: string): string =>
  label.replace(/^\p{L}+/u, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`).replace(/\s+/g, ' ')

/** "Purpose" below "Version: 1.6" is no title; such a paper is called by its version. */
const versionTitle = (below: string, printed: string): string =>
  below === '' || isSectionName(below) || /^purpose\b/i.test(below) ? `Paper without a title (${printed})` : below

/** A line by itself: no item of a list, no numbered paragraph. */
const isAlone = (block: WordBlock): boolean => block.kind !== 'item' && block.number === null && block.text.length <= 400

const back = ({ pack, at, least }: HeadPlace): number => stepBack(pack.blocks, at, least)

/** The block above a title set in two lines without a blank one, or the title itself. */
function titleStart({ pack: { blocks } }: HeadPlace, title: number, belongs: (block: ReadBlock | undefined) => boolean): number {
  const above = blocks[title - 1]
  return isTitle(above) && above.source.last === (blocks[title]?.source.first ?? 0) - 1 && !belongs(above) ? title - 1 : title
}

const minutes: Finder = (place, block) =>
  isAlone(block) && minutesTitle(place.text) ? { first: back(place), sign: 'minutes', title: place.text } : null

const sheetInLines: Finder = (place, block) => {
  const { blocks } = place.pack
  if (!isAlone(block) || place.inHead || !frontLines(blocks, place.at)) return null
  return { first: back(place), sign: 'front sheet', title: subjectNear(blocks, place.at) ?? titleBelow(blocks, place.at) }
}

const numbered: Finder = (place, block) => {
  const item = itemNumber.exec(place.text)
  if (!isAlone(block) || item === null || place.text.length > 140) return null
  return { first: back(place), sign: 'item number', title: titleBelow(place.pack.blocks, place.at + 1), itemNumber: item[1] ?? null }
}

const byAuthor: Finder = (place, block) => {
  const { at, text, inHead, least } = place
  const { blocks, from } = place.pack
  if (!isAlone(block) || !reportBy.test(text) || text.length > 160 || at <= from || !(inHead || isTitle(blocks[at - 1]))) return null
  const title = titleStart(place, at - 1, belongsAbove)
  const named = subjectNear(blocks, at) ?? joinedTitle(blocks, title)
  if (inHead) return { first: at, sign: 'report by', title: named }
  // A covering page above the report carries the same title.
  const covering = blocks.findLastIndex(
    (above, index) => index < title && index >= Math.max(least, at - 40) && above.kind === 'heading' && loose(above.text) === loose(named),
  )
  return { first: stepBack(blocks, covering >= 0 ? covering : Math.max(least, title), least), sign: 'report by', title: named }
}

const covered: Finder = (place, block) => {
  const { at, least, inHead } = place
  const { blocks } = place.pack
  if (!isAlone(block) || !coverSheet.test(place.text) || !isTitle(blocks[at - 1])) return null
  const title = titleStart(place, at - 1, () => false)
  return { first: inHead ? at : Math.max(least, title), sign: 'cover sheet', title: joinedTitle(blocks, title) }
}

/** "Appendix A: …" as a title, not "Appendix A shows …". */
const labelled: Finder = ({ pack, at, text, last }, block) => {
  const label = appendix.exec(text)
  const parted = /^\w+ \w{1,3}\s?[:–—-]/.test(text)
  const isTitled = block.kind === 'heading' || text.length < 160 || parted
  const tellsOf = !parted && /\b(?:is|are|was|shows?|sets out|provides?|attached)\b/i.test(text)
  if (!isAlone(block) || label === null || /\.$/.test(text) || !isTitled || tellsOf) return null
  const name = tidyLabel(text.slice(0, text.length - (label[2]?.length ?? 0)).replace(/(?<![\s:.–—-])[\s:.–—-]+$/, ''))
  const title = label[2] === '' ? titleBelow(pack.blocks, at + 1) : (label[2] ?? '')
  return last?.label === name && loose(last.title) === loose(title) ? 'known' : { first: at, sign: 'appendix', title, label: name }
}

const asked: Finder = ({ at, text }, block) =>
  isAlone(block) && questions.test(text) && block.kind === 'heading' ? { first: at, sign: 'questions', title: text } : null

/** The title of an agenda item whose paper has not begun yet. */
const topic: Finder = (place, block) => {
  const { pack, at, text, inHead, starts, afterNotice } = place
  const mayOpen = isAlone(block) && isTitle(block) && !inHead && !isCommitteeLine(text) && (block.kind === 'heading' || afterNotice)
  if (!mayOpen) return null
  const opens = pack.topics.some((entry) => likeness(entry.title, text) >= 0.8 && !starts.some(({ title }) => likeness(entry.title, title) >= 0.6))
  return opens ? { first: back(place), sign: 'agenda title', title: joinedTitle(pack.blocks, at) } : null
}

/** The paper a title names, whole or with more words behind it. */
function listedAs(text: string, papers: PackSigns['papers']): { readonly label: string | null } | null {
  const words = loose(text)
  for (const [title, label] of papers) if (words === title || (title.length >= 24 && words.startsWith(`${title} `))) return { label }
  return null
}

const listed: Finder = ({ pack, at, text, last, inHead, margin }, block) => {
  const stands = margin || (block.kind === 'heading' && last?.label === null && last.sign === 'after the notice')
  if (!isAlone(block) || !isTitle(block) || inHead || !stands || (pack.counts.get(loose(text)) ?? 0) > 3) return null
  const paper = listedAs(text, pack.papers)
  return paper === null ? null : { first: at, sign: 'listed paper', title: text, label: paper.label }
}

const running: Finder = ({ pack, at, text, last, inHead }, block) =>
  isAlone(block) &&
  block.kind === 'heading' &&
  !inHead &&
  pack.runningTitles.has(loose(text)) &&
  !isCommitteeLine(text) &&
  last !== undefined &&
  ['after the notice', 'listed paper', 'running title'].includes(last.sign) &&
  loose(last.title) !== loose(text)
    ? { first: at, sign: 'running title', title: text }
    : null

const versioned: Finder = ({ pack, at, text, margin }, block) =>
  isAlone(block) && version.test(text) && margin && at > pack.from
    ? { first: at, sign: 'version', title: versionTitle(titleBelow(pack.blocks, at + 1), text) }
    : null

const behindNotice: Finder = ({ pack, at, text, inHead, afterNotice }) =>
  afterNotice && !inHead && text.length > 3 && !notice.test(text) && at > pack.from && !/^(?:[¹²³⁴-⁹]|https?:)/.test(text)
    ? { first: at, sign: 'after the notice', title: titleBelow(pack.blocks, at) }
    : null

/** In the order in which they are asked. */
const finders: readonly Finder[] = [
  minutes,
  sheetInLines,
  numbered,
  byAuthor,
  covered,
  labelled,
  asked,
  topic,
  listed,
  running,
  versioned,
  behindNotice,
]

/** The document that begins at a line of words; null where none does. */
export function beginsAtWords(place: HeadPlace, block: WordBlock): Found | null {
  for (const finder of finders) {
    const found = finder(place, block)
    if (found !== null) return found === 'known' ? null : found
  }
  return null
}

/** The document that begins at a table: with a front sheet, or an appendix whose label was set into its first row. */
export function beginsAtTable(place: HeadPlace, table: TableBlock): Found | null {
  if (isFrontSheet(table)) return { first: back(place), sign: 'front sheet', title: titleInTable(table) ?? '' }
  if (!place.afterNotice) return null
  const smeared = table.rows[0]?.cells
    .map((cell) => /\b(appendix [A-Z0-9]{1,2})\b[\s:–-]+(\p{Lu}.{8,90})$/iu.exec(cellText(cell)))
    .find((found) => found !== null)
  if (smeared?.[1] !== undefined) return { first: place.at, sign: 'appendix', title: smeared[2] ?? '', label: tidyLabel(smeared[1]) }
  return place.at > place.pack.from ? { first: place.at, sign: 'after the notice', title: '' } : null
}
