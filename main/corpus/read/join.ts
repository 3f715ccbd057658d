// Joins what a page break cut: sentences, list items, table rows and tables. What was less than sure is said as a doubt.
import { type CellPart, isWords, type ReadCell, type ReadRow, type TableBlock, type WordBlock } from './block.ts'
import { cellText, columnHeads, emptyCell } from './cell.ts'
import { carriesOn, isFootnote, isOpenEnded, leans, startsSmall } from './cut.ts'
import { acrossLines, type Draft } from './draft.ts'
import { joinRich } from './rich.ts'
import { looseBlocks } from './tables.ts'

const tableJoinedReason = 'This table was cut by a page and joined again.'
const itemJoinedReason = 'This sentence was cut by a page; its second half was printed as a list item of its own.'
const cellJoinedReason = 'The last words of this table were printed below it and joined again.'

const startsLarge = (text: string): boolean => /^["'“‘(]?\p{Lu}/u.test(text)

function withWords(one: Draft, block: WordBlock, other: WordBlock, doubts: readonly string[] = []): Draft {
  return {
    ...one,
    block: { ...block, ...joinRich([block, other]), source: acrossLines(block.source, other.source) },
    doubts: [...one.doubts, ...doubts],
  }
}

/** "2.5" or "4.4" on a line by itself belongs to what follows it. */
function giveNumbers(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  let waiting: { readonly number: string; readonly of: Draft } | null = null
  for (const one of drafts) {
    const { block } = one
    if (isWords(block) && block.text === '' && block.number !== null) {
      if (waiting !== null) out.push(stump(waiting.of, waiting.number))
      waiting = { number: block.number, of: one }
      continue
    }
    if (waiting === null) out.push(one)
    else if (isWords(block) && block.number === null)
      out.push({
        ...one,
        mark: Math.max(one.mark, waiting.of.mark),
        block: { ...block, number: waiting.number, source: acrossLines(waiting.of.block.source, block.source) },
      })
    else out.push(stump(waiting.of, waiting.number), one)
    waiting = null
  }
  if (waiting !== null) out.push(stump(waiting.of, waiting.number))
  return out
}

/** A number that belongs to nothing stays in the text as the words it is. */
const stump = (of: Draft, number: string): Draft => ({
  ...of,
  block: { kind: 'paragraph', number: null, text: number, emphasis: [], source: of.block.source },
})

function joinParts(one: readonly CellPart[], other: readonly CellPart[]): readonly CellPart[] {
  const last = one.at(-1)
  const [first, ...rest] = other
  if (last === undefined || first === undefined) return [...one, ...other]
  if (first.kind === 'paragraph' && carriesOn(last.text, first.text)) return [...one.slice(0, -1), { ...last, ...joinRich([last, first]) }, ...rest]
  return [...one, ...other]
}

const joinCells = (one: ReadCell, other: ReadCell): ReadCell => ({
  parts: joinParts(one.parts, other.parts),
  bold: one.bold && (other.bold || other.parts.length === 0),
})

/** A table's second half: its first row may carry on the last row of the first half. */
function joinTables(one: Draft, first: TableBlock, other: Draft, second: TableBlock): Draft {
  const grid = [...new Set([...(one.grid ?? first.rows[0]?.cells.keys() ?? []), ...(other.grid ?? [])])].sort((a, b) => a - b)
  const onGrid = (table: TableBlock, own: readonly number[]): ReadRow[] =>
    table.rows.map((row) => ({ ...row, cells: grid.map((column) => row.cells[own.indexOf(column)] ?? emptyCell) }))
  const above = onGrid(first, one.grid ?? [])
  const below = onGrid(second, other.grid ?? [])
  const last = above.at(-1)
  const next = below[0]
  if (last !== undefined && next !== undefined && next.cells[0]?.parts.length === 0) {
    const carries = next.cells.some((cell, column) => cell.parts.length > 0 && carriesOn(cellText(last.cells[column] ?? emptyCell), cellText(cell)))
    const sole = next.cells.filter(({ parts }) => parts.length > 0).length === 1
    if (carries || (sole && next.cells.length <= 2)) {
      above[above.length - 1] = {
        source: acrossLines(last.source, next.source),
        cells: last.cells.map((cell, column) => joinCells(cell, next.cells[column] ?? emptyCell)),
      }
      below.shift()
    }
  }
  const doubts = one.doubts.includes(tableJoinedReason) ? one.doubts : [...one.doubts, tableJoinedReason]
  return { ...one, grid, doubts, block: { ...first, rows: [...above, ...below], source: acrossLines(first.source, second.source) } }
}

const rowText = (row: ReadRow | undefined): string => (row?.cells ?? []).map(cellText).filter(Boolean).join('|')

function goTogether(one: Draft, first: TableBlock, other: Draft, second: TableBlock): boolean {
  const gap = second.source.first - first.source.last
  if (other.apart === true || one.shut === true || gap > 14 || gap <= 0) return false
  // The rest of a cell: a row with nothing in its first column.
  if (other.loose === true) return first.rows[0] !== undefined && first.rows[0].cells.length > 1 && (other.grid?.[0] ?? 0) > 0
  const sameGrid = (one.grid ?? []).join() === (other.grid ?? []).join()
  if (one.width !== other.width && !sameGrid) return false
  return second.headerRows === 0 || (first.headerRows > 0 && rowText(first.rows[0]) === rowText(second.rows[0]))
}

/** A paragraph below a table that finishes the sentence in the table's last cell. */
function finishCell(one: Draft, table: TableBlock, words: WordBlock): Draft | null {
  const row = table.rows.at(-1)
  const column = row?.cells.findLastIndex(({ parts }) => parts.length > 0) ?? -1
  const cell = row?.cells[column]
  const last = cell?.parts.at(-1)
  if (
    row === undefined ||
    cell === undefined ||
    last === undefined ||
    words.number !== null ||
    !startsSmall(words.text) ||
    !carriesOn(last.text, words.text)
  )
    return null
  const source = acrossLines(row.source, words.source)
  const cells = row.cells.map((other, index) =>
    index === column ? { ...other, parts: [...other.parts.slice(0, -1), { ...last, ...joinRich([last, words]) }] } : other,
  )
  return {
    ...one,
    doubts: [...one.doubts, cellJoinedReason],
    block: { ...table, rows: [...table.rows.slice(0, -1), { cells, source }], source: acrossLines(table.source, words.source) },
  }
}

function joined(one: Draft, other: Draft): Draft | null {
  const first = one.block
  const second = other.block
  if (first.kind === 'table') {
    if (second.kind === 'table') return goTogether(one, first, other, second) ? joinTables(one, first, other, second) : null
    return second.kind === 'paragraph' ? finishCell(one, first, second) : null
  }
  if (second.kind === 'table' || second.number !== null || first.text === '') return null
  const gap = second.source.first - first.source.last
  if (second.kind === 'heading')
    return startsSmall(second.text) && first.kind !== 'heading' && isOpenEnded(first.text) && first.text.length >= 40
      ? withWords(one, first, second)
      : null
  if (first.kind === 'heading') return null
  if (isFootnote(second.text)) return null
  if (second.kind === 'paragraph') return gap > 1 && carriesOn(first.text, second.text) ? withWords(one, first, second) : null
  // A second half that was printed with a bullet: only after a blank line, and where the list's items start with capitals.
  const cut = gap > 1 && second.marker === null && startsSmall(second.text) && isOpenEnded(first.text)
  if (cut && first.kind === 'item' && /\b(?:we|they|it|the|of|a)$/.test(first.text)) return withWords(one, first, second, [itemJoinedReason])
  const small = cut && startsLarge(first.text)
  if (small && first.kind === 'item' && first.text.length >= 40 && (leans(first.text) || first.text.length > 60))
    return withWords(one, first, second, [itemJoinedReason])
  const quoted = first.kind === 'paragraph' && small && /^["“][^"”]*$/.test(first.text)
  return quoted ? withWords(one, first, second, [itemJoinedReason]) : null
}

/** Footnotes stand between the halves of a sentence: the second half joins the first over them. */
function overNotes(out: Draft[], next: Draft): boolean {
  const { block } = next
  if (block.kind !== 'paragraph' || block.number !== null || isFootnote(block.text)) return false
  let at = out.length - 1
  let notes = 0
  for (; at >= 0 && out.length - at <= 5; at -= 1) {
    const above = out[at]?.block
    if (above === undefined || !isWords(above)) return false
    if (isFootnote(above.text)) notes += 1
    else if (/\p{L}/u.test(above.text)) break
  }
  const first = out[at]
  if (notes === 0 || first === undefined || !isWords(first.block) || first.block.kind === 'heading' || !carriesOn(first.block.text, block.text))
    return false
  out[at] = withWords(first, first.block, block)
  return true
}

/** The rows behind an inner table belong to the outer one: they are given its heads. */
function withOuterHeads(drafts: readonly Draft[]): readonly Draft[] {
  let outer: { readonly heads: readonly string[]; readonly parted: boolean } | null = null
  return drafts.map((one) => {
    const { block } = one
    if (block.kind === 'heading') outer = null
    if (block.kind !== 'table') return one
    if (one.shut === true) {
      if (outer !== null) outer = { ...outer, parted: true }
      return one
    }
    const columns = block.rows[0]?.cells.length ?? 0
    if (block.headerRows > 0) outer = { heads: columnHeads(block), parted: false }
    else if (outer?.parted === true && columns <= outer.heads.length)
      return { ...one, block: { ...block, outerHeads: outer.heads.slice(0, columns) } }
    else outer = null
    return one
  })
}

/** Goes through the blocks once, joining each to the one before where a page cut between them. */
export function joinCuts(drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  const add = (next: Draft): void => {
    if (overNotes(out, next)) return
    const last = out.at(-1)
    const one = last === undefined ? null : joined(last, next)
    if (one === null && next.loose === true && next.block.kind === 'table') for (const block of looseBlocks(next.block.rows)) add(block)
    else if (one === null) out.push(next)
    else out[out.length - 1] = one
  }
  for (const next of giveNumbers(drafts)) add(next)
  return withOuterHeads(out)
}
