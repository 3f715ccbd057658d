// Cuts a text into marked and unmarked runs, so that hits can be set apart without touching the words.
import type { Span } from '../../../preload/contract/model/pack.ts'

export interface Run {
  readonly text: string
  readonly marked: boolean
  /** Where it starts in the text, in UTF-16 units: tells runs apart. */
  readonly from: number
}

/** The runs of a text under its marks. Marks may touch, overlap or reach beyond the text; the runs joined are always the text itself. */
export function runsOf(text: string, marks: readonly Span[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const from = Math.max(at, Math.min(mark.from, text.length))
    const to = Math.min(mark.to, text.length)
    if (to <= from) continue
    if (from > at) runs.push({ text: text.slice(at, from), marked: false, from: at })
    const last = runs.at(-1)
    if (last?.marked && last.from + last.text.length === from) runs[runs.length - 1] = { ...last, text: last.text + text.slice(from, to) }
    else runs.push({ text: text.slice(from, to), marked: true, from })
    at = to
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false, from: at })
  return runs
}
