// Carries out one change to a sheet. Every kind of change stands here once; one that is missing does not compile.
import type { PartId, SheetId } from '../../../preload/contract/ids.ts'
import type { Anchor, PartKind, SheetChange } from '../../../preload/contract/model/casebook.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { keepAnchor } from '../anchors.ts'
import type { Connection } from '../db/connection.ts'
import { addPart, findPart, movePart, questionsIn, roomFor, setRemoved } from './parts.ts'

/** What a change is carried out on. Always inside a transaction of the connection. */
export interface ChangeAt {
  readonly connection: Connection
  readonly sheet: SheetId
  /** ISO date and time, UTC. */
  readonly time: string
  /** The member's own name, for who asks a new question. */
  readonly asker: string
}

/** Columns are the fields' names in snake case: "ifDataMissing" is kept as if_data_missing. The schemas let only known fields through. */
const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)

/** Whether a change only writes words: those are kept even where the sheet or part was removed a moment before. */
export const onlyWrites = (change: SheetChange): boolean => change.do.startsWith('write ')

/** The columns of a new question on the key line with this id. */
export const newQuestion = (line: string, asker: string) => ({ line, priority: 'should', status: 'open', asker })

function write({ connection, sheet }: ChangeAt, kind: PartKind, id: PartId, column: string, text: string): Result<null> {
  const part = findPart(connection, sheet, kind, id)
  if (!part.ok) return part
  connection.prepared(`UPDATE ${kind} SET ${column} = ? WHERE id = ?`).run(text, id)
  return ok(null)
}

function add({ connection, sheet }: ChangeAt, kind: PartKind, parent: string, columns: Readonly<Record<string, string>>): Result<null> {
  const room = roomFor(connection, sheet, kind, parent)
  if (room.ok) addPart(connection, kind, parent, columns)
  return room
}

function addQuestion(at: ChangeAt, line: PartId): Result<null> {
  const held = findPart(at.connection, at.sheet, 'line', line)
  if (!held.ok) return held
  return held.value.shown ? add(at, 'question', line, newQuestion(line, at.asker)) : failed('not-found', 'line')
}

function cite(at: ChangeAt, under: PartId, anchor: Anchor | null): Result<null> {
  if (!anchor) return failed('selection-outside', 'no anchor')
  const { connection, sheet } = at
  for (const kind of ['question', 'fact'] as const) {
    const held = findPart(connection, sheet, kind, under)
    if (!held.ok || !held.value.shown) continue
    const room = roomFor(connection, sheet, 'evidence', under)
    if (room.ok) addPart(connection, 'evidence', under, { [kind]: under, anchor: keepAnchor(connection, anchor, null) })
    return room
  }
  return failed('not-found', 'question or fact')
}

function move({ connection, sheet }: ChangeAt, kind: PartKind, id: PartId, to: number): Result<null> {
  const part = findPart(connection, sheet, kind, id)
  if (!part.ok) return part
  if (!part.value.shown) return failed('not-found', kind)
  movePart(connection, kind, id, part.value.parent, to)
  return ok(null)
}

function remove({ connection, sheet, time }: ChangeAt, kind: PartKind, id: PartId): Result<null> {
  const part = findPart(connection, sheet, kind, id)
  if (!part.ok) return part
  if (part.value.shown) setRemoved(connection, kind, id, time)
  return ok(null)
}

function bringBack({ connection, sheet }: ChangeAt, kind: PartKind, id: PartId): Result<null> {
  const part = findPart(connection, sheet, kind, id)
  if (!part.ok) return part
  const { shown, parentShown, parent } = part.value
  if (shown) return ok(null)
  // What belongs to something removed comes back with that, not by itself.
  if (!parentShown) return failed('not-found', kind)
  const room = roomFor(connection, sheet, kind, parent)
  if (!room.ok) return room
  if (kind === 'line') {
    const questions = roomFor(connection, sheet, 'question', id, questionsIn(connection, id))
    if (!questions.ok) return questions
  }
  setRemoved(connection, kind, id, null)
  return ok(null)
}

/** Carries out a change. 'not-found' where the sheet has no such part, 'sheet-full' where there is no room. */
export function applyChange(at: ChangeAt, change: SheetChange, anchor: Anchor | null): Result<null> {
  const { connection, sheet } = at
  const setOnSheet = (column: string, value: string): Result<null> => {
    connection.prepared(`UPDATE sheet SET ${column} = ? WHERE id = ?`).run(value, sheet)
    return ok(null)
  }
  switch (change.do) {
    case 'write sheet':
      return setOnSheet(columnOf(change.field), change.text)
    case 'write fact':
      return write(at, 'fact', change.id, columnOf(change.field), change.text)
    case 'write line':
      return write(at, 'line', change.id, columnOf(change.field), change.text)
    case 'write question':
      return write(at, 'question', change.id, columnOf(change.field), change.text)
    case 'write recommendation':
      return write(at, 'recommendation', change.id, columnOf(change.field), change.text)
    case 'set purpose':
      return setOnSheet('purpose', change.purpose)
    case 'set priority':
      return write(at, 'question', change.id, 'priority', change.priority)
    case 'set status':
      return write(at, 'question', change.id, 'status', change.status)
    case 'add fact':
      return add(at, 'fact', sheet, { sheet })
    case 'add line':
      return add(at, 'line', sheet, { sheet })
    case 'add question':
      return addQuestion(at, change.line)
    case 'add recommendation':
      return add(at, 'recommendation', sheet, { sheet })
    case 'cite':
      return cite(at, change.under, anchor)
    case 'move':
      return move(at, change.part, change.id, change.to)
    case 'remove':
      return remove(at, change.part, change.id)
    case 'bring back':
      return bringBack(at, change.part, change.id)
    default:
      return change satisfies never
  }
}
