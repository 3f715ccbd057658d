// Shares as people say them, "nearly a fifth", "two thirds", "one child in twenty", read as the percentages that reports print.
import { type AskedFigure, looseness, smallNumber } from './numbers.ts'

const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
}

const wholeNumber = (word: string): number | null => (/^\d{1,4}$/u.test(word) ? Number(word) : smallNumber(word))

/** A fraction that begins at `from`: how many words it takes up and its percentage. "A third of", never "the third": that is an order. */
function fraction(words: readonly string[], from: number): { readonly length: number; readonly percent: number } | null {
  const first = words[from] ?? ''
  const many = first === 'a' || first === 'an' ? 1 : wholeNumber(first)
  const part = parts[words[from + 1] ?? '']
  if (many !== null && part !== undefined && many < part && (many > 1 || words[from + 2] === 'of')) return { length: 2, percent: (100 * many) / part }
  return first === 'half' && words[from - 1] !== 'a' && words[from + 1] !== 'a' && words[from + 1] !== 'term' && words[from + 1] !== 'year'
    ? { length: 1, percent: 50 }
    : null
}

/** Odds that begin at `from`: "one in five", "one child in twenty", "nine out of ten". */
function odds(words: readonly string[], from: number): { readonly length: number; readonly percent: number } | null {
  const many = wholeNumber(words[from] ?? '')
  if (many === null || many === 0) return null
  for (const noun of [0, 1, 2]) {
    const at = from + 1 + noun
    const skip =
      words[at] === 'in'
        ? words[at + 1] === 'every'
          ? 2
          : 1
        : words[at] === 'out' && words[at + 1] === 'of'
          ? words[at + 2] === 'every'
            ? 3
            : 2
          : 0
    const whole = skip === 0 ? null : wholeNumber(words[at + skip] ?? '')
    if (whole !== null && whole > many && whole <= 1000) return { length: 1 + noun + skip + 1, percent: (100 * many) / whole }
  }
  return null
}

/** How far a share may lie from the one said and still be called so, in hundredths. */
const near = 1.5

/** The shares that stand in a query. `low` and `high` are percentages. */
export function sharesIn(words: readonly string[]): readonly AskedFigure[] {
  const found: AskedFigure[] = []
  for (let from = 0; from < words.length; ) {
    const read = odds(words, from) ?? fraction(words, from)
    if (!read) {
      from++
      continue
    }
    const loose = looseness(words[from - 1] ?? '')
    const { percent } = read
    found.push({
      from,
      length: read.length,
      exact: `${Number.isInteger(percent) ? percent : percent.toFixed(1)}%`,
      low: loose ? percent * loose[0] : percent - near,
      high: loose ? percent * loose[1] : percent + near,
      of: 'percent',
    })
    from += read.length
  }
  return found
}
