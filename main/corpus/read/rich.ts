// Words with their emphasis: cutting, trimming and joining without losing where the bold and the italics stand.
import type { Emphasis } from '../../../preload/contract/model/pack.ts'
import type { Rich } from './block.ts'

/** Words without any emphasis. */
export const plainRich = (text: string): Rich => ({ text, emphasis: [] })

/** The words between two UTF-16 positions, emphasis cut to fit. */
export function sliceRich(rich: Rich, from: number, to: number = rich.text.length): Rich {
  const text = rich.text.slice(from, to)
  const end = from + text.length
  const emphasis: Emphasis[] = []
  for (const mark of rich.emphasis) {
    const start = Math.max(mark.from, from)
    const stop = Math.min(mark.to, end)
    if (start < stop) emphasis.push({ ...mark, from: start - from, to: stop - from })
  }
  return { text, emphasis }
}

/** Without white space at either end. */
export function trimRich(rich: Rich): Rich {
  const from = rich.text.length - rich.text.trimStart().length
  const to = rich.text.trimEnd().length
  return from === 0 && to === rich.text.length ? rich : sliceRich(rich, from, Math.max(from, to))
}

/** Several pieces in a row with `between` in the gaps; empty pieces are passed over. */
export function joinRich(pieces: readonly Rich[], between = ' '): Rich {
  const texts: string[] = []
  const emphasis: Emphasis[] = []
  let length = 0
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (texts.length > 0) length += between.length
    for (const mark of piece.emphasis) emphasis.push({ ...mark, from: mark.from + length, to: mark.to + length })
    texts.push(piece.text)
    length += piece.text.length
  }
  return { text: texts.join(between), emphasis }
}

/** Whether one style covers all the words but white space and a mark of punctuation. */
export function wholly(rich: Rich, style: Emphasis['style']): boolean {
  const words = rich.text.replace(/[\s\p{P}]/gu, '').length
  if (words === 0) return false
  let covered = 0
  for (const mark of rich.emphasis) if (mark.style === style) covered += rich.text.slice(mark.from, mark.to).replace(/[\s\p{P}]/gu, '').length
  return covered >= words
}
