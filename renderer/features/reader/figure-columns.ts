// Which columns of a table hold figures, so that they are set to the right with their digits under each other.
import type { Passage } from '../../../preload/contract/model/pack.ts'

const figure = /^[(+\-−–]?\s?[£$€]?\s?[\d,]+(?:\.\d+)?\s?(?:%|m|k|bn|p)?\)?\*?$/i
const nothing = /^(?:[-–—.]|n\/?a|tbc|nil)?$/i

/** Column indexes in which most cells that say anything are figures; at least two must. */
export function figureColumns(passages: readonly Pick<Passage, 'text' | 'blocks'>[]): ReadonlySet<number> {
  const counts = new Map<number, { figures: number; words: number }>()
  for (const { text, blocks } of passages) {
    for (const block of blocks) {
      if (block.kind !== 'row' || block.header) continue
      let column = 0
      for (const cell of block.cells) {
        const at = column
        column += Math.max(1, cell.columns)
        const words = text.slice(cell.from, cell.to).trim()
        if (cell.columns > 1 || nothing.test(words)) continue
        const so = counts.get(at) ?? { figures: 0, words: 0 }
        counts.set(at, figure.test(words) ? { ...so, figures: so.figures + 1 } : { ...so, words: so.words + 1 })
      }
    }
  }
  return new Set([...counts].filter(([, { figures, words }]) => figures >= 2 && figures > 3 * words).map(([column]) => column))
}
