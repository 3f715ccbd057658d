// Every printed word, for completing what is being typed and for reading what was misspelt. Loaded when first needed.
import type { Shelf } from '../index/shelf.ts'
import { tokens } from '../text/tokens.ts'
import { editCost } from './spelling.ts'

export interface Vocabulary {
  /** Words that begin so, the most printed first. */
  readonly beginning: (start: string, most: number) => readonly string[]
  /** Whole searches that finish what is being typed. */
  readonly complete: (typed: string) => readonly string[]
  /** Printed figures from `low` to `high`, both included, nearest the middle first. */
  readonly figures: (low: number, high: number, most: number) => readonly string[]
  /** Words that may have been meant, likeliest first, with how likely (0 to 1). */
  readonly like: (word: string) => readonly { readonly word: string; readonly likeness: number }[]
}

interface Loaded {
  readonly words: readonly string[]
  readonly times: Float64Array
  readonly letters: Int32Array
  /** Plain printed figures, ascending, and as printed. */
  readonly values: Float64Array
  readonly figures: readonly string[]
}

const letterBits = (word: string): number => {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97
    bits |= code >= 0 && code < 26 ? 1 << code : 1 << 27
  }
  return bits
}

const bitCount = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function load(shelf: Shelf): Loaded {
  const times = new Map<string, number>()
  for (const part of shelf.vocabularies())
    for (const line of part.split('\n')) {
      const space = line.indexOf(' ')
      const word = line.slice(0, space)
      times.set(word, (times.get(word) ?? 0) + Number(line.slice(space + 1)))
    }
  const words = [...times.keys()].sort()
  const figures = words.filter((word) => /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(word)).sort((a, b) => Number(a) - Number(b))
  return {
    words,
    times: Float64Array.from(words, (word) => times.get(word) ?? 0),
    letters: Int32Array.from(words, letterBits),
    figures,
    values: Float64Array.from(figures, Number),
  }
}

/** The words of a shelf. */
export function openVocabulary(shelf: Shelf): Vocabulary {
  let loaded: Loaded | null = null
  const alike = new Map<string, readonly { readonly word: string; readonly likeness: number }[]>()
  const ready = (): Loaded => {
    loaded ??= load(shelf)
    return loaded
  }
  const beginning = (start: string, most: number): readonly string[] => {
    const { words, times } = ready()
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let at = low; at < words.length && words[at]?.startsWith(start); at++) found.push(at)
    return found
      .sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0))
      .slice(0, most)
      .map((at) => words[at] ?? '')
  }
  return {
    beginning,
    complete: (typed) => {
      const last = /[\p{L}\p{N}'’]+$/u.exec(typed.slice(-200))
      const start = tokens(last?.[0] ?? '')[0]?.word ?? ''
      if (!last || start.length < 2) return []
      const before = typed.slice(0, typed.length - last[0].length)
      return beginning(start, 8)
        .filter((word) => word !== start)
        .map((word) => before + word)
    },
    figures: (low, high, most) => {
      const { values, figures } = ready()
      let from = 0
      let to = values.length
      while (from < to) {
        const middle = (from + to) >> 1
        if ((values[middle] ?? 0) < low) from = middle + 1
        else to = middle
      }
      const found: string[] = []
      for (let at = from; at < values.length && (values[at] ?? 0) <= high && found.length < 400; at++) found.push(figures[at] ?? '')
      const middle = (low + high) / 2
      return found.sort((a, b) => Math.abs(Number(a) - middle) - Math.abs(Number(b) - middle)).slice(0, most)
    },
    like: (word) => {
      const before = alike.get(word)
      if (before) return before
      if (alike.size > 500) alike.clear()
      const found = lookAlikes(word)
      alike.set(word, found)
      return found
    },
  }
  function lookAlikes(word: string): readonly { readonly word: string; readonly likeness: number }[] {
    if (word.length < 4 || word.length > 30 || /\d/u.test(word)) return []
    const { words, times, letters } = ready()
    const bits = letterBits(word)
    const most = word.length < 6 ? 1.1 : word.length < 9 ? 2.1 : 2.8
    const found: { word: string; cost: number; times: number }[] = []
    for (let at = 0; at < words.length; at++) {
      const other = words[at] ?? ''
      if (Math.abs(other.length - word.length) > 3 || bitCount((letters[at] ?? 0) ^ bits) > 2 * most + 1) continue
      const cost = editCost(word, other, most)
      if (cost <= most) found.push({ word: other, cost, times: times[at] ?? 0 })
    }
    found.sort((a, b) => a.cost - b.cost || b.times - a.times)
    const best = found[0]?.cost ?? 0
    return found
      .filter(({ cost }) => cost <= best + 0.6)
      .slice(0, 4)
      .map(({ word, cost }) => ({ word, likeness: 0.9 / (1 + 1.2 * (cost - best) + 0.15 * best) }))
  }
}
