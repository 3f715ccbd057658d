// Reads the marks inside a line (bold, italics, struck out, links, escapes) into words and ranges. Marks that pair with nothing are dropped.
import type { Emphasis } from '../../../preload/contract/model/pack.ts'
import type { Rich } from './block.ts'

/** Private characters with which the HTML reader says where a style starts and ends; see `styleMarks`. */
const styles: readonly Emphasis['style'][] = ['strong', 'em', 'underline', 'sup', 'sub', 'deleted', 'inserted']
const firstMark = 0xe000
const closes = 8

/** The pair of private characters that stand for a style's start and end. */
export function styleMarks(style: Emphasis['style']): readonly [open: string, close: string] {
  const at = firstMark + styles.indexOf(style)
  return [String.fromCharCode(at), String.fromCharCode(at + closes)]
}

/** Source text cannot bring private marks of its own along. */
export const withoutStyleMarks = (text: string): string => text.replace(/[\ue000-\ue00f]/g, '\ufffd')

export interface Inline extends Rich {
  /** What was markup and is not in the text: targets of links. */
  readonly markup: readonly string[]
}

const link = /!?\[([^[\]\n]{0,500})\]\(((?:[^()\s]|\([^()\s]{0,200}\)){0,1000})\)/g
const token = /\\([\\`*_{}[\]()#+\-.!<>~$|])|(\*{1,4}|~~)|([\ue000-\ue00f])/g

interface Mark {
  readonly at: number
  readonly length: number
  readonly kind: string
  readonly opens: boolean
  readonly shuts: boolean
  style: 'literal' | 'dropped' | 'open' | 'close'
  pair: number
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character)
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Whether a run of stars at `from` can start or end emphasis: "**bold**" can, "10 * 3" and a footnote's "*" cannot. */
function readMark(text: string, from: number, printed: string): Mark {
  const before = text[from - 1]
  const after = text[from + printed.length]
  const alone = printed === '*'
  return {
    at: from,
    length: printed.length,
    kind: printed,
    opens: !isSpace(after) && !(alone && isWord(before)),
    shuts: !isSpace(before) && !(alone && isWord(after)),
    style: alone ? 'literal' : 'dropped',
    pair: -1,
  }
}

function readMarks(text: string): Mark[] {
  const marks: Mark[] = []
  const open = new Map<string, number[]>()
  for (const match of text.matchAll(token)) {
    const [printed, escaped, run, styled] = match
    if (escaped !== undefined) marks.push({ at: match.index, length: 1, kind: '\\', opens: false, shuts: false, style: 'dropped', pair: -1 })
    if (styled !== undefined) {
      const code = styled.charCodeAt(0) - firstMark
      marks.push({
        at: match.index,
        length: 1,
        kind: `style ${code % closes}`,
        opens: code < closes,
        shuts: code >= closes,
        style: 'dropped',
        pair: -1,
      })
    } else if (run !== undefined) marks.push(readMark(text, match.index, printed))
  }
  for (const [index, mark] of marks.entries()) {
    const waiting = open.get(mark.kind) ?? []
    const partner = mark.shuts ? waiting.pop() : undefined
    if (partner !== undefined) {
      const opener = marks[partner]
      if (opener !== undefined) {
        opener.style = 'open'
        opener.pair = index
      }
      mark.style = 'close'
    } else if (mark.opens) {
      // "**a **b**": a second opening with nothing shut between means that the first one pairs with nothing.
      if (mark.kind.startsWith('*')) waiting.length = 0
      waiting.push(index)
      open.set(mark.kind, waiting)
    }
  }
  return marks
}

function stylesOf(kind: string): readonly Emphasis['style'][] {
  if (kind === '*') return ['em']
  if (kind === '**') return ['strong']
  if (kind === '***') return ['strong', 'em']
  if (kind === '~~') return ['deleted']
  const style = styles[Number(kind.slice('style '.length))]
  return kind.startsWith('style ') && style !== undefined ? [style] : []
}

/** Reads a piece of a line. White space runs become one space; ends are trimmed. */
export function inline(source: string): Inline {
  const markup: string[] = []
  const text = source.includes('](')
    ? source.replace(link, (_, label: string, target: string) => {
        if (label.trim() === '') return target === '#' ? '' : target
        if (target !== '#' && target !== '' && !label.includes(target.replace(/^mailto:/, ''))) markup.push(target.replace(/^mailto:/, ''))
        return label
      })
    : source
  const marks = readMarks(text)
  const opened = new Map<number, number>()
  const emphasis: Emphasis[] = []
  const out: string[] = []
  let length = 0
  let at = 0
  let spaced = true
  const put = (piece: string): void => {
    let words = piece.replace(/\s+/g, ' ')
    if (spaced && words.startsWith(' ')) words = words.slice(1)
    if (words === '') return
    spaced = words.endsWith(' ')
    out.push(words)
    length += words.length
  }
  for (const [index, mark] of marks.entries()) {
    put(text.slice(at, mark.at))
    at = mark.at + mark.length
    if (mark.style === 'literal') put(mark.kind)
    else if (mark.style === 'open') opened.set(mark.pair, length)
    else if (mark.style === 'close') {
      const from = opened.get(index)
      if (from !== undefined && from < length) for (const style of stylesOf(mark.kind)) emphasis.push({ style, from, to: length })
    }
    // The character after a backslash stands for itself, a star included.
    if (mark.kind === '\\') {
      put(text[at] ?? '')
      at += 1
    }
  }
  put(text.slice(at))
  const whole = out.join('').trimEnd()
  return {
    text: whole,
    emphasis: emphasis.filter(({ from }) => from < whole.length).map((mark) => ({ ...mark, to: Math.min(mark.to, whole.length) })),
    markup,
  }
}
