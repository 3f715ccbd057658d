// How the lines of the thesaurus in resources/thesaurus are read: what is typed, and what else is then looked for. Read once, when the app is built.
//
// An entry is either a group of words that mean the same, "a = b = c", or what else to look for when one of some words is typed,
// "a / b > c 0.8, d". A number after a word says how near it comes (0.7 where there is none); before a group, how near all of them come.
// "[chair post job]" after the words typed keeps senses apart: the entry holds in full only where one of those stands in the query too.
import { stem } from '../text/stem.ts'
import { tokens } from '../text/tokens.ts'
import { betweenWords, type Head, type Kin } from './thesaurus.ts'

const usual = 0.7
const usualOfPair = 0.9

const stemsOf = (text: string): readonly string[] => tokens(text).map(({ word }) => stem(word))
const headStems = (text: string): readonly string[] => {
  const all = stemsOf(text)
  const telling = all.filter((one) => !betweenWords.has(one))
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

/** Every head of these entries by the first stem of what is typed, those of most words first. */
export function readEntries(entries: readonly string[]): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, { readonly head: Head; readonly kin: Kin[] }>()
  for (const entry of entries)
    for (const typed of headsOf(entry)) {
      const stems = headStems(typed)
      const adverb = /^\s*\p{L}+ly\s*$/iu.test(typed)
      const key = `${adverb ? 'ly ' : ''}${stems.join(' ')}`
      const kin = heads.get(key)?.kin ?? []
      if (!heads.has(key)) heads.set(key, { head: { stems, adverb, kin }, kin })
      for (const one of kinOf(entry)) {
        const said = one.stems.join(' ')
        if (said !== '' && said !== stems.join(' ') && !kin.some((held) => held.stems.join(' ') === said)) kin.push(one)
      }
    }
  const byFirst = Map.groupBy(
    [...heads.values()].map(({ head }) => head).sort((a, b) => b.stems.length - a.stems.length),
    ({ stems }) => stems[0] ?? '',
  )
  return byFirst
}

/** The other words of each stem's family, of those entries that are groups: the verb, the noun and the adjective go wherever one of them goes. */
export function readFamilies(entries: readonly string[]): ReadonlyMap<string, readonly Kin[]> {
  const families = new Map<string, Kin[]>()
  for (const entry of entries)
    if (groupOf(entry))
      for (const one of kinOf(entry))
        for (const other of kinOf(entry)) {
          const [own = ''] = one.stems
          if (one.stems.length === 1 && own !== other.stems[0]) families.set(own, [...(families.get(own) ?? []), other])
        }
  return families
}
