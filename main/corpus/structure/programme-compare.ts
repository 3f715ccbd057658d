// What changed between two work programmes of one committee: topics added, dropped and moved to another date.
import type { ProgrammeEntry } from '../../../preload/contract/model/pack.ts'
import { findDate, monthOfWords } from '../words/dates.ts'
import { likeness, plainWords } from './words.ts'

export interface MovedTopic {
  readonly earlier: ProgrammeEntry
  readonly later: ProgrammeEntry
}

export interface ProgrammeChanges {
  readonly added: readonly ProgrammeEntry[]
  readonly dropped: readonly ProgrammeEntry[]
  /** The same topic at another date; also from undated to dated and back. */
  readonly moved: readonly MovedTopic[]
  readonly kept: readonly MovedTopic[]
}

/** From here on two titles are one topic in other words. */
const sameTopic = 0.6

/** A date as it can be compared: the ISO date, else month and year, else the words. */
function whenKey(when: string | null): string | null {
  if (when === null) return null
  const date = findDate(when)
  if (date !== null) return date.iso
  return monthOfWords(when) ?? plainWords(when)
}

/** Whether two printed times can be the same: "January 2015" and "15 January 2015" can. */
function sameTime(one: string | null, other: string | null): boolean {
  const a = whenKey(one)
  const b = whenKey(other)
  if (a === null || b === null) return a === b
  return a === b || a.startsWith(b) || b.startsWith(a)
}

/**
 * Compares an earlier programme with a later one. Each entry is matched at most once, the likest topics first and the same date before another
 * one, so that a topic that recurs ("Performance report") is matched meeting by meeting. Topics that were dropped because their meeting has
 * passed are told as dropped: whoever asks knows the dates.
 */
export function compareProgrammes(earlier: readonly ProgrammeEntry[], later: readonly ProgrammeEntry[]): ProgrammeChanges {
  const pairs = earlier
    .flatMap((one, from) =>
      later.map((other, to) => {
        const alike = likeness(one.topic, other.topic)
        return { from, to, alike, weight: alike + (sameTime(one.when, other.when) ? 0.5 : 0) }
      }),
    )
    .filter(({ alike }) => alike >= sameTopic)
    .sort((one, other) => other.weight - one.weight || one.from - other.from || one.to - other.to)
  const ofEarlier = new Map<number, number>()
  const ofLater = new Set<number>()
  for (const { from, to } of pairs) {
    if (ofEarlier.has(from) || ofLater.has(to)) continue
    ofEarlier.set(from, to)
    ofLater.add(to)
  }
  const both = earlier.flatMap((one, from): readonly MovedTopic[] => {
    const other = later[ofEarlier.get(from) ?? -1]
    return other === undefined ? [] : [{ earlier: one, later: other }]
  })
  return {
    added: later.filter((_, to) => !ofLater.has(to)),
    dropped: earlier.filter((_, from) => !ofEarlier.has(from)),
    moved: both.filter((pair) => !sameTime(pair.earlier.when, pair.later.when)),
    kept: both.filter((pair) => sameTime(pair.earlier.when, pair.later.when)),
  }
}
