// Finds where each document of a pack begins, by the signs councils put at the head of reports, minutes and appendices.
import type { ReadBlock } from '../read/block.ts'
import type { AgendaEntry } from './agenda.ts'
import { blockText, isNotice, oneHead } from './document-head.ts'
import { type DocumentStart, type HeadPlace, packSigns, signs } from './document-places.ts'
import { beginsAtTable, beginsAtWords } from './document-signs.ts'
import { likeness } from './words.ts'

/** Signs of a report that a cover sheet or an agenda's title may stand before. */
const ofReport: readonly DocumentStart['sign'][] = ['report by', 'cover sheet', 'agenda title', 'item number']

/**
 * Two starts as one, where the second is only a further sign of the first document: a sign within its head, or the report behind its cover
 * sheet. Null where the second begins a document of its own.
 */
function asOne(blocks: readonly ReadBlock[], last: DocumentStart, start: DocumentStart): DocumentStart | null {
  const sameHead = oneHead(blocks, last.first, start.first) && !(last.label !== null && start.label !== null && last.label !== start.label)
  const samePaper =
    !sameHead &&
    (last.sign === 'cover sheet' || last.sign === 'agenda title') &&
    ofReport.includes(start.sign) &&
    start.title !== '' &&
    likeness(last.title, start.title) >= 0.8
  if (!samePaper && !sameHead) return null
  const stronger = signs.indexOf(start.sign) < signs.indexOf(last.sign) && !samePaper
  return {
    first: last.first,
    sign: stronger ? start.sign : last.sign,
    title: start.title !== '' && (stronger || last.title === '') ? start.title : last.title,
    itemNumber: last.itemNumber ?? start.itemNumber,
    label: last.label ?? start.label,
  }
}

/**
 * Finds the beginnings, in order, from block `from` on. `runningTitles` are what later pages repeat, in the form of `loose`. The first block
 * of the body always begins a document.
 */
export function documentStarts(
  blocks: readonly ReadBlock[],
  from: number,
  agenda: readonly AgendaEntry[],
  runningTitles: ReadonlySet<string>,
): readonly DocumentStart[] {
  const pack = packSigns(blocks, from, agenda, runningTitles)
  const starts: DocumentStart[] = []
  let least = from
  let afterNotice = true
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    const text = blockText(block)
    const last = starts.at(-1)
    const inHead = last !== undefined && oneHead(blocks, last.first, at)
    const margin = block.source.first - (blocks[at - 1]?.source.last ?? 0) > 2
    const place: HeadPlace = { pack, at, text, last, starts, least, inHead, margin, afterNotice }
    const found = block.kind === 'table' ? beginsAtTable(place, block) : beginsAtWords(place, block)
    if (found !== null) {
      const title = found.title.replace(/\s*\(page \d+\)\s*$/i, '').trim()
      const start: DocumentStart = { first: found.first, sign: found.sign, title, itemNumber: found.itemNumber ?? null, label: found.label ?? null }
      const one = last === undefined ? null : asOne(blocks, last, start)
      if (one !== null) starts[starts.length - 1] = one
      else {
        starts.push(start)
        least = start.first + 1
      }
    }
    if (isNotice(block)) afterNotice = true
    else if (block.kind === 'table' || (text.length > 3 && !text.startsWith('http'))) afterNotice = false
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
