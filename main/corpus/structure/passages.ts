// From the blocks of one document to its passages: what a member cites, marks and finds.

import type { Cell } from '../../../preload/contract/model/pack.ts'
import { isWords, type ReadBlock, type TableBlock, type WordBlock } from '../read/block.ts'
import { listRun, putList, resolutionEnd } from './list-passages.ts'
import { lostPicture } from './lost-pictures.ts'
import { nestedHeadings, type OpenHeading, withHeading } from './outline.ts'
import { cutLong, draftOf, longestPassage, type PassageDraft, shiftBlock, type TextPiece } from './passage-draft.ts'
import { isStandingText } from './standing.ts'
import { tablePassages } from './table-passages.ts'

/** A passage with the headings that stand above it, and the block of its table. */
export interface PlacedDraft extends PassageDraft {
  readonly above: readonly OpenHeading[]
  /** For a heading: what it opens. */
  readonly opens: OpenHeading | null
  readonly table: TableBlock | null
}

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
  const drafts: PlacedDraft[] = []
  const nested = nestedHeadings(blocks)
  let open: readonly OpenHeading[] = []
  let stray: TextPiece[] = []

  const place = (draft: PassageDraft, table: TableBlock | null = null, opens: OpenHeading | null = null): void =>
    void drafts.push({ ...draft, above: opens === null ? open : open.slice(0, -1), opens, table })
  const piece = (block: WordBlock, at: number): TextPiece => {
    const lost = block.kind === 'heading' ? null : lostPicture(blocks, at, end)
    const doubts = lost === null ? doubtsOf(at) : [...doubtsOf(at), lost]
    const form = block.kind === 'item' ? { kind: 'item' as const, level: block.level, marker: block.marker } : { kind: 'paragraph' as const }
    return { text: block.text, emphasis: block.emphasis, source: block.source, doubts, form }
  }
  /** Places pieces as one passage, or as several where they are too long together. */
  const put = (kind: 'paragraph' | 'list', number: string | null, pieces: readonly TextPiece[]): void => {
    const all = [...stray, ...pieces].flatMap((one) =>
      cutLong(one).map(
        (part, index): TextPiece => ({
          ...one,
          ...part,
          doubts: index === 0 ? one.doubts : [],
          form: index > 0 && one.form.kind === 'item' ? { ...one.form, marker: null } : one.form,
        }),
      ),
    )
    stray = []
    let group: TextPiece[] = []
    let length = 0
    let own = number
    const flush = (): void => {
      if (group.length > 0) place(draftOf(kind, own, group))
      group = []
      length = 0
      own = null
    }
    for (const one of all) {
      if (length + one.text.length + 1 > longestPassage) flush()
      group.push(one)
      length += one.text.length + 1
    }
    flush()
  }
  /** A bare figure or mark never stands by itself: it joins the passage before it, or waits for the next. */
  const keepStray = (one: TextPiece, next: ReadBlock | undefined): void => {
    const last = drafts.at(-1)
    const waits = (last?.kind === 'heading' || last?.kind === 'table') && isWords(next) && next.kind !== 'heading' && next.number === null
    if (last === undefined || waits || last.text.length + one.text.length + 1 > longestPassage || stray.length > 0) {
      stray.push(one)
      return
    }
    const words = draftOf('paragraph', null, [one])
    const cell: Cell = { from: 0, to: one.text.length, columns: 1, header: false, blocks: [] }
    // Below a table it stands as one more row.
    const joined: Pick<PassageDraft, 'blocks' | 'emphasis'> =
      last.kind === 'table' ? { ...words, blocks: [{ kind: 'row', header: false, from: 0, to: one.text.length, cells: [cell] }] } : words
    const by = last.text.length + 1
    drafts[drafts.length - 1] = {
      ...last,
      text: `${last.text}\n${one.text}`,
      blocks: [...last.blocks, ...joined.blocks.map((block) => shiftBlock(block, by))],
      emphasis: [...last.emphasis, ...joined.emphasis.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }))],
      source: { first: last.source.first, last: Math.max(last.source.last, one.source.last) },
    }
  }

  for (let at = 0; at < end; at += 1) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.kind === 'table') {
      if (stray.length > 0) put('paragraph', null, [])
      for (const draft of tablePassages(block, doubtsOf(at))) place(draft, block)
      continue
    }
    if (block.kind === 'heading') {
      if (stray.length > 0) put('paragraph', null, [])
      open = withHeading(open, block, nested.has(at))
      const level = open.at(-1)?.level ?? 2
      for (const [index, part] of cutLong(block).entries()) {
        place(
          draftOf('heading', index === 0 ? block.number : null, [
            { ...part, source: block.source, doubts: doubtsOf(at), form: { kind: 'heading', level } },
          ]),
          null,
          index === 0 ? (open.at(-1) ?? null) : null,
        )
      }
      continue
    }
    if (block.text === '') continue
    if (block.kind === 'paragraph' && block.number === null && !hasWord(block.text)) {
      keepStray(piece(block, at), at + 1 < end ? blocks[at + 1] : undefined)
      continue
    }
    const next = blocks[at + 1]
    if (block.kind !== 'item' && resolves(block.text)) {
      const last = resolutionEnd(blocks, at, end)
      if (last > at) {
        const parts = blocks.slice(at, last + 1).filter(isWords)
        put(
          parts.some(({ kind }) => kind === 'item') ? 'list' : 'paragraph',
          block.number,
          parts.map((part, index) => piece(part, at + index)),
        )
        at = last
        continue
      }
    }
    // A lead-in and its short items are one passage.
    const leads = block.kind === 'paragraph' && at + 1 < end && next?.kind === 'item' && isLeadIn(block.text) && block.text.length <= 600
    if (leads || block.kind === 'item') {
      const run = listRun(blocks, leads ? at + 1 : at, end)
      const lead = leads ? [piece(block, at)] : []
      at = putList(blocks, run, lead, leads ? block.number : null, piece, put)
      continue
    }
    // Lines that follow each other without a blank one: an address, a column of names. Labels of a picture, with blank ones.
    let last = at
    if (inContacts(open) && isContactLine(block)) {
      while (last + 1 < end && last - at + 1 < mostLines && isContactLine(blocks[last + 1])) last += 1
    } else if (isLabel(block)) while (last + 1 < end && last - at + 1 < mostLines && isLabel(blocks[last + 1])) last += 1
    if (last - at < 3 && !inContacts(open)) last = at
    while (last + 1 < end && last - at + 1 < mostLines && tightLine(blocks[last], blocks[last + 1])) last += 1
    if (last > at) {
      const lines = blocks.slice(at, last + 1).filter(isWords)
      put(
        'paragraph',
        block.number,
        lines.map((line, index) => piece(line, at + index)),
      )
      at = last
    } else put('paragraph', block.number, [piece(block, at)])
  }
  if (stray.length > 0) put('paragraph', null, [])
  return drafts
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
