// Counts passages by kind, committee and year, for the filters beside the hits.
import type { HitKind } from '../../../preload/contract/model/search.ts'
import { passageKinds } from '../index/passage-words.ts'
import type { Shelf } from '../index/shelf.ts'
import { type Filters, shuts } from './limits.ts'

export interface Counts {
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>
  readonly committees: Readonly<Record<string, number>>
  readonly years: Readonly<Record<string, number>>
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
  return { kinds, committees, years }
}

const sum = (one: Readonly<Record<string, number>>, two: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const both: Record<string, number> = { ...one }
  for (const [name, times] of Object.entries(two)) both[name] = (both[name] ?? 0) + times
  return both
}

/** Two counts as one. */
export const addCounts = (one: Counts, two: Counts): Counts => ({
  kinds: sum(one.kinds, two.kinds),
  committees: sum(one.committees, two.committees),
  years: sum(one.years, two.years),
})

/** The counts beside what was found; of each facet that is filtered the counts are those of what the other filters leave. */
export const facets = (filters: Filters, found: Counts, lifted: (facet: number) => Counts): Counts => ({
  kinds: filters.kinds ? lifted(shuts.kind).kinds : found.kinds,
  committees: filters.committees.length > 0 ? lifted(shuts.committee).committees : found.committees,
  years: filters.from || filters.to ? lifted(shuts.year).years : found.years,
})
