// Which words of a wording are looked for: small words go, unless next to nothing would be left.
import { smallest, stopWords } from './stop-words.ts'

const questionWords = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how'])

/** The stems of a wording that are looked for: without stop words, unless next to nothing would be left. */
export function telling(stems: readonly string[]): readonly string[] {
  const said = stems.filter((one) => !questionWords.has(one))
  const full = said.filter((one) => !stopWords.has(one))
  if (full.length > 1 || stems.length === 1 || full.length === said.length) return full.length > 0 ? full : stems
  return said.filter((one) => !smallest.has(one))
}
