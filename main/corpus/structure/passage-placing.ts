// Places pieces of a document as passages, one after another: under the headings that are open, cut where they are too long, bare figures with their words.
import { type Cell, longestPassage } from '../../../preload/contract/model/pack.ts'
import { isWords, type ReadBlock, type TableBlock } from '../read/block.ts'
import { startsSmall } from '../read/cut.ts'
import { type OpenHeading, withHeading } from './outline.ts'
import { cutLong, draftOf, type PassageDraft, shiftBlock, type TextPiece } from './passage-draft.ts'
import { tablePassages } from './table-passages.ts'

/** A passage with the headings that stand above it, and the block of its table. */
export interface PlacedDraft extends PassageDraft {
  readonly above: readonly OpenHeading[]
  /** For a heading: what it opens. */
  readonly opens: OpenHeading | null
  readonly table: TableBlock | null
}

/** Takes the parts of one document in their order. */
export interface Placing {
  readonly drafts: readonly PlacedDraft[]
  /** The headings that are open, outermost first. */
  open(): readonly OpenHeading[]
  /** Places a heading and opens it. `nested`: its number is one of its own inside a section. */
  heading(block: Extract<ReadBlock, { kind: 'heading' }>, nested: boolean, doubts: readonly string[]): void
  /** Places a table's rows, in groups. */
  table(block: TableBlock, doubts: readonly string[]): void
  /** Places pieces as one passage, or as several where they are too long together. */
  put(kind: 'paragraph' | 'list', number: string | null, pieces: readonly TextPiece[]): void
  /** Takes a bare figure or mark, which never stands by itself: it joins the passage before it, or waits for `next`. */
  stray(one: TextPiece, next: ReadBlock | undefined): void
  /** Places what still waits. */
  end(): void
}

/** Pieces no longer than a passage may be; what is cut off an item has no marker, and the doubts stay with the first part. */
const cutPieces = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
  pieces.flatMap((one) =>
    cutLong(one).map(
      (part, index): TextPiece => ({
        ...one,
        ...part,
        doubts: index === 0 ? one.doubts : [],
        form: index > 0 && one.form.kind === 'item' ? { ...one.form, marker: null } : one.form,
      }),
    ),
  )

/** A passage with a bare figure below its words; below a table it stands as one more row. */
function withStray(last: PlacedDraft, one: TextPiece): PlacedDraft {
  const words = draftOf('paragraph', null, [one])
  const cell: Cell = { from: 0, to: one.text.length, columns: 1, header: false, blocks: [] }
  const joined: Pick<PassageDraft, 'blocks' | 'emphasis'> =
    last.kind === 'table' ? { ...words, blocks: [{ kind: 'row', header: false, from: 0, to: one.text.length, cells: [cell] }] } : words
  const by = last.text.length + 1
  return {
    ...last,
    text: `${last.text}\n${one.text}`,
    blocks: [...last.blocks, ...joined.blocks.map((block) => shiftBlock(block, by))],
    emphasis: [...last.emphasis, ...joined.emphasis.map((mark) => ({ ...mark, from: mark.from + by, to: mark.to + by }))],
    source: { first: last.source.first, last: Math.max(last.source.last, one.source.last) },
  }
}

/** Words that say what the bare figure above them counts: "children were adopted" below "45". */
export const saysWhatIsCounted = (next: ReadBlock | undefined): boolean =>
  isWords(next) && next.kind === 'paragraph' && next.number === null && startsSmall(next.text)

/** Whether a bare figure waits for the words below it rather than join the passage above. */
const waitsFor = (last: PlacedDraft, next: ReadBlock | undefined): boolean =>
  saysWhatIsCounted(next) || ((last.kind === 'heading' || last.kind === 'table') && isWords(next) && next.kind !== 'heading' && next.number === null)

/** Begins a document. */
export function beginPlacing(): Placing {
  const drafts: PlacedDraft[] = []
  let open: readonly OpenHeading[] = []
  let waiting: TextPiece[] = []
  const place = (draft: PassageDraft, table: TableBlock | null = null, opens: OpenHeading | null = null): void =>
    void drafts.push({ ...draft, above: opens === null ? open : open.slice(0, -1), opens, table })
  const put: Placing['put'] = (kind, number, pieces) => {
    const all = cutPieces([...waiting, ...pieces])
    waiting = []
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
  const end = (): void => {
    if (waiting.length > 0) put('paragraph', null, [])
  }
  return {
    drafts,
    open: () => open,
    put,
    end,
    heading: (block, nested, doubts) => {
      end()
      open = withHeading(open, block, nested)
      const own = open.at(-1) ?? null
      for (const [index, part] of cutLong(block).entries()) {
        const piece: TextPiece = { ...part, source: block.source, doubts, form: { kind: 'heading', level: own?.level ?? 2 } }
        place(draftOf('heading', index === 0 ? block.number : null, [piece]), null, index === 0 ? own : null)
      }
    },
    table: (block, doubts) => {
      end()
      for (const draft of tablePassages(block, doubts)) place(draft, block)
    },
    stray: (one, next) => {
      const last = drafts.at(-1)
      if (last === undefined || waitsFor(last, next) || last.text.length + one.text.length + 1 > longestPassage || waiting.length > 0)
        waiting.push(one)
      else drafts[drafts.length - 1] = withStray(last, one)
    },
  }
}
