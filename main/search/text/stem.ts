// Brings the forms of one word together: British and American spelling, irregular forms, then Martin Porter's English stemmer ("Porter2",
// snowballstem.org/algorithms/english), whose steps and exceptions are followed as published.
import { apart } from './apart.ts'
import { oneSpelling } from './spelling.ts'

const exceptions: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  atlas: 'atlas',
  bias: 'bias',
  inning: 'inning',
  outing: 'outing',
  herring: 'herring',
  earring: 'earring',
  university: 'university',
  universities: 'university',
  universal: 'universal',
  universally: 'universal',
  universe: 'universe',
  news: 'news',
  council: 'council',
  councils: 'council',
}
const wholeAfterPlural = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed'])
const doubles = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u

function isShort(word: string, r1: number): boolean {
  return r1 >= word.length && (/^[aeiouy][^aeiouy]$/u.test(word) || /[^aeiouy][aeiouy][^aeiouywxY]$/u.test(word))
}

function region(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/u.exec(word.slice(from))
  return match ? from + match.index + 2 : word.length
}

const step2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ise'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['iser', 'ise'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
]
const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['alise', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const step4 = ['ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'al', 'er', 'ic']

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1)
  if (word.endsWith('us') || word.endsWith('ss')) return word
  return word.endsWith('s') && /[aeiouy].*.s$/u.test(word) && /[aeiouy]/u.test(word.slice(0, -2)) ? word.slice(0, -1) : word
}

function past(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/u.exec(word)
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word
  const ending = /(?:ingly|edly|ing|ed)$/u.exec(word)
  if (!ending || !/[aeiouy]/u.test(word.slice(0, ending.index))) return word
  const rest = word.slice(0, ending.index)
  if (/(?:at|bl|iz|is)$/u.test(rest)) return `${rest}e`
  if (doubles.test(rest)) return rest.slice(0, -1)
  return isShort(rest, r1) ? `${rest}e` : rest
}

function replaceLongest(word: string, rules: readonly (readonly [string, string])[], r1: number): string {
  for (const [ending, instead] of rules)
    if (word.endsWith(ending)) return word.length - ending.length >= r1 ? word.slice(0, -ending.length) + instead : word
  return word
}

function porter(given: string): string {
  if (given.length < 3) return given
  const exception = exceptions[given]
  if (exception !== undefined) return exception
  let word = given.replace(/^y|(?<=[aeiouy])y/gu, 'Y')
  const prefix = /^(?:gener|commun|arsen)/u.exec(word)
  const r1 = prefix ? prefix[0].length : region(word, 0)
  const r2 = region(word, r1)
  word = plural(word)
  if (wholeAfterPlural.has(word)) return word
  word = past(word, r1)
  word = word.replace(/(?<=.[^aeiouy])[yY]$/u, 'i')
  const before = word
  word = replaceLongest(word, step2, r1)
  if (word === before) {
    if (/logi$/u.test(word) && word.length - 3 >= r1) word = word.slice(0, -1)
    else if (/[cdeghkmnrt]li$/u.test(word) && word.length - 2 >= r1) word = word.slice(0, -2)
  }
  word = word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : replaceLongest(word, step3, r1)
  const ending = step4.find((end) => word.endsWith(end))
  if (ending) {
    if (word.length - ending.length >= r2) word = word.slice(0, -ending.length)
  } else if (/[st]ion$/u.test(word) && word.length - 3 >= r2) word = word.slice(0, -3)
  if (word.endsWith('e')) {
    const at = word.length - 1
    if (at >= r2 || (at >= r1 && !isShort(word.slice(0, -1), r1))) word = word.slice(0, -1)
  } else if (word.endsWith('ll') && word.length - 1 >= r2) word = word.slice(0, -1)
  return word.toLowerCase()
}

const known = new Map<string, string>()
const mostKnown = 60_000

/** The stem of a folded word. Figures, codes and words of one or two letters are their own stems. */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const spelt = oneSpelling(word)
  const result = /[^a-z]/u.test(word) ? word : (apart.get(spelt) ?? porter(spelt))
  if (known.size >= mostKnown) known.clear()
  known.set(word, result)
  return result
}
