// Gives the passages of a document their keys, paths, citations and marks, and makes its outline and tables.
import { createHash } from 'node:crypto'
import type { DocumentKey, PassageKey, TableKey } from '../../../preload/contract/ids.ts'
import type { Heading, Meeting, PackTable, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import type { ReadBlock } from '../read/block.ts'
import { cellText } from '../read/cell.ts'
import { citationOf, isTitleOf } from './citations.ts'
import type { DocumentPlan } from './documents.ts'
import { headingWords } from './outline.ts'
import type { PlacedDraft } from './passage-placing.ts'
import { isNoAnswer, isStandingText } from './standing.ts'
import { tableKindOf } from './table-kinds.ts'
import { headsOf } from './table-passages.ts'

type Table = Extract<ReadBlock, { kind: 'table' }>

export interface DocumentPassages {
  readonly passages: readonly Passage[]
  readonly tables: readonly PackTable[]
  readonly outline: readonly Heading[]
  readonly hash: string
  readonly source: SourceLines
}

const caption = /^(?:table|figure|fig\.?|box|chart)\s*(?:\d|[A-Z]\b|:)|\btable\b.{0,60}(?::|below)?$/i

/** The printed caption above a table, else the heading it stands under. */
function captionOf(drafts: readonly PlacedDraft[], at: number): string | null {
  const above = drafts[at - 1]
  const before = above !== undefined && isStandingText(above.text) ? undefined : above
  if (before !== undefined && before.kind === 'paragraph' && before.text.length <= 160 && (caption.test(before.text) || /:[-–]?$/.test(before.text)))
    return before.text
  if (
    before !== undefined &&
    before.kind === 'paragraph' &&
    before.number === null &&
    before.text.length <= 90 &&
    !/[.;]$/.test(before.text) &&
    !before.text.includes('\n')
  )
    return before.text
  const heading = drafts[at]?.above.at(-1)
  return heading === undefined ? null : headingWords(heading)
}

/** A front sheet: labels on the left, what they stand for on the right. */
function isLayout(table: Table): boolean {
  const [first] = table.rows
  if (first === undefined || first.cells.length > 2 || table.rows.length > 20) return false
  const labels = table.rows.filter(
    (row) =>
      row.cells[0] !== undefined &&
      /^(?:report title|date of meeting|responsible .{3,40}|report (?:to|by|of|author)|subject|wards?.{0,20}|key decision.{0,20}|lead .{3,30}|cabinet member.{0,30}|title.{0,20}|decision maker|contact officer)\s*:?$/i.test(
        cellText(row.cells[0]),
      ),
  )
  return labels.length >= 2
}

/** What is known of a table as a whole. */
function tableOf(table: TableKey, document: DocumentKey, draft: PlacedDraft, block: Table, caption: string | null, documentTitle: string): PackTable {
  const layout = isLayout(block)
  const heads = headsOf(block)
  const cells = block.rows.slice(block.headerRows, block.headerRows + 20).flatMap((row) => row.cells.map(cellText))
  const headings = draft.above.map(({ text }) => text)
  // Where no row is known as the head, the first one may still tell what the table is.
  const signs = heads.length > 0 ? heads : (block.rows[0]?.cells.map(cellText) ?? [])
  const kind = tableKindOf({ heads: signs, caption, headings, documentTitle, layout, cells })
  return { key: table, document, caption, columns: block.rows[0]?.cells.length ?? 0, heads, layout, kind }
}

/** A heading, or the numbered text below it, that is answered "N/A". */
function emptyOnes(drafts: readonly PlacedDraft[]): ReadonlySet<number> {
  const empty = new Set<number>()
  for (const [at, draft] of drafts.entries()) if (draft.kind !== 'heading' && isNoAnswer(draft.text, draft.above.at(-1)?.text ?? '')) empty.add(at)
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind !== 'heading' || !empty.has(at + 1)) continue
    const after = drafts[at + 2]
    if (after === undefined || after.kind === 'heading' || empty.has(at + 2)) empty.add(at)
  }
  return empty
}

/** `from` is the order of the first passage in the pack. */
export function documentPassages(
  key: DocumentKey,
  plan: DocumentPlan,
  drafts: readonly PlacedDraft[],
  meeting: Meeting,
  item: string | null,
  from: number,
): DocumentPassages {
  const passages: Passage[] = []
  const tables: PackTable[] = []
  const outline: Heading[] = []
  const empty = emptyOnes(drafts)
  const tableKeys = new Map<Table, TableKey>()
  const heads = new Map<Table, readonly string[]>()
  const hash = createHash('sha256')
  let number: string | null = null
  let ofHeading = false
  for (const [at, draft] of drafts.entries()) {
    const passage = `${key}/p${at + 1}` as PassageKey
    if (draft.kind === 'heading') {
      // Below a new heading without a number, the number of the section above still places the text of minutes, not that of a report.
      number = draft.number ?? (plan.kind === 'minutes' ? number : null)
      ofHeading = true
    } else if (draft.number !== null) {
      number = draft.number
      ofHeading = false
    }
    if (draft.table !== null && !tableKeys.has(draft.table)) {
      const table = `${key}/t${tableKeys.size + 1}` as TableKey
      tableKeys.set(draft.table, table)
      heads.set(draft.table, headsOf(draft.table))
      tables.push(tableOf(table, key, draft, draft.table, captionOf(drafts, at), plan.title))
    }
    const isTitle = draft.kind === 'heading' && at < 8 && isTitleOf(draft.text, plan)
    const own = draft.table === null ? [] : (heads.get(draft.table) ?? [])
    passages.push({
      key: passage,
      document: key,
      order: from + at,
      kind: draft.kind,
      number: draft.number,
      headings: draft.above.filter((heading) => heading.number !== null || !isTitleOf(heading.text, plan)).map(headingWords),
      text: draft.text,
      blocks: isTitle ? draft.blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 1 } : block)) : draft.blocks,
      emphasis: draft.emphasis,
      table: draft.table === null ? null : (tableKeys.get(draft.table) ?? null),
      citation: citationOf(draft, plan, meeting, item, { number, ofHeading }, own),
      boilerplate: isStandingText(draft.text),
      empty: empty.has(at),
      doubts: draft.doubts.map((reason) => ({ reason })),
      source: draft.source,
    })
    if (draft.opens !== null && !isTitle) outline.push({ passage, text: draft.opens.text, number: draft.opens.number, level: draft.opens.level })
    hash.update(`${draft.number ?? ''}\u0000${draft.text}\u0001`)
  }
  const first = passages[0]
  return {
    passages,
    tables,
    outline: first === undefined ? [] : [{ passage: first.key, text: plan.title, number: null, level: 1 }, ...outline],
    hash: hash.digest('hex'),
    source: passages.reduce(
      (all, { source }) => ({ first: Math.min(all.first, source.first), last: Math.max(all.last, source.last) }),
      first?.source ?? { first: 1, last: 1 },
    ),
  }
}
