// Question sheets: made, opened, changed a field at a time, removed and brought back.
import { uuidv7 } from 'uuidv7'
import type { SheetId } from '../../../preload/contract/ids.ts'
import type { Anchor, Sheet, SheetChange, SheetSummary } from '../../../preload/contract/model/casebook.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { Connection } from '../db/connection.ts'
import type { OwnText } from '../own-text.ts'
import { applyChange, newQuestion, onlyWrites } from './change.ts'
import { addPart } from './parts.ts'
import { readSheet, readSummaries } from './read.ts'
import type { StoredSheet } from './stored.ts'
import { sheetTexts } from './texts.ts'

export type SheetHeading = Pick<Sheet, 'pack' | 'item' | 'committee' | 'date' | 'itemNumber' | 'title' | 'author' | 'portfolioHolder'>

export interface SheetStore {
  /** The sheets not removed, last changed first. */
  readonly list: () => readonly SheetSummary[]
  /** 'not-found' where it was never made or is removed. */
  readonly open: (id: SheetId) => Result<StoredSheet>
  /** A new sheet has one key line with one empty question, so that the member can write at once. */
  readonly make: (heading: SheetHeading) => Result<StoredSheet>
  /** Carries out one change; `anchor` is what is cited. 'sheet-full' where a limit is reached. Words are kept even on a removed sheet. */
  readonly change: (id: SheetId, change: SheetChange, anchor: Anchor | null) => Result<StoredSheet>
  readonly remove: (id: SheetId) => Result<null>
  readonly bringBack: (id: SheetId) => Result<StoredSheet>
  /** Every text on every sheet, for search. */
  readonly all: () => readonly OwnText[]
}

/** `asker` answers with the member's own name, for new questions. */
export function createSheets(connection: Connection, now: () => Date, asker: () => string): SheetStore {
  const { prepared, change } = connection

  const isRemoved = (id: SheetId): boolean | null => {
    const row = prepared<{ removed: number }>('SELECT removed_at IS NOT NULL AS removed FROM sheet WHERE id = ?').get(id)
    return row ? row.removed === 1 : null
  }
  const held = (id: SheetId): Result<StoredSheet> => {
    const sheet = readSheet(connection, id)
    return sheet ? ok(sheet) : failed('not-found', 'sheet')
  }
  const countUp = (id: SheetId): void => {
    prepared('UPDATE sheet SET version = version + 1, changed = ? WHERE id = ?').run(now().toISOString(), id)
  }

  return {
    list: () => readSummaries(connection),
    open: (id) => (isRemoved(id) === false ? held(id) : failed('not-found', 'sheet')),
    make: ({ pack, item, committee, date, itemNumber, title, author, portfolioHolder }) =>
      change(() => {
        const id = uuidv7() as SheetId
        const time = now().toISOString()
        prepared(
          `INSERT INTO sheet (id, pack, item, committee, date, item_number, title, author, portfolio_holder, purpose, created, changed)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'information', ?, ?)`,
        ).run(id, pack, item, committee, date, itemNumber, title, author, portfolioHolder, time, time)
        const line = addPart(connection, 'line', id, { sheet: id })
        addPart(connection, 'question', line, newQuestion(line, asker()))
        return held(id)
      }),
    change: (id, wanted, anchor) =>
      change(() => {
        const removed = isRemoved(id)
        if (removed === null || (removed && !onlyWrites(wanted))) return failed('not-found', 'sheet')
        const done = applyChange({ connection, sheet: id, time: now().toISOString(), asker: asker() }, wanted, anchor)
        if (!done.ok) return done
        countUp(id)
        return held(id)
      }),
    remove: (id) =>
      change(() => {
        if (isRemoved(id) === null) return failed('not-found', 'sheet')
        prepared('UPDATE sheet SET removed_at = coalesce(removed_at, ?) WHERE id = ?').run(now().toISOString(), id)
        return ok(null)
      }),
    bringBack: (id) =>
      change(() => {
        if (isRemoved(id) === null) return failed('not-found', 'sheet')
        prepared('UPDATE sheet SET removed_at = NULL WHERE id = ?').run(id)
        return held(id)
      }),
    all: () =>
      prepared<{ id: SheetId }>('SELECT id FROM sheet WHERE removed_at IS NULL ORDER BY id')
        .all()
        .flatMap(({ id }) => {
          const sheet = readSheet(connection, id)
          return sheet ? sheetTexts(sheet) : []
        }),
  }
}
