// The thesaurus of council English: what plain words are called in reports, and the other way about. Written by hand in resources/thesaurus.
//
// An entry is either a group of words that mean the same, "a = b = c", or what else to look for when one of some words is typed,
// "a / b > c 0.8, d". A number after a word says how near it comes (0.7 where there is none); before a group, how near all of them come.
// "[chair post job]" after the words typed keeps senses apart: the entry holds in full only where one of those stands in the query too.
import { oneSpelling } from '../text/spelling.ts'
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { everyEntry } from './thesaurus-files.ts'

/** What an entry leads to. */
export interface Kin {
  readonly stems: readonly string[]
  /** 0 to 1: how near in meaning. */
  readonly weight: number
  /** Stems of which one must be in the query for the entry to hold in full; empty where there is no other sense. */
  readonly sense: readonly string[]
}

/** An entry found in a query: how many of its words, from where, and what they lead to. */
export interface Found {
  readonly from: number
  readonly length: number
  readonly kin: readonly Kin[]
}

interface Head {
  readonly stems: readonly string[]
  /** "yearly" and the like, whose stem is another word's: only a word so ending is meant. */
  readonly adverb: boolean
  readonly kin: Kin[]
}

/** A head not yet read: what is typed, and the entry it stands in. */
interface Unread {
  readonly typed: string
  readonly entry: string
}

const usual = 0.7
const usualOfPair = 0.9
/** Small words that may stand between the words of an entry, in it or in what is typed. */
const between = new Set(['the', 'a', 'an', 'our', 'their', 'his', 'her', 'your', 'my', 'its', 'this', 'that'])

const stemsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => stem(word))
const headStems = (text: string): readonly string[] => {
  const all = stemsOf(text)
  const telling = all.filter((one) => !between.has(one))
  return telling.length > 0 ? telling : all
}

function weighted(text: string, given: number): { readonly stems: readonly string[]; readonly weight: number } {
  const number = /\s(\d?\.\d+)$/u.exec(text)
  return { stems: stemsOf(number ? text.slice(0, number.index) : text), weight: number ? Number(number[1]) : given }
}

const groupOf = (entry: string): RegExpExecArray | null => /^(?:(\d?\.\d+|1):\s)?(.+?\s=\s.+)$/u.exec(entry)
const withoutSense = (text: string): string => text.replace(/\[[^\]]*\]/u, '')

/** What is typed to come to an entry. */
function headsOf(entry: string): readonly string[] {
  const group = groupOf(entry)
  if (group) return (group[2] ?? '').split(/\s=\s/u).map((member) => member.replace(/\s\d?\.\d+$/u, ''))
  return withoutSense(entry.slice(0, entry.indexOf(' > '))).split(/\s\/\s/u)
}

function kinOf(entry: string): readonly Kin[] {
  const group = groupOf(entry)
  if (group) {
    const members = (group[2] ?? '').split(/\s=\s/u)
    const given = Number(group[1] ?? (members.length === 2 ? usualOfPair : usual))
    return members.map((member) => ({ ...weighted(member, given), sense: [] }))
  }
  const sense = stemsOf(/\[([^\]]*)\]/u.exec(entry.slice(0, entry.indexOf(' > ')))?.[1] ?? '')
  return entry
    .slice(entry.indexOf(' > ') + 3)
    .split(/,\s*/u)
    .map((target) => ({ ...weighted(target, usual), sense }))
}

/** The first word of a head that is looked for; a head of small words alone begins with its first. */
function firstWord(text: string): string {
  for (const word of text.split(/\s+/u)) {
    // Nearly all heads are plain small letters; only the others need the tokeniser.
    const first = /^[a-z]+$/u.test(word) ? word : tokens(word)[0]?.word
    if (first !== undefined && !between.has(first)) return first
  }
  return tokens(text)[0]?.word ?? ''
}

function readHeads(unread: readonly Unread[]): readonly Head[] {
  const heads = new Map<string, Head>()
  for (const { typed, entry } of unread) {
    const stems = headStems(typed)
    const adverb = /^\s*\p{L}+ly\s*$/iu.test(typed)
    const key = `${adverb ? 'ly ' : ''}${stems.join(' ')}`
    const head = heads.get(key) ?? { stems, adverb, kin: [] }
    for (const kin of kinOf(entry)) {
      const said = kin.stems.join(' ')
      if (said !== '' && said !== stems.join(' ') && !head.kin.some((held) => held.stems.join(' ') === said)) head.kin.push(kin)
    }
    heads.set(key, head)
  }
  return [...heads.values()].sort((a, b) => b.stems.length - a.stems.length)
}

/** Entries by the first stem of what is typed. */
export interface Entries {
  readonly size: number
  readonly get: (first: string) => readonly Head[] | undefined
  /** Every list, all of them read. */
  readonly values: () => readonly (readonly Head[])[]
}

/**
 * Reads entries into lists by the first stem of what is typed; each list only when it is asked for. There are thousands and a query asks for few:
 * at first the heads are only dealt out by the letter their stem begins with, which needs no stemming.
 */
export function readEntries(entries: readonly string[]): Entries {
  const byLetter = new Map<string, { readonly first: string; readonly unread: Unread }[]>()
  const unread = new Map<string, Unread[]>()
  const read = new Map<string, readonly Head[]>()
  let size = 0
  for (const entry of entries)
    for (const typed of headsOf(entry)) {
      size++
      const first = firstWord(typed)
      const letter = oneSpelling(first)[0] ?? ''
      const held = byLetter.get(letter)
      if (held) held.push({ first, unread: { typed, entry } })
      else byLetter.set(letter, [{ first, unread: { typed, entry } }])
    }
  const stemLetter = (letter: string): void => {
    for (const { first, unread: one } of byLetter.get(letter) ?? []) {
      const stemmed = stem(first)
      const held = unread.get(stemmed)
      if (held) held.push(one)
      else unread.set(stemmed, [one])
    }
    byLetter.delete(letter)
  }
  const get = (first: string): readonly Head[] | undefined => {
    const before = read.get(first)
    if (before) return before
    stemLetter(first[0] ?? '')
    const waiting = unread.get(first)
    if (!waiting) return undefined
    const heads = readHeads(waiting)
    read.set(first, heads)
    return heads
  }
  const values = (): readonly (readonly Head[])[] => {
    for (const letter of [...byLetter.keys()]) stemLetter(letter)
    return [...unread.keys()].flatMap((first) => [get(first) ?? []])
  }
  return { size, get, values }
}

let all: Entries | null = null

/** The entries that stand in a row of stems, at each place the longest. `words` are the words themselves. An entry of several words hides those of its single words. */
export function entriesIn(stems: readonly string[], words: readonly string[] = []): readonly Found[] {
  all ??= readEntries(everyEntry)
  const found: Found[] = []
  for (let from = 0; from < stems.length; ) {
    let next = from + 1
    for (const head of all.get(stems[from] ?? '') ?? []) {
      if (head.adverb && !(words[from] ?? 'ly').endsWith('ly')) continue
      let at = from
      const matches = head.stems.every((part) => {
        while (at > from && between.has(stems[at] ?? '')) at++
        return stems[at++] === part
      })
      if (!matches) continue
      found.push({ from, length: at - from, kin: head.kin })
      next = at
      break
    }
    from = next
  }
  return found
}

/** How many words and phrases the thesaurus knows. */
export function entryCount(): number {
  all ??= readEntries(everyEntry)
  return all.size
}
