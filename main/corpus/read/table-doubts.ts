// What may be wrong with a table as it was printed or stored: words cut between columns, colours and symbols that are gone.
import type { ReadRow } from './block.ts'
import { cellText } from './cell.ts'

const cutWordsReason = 'Words of this table are cut between its columns, which may have shifted; please check them against the printed paper.'
const lostColoursReason = 'This table showed ratings by colour or symbol; they are not in the text.'

const ratingHead = /^(?:rag|brag|rag rating|rag status|status|rating|colour(?: code)?|direction of travel|trend)$/i
const ratingWord = /^(?:red|amber|green|yellow|blue|black|[ragby]|r\/a|a\/g|on track|off track|complete.*|↑|↓|→|←|▲|▼)$/i

/** "Risk Registe | r", "2 | 012", "Dec | ember 20 | 13": a word or year that goes on in the next column. */
function cutsIn(row: ReadRow): number {
  let cuts = 0
  for (let column = 1; column < row.cells.length; column += 1) {
    const left = row.cells[column - 1]
    const right = row.cells[column]
    if (left === undefined || right === undefined || left.parts.length === 0 || right.parts.length === 0) continue
    const before = cellText(left)
    const after = cellText(right)
    const word =
      /(?:^|\s)\p{L}{0,14}\p{Ll}$/u.test(before) &&
      /^\p{Ll}{1,5}(?:\s|$)/u.test(after) &&
      before.length < 60 &&
      after.length > 1 &&
      !/^(?:a|an|and|at|by|for|in|is|it|no|not|of|on|or|per|the|to|up|was|with|yes|all|any|be|as|if)\b/.test(after)
    const year =
      (/(?:^|\D)(?:2|20)$/.test(before) && /^(?:0?1\d|\d{2})\b/.test(after) && before.length < 12 && after.length < 12) ||
      (/\b20[012]$/.test(before) && /^\d$/.test(after))
    if (word || year) cuts += 1
  }
  return cuts
}

/** The doubts about a table's rows. */
export function tableDoubts(rows: readonly ReadRow[], headerRows: number): readonly string[] {
  const doubts: string[] = []
  const columns = rows[0]?.cells.length ?? 0
  const textAt = (row: ReadRow, column: number): string => {
    const cell = row.cells[column]
    return cell === undefined ? '' : cellText(cell)
  }
  const cuts = columns >= 3 ? rows.reduce((sum, row) => sum + cutsIn(row), 0) : 0
  if (cuts >= 3) doubts.push(cutWordsReason)
  for (let column = 0; column < Math.min(columns, 40); column += 1) {
    const heads = rows.slice(0, Math.max(1, headerRows)).map((row) => textAt(row, column))
    if (!heads.some((head) => ratingHead.test(head))) continue
    const body = rows.slice(Math.max(1, headerRows)).map((row) => textAt(row, column))
    const read = body.filter((text) => ratingWord.test(text) || text.length > 3).length
    if (body.length >= 3 && read * 3 < body.length) doubts.push(lostColoursReason)
    break
  }
  return doubts
}
