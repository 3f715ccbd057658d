// From the blocks of one document to its passages: what a member cites, marks and finds.
import { isWords, type ReadBlock, type WordBlock } from '../read/block.ts'
import { closesAgenda } from './agenda-close.ts'
import { listRun, putList, resolutionEnd } from './list-passages.ts'
import { lostPicture } from './lost-pictures.ts'
import { nestedHeadings, type OpenHeading } from './outline.ts'
import type { TextPiece } from './passage-draft.ts'
import { beginPlacing, type PlacedDraft, saysWhatIsCounted } from './passage-placing.ts'
import { isStandingText } from './standing.ts'

/** Lines of an address or a list of names are one passage up to this many. */
const mostLines = 14

const hasWord = (text: string): boolean => /\p{L}{2}|(?:\p{L}\s){3}|\p{L}[/&]\p{L}/u.test(text)
/** Words that a list below them completes: they have no full stop. */
const isLeadIn = (text: string): boolean => !/[.!?]["”’)]?$/.test(text)
/** "8.4 RESOLVED", "The Board RESOLVED to;", "it was RESOLVED": what was resolved follows. */
const resolves = (text: string): boolean =>
  text.length <= 300 && /\b(?:RES(?:OL|LO)VED|Resolved|resolved|AGREED|Agreed|[Ii]t was agreed)(?: (?:that|to))?\s*[:;–—-]*$/.test(text)

/** Goes over the blocks of one document. `doubtsOf` gives what reading was unsure of. */
export function makePassages(blocks: readonly ReadBlock[], doubtsOf: (block: number) => readonly string[]): readonly PlacedDraft[] {
  const end = blocks.length
  const nested = nestedHeadings(blocks)
  const placing = beginPlacing()
  const piece = (block: WordBlock, at: number): TextPiece => {
    const lost = block.kind === 'heading' ? null : lostPicture(blocks, at, end)
    const doubts = lost === null ? doubtsOf(at) : [...doubtsOf(at), lost]
    const form = block.kind === 'item' ? { kind: 'item' as const, level: block.level, marker: block.marker } : { kind: 'paragraph' as const }
    return { text: block.text, emphasis: block.emphasis, source: block.source, doubts, form }
  }
  const pieces = (from: number, to: number): readonly TextPiece[] =>
    blocks.slice(from, to + 1).flatMap((block, step) => (isWords(block) ? [piece(block, from + step)] : []))
  /** Places the words that begin at a block, with what belongs to them; gives the index of their last block. */
  const putWords = (block: WordBlock, at: number): number => {
    const resolved = block.kind !== 'item' && resolves(block.text) ? resolutionEnd(blocks, at, end) : at
    if (resolved > at) {
      const listed = blocks.slice(at, resolved + 1).some(({ kind }) => kind === 'item')
      placing.put(listed ? 'list' : 'paragraph', block.number, pieces(at, resolved))
      return resolved
    }
    // A lead-in and its short items are one passage.
    const leads = block.kind === 'paragraph' && blocks[at + 1]?.kind === 'item' && isLeadIn(block.text) && block.text.length <= 600
    if (leads || block.kind === 'item') {
      const run = listRun(blocks, leads ? at + 1 : at, end)
      return putList(blocks, run, leads ? [piece(block, at)] : [], leads ? block.number : null, piece, placing.put)
    }
    const last = lastLine(blocks, at, placing.open())
    placing.put('paragraph', block.number, pieces(at, last))
    return last
  }
  for (let at = 0; at < end; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.kind === 'table') placing.table(block, doubtsOf(at))
    else if (block.kind === 'heading') placing.heading(block, nested.has(at), doubtsOf(at))
    else if (block.kind === 'paragraph' && block.number === null && block.text !== '' && !hasWord(block.text))
      placing.stray(piece(block, at), blocks[at + 1])
    else if (block.text !== '') at = putWords(block, at)
  }
  placing.end()
  return placing.drafts
}

/**
 * The last of the lines that make one passage with the one at `at`: lines that follow each other without a blank one (an address, a column of
 * names), and, with blank ones between, the labels of a lost picture and an officer's contact. The closing lines of an agenda begin anew.
 */
function lastLine(blocks: readonly ReadBlock[], at: number, open: readonly OpenHeading[]): number {
  const carries = (last: number): boolean => last + 1 < blocks.length && last - at + 1 < mostLines && !closesAgenda(blocks, last + 1)
  const contacts = inContacts(open)
  const isLine = contacts && isContactLine(blocks[at]) ? isContactLine : isLabel
  let last = at
  if (isLine(blocks[at])) while (carries(last) && isLine(blocks[last + 1])) last += 1
  if (last - at < 3 && !contacts) last = at
  while (carries(last) && tightLine(blocks[last], blocks[last + 1])) last += 1
  const end = blocks[last]
  const leavesFigure = last > at && isWords(end) && !hasWord(end.text) && saysWhatIsCounted(blocks[last + 1])
  return leavesFigure ? last - 1 : last
}

/** Name, post, telephone and address of an officer are one passage, however many lines they take. */
const inContacts = (open: readonly OpenHeading[]): boolean =>
  /^(?:officer contacts?|contact (?:officers?|details|points?)|contacts?|for further information)\b/i.test(open.at(-1)?.text ?? '')
const isContactLine = (block: ReadBlock | undefined): boolean =>
  isWords(block) &&
  block.kind === 'paragraph' &&
  block.number === null &&
  block.text.length <= 110 &&
  block.text !== '' &&
  !isStandingText(block.text)

/** A few words without an end, by themselves: a name, a label of a lost picture. */
function isLabel(block: ReadBlock | undefined): boolean {
  return (
    isWords(block) &&
    block.kind === 'paragraph' &&
    block.number === null &&
    block.text.length <= 70 &&
    block.text !== '' &&
    !/[.:;?!]$/.test(block.text) &&
    !/^\(page/i.test(block.text)
  )
}

function tightLine(one: ReadBlock | undefined, other: ReadBlock | undefined): boolean {
  return (
    isWords(one) &&
    isWords(other) &&
    one.kind === 'paragraph' &&
    other.kind === 'paragraph' &&
    other.number === null &&
    one.text.length <= 100 &&
    other.text.length <= 100 &&
    other.text !== '' &&
    other.source.first - one.source.last === 1
  )
}
