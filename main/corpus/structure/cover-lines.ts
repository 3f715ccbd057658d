// Blocks broken up into the lines in which a cover is printed, so that names, labels and numbers can be told apart.
import type { ReadBlock } from '../read/block.ts'
import type { AgendaLine } from './agenda.ts'

export interface CoverLine extends AgendaLine {
  readonly kind: ReadBlock['kind']
}

/** "Date: Monday 14 December 2020 Time: 2 pm Venue: Virtual Meeting" is three lines set as one. */
const labels = /(?<=\S\s)(?=(?:Date|Time|Venue|Place|Location)\s*:\s)/g

function textLines(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(labels))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The printed lines of some blocks; `block` counts from the first of them. */
export function coverLines(blocks: readonly ReadBlock[], limit = 600): readonly CoverLine[] {
  return blocks.slice(0, limit).flatMap((block, at): CoverLine[] => {
    if (block.kind === 'table') {
      return block.rows.map((row) => {
        const cells = row.cells.map((cell) =>
          cell.parts
            .map((part) => part.text)
            .join('\n')
            .trim(),
        )
        return { text: cells.filter((cell) => cell !== '').join(' '), cells, block: at, number: null, kind: 'table' }
      })
    }
    const number =
      block.number ??
      (block.kind === 'item' && /^\d{1,2}[.)]?$/.test(block.marker ?? '') && !block.text.startsWith(block.marker ?? '') ? (block.marker ?? '') : null)
    const lines = textLines(block.text)
    return (lines.length === 0 && number !== null ? [''] : lines).map((text, nth) => ({
      text,
      cells: [],
      block: at,
      number: nth === 0 ? number : null,
      kind: block.kind,
    }))
  })
}
