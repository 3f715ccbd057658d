// Finds what a pack's short forms stand for: as the importer read them, and wherever the text itself says "Long Form (LF)" or "LF (Long Form)".
import type { PackContent } from '../../../preload/contract/model/pack.ts'
import { tokens } from '../text/tokens.ts'
import { otherNames } from './other-names.ts'

/** A short form and the folded words of its long form; or two names of one thing, once each way. */
export interface ShortForm {
  /** Usually one word; several, parted by blanks, where it is another name. */
  readonly short: string
  readonly long: readonly string[]
}

const small = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 'with', 'a', 'an', 'at', 'by', 'or'])
const shape = /^[A-Z][A-Za-z&’'-]{0,8}[A-Z]s?$|^[A-Z]{2,8}s?$/u

/** Whether the letters of `short` are, in order, letters that begin words of `long`, the first with the first; a word may give several letters. */
function fits(short: string, long: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^a-z0-9]/gu, '')
  const at = (letter: number, word: number, inside: number): boolean => {
    if (letter === letters.length) return long.slice(word + 1).every((rest) => small.has(rest))
    const current = long[word]
    const next = long[word + 1]
    if (next?.[0] === letters[letter] && at(letter + 1, word + 1, 1)) return true
    if (next !== undefined && small.has(next) && at(letter, word + 1, inside)) return true
    if (current === undefined) return false
    const further = current.indexOf(letters[letter] ?? '', inside)
    return further > 0 && letters.length <= 4 && long.length <= letters.length && at(letter + 1, word, further + 1)
  }
  return long[0]?.[0] === letters[0] && at(1, 0, 1)
}

/** The shortest run of words ending at the end of `words` that spells `short`. */
function runBefore(short: string, words: readonly string[]): readonly string[] | null {
  const letters = short.replace(/s$/u, '').length
  for (let count = 2; count <= Math.min(words.length, letters * 2 + 2); count++) {
    const run = words.slice(-count)
    if (!small.has(run[0] ?? '') && fits(short.replace(/s$/u, ''), run)) return run
  }
  return null
}

/** Definitions printed in one text. */
function defined(text: string): ShortForm[] {
  const found: ShortForm[] = []
  for (const match of text.matchAll(/[([]["“‘']?([A-Za-z][A-Za-z0-9&’'-]{1,9})["”’']?[)\]]/gu)) {
    const short = match[1] ?? ''
    if (!shape.test(short)) continue
    const before = tokens(text.slice(Math.max(0, match.index - 160), match.index)).map(({ word }) => word)
    const long = runBefore(short, before)
    if (long) found.push({ short: foldShort(short), long })
  }
  for (const match of text.matchAll(/\b([A-Z][A-Za-z&]{0,7}[A-Z])s?\s?[(–-]\s?([A-Z][^()\n\t;.]{4,90})[)\n\t;.]?/gu)) {
    const long = tokens(match[2] ?? '').map(({ word }) => word)
    const short = match[1] ?? ''
    for (let count = 2; count <= Math.min(long.length, 9); count++) {
      if (!fits(short, long.slice(0, count))) continue
      if (count < long.length && !text.slice(match.index).includes(')')) break
      found.push({ short: foldShort(short), long: long.slice(0, count) })
      break
    }
  }
  return found
}

const foldShort = (short: string): string => (tokens(short.replace(/s$/u, '').replace(/&/gu, ''))[0]?.word ?? short).toLowerCase()

/** A pack's short forms, each long form once. */
export function shortForms(content: PackContent): readonly ShortForm[] {
  const held = new Map<string, ShortForm>()
  const keep = (form: ShortForm): void => {
    if (form.short.length > 1 && form.long.length > 1) held.set(`${form.short} ${form.long.join(' ')}`, form)
  }
  for (const { short, long } of content.acronyms) if (long !== null) keep({ short: foldShort(short), long: tokens(long).map(({ word }) => word) })
  for (const { text } of content.passages) {
    for (const form of defined(text)) keep(form)
    for (const [one, two] of otherNames(text)) {
      keep({ short: one.join(' '), long: two })
      keep({ short: two.join(' '), long: one })
    }
  }
  const forms = [...held.values()]
  // "Child Sexual" is what is left of "Child Sexual Exploitation (CSE)" where its last word was cut off.
  return forms.filter(({ short, long }) => !forms.some((other) => other.short === short && startsWith(other.long, long)))
}

const startsWith = (words: readonly string[], beginning: readonly string[]): boolean =>
  words.length > beginning.length && beginning.every((word, at) => words[at] === word)
