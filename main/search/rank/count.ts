// Counts passages by kind, committee, year, agenda item and person, for the filters beside the hits.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import { type Filters, shuts } from './limits.ts'
import { peopleOn } from './people.ts'

/** Of how many passages something is true. */
export interface Times<Of> {
  readonly of: Of
  readonly times: number
}

/** The people named in some passages and the agenda items they stand under, the best first. */
export interface Named {
  /** By name, as the filter is asked. Those whose surname is mostly printed as another word ("small") come last. */
  readonly people: readonly Times<string>[]
  readonly items: readonly Times<{ readonly pack: string; readonly item: string }>[]
}

export interface Counts {
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>
  readonly committees: Readonly<Record<string, number>>
  readonly years: Readonly<Record<string, number>>
  /** Of the passages alone; counted when it is asked for. None where nothing was found in the packs. */
  readonly named?: () => Named
}

export const noCounts: Counts = { kinds: {}, committees: {}, years: {} }

/** How many of the passages are of each kind, committee and year; they come in rows, none of them twice. */
export function countBy(shelf: Shelf, rows: readonly ArrayLike<number>[]): Counts {
  const { marks, packs } = shelf
  const byKind = new Int32Array(passageKinds.length)
  const bases = new Int32Array(packs.length + 1)
  for (const [at, { about }] of packs.entries()) bases[at + 1] = (bases[at] ?? 0) + about.documents.length
  const byDocument = new Int32Array((bases[packs.length] ?? 0) + 1)
  for (const ids of rows)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0
      const kind = marks.kind[id] ?? 0
      const document = (bases[marks.pack[id] ?? 0] ?? 0) + (marks.document[id] ?? 0)
      byKind[kind] = (byKind[kind] ?? 0) + 1
      byDocument[document] = (byDocument[document] ?? 0) + 1
    }
  const kinds: Partial<Record<HitKind, number>> = {}
  for (const [at, kind] of passageKinds.entries()) if (byKind[at]) kinds[kind] = byKind[at]
  const committees: Record<string, number> = {}
  const years: Record<string, number> = {}
  for (const [at, { about }] of packs.entries())
    for (const [order, document] of about.documents.entries()) {
      const times = byDocument[(bases[at] ?? 0) + order] ?? 0
      if (times === 0) continue
      const committee = document.committee || about.committee
      const year = (document.date ?? about.date)?.slice(0, 4)
      if (committee) committees[committee] = (committees[committee] ?? 0) + times
      if (year) years[year] = (years[year] ?? 0) + times
    }
  return { kinds, committees, years, named: () => ({ people: peopleIn(shelf, rows), items: itemsIn(shelf, bases, byDocument) }) }
}

const most = (one: Times<unknown>, two: Times<unknown>): number => two.times - one.times

function peopleIn(shelf: Shelf, rows: readonly ArrayLike<number>[]): readonly Times<string>[] {
  const { names, offered, from, who } = peopleOn(shelf)
  const all = new Int32Array(names.length)
  const asName = new Int32Array(names.length)
  for (const ids of rows)
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0
      const end = from[id + 1] ?? 0
      for (let at = from[id] ?? 0; at < end; at++) {
        const one = who[at] ?? 0
        all[one >> 1] = (all[one >> 1] ?? 0) + 1
        if (one & 1) asName[one >> 1] = (asName[one >> 1] ?? 0) + 1
      }
    }
  return names
    .flatMap((of, person) => {
      const times = all[person] ?? 0
      const sure = asName[person] ?? 0
      return offered[person] && sure > 0 ? [{ of, times, doubtful: sure * 2 < times ? 1 : 0 }] : []
    })
    .sort((a, b) => a.doubtful - b.doubtful || most(a, b))
    .map(({ of, times }) => ({ of, times }))
}

function itemsIn({ packs }: Shelf, bases: Int32Array, byDocument: Int32Array): readonly Times<{ readonly pack: string; readonly item: string }>[] {
  const items: (Times<{ readonly pack: string; readonly item: string }> & { readonly date: string })[] = []
  for (const [at, { id, about }] of packs.entries()) {
    const counted = new Map<string, number>()
    for (const [order, { item }] of about.documents.entries()) {
      const times = byDocument[(bases[at] ?? 0) + order] ?? 0
      if (times > 0 && item !== null) counted.set(item, (counted.get(item) ?? 0) + times)
    }
    for (const [item, times] of counted) items.push({ of: { pack: id, item }, times, date: about.date ?? '' })
  }
  return items.sort((a, b) => most(a, b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ of, times }) => ({ of, times }))
}

const sum = (one: Readonly<Record<string, number>>, two: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const both: Record<string, number> = { ...one }
  for (const [name, times] of Object.entries(two)) both[name] = (both[name] ?? 0) + times
  return both
}

/** Two counts as one; people and items are those of the first. */
export const addCounts = (one: Counts, two: Counts): Counts => ({
  ...one,
  kinds: sum(one.kinds, two.kinds),
  committees: sum(one.committees, two.committees),
  years: sum(one.years, two.years),
})

/** The counts beside what was found; of each facet that is filtered the counts are those of what the other filters leave. */
export const facets = (filters: Filters, found: Counts, lifted: (facet: number) => Counts): Counts => ({
  ...found,
  kinds: filters.kinds ? lifted(shuts.kind).kinds : found.kinds,
  committees: filters.committees.length > 0 ? lifted(shuts.committee).committees : found.committees,
  years: filters.from || filters.to ? lifted(shuts.year).years : found.years,
})
