// The forward work programme: what comes to the committee, when, and who leads, out of tables and lists.
import type { DocumentKey } from '../../../preload/contract/ids.ts'
import type { PackDocument, Passage, ProgrammeEntry } from '../../../preload/contract/model/pack.ts'
import { isDateAlone } from '../words/dates.ts'
import { layOut, type Piece } from './pieces.ts'
import { programmeContext, readProgrammeLists, topicOf } from './programme-lists.ts'

interface Columns {
  readonly when: number
  readonly topic: number
  readonly lead: number
  readonly expected: number
}

const whenHead = /^(?:date|meeting(?: date)?|date of (?:meeting|committee)|when|month|committee date|scheduled)\b.{0,20}$/i
const topicHead = /^(?:reports?|topics?|items?|subjects?|issues?|agenda items?|title|business|theme|item title|report title)\b.{0,30}$/i
const leadHead = /\b(?:lead|officer|director|cabinet member|portfolio|author|responsible|report of|presenter)\b/i

const expectedHead =
  /\b(?:issues?|purpose|outcomes?|objectives?|scope|reasons?|expected|expectations?|key lines|notes?|comments?|details?|description|what|why|focus)\b/i

const cellsOf = (piece: Piece) => piece.cells.map((cell) => cell.text.replace(/\s+/g, ' ').trim())

/** The columns a header row names; null where the row is no header. */
function columnsNamed(cells: readonly string[]): Columns | null {
  const when = cells.findIndex((cell) => whenHead.test(cell))
  const topic = cells.findIndex((cell, at) => at !== when && topicHead.test(cell))
  if (when < 0 || topic < 0) return null
  const other = (head: RegExp, ...taken: readonly number[]) => cells.findIndex((cell, at) => !taken.includes(at) && head.test(cell))
  const expected = other(expectedHead, when, topic)
  return { when, topic, expected, lead: other(leadHead, when, topic, expected) }
}

/** Rows that belong to one table, and where among the pieces its first one stands. */
interface Table {
  readonly rows: readonly Piece[]
  readonly at: number
}

function tablesOf(pieces: readonly Piece[]): readonly Table[] {
  const tables: { rows: Piece[]; at: number }[] = []
  let open = false
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'row' && open) tables.at(-1)?.rows.push(piece)
    else if (piece.kind === 'row') tables.push({ rows: [piece], at })
    open = piece.kind === 'row'
  }
  return tables
}

/** Whether a table without a header row is a programme by its first column of dates. */
function datesFirst(rows: readonly (readonly string[])[]): boolean {
  const first = rows.map((cells) => cells[0] ?? '').filter((cell) => cell !== '')
  return first.length > 0 && first.filter((cell) => isDateAlone(cell) || /^(?:19|20)\d{2}$/.test(cell)).length >= first.length * 0.6
}

/** Whether the third column of a table without heads says what each topic is to bring: "To consider a progress update." */
function purposesThird(rows: readonly (readonly string[])[]): boolean {
  const third = rows.map((cells) => cells[2] ?? '').filter((cell) => cell !== '')
  return third.length >= 2 && third.filter((cell) => /^to \p{Ll}+/iu.test(cell) || cell.length > 60).length >= third.length * 0.6
}

/** A row of one filled cell between dated rows: "Member Briefing to include: ..." */
const alone = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length === 1

function readTable(rows: readonly Piece[]): readonly ProgrammeEntry[] {
  const cells = rows.map(cellsOf)
  const headAt = cells.slice(0, 4).findIndex((row) => columnsNamed(row) !== null)
  const named = headAt < 0 ? null : columnsNamed(cells[headAt] ?? [])
  if (named === null && !datesFirst(cells)) return []
  const columns: Columns = named ?? { when: 0, topic: 1, lead: -1, expected: purposesThird(cells) ? 2 : -1 }
  let when: string | null = null
  return rows.flatMap((piece, at): readonly ProgrammeEntry[] => {
    const row = cells[at] ?? []
    if (at <= headAt || columnsNamed(row) !== null) return []
    const printed = row[columns.when] ?? ''
    // A date cut by a page leaves its year alone in the next row: "2014".
    if (/^(?:19|20)\d{2}$/.test(printed)) when = when === null || when.includes(printed) ? when : `${when} ${printed}`
    else if (isDateAlone(printed)) when = printed
    const only = alone(row) ? (row.find((cell) => cell !== '') ?? '') : ''
    const topic = only !== '' && !isDateAlone(only) ? only : (row[columns.topic] ?? '')
    if (topic === '' || isDateAlone(topic)) return []
    const lead = columns.lead < 0 ? '' : (row[columns.lead] ?? '')
    const expected = columns.expected < 0 || only !== '' ? '' : (row[columns.expected] ?? '')
    return [{ when, topic: topicOf(topic), lead: lead === '' ? null : lead, expected: expected === '' ? null : expected, passage: piece.passage }]
  })
}

/** Whether what stands above a table makes it a programme: its headings, its document's title, or the piece before it. */
function inContext({ rows, at }: Table, pieces: readonly Piece[], document: string): boolean {
  const first = rows[0]
  if (first === undefined) return false
  const above = pieces.slice(Math.max(0, at - 4), at).map((piece) => piece.text)
  return [document, ...first.headings, ...above].some((text) => text.length < 400 && programmeContext.test(text))
}

/**
 * Two topics that ran together in one cell ("The work of the Corporate Board Strategic and Financial Planning 2021-22") are two entries where
 * the programme names one of them by itself elsewhere; a topic of one or two words only where it names both.
 */
function parted(entry: ProgrammeEntry, all: readonly ProgrammeEntry[]): readonly ProgrammeEntry[] {
  const known = new Set(all.map(({ topic }) => topic))
  for (const topic of known) {
    const { topic: whole } = entry
    if (whole.length < topic.length + 8) continue
    const rest = whole.endsWith(` ${topic}`)
      ? whole.slice(0, -topic.length).trim()
      : whole.startsWith(`${topic} `) && /^\p{Lu}/u.test(whole.slice(topic.length + 1))
        ? whole.slice(topic.length).trim()
        : null
    const sure = rest !== null && !/\b(?:and|of|the|for|on|to|in|with|from|by|a|an|update|report)$|[-–:,&]$/i.test(rest)
    if (rest === null || !sure || !(known.has(rest) || topic.split(' ').length >= 3)) continue
    const first = whole.startsWith(topic) ? topic : rest
    return [first, first === topic ? rest : topic].map((one) => ({ ...entry, topic: one }))
  }
  return [entry]
}

/** Reads the work programme out of a pack; `documents` are those the passages belong to. */
export function readProgramme(
  passages: readonly Passage[],
  documents: readonly Pick<PackDocument, 'key' | 'kind' | 'title'>[],
): readonly ProgrammeEntry[] {
  const titles = new Map<DocumentKey, Pick<PackDocument, 'key' | 'kind' | 'title'>>(documents.map((document) => [document.key, document]))
  const entries = [...Map.groupBy(passages, (passage) => passage.document)].flatMap(([key, own]) => {
    const document = titles.get(key)
    const pieces = layOut(own)
    const tables = tablesOf(pieces).filter((table) => document?.kind === 'work programme' || inContext(table, pieces, document?.title ?? ''))
    return [...tables.flatMap(({ rows }) => readTable(rows)), ...readProgrammeLists(pieces)]
  })
  return entries.flatMap((entry) => parted(entry, entries))
}
