// Long headings and column heads, cut to what tells them apart: at words, and never through what was found in them.
import type { Marked } from './why.ts'

const dots = '…'

/** The nearest place at or before `at` where a word ends, not before `least`. */
function backTo(text: string, at: number, least: number): number {
  if (at >= text.length || /\s/u.test(text.charAt(at))) return at
  const cut = text.slice(0, at).search(/\s\S*$/u)
  return cut > least ? cut : at
}

/** The nearest place at or after `at` where a word begins, not after `most`. */
function onTo(text: string, at: number, most: number): number {
  if (at <= 0 || /\s/u.test(text.charAt(at - 1))) return at
  const cut = text.slice(at).search(/\s/u)
  return cut >= 0 && at + cut + 1 < most ? at + cut + 1 : at
}

/**
 * Words of at most about `most` characters: the beginning, or what stands about the marks where they come later. All that is marked stays, however
 * long that is.
 */
export function shortened({ text, marks }: Marked, most: number): Marked {
  if (text.length <= most) return { text, marks }
  const first = marks.length === 0 ? 0 : Math.min(...marks.map((mark) => mark.from))
  const last = Math.max(0, ...marks.map((mark) => mark.to))
  const from = last <= most ? 0 : onTo(text, Math.max(0, first - Math.max(0, Math.floor((most - (last - first)) / 3))), first)
  const to = backTo(text, Math.max(last, Math.min(text.length, from + most)), last)
  const before = from > 0 ? `${dots} ` : ''
  const piece = text.slice(from, to).replace(/[\s,;:·–-]+$/u, '')
  const kept = piece.length < last - from ? text.slice(from, to) : piece
  return {
    text: `${before}${kept}${to < text.length ? ` ${dots}` : ''}`,
    marks: marks.map((mark) => ({ from: mark.from - from + before.length, to: mark.to - from + before.length })),
  }
}
