// Figures as people ask for them: in words ("thirty billion"), rounded ("£74k" for £74,172), with "over" or "nearly" before them.

/** A figure asked for: the words it takes up, the figure itself, and what else would answer it. */
export interface AskedFigure {
  readonly from: number
  readonly length: number
  /** The figure as the index writes it. */
  readonly exact: string
  /** Figures from `low` to `high`, both included, answer it too. */
  readonly low: number
  readonly high: number
  /** What it counts, where that changes how a text would print it. */
  readonly of: 'things' | 'pence' | 'percent'
}

/** How far above and below a figure another may lie that answers "over", "nearly" and the like, as factors. */
export const looseness = (before: string): readonly [number, number] | null => loosely[before] ?? null

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, k: 1000, m: 1e6, bn: 1e9, dozen: 12 }
const loosely: Readonly<Record<string, readonly [number, number]>> = {
  over: [1, 1.2],
  above: [1, 1.2],
  exceeding: [1, 1.2],
  least: [1, 1.2],
  than: [1, 1.2],
  nearly: [0.85, 1],
  almost: [0.85, 1],
  under: [0.85, 1],
  below: [0.85, 1],
  about: [0.92, 1.08],
  around: [0.92, 1.08],
  roughly: [0.92, 1.08],
  approximately: [0.92, 1.08],
  some: [0.95, 1.05],
  circa: [0.95, 1.05],
}
const money = new Set(['pound', 'pounds', 'quid', 'pence'])
const pence = new Set(['pence', 'penny', 'p'])

/** The small number a word names; null for other words. */
export function smallNumber(word: string): number | null {
  const one = ones.indexOf(word)
  if (one >= 0) return one
  const ten = tens.indexOf(word)
  return ten >= 0 ? 20 + ten * 10 : null
}

/** The word for a whole number up to twenty and for the tens above; null for others. */
export function numberWord(value: number): string | null {
  return Number.isInteger(value) && value >= 0 ? (ones[value] ?? (value % 10 === 0 && value < 100 ? (tens[value / 10 - 2] ?? null) : null)) : null
}

/** How far a figure may lie from the one asked for and still round to it: half of its last digit that is not a nought. */
function rounding(value: number): number {
  let step = 1
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10
  return step / 2
}

/** A number in words or digits that begins at `from`: "thirty billion", "two hundred and six", "1.5 million"; null where none does. */
function run(words: readonly string[], from: number): { readonly value: number; readonly length: number } | null {
  let total = 0
  let current: number | null = null
  let at = from
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    const before = words[at - 1] ?? ''
    const small = smallNumber(word)
    const scale = scales[word]
    // "three four" and "three and four" are two numbers; "thirty four" and "hundred and four" are one.
    const continues = current === null || (scales[before] ?? 0) >= 100 || before === 'and' || (tens.includes(before) && (small ?? 10) < 10)
    if (small !== null && continues) current = (current ?? 0) + small
    else if (word === 'half' && words[at + 1] === 'a' && scales[words[at + 2] ?? '']) {
      current = 0.5
      at++
    } else if (word === 'and' && words[at + 1] === 'a' && words[at + 2] === 'half' && current !== null) {
      current += 0.5
      at += 2
    } else if (word === 'a' && current === null && scales[words[at + 1] ?? '']) current = 1
    else if (scale !== undefined && current !== null) {
      if (scale === 100) current *= 100
      else {
        total += current * scale
        current = 0
      }
    } else if (/^\d+(?:\.\d+)?$/u.test(word) && current === null) current = Number(word)
    else if (!(word === 'and' && (scales[before] ?? 0) >= 100 && smallNumber(words[at + 1] ?? '') !== null)) break
  }
  return current === null ? null : { value: total + current, length: at - from }
}

/** The figures that stand in a query. A year is no figure, and neither is "one" by itself. */
export function figuresIn(words: readonly string[]): readonly AskedFigure[] {
  const found: AskedFigure[] = []
  for (let from = 0; from < words.length; ) {
    const read = run(words, from)
    if (!read || read.value <= 1 || (read.length === 1 && /^(?:19|20)\d\d$/u.test(words[from] ?? ''))) {
      from++
      continue
    }
    const before = words[from - 1] ?? ''
    const loose = loosely[before]
    const near = rounding(read.value)
    const far = read.value >= 1000
    let length = read.length
    const coin = pence.has(words[from + length] ?? '')
    while (money.has(words[from + length] ?? '')) length++
    found.push({
      from,
      length,
      exact: String(read.value),
      low: loose ? read.value * loose[0] : far ? read.value - near : read.value,
      high: loose ? read.value * loose[1] : far ? read.value + near : read.value,
      of: coin ? 'pence' : 'things',
    })
    from += length
  }
  return found
}

/** Rounder ways in which a text may give a figure: 74,172 as 74,200, 74,000 or 70,000. */
export function rounder(value: number): readonly string[] {
  if (value < 1000 || !Number.isFinite(value)) return []
  const digits = Math.floor(Math.log10(value))
  return [3, 2, 1].flatMap((kept) => {
    const step = 10 ** (digits - kept + 1)
    const rounded = Math.round(value / step) * step
    return step > 1 && rounded !== value ? [String(rounded)] : []
  })
}
