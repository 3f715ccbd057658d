// The one tokeniser: passages, queries, notes and highlights are all cut into words here, so that what is found can always be marked.
import { figure, yearSpan } from './figures.ts'
import { fold } from './fold.ts'

/** A word or figure of a text. `from` and `to` are UTF-16 positions. */
export interface Token {
  /** The folded form; figures in their one way of writing. */
  readonly word: string
  readonly from: number
  readonly to: number
}

const pattern = new RegExp(
  [
    String.raw`(?<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?![\p{L}\p{N}])`,
    String.raw`(?<year>(?:19|20)\d\d)\s?[-–—/]\s?(?<next>(?:(?:19|20)\d\d|\d\d))(?![\d/]|[-–]\d)`,
    String.raw`\b(?<section>[sS])\.\s?(?<clause>\d+[A-Za-z]?)\b`,
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[./:+]\d+)*)(?<unit>\s?%|\s(?:per\s?cent|percent|million|billion|thousand|bn)(?![\p{L}\p{N}])|(?:per\s?cent|percent|million|billion|thousand)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{N}]*)?`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘\u0060´ʼ]\p{L}[\p{L}\p{M}]*)*)`,
  ].join('|'),
  'gu',
)

/** Cuts a text into its words and figures, in order. Punctuation, markup and emoji part words and are otherwise nothing. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index
    const to = from + match[0].length
    const { iso, year, next, clause, digits, unit, word } = match.groups ?? {}
    if (word !== undefined) {
      found.push({ word: fold(word), from, to })
    } else if (iso !== undefined) {
      found.push({ word: iso, from, to })
    } else if (year !== undefined && next !== undefined) {
      const span = yearSpan(year, next)
      if (span) found.push({ word: span, from, to })
      else found.push({ word: year, from, to: from + 4 }, { word: next, from: to - next.length, to })
    } else if (clause !== undefined) {
      found.push({ word: `s${clause.toLowerCase()}`, from, to })
    } else if (digits !== undefined) {
      found.push({ word: figure(digits, fold(unit?.trim() ?? '') || (unit?.trim() ?? '')), from, to })
    }
  }
  return found
}

const months = 'january february march april may june july august september october november december'.split(' ')

/** The month's number ("01" to "12") where the word is a month's name or its usual short form. */
export function monthNumber(word: string): string | null {
  const at = word.length < 3 ? -1 : months.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)))
  return at < 0 ? null : String(at + 1).padStart(2, '0')
}

/**
 * Other forms under which the token at `at` can be asked for: "66.3" for "66.3%", "2020-12-14" for the year of "14 December 2020",
 * "s17" for "section 17" and the other way about, "covid" and "19" for "covid19".
 */
export function otherForms(words: readonly string[], at: number): readonly string[] {
  const word = words[at] ?? ''
  if (word.endsWith('%')) return [word.slice(0, -1)]
  const coded = /^([a-z]{1,6})(\d{1,4}[a-z]?)$/u.exec(word)
  if (coded?.[1] !== undefined && coded[2] !== undefined)
    return coded[1] === 's' ? ['section', coded[2]] : coded[1].length > 1 ? [coded[1], coded[2]] : []
  if (/^\d/u.test(word)) {
    const before = words[at - 1] ?? ''
    if (before === 'section' || before === 'sections') return [`s${word}`]
    const month = monthNumber(before)
    const day = Number(words[at - 2])
    if (month && /^(?:19|20)\d\d$/u.test(word) && day >= 1 && day <= 31) return [`${word}-${month}-${String(day).padStart(2, '0')}`]
    if (/^(?:19|20)\d\d\/\d\d$/u.test(word)) return [word.slice(0, 4)]
  }
  return []
}
