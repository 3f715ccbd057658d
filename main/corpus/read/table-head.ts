// Finds the header rows of a table that does not say which they are.
import type { ReadRow } from './block.ts'
import { cellText, emptyCell } from './cell.ts'

/** "24.506", "+£1.2m", "12%", "(0.291)", "n/a", "-", "↑", "x": what stands in a body of figures. Years ("2013/14", "2012") stand in heads. */
export function isFigure(text: string): boolean {
  const words = text.trim()
  if (/^(?:19|20)\d{2}(?:\s?[-–/]\s?\d{2,4})?$/.test(words)) return false
  return (
    /^[-+–(£$<>≤≥~*\s]{0,4}\d[\d,.\s]*(?:%|m|k|bn|\)|p|\*|pp|th|st|nd|rd)?\)?(?:\s?[[(][\d\s/,.%]+[\])])?$/i.test(words) ||
    /^(?:n\/?a|x|-|–|—|\.\.|↑|↓|→|←|tbc|y|n|yes|no|✓|✔)$/i.test(words)
  )
}

/** Words that name columns: "District area", "Impact statement", "Cease reason". */
const columnName =
  /^(?:\w+ ){0,2}(?:districts?|areas?|locality|town|wards?|schools?|centres?|name|dates?|topics?|items?|title|issues?|actions?|risks?|measures?|indicators?|description|category|types?|activity|activities|services?|teams?|role|outcomes?|objectives?|priority|theme|year|months?|period|reasons?|scheme|questions?|statement|organisation|agency|venue|location|reports?|meeting|lead|officer|owner|post|job title|number|no\.?|ref\.?|division|budget|costs?|stage|step|milestone|task|target|comments?|response|progress|status|rag|determinants?|heading|key|page|total|current|responsible|deadline|when|who|what)\b/i

const filledOf = (row: ReadRow) => row.cells.filter(({ parts }) => parts.length > 0)
const textsOf = (row: ReadRow): readonly string[] => filledOf(row).map(cellText)
const isLabel = (text: string): boolean => /[:?]\s*$/.test(text) || text.endsWith(')')

/** How many rows at the top are heads: 0 to 4. */
export function headerRowsOf(rows: readonly ReadRow[]): number {
  const mostHeads = Math.min(4, rows.length - 1)
  if (mostHeads < 1) return 0
  const allBold = (row: ReadRow): boolean => filledOf(row).length > 0 && filledOf(row).every(({ bold }) => bold)
  const anyPlain = rows.some((row) => filledOf(row).length > 1 && !allBold(row))
  const wholeBody = rows.slice(1, 40)
  const bodyCells = wholeBody.flatMap((row) =>
    row.cells
      .slice(1)
      .filter(({ parts }) => parts.length > 0)
      .map(cellText),
  )
  const figures = bodyCells.filter(isFigure).length
  const inFigures = bodyCells.length > 0 && figures * 3 >= bodyCells.length
  const [top] = rows
  if (top === undefined) return 0
  const firstColumn = rows.map((row) => (row.cells[0] === undefined ? '' : cellText(row.cells[0])))
  if (firstColumn.filter((text) => text !== '' && isLabel(text)).length * 2 > firstColumn.length) return 0
  let heads = 0
  while (heads < mostHeads) {
    const row = rows[heads]
    if (row === undefined) break
    const filled = filledOf(row)
    const texts = filled.map(cellText)
    const wide = filled.length >= 2
    const body = row.cells
      .slice(1)
      .filter(({ parts }) => parts.length > 0)
      .map(cellText)
    const bold = anyPlain && wide && allBold(row) && !body.some((text) => isFigure(text) && /\d/.test(text))
    // A year cut between two columns ("2 | 012 | 20 | 13") still heads them.
    const cutYears = body.filter(isFigure).length
    const fewFigures =
      cutYears === 0 || (cutYears * 3 <= body.length && body.filter(isFigure).every((text) => /^\d{1,3}$/.test(text)) && body.length >= 5)
    const overFigures = inFigures && wide && fewFigures && texts.every((text) => text.length <= 160)
    // "1 | Achievement of outcomes": a row that is counted is a row, not a head.
    const counted = heads > 0 && /^\d{1,3}[.)]?$/.test(cellText(row.cells[0] ?? emptyCell))
    if (counted || (!bold && !overFigures)) break
    heads += 1
  }
  if (heads > 0) return heads
  const named = textsOf(top).filter((text) => columnName.test(text)).length
  const labels = textsOf(top).length >= 2 && textsOf(top).every((text) => text.length <= 120 && !/[.;]$/.test(text) && !isFigure(text))
  const alike = rows.slice(1, 12).filter((row) => textsOf(row).filter((text) => columnName.test(text)).length >= named).length
  if (labels && rows.length >= 3 && named * 2 >= textsOf(top).length && alike * 3 < Math.min(11, rows.length - 1)) return 1
  // A table of words: a first row of short labels over longer cells.
  const texts = filledOf(top).map(cellText)
  const short = texts.length >= 2 && texts.every((text) => text.length <= 70 && !/[.;,]$/.test(text) && !isFigure(text) && !/^[•\d]/.test(text))
  if (!short || texts.length < Math.max(2, top.cells.length - 1)) return 0
  const longest = Math.max(...texts.map(({ length }) => length))
  const longer = wholeBody.filter((row) => row.cells.slice(1).some((cell) => cellText(cell).length > Math.max(40, longest * 1.2))).length
  return longer * 3 >= wholeBody.length && top.cells.length > 2
    ? 1
    : longer * 2 >= wholeBody.length && !texts.some((text) => /\d{4}/.test(text)) && top.cells.length === 2 && texts.every((text) => text.length < 40)
      ? 1
      : 0
}
