// The thesaurus is written by hand in many files, so it is read through here as a careful editor would: its form, its spelling, its weights and its count.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stopWords } from '../../main/search/query/stop-words.ts'
import { readEntries } from '../../main/search/query/thesaurus-text.ts'
import { tokens } from '../../main/search/text/tokens.ts'

const folder = join(import.meta.dirname, '../../resources/thesaurus')

interface Side {
  readonly text: string
  /** 0 to 1; null where the entry gives none. */
  readonly weight: number | null
}

interface Entry {
  readonly file: string
  readonly line: string
  readonly form: 'group' | 'leads to'
  readonly heads: readonly Side[]
  readonly targets: readonly Side[]
  readonly sense: readonly string[] | null
}

const stated = (given: string): Side => {
  const text = given.trim()
  const number = /\s(\d*\.?\d+)$/u.exec(text)
  return number?.[1]?.includes('.') ? { text: text.slice(0, number.index).trim(), weight: Number(number[1]) } : { text, weight: null }
}

const words = (text: string): readonly string[] => tokens(text).map(({ word }) => word)
const isText = (value: unknown): value is string => typeof value === 'string'

function readFile(file: string): { readonly about: unknown; readonly lines: readonly string[] } {
  const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  if (typeof content !== 'object' || content === null || !('about' in content) || !('entries' in content))
    throw new Error(`${file} has no topic line or no entries`)
  const { about, entries } = content
  if (!Array.isArray(entries) || !entries.every(isText)) throw new Error(`${file} holds an entry that is not a line of text`)
  return { about, lines: entries }
}

function readEntry(file: string, line: string): Entry {
  const group = /^(?:(?:0?\.\d+|1):\s)?(.+\s=\s.+)$/u.exec(line)
  if (group) {
    const members = (group[1] ?? '').split(/\s=\s/u).map(stated)
    return { file, line, form: 'group', heads: members, targets: members, sense: null }
  }
  const [left = '', right = ''] = line.split(/\s>\s/u)
  const sense = /\[([^\]]*)\]/u.exec(left)
  const heads = left
    .replace(/\[[^\]]*\]/u, '')
    .split(/\s\/\s/u)
    .map((text): Side => ({ text: text.trim(), weight: null }))
  return { file, line, form: 'leads to', heads, targets: right.split(/,\s*/u).map(stated), sense: sense ? words(sense[1] ?? '') : null }
}

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
const read = files.map((file) => ({ file, ...readFile(file) }))
const entries = read.flatMap(({ file, lines }) => lines.map((line) => readEntry(file, line)))
const where = ({ file, line }: Entry): string => `${file}: ${line}`

describe('the thesaurus of council English', () => {
  it('says of every file what it is about', () => {
    expect(files.length).toBeGreaterThan(20)
    for (const { file, about, lines } of read) {
      expect(typeof about === 'string' && about.length > 10, file).toBe(true)
      expect(lines.length, file).toBeGreaterThan(20)
    }
    expect(new Set(read.map(({ about }) => about)).size).toBe(files.length)
  })

  it('holds well over 2,000 entries, one line or group each, and more words to find them by', () => {
    expect(entries.length).toBeGreaterThan(2400)
    const heads = [...readEntries(entries.map(({ line }) => line)).values()].reduce((count, held) => count + held.length, 0)
    expect(heads).toBeGreaterThan(5000)
  })

  it('has only entries of the two forms, with something on each side', () => {
    const odd = entries.filter(
      ({ line, form, heads, targets }) =>
        line.split(/\s>\s/u).length !== (form === 'group' ? 1 : 2) ||
        [heads, targets].some((side) => side.some(({ text }) => text === '') || !side.some(({ text }) => words(text).length > 0)),
    )
    expect(odd.map(where)).toEqual([])
  })

  it('does not say the same thing twice', () => {
    const times = new Map<string, string[]>()
    for (const entry of entries) {
      const side = (sides: readonly Side[]): string => [...new Set(sides.map(({ text }) => words(text).join(' ')))].sort().join('/')
      const key = `${entry.form}: ${side(entry.heads)}>${side(entry.targets)}[${[...(entry.sense ?? [])].sort().join(' ')}]`
      times.set(key, [...(times.get(key) ?? []), where(entry)])
    }
    expect([...times.values()].filter((same) => same.length > 1)).toEqual([])
  })

  it('weighs every word between a weak relation and the same meaning', () => {
    const odd = entries.filter(({ targets }) => targets.some(({ weight }) => weight !== null && (weight < 0.2 || weight > 1)))
    expect(odd.map(where)).toEqual([])
    const groups = entries.filter(({ line }) => /^[\d.]+:/u.test(line)).map(({ line }) => Number.parseFloat(line))
    expect(groups.filter((weight) => weight < 0.5 || weight > 1)).toEqual([])
  })

  it('is in British spelling', () => {
    const american =
      /\b(?:behavior|behavioral|color|colored|favor|favorite|honor|labor|neighbor|neighbors|neighborhood|center|centers|theater|program|programs|enroll|enrollment|fulfill|skillful|counselor|counseling|councilor|pediatric|fetal|maneuver|gray|tire|jewelry|check account|sidewalks|kindergartens|apartment|apartments|vacation|elementary school|organization|organizations|organize|recognize|prioritize|minimize|analyze|utilize|specialized|criticize|authorize|immunization|hospitalization|defense|offense|license plate|toward|aluminum|mom|moms|diaper|faucet|elevator|gasoline|freeway|realtor|zip code)\b/iu
    expect(entries.filter(({ line }) => american.test(line)).map(where)).toEqual([])
  })

  it('writes words as the tokeniser cuts them: small letters save in short forms and names, no stray marks', () => {
    const odd = entries.filter(({ heads, targets }) =>
      [...heads, ...targets].some(({ text }) => !/^[\p{L}\p{N}&+£%]/u.test(text) || /[\]["“”;:()?!<>=]|\s{2}/u.test(text)),
    )
    expect(odd.map(where)).toEqual([])
  })

  it('leads to words that a search looks for, never to stop words alone', () => {
    const single = entries.filter(
      ({ form, targets }) => form === 'leads to' && targets.every(({ text }) => words(text).every((word) => stopWords.has(word))),
    )
    expect(single.map(where)).toEqual([])
  })

  it('keeps senses apart by words that tell them', () => {
    const senses = entries.filter(({ sense }) => sense !== null)
    expect(senses.length).toBeGreaterThan(60)
    expect(senses.filter(({ sense }) => (sense ?? []).length < 1).map(where)).toEqual([])
  })

  it('finds the ordinary words of members in entries of their own', () => {
    const found = readEntries(entries.map(({ line }) => line))
    const leads = (typed: string): readonly string[] =>
      [...found.values()].flatMap((held) =>
        held.filter(({ stems }) => stems.join(' ') === typed).flatMap(({ kin }) => kin.map(({ stems }) => stems.join(' '))),
      )
    expect(leads('gran')).toContain('grandpar')
    expect(leads('burglar')).toContain('burglari')
    expect(leads('gritter')).toContain('winter mainten')
    expect(leads('backlog')).toContain('outstand case')
    expect(leads('resign')).toContain('stand down')
  })
})
