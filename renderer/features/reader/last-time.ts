// What was said last time: the minute in this pack whose title speaks of the same matter as an agenda item, with its decisions and promises.
import type { DocumentKey, PassageKey } from '../../../preload/contract/ids.ts'
import type { AgendaItem, Decision, MinutedPromise, MinutesRecord, PackContent } from '../../../preload/contract/model/pack.ts'

export interface Minute {
  readonly document: DocumentKey
  readonly committee: string
  readonly date: string | null
  readonly number: string | null
  readonly title: string
  readonly passage: PassageKey
  readonly decisions: readonly Decision[]
  readonly promises: readonly MinutedPromise[]
}

const stop = new Set(
  'the of and a an in on to for from with by at as its is report reports update updates item presentation committee panel board minutes meeting verbal'.split(
    ' ',
  ),
)

/** The telling words of a title, cut to their stems' first six letters. */
const tellingWords = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .toLowerCase()
      .replaceAll(/['’]s\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !stop.has(word) && !/^\d+$/.test(word))
      .map((word) => word.slice(0, 6)),
  )

/** 0 to 1: the share of telling words that two titles have in common, of the shorter one's; 0 where only one word is shared of many. */
export function likeness(a: string, b: string): number {
  const first = tellingWords(a)
  const second = tellingWords(b)
  const shared = [...first].filter((word) => second.has(word)).length
  const shorter = Math.min(first.size, second.size)
  if (shared === 0 || shorter === 0 || (shared === 1 && shorter > 1)) return 0
  return shared / shorter
}

/** How alike two titles must be to be taken for the same matter. */
const sameMatter = 0.6

/** Every minuted item of a record with what was decided and promised in it. */
export function minutesOf(record: MinutesRecord): readonly Minute[] {
  return record.items.map((item) => ({
    document: record.document,
    committee: record.committee,
    date: record.date,
    number: item.number,
    title: item.title,
    passage: item.passage,
    decisions: record.decisions.filter((decision) => decision.item !== null && decision.item === item.number),
    promises: record.promises.filter((promise) => promise.item !== null && promise.item === item.number),
  }))
}

/** Minutes in this pack that speak of the item, the likest first. */
export function lastTime(content: Pick<PackContent, 'minutes'>, item: Pick<AgendaItem, 'title'>): readonly Minute[] {
  return content.minutes
    .flatMap(minutesOf)
    .map((minute) => ({ minute, alike: likeness(item.title, minute.title) }))
    .filter(({ alike }) => alike >= sameMatter)
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ minute }) => minute)
}
