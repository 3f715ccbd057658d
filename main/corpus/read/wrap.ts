// Puts paragraphs together again that a file prints in lines of equal width, and keeps lines apart that are lines (names, addresses).
import type { SourceLines } from '../../../preload/contract/model/pack.ts'
import { isOpenEnded, startsSmall } from './cut.ts'

export interface WordLine {
  readonly text: string
  readonly indented: boolean
  /** The line ends with the two spaces by which Markdown marks a line end that counts. */
  readonly hardBreak: boolean
  readonly line: number
}

export interface Wrapped {
  readonly text: string
  readonly source: SourceLines
  readonly indented: boolean
}

/** Widths between which a file may be wrapped, in characters. */
const narrowest = 55
const widest = 140

/** A number, a list marker or a label ("Substitutes: …") begins a line of its own. */
const startsAfresh = /^(?:\d{1,2}(?:\.\d{1,3})*[.)]?\s|\(?[a-z]{1,3}[.)]\s|\p{Lu}[\p{L}’' ]{2,24}:\s)/u

/** Bold that goes on over a line's end is closed on that line and opened again on the next. */
function boldByLine(lines: readonly WordLine[]): readonly WordLine[] {
  let open = false
  const odd = (text: string): boolean => ((text.match(/(?<!\\)\*\*/g)?.length ?? 0) & 1) === 1
  const spans = lines.some(
    (line, at) =>
      odd(line.text) && /\*\*\S/.test(line.text) && lines.slice(at + 1, at + 6).some((next) => odd(next.text) && /\S\*\*/.test(next.text)),
  )
  if (!spans) return lines
  return lines.map((line) => {
    const turns = odd(line.text)
    const text = `${open ? '**' : ''}${line.text}${(open ? !turns : turns) ? '**' : ''}`
    if (turns) open = !open
    return { ...line, text }
  })
}

/** Lines that follow each other without a blank one, as the paragraphs they print. */
export function wrapLines(source: readonly WordLine[]): readonly Wrapped[] {
  const lines = boldByLine(source)
  const wrapped: { texts: string[]; source: SourceLines; indented: boolean }[] = []
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const set = width >= narrowest && width <= widest && lines.length > 1
  let above: WordLine | null = null
  for (const line of lines) {
    const last = wrapped.at(-1)
    const full = above !== null && above.text.length >= width * 0.8
    const cut = above !== null && isOpenEnded(above.text) && startsSmall(line.text) && above.text.length >= 30
    const joins =
      above !== null &&
      !above.hardBreak &&
      ((set && full && !startsAfresh.test(line.text)) || cut) &&
      !(above.indented !== line.indented && line.indented && !startsSmall(line.text))
    if (last !== undefined && joins) {
      last.texts.push(line.text)
      last.source = { first: last.source.first, last: line.line }
    } else wrapped.push({ texts: [line.text], source: { first: line.line, last: line.line }, indented: line.indented })
    above = line
  }
  return wrapped.map(({ texts, source, indented }) => ({ text: texts.join(' '), source, indented }))
}
