// The thesaurus of council English: what plain words are called in reports, and the other way about. Written by hand in resources/thesaurus.
//
// An entry is either a group of words that mean the same, "a = b = c", or what else to look for when one of some words is typed,
// "a / b > c 0.8, d". A number after a word says how near it comes (0.7 where there is none); before a group, how near all of them come.
// "[chair post job]" after the words typed keeps senses apart: the entry holds in full only where one of those stands in the query too.
import children from '../../../resources/thesaurus/children-and-care.json' with { type: 'json' }
import meetings from '../../../resources/thesaurus/council-and-meetings.json' with { type: 'json' }
import everyday from '../../../resources/thesaurus/everyday.json' with { type: 'json' }
import health from '../../../resources/thesaurus/health-and-adults.json' with { type: 'json' }
import money from '../../../resources/thesaurus/money-and-performance.json' with { type: 'json' }
import official from '../../../resources/thesaurus/official-words.json' with { type: 'json' }
import places from '../../../resources/thesaurus/places-and-safety.json' with { type: 'json' }
import plain from '../../../resources/thesaurus/plain-words.json' with { type: 'json' }
import shortForms from '../../../resources/thesaurus/short-forms.json' with { type: 'json' }
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'

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
  readonly kin: Kin[]
}

const usual = 0.7
const stemsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => stem(word))

function weighted(text: string, given: number): { readonly stems: readonly string[]; readonly weight: number } {
  const number = /\s(0?\.\d+|1)$/u.exec(text)
  return { stems: stemsOf(number ? text.slice(0, number.index) : text), weight: number ? Number(number[1]) : given }
}

/** Reads entries into lists by the first stem of what is typed. Exported for the tests. */
export function readEntries(entries: readonly string[]): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, Head>()
  const add = (typed: readonly string[], kin: Kin): void => {
    if (typed.length === 0 || kin.stems.length === 0 || typed.join(' ') === kin.stems.join(' ')) return
    const key = typed.join(' ')
    const head = heads.get(key) ?? { stems: typed, kin: [] }
    if (!head.kin.some(({ stems }) => stems.join(' ') === kin.stems.join(' '))) head.kin.push(kin)
    heads.set(key, head)
  }
  for (const entry of entries) {
    const group = /^(?:(0?\.\d+|1):\s)?(.+\s=\s.+)$/u.exec(entry)
    if (group) {
      const members = (group[2] ?? '')
        .split(/\s=\s/u)
        .map((member) => weighted(member, Number(group[1] ?? (entry.split(' = ').length === 2 ? 0.9 : usual))))
      for (const one of members) for (const { stems, weight } of members) add(one.stems, { stems, weight, sense: [] })
      continue
    }
    const [left = '', right = ''] = entry.split(/\s>\s/u)
    const sense = /\[([^\]]*)\]/u.exec(left)
    const senses = sense ? stemsOf(sense[1] ?? '') : []
    const targets = right.split(/,\s*/u).map((target) => weighted(target, usual))
    for (const typed of left.replace(/\[[^\]]*\]/u, '').split(/\s\/\s/u))
      for (const { stems, weight } of targets) add(stemsOf(typed), { stems, weight, sense: senses })
  }
  const byFirst = new Map<string, Head[]>()
  for (const head of heads.values()) {
    const first = head.stems[0] ?? ''
    const held = byFirst.get(first)
    if (held) held.push(head)
    else byFirst.set(first, [head])
  }
  for (const held of byFirst.values()) held.sort((a, b) => b.stems.length - a.stems.length)
  return byFirst
}

let read: ReadonlyMap<string, readonly Head[]> | null = null

function all(): ReadonlyMap<string, readonly Head[]> {
  read ??= readEntries([children, everyday, official, meetings, health, money, places, plain, shortForms].flatMap(({ entries }) => entries))
  return read
}

/** Small words that may stand between the words of an entry. */
const between = new Set(['the', 'a', 'an', 'our', 'their', 'his', 'her', 'your', 'my', 'its', 'this', 'that'])

/** The entries that stand in a row of stems, at each place the longest. An entry of several words hides those of its single words. */
export function entriesIn(stems: readonly string[]): readonly Found[] {
  const found: Found[] = []
  for (let from = 0; from < stems.length; ) {
    let next = from + 1
    for (const head of all().get(stems[from] ?? '') ?? []) {
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
  let count = 0
  for (const heads of all().values()) count += heads.length
  return count
}
