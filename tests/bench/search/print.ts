// The comparison as a table, and under it what fell short and how ours stands to each peer.
import { ms } from '../table.ts'
import type { Answered } from './child.ts'
import { type Measured, quality } from './measure.ts'

/** Milliseconds as a figure, in seconds from one on; a dash where nothing was measured. */
export const seconds = (value: number | null): string =>
  value === null ? '–' : value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`
const megabytes = (bytes: number | null): string => (bytes === null ? '–' : `${Math.round(bytes / 2 ** 20)} MB`)

const heads = [
  'size',
  'engine',
  'asked',
  'MRR@10',
  'R@10',
  'copies',
  'R@10',
  'p50',
  'p95',
  'p99',
  'p95 own',
  'p95 again',
  'index',
  'disk',
  'memory',
  'most',
  'first answer',
  'from saved',
]

function cells(one: Measured): readonly string[] {
  const { mrr, recall, copies } = quality(one.answered)
  const judged = one.answered.length > 0 ? [mrr, recall, copies.mrr, copies.recall].map((share) => share.toFixed(2)) : ['–', '–', '–', '–']
  const fresh = one.fresh ? [one.fresh.p50, one.fresh.p95, one.fresh.p99, one.fresh.own].map(ms) : ['–', '–', '–', '–']
  return [
    `${one.times}×`,
    one.engine,
    String(one.answered.length),
    ...judged,
    ...fresh,
    one.warm ? ms(one.warm.p95) : '–',
    seconds(one.index),
    megabytes(one.disk),
    megabytes(one.rest),
    megabytes(one.most),
    seconds(one.first),
    seconds(one.firstSaved),
  ]
}

/** Rows in columns, the first two set to the left and figures to the right. */
export function inColumns(rows: readonly (readonly string[])[], left = 2): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row.map((cell, column) => (column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
}

/** The table of all engines at all sizes; engines that fell short have their reason under their row. */
export function comparison(all: readonly Measured[]): readonly string[] {
  const [head = '', ...lines] = inColumns([heads, ...all.map(cells)])
  return [head, ...lines.flatMap((line, row) => [line.trimEnd(), ...(all[row]?.fell ?? []).map((words) => `      ${all[row]?.engine} ${words}`)])]
}

const times = (ours: number, other: number): string => {
  const ratio = ours / other
  return ratio < 1 ? ratio.toFixed(ratio < 0.095 ? 3 : 2) : ratio.toFixed(ratio < 10 ? 1 : 0)
}
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`

/** Our quality over the very queries that a peer came to. */
const over = (ours: readonly Answered[], peer: readonly Answered[]): readonly Answered[] =>
  ours.filter(({ query }) => peer.some((other) => other.query === query))

function against(ours: Measured, peer: Measured): string {
  if (!ours.fresh || !peer.fresh) return `  against ${peer.engine}: ${peer.fell[0] ?? 'nothing was measured'}`
  const mine = quality(over(ours.answered, peer.answered))
  const its = quality(peer.answered)
  const count = peer.answered.length < ours.answered.length ? `, over the ${peer.answered.length} queries it came to` : ''
  return `  against ${peer.engine}: p95 ${times(ours.fresh.p95, peer.fresh.p95)} of it (${times(ours.fresh.own, peer.fresh.own)} by processor time), MRR ${signed(mine.mrr - its.mrr)}, R@10 ${signed(mine.recall - its.recall)}; ${signed(mine.copies.mrr - its.copies.mrr)} and ${signed(mine.copies.recall - its.copies.recall)} where copies count${count}`
}

/** How ours stands to every peer at each size, the best by quality named first. */
export function standing(all: readonly Measured[]): readonly string[] {
  return [...Map.groupBy(all, (one) => one.times)].flatMap(([size, held]) => {
    const ours = held.find(({ engine }) => engine === 'ours')
    const peers = held.filter((one) => one !== ours)
    if (!ours || peers.length === 0) return []
    const answering = peers.filter(({ fresh }) => fresh !== null)
    const best = answering.toSorted((a, b) => quality(b.answered).mrr - quality(a.answered).mrr)[0]
    const fastest = answering.toSorted((a, b) => (a.fresh?.p95 ?? 0) - (b.fresh?.p95 ?? 0))[0]
    const head = best && fastest ? `: the best peer by quality is ${best.engine}, the fastest ${fastest.engine}` : ''
    return [`ours at ${size}×${head}`, ...peers.map((peer) => against(ours, peer))]
  })
}

/**
 * What ours is held to: p95 of a query never asked before, in milliseconds by size; that it is no more than plain FTS5's, from a size
 * on; the others at every size. */
const marks = { p95: { 1: 15, 30: 40, 100: 60 } as Readonly<Record<number, number>>, first: 300, fts5From: 100, memory: 250 * 2 ** 20 }

/** How a mark stands in the table. */
export const held = (well: boolean): string => (well ? 'held' : 'MISSED')

/** By the clock, and where other work on the machine may have stretched that, by processor time. */
export const heldBy = (clock: boolean, own: boolean): string => (!clock && own ? 'MISSED by the clock, held by processor time' : held(clock))

/** Whether ours holds its marks, a line each. */
export function marksHeld(all: readonly Measured[]): readonly string[] {
  return all
    .filter(({ engine }) => engine === 'ours')
    .flatMap((ours) => {
      const size = ours.times
      const mark = marks.p95[size]
      const peers = all.filter((one) => one.times === size && one.engine !== 'ours' && one.answered.length > 0)
      const fts = peers.find(({ engine }) => engine.startsWith('FTS5'))
      const lines: string[] = []
      if (mark !== undefined && ours.fresh)
        lines.push(
          `${heldBy(ours.fresh.p95 < mark, ours.fresh.own < mark)}: p95 ${ms(ours.fresh.p95)}, ${ms(ours.fresh.own)} of processor time, under ${mark} ms`,
        )
      if (ours.first !== null)
        lines.push(`${held(ours.first < marks.first)}: first answer ${seconds(ours.first)} after the start, under ${marks.first} ms`)
      if (ours.rest !== null) lines.push(`${held(ours.rest < marks.memory)}: ${megabytes(ours.rest)} of memory, under ${megabytes(marks.memory)}`)
      if (size >= marks.fts5From && fts?.fresh && ours.fresh)
        lines.push(
          `${heldBy(ours.fresh.p95 <= fts.fresh.p95, ours.fresh.own <= fts.fresh.own)}: p95 ${ms(ours.fresh.p95)}, no worse than plain FTS5's ${ms(fts.fresh.p95)}; ${ms(ours.fresh.own)} and ${ms(fts.fresh.own)} of processor time`,
        )
      if (peers.length > 0) {
        const compared = peers.map((peer) => ({ mine: quality(over(ours.answered, peer.answered)), its: quality(peer.answered) }))
        lines.push(
          `${held(compared.every(({ mine, its }) => mine.copies.mrr > its.copies.mrr))}: better MRR than every peer where copies count, over the queries each came to`,
          // Which of a hundred passages alike comes first is chance, and three in four copies are of a newer year, which ours puts first.
          `${held(compared.every(({ mine, its }) => mine.mrr > its.mrr))}: better MRR than every peer where only the very words count`,
        )
      }
      return lines.map((line) => `${size}×  ${line}`)
    })
}
