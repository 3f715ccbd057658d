// The parts of a sheet (facts, key lines, questions, recommendations, evidence) as rows in an order: found, added, moved, removed, brought back.
import { uuidv7 } from 'uuidv7'
import type { PartId, SheetId } from '../../../preload/contract/ids.ts'
import { type PartKind, sheetLimits } from '../../../preload/contract/model/casebook.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { Connection } from '../db/connection.ts'

interface PartTable {
  /** What a part belongs to, where it belongs to @sheet: its parent's id and whether it and its parents are there. */
  readonly find: string
  /** The parts of one @parent. */
  readonly among: string
  /** How many count against the limit, of one @parent on the @sheet. */
  readonly count: string
}

const ofSheet = (table: 'fact' | 'line' | 'recommendation'): PartTable => ({
  find: `SELECT sheet AS parent, removed_at IS NULL AS shown, 1 AS parentShown FROM ${table} WHERE id = @id AND sheet = @sheet`,
  among: 'sheet = @parent',
  count: `SELECT count(*) AS n FROM ${table} WHERE sheet = @sheet AND removed_at IS NULL`,
})

const partTables: Readonly<Record<PartKind, PartTable>> = {
  fact: ofSheet('fact'),
  line: ofSheet('line'),
  recommendation: ofSheet('recommendation'),
  question: {
    find: `SELECT q.line AS parent, q.removed_at IS NULL AS shown, l.removed_at IS NULL AS parentShown
      FROM question AS q JOIN line AS l ON l.id = q.line WHERE q.id = @id AND l.sheet = @sheet`,
    among: 'line = @parent',
    // Twelve questions are what two pages hold, however they are spread over the key lines.
    count: `SELECT count(*) AS n FROM question AS q JOIN line AS l ON l.id = q.line
      WHERE l.sheet = @sheet AND q.removed_at IS NULL AND l.removed_at IS NULL`,
  },
  evidence: {
    find: `SELECT coalesce(e.question, e.fact) AS parent, e.removed_at IS NULL AS shown,
        q.removed_at IS NULL AND l.removed_at IS NULL AND f.removed_at IS NULL AS parentShown
      FROM evidence AS e LEFT JOIN question AS q ON q.id = e.question LEFT JOIN line AS l ON l.id = q.line LEFT JOIN fact AS f ON f.id = e.fact
      WHERE e.id = @id AND coalesce(l.sheet, f.sheet) = @sheet`,
    among: '(question = @parent OR fact = @parent)',
    count: 'SELECT count(*) AS n FROM evidence WHERE (question = @parent OR fact = @parent) AND removed_at IS NULL',
  },
}

export interface FoundPart {
  readonly parent: string
  /** Whether it can be seen: neither it nor what it belongs to is removed. */
  readonly shown: boolean
  readonly parentShown: boolean
}

/** Finds a part of a sheet, removed or not. 'not-found' where the sheet has no such part. */
export function findPart({ prepared }: Connection, sheet: SheetId, kind: PartKind, id: PartId): Result<FoundPart> {
  const row = prepared<{ parent: string; shown: number; parentShown: number }>(partTables[kind].find).get({ id, sheet })
  if (!row) return failed('not-found', kind)
  const parentShown = row.parentShown === 1
  return ok({ parent: row.parent, parentShown, shown: parentShown && row.shown === 1 })
}

/** Says 'sheet-full' where one more of a kind would be too many; `parent` is what it would belong to. */
export function roomFor({ prepared }: Connection, sheet: SheetId, kind: PartKind, parent: string, more = 1): Result<null> {
  const held = prepared<{ n: number }>(partTables[kind].count).get({ parent, sheet })?.n ?? 0
  return held + more > sheetLimits[kind] ? failed('sheet-full', kind) : ok(null)
}

/** Adds a row at the end of its parent's parts. Columns are names from this program, values are bound. */
export function addPart({ prepared }: Connection, kind: PartKind, parent: string, columns: Readonly<Record<string, string>>): PartId {
  const id = uuidv7() as PartId
  const { among } = partTables[kind]
  const position = prepared<{ next: number }>(`SELECT coalesce(max(position) + 1, 0) AS next FROM ${kind} WHERE ${among}`).get({ parent })?.next ?? 0
  const names = Object.keys(columns)
  prepared(`INSERT INTO ${kind} (id, position, ${names.join(', ')}) VALUES (?, ?, ${names.map(() => '?').join(', ')})`).run(
    id,
    position,
    ...Object.values(columns),
  )
  return id
}

/** Moves a part to a place among those shown, counting from 0. The removed ones stay behind the part they stood behind. */
export function movePart({ prepared }: Connection, kind: PartKind, id: PartId, parent: string, to: number): void {
  const all = prepared<{ id: string; shown: number }>(
    `SELECT id, removed_at IS NULL AS shown FROM ${kind} WHERE ${partTables[kind].among} ORDER BY position, id`,
  ).all({ parent })
  const others = all.filter((part) => part.id !== id)
  const moved = all.filter((part) => part.id === id)
  const shown = others.filter((part) => part.shown === 1)
  const next = shown[to]
  const at = next ? others.indexOf(next) : others.length
  for (const [position, part] of others.toSpliced(at, 0, ...moved).entries()) {
    prepared(`UPDATE ${kind} SET position = ? WHERE id = ?`).run(position, part.id)
  }
}

/** Hides a part, or shows it again where it stood. */
export function setRemoved({ prepared }: Connection, kind: PartKind, id: PartId, time: string | null): void {
  prepared(`UPDATE ${kind} SET removed_at = ? WHERE id = ?`).run(time, id)
}

/** Questions of a key line that are not themselves removed: they come back with the line. */
export function questionsIn({ prepared }: Connection, line: PartId): number {
  return prepared<{ n: number }>('SELECT count(*) AS n FROM question WHERE line = ? AND removed_at IS NULL').get(line)?.n ?? 0
}
