// The member's own data, opened: notes, sheets, saved searches, settings, reading places and their backups, all over one file.
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import { type Backups, createBackups } from './backups/backups.ts'
import { checkOpen } from './backups/verify.ts'
import { type CasebookOptions, openCasebookFile } from './db/casebook-file.ts'
import { connect } from './db/connection.ts'
import { type Migration, migrations as released } from './db/migrations/index.ts'
import { problemOf } from './db/problem.ts'
import { createNotes, type NoteStore } from './notes.ts'
import { createPlaces, type PlaceStore } from './places.ts'
import { createSearches, type SearchStore } from './searches.ts'
import { createSettings, type SettingStore } from './settings.ts'
import { createSheets, type SheetStore } from './sheets/sheets.ts'

export { rescueCasebook } from './backups/rescue.ts'
export type { CasebookOptions } from './db/casebook-file.ts'
export { placeNote, type StoredNote } from './notes.ts'
export type { SheetHeading, SheetStore } from './sheets/sheets.ts'
export { placeSheet, type StoredSheet } from './sheets/stored.ts'

/** All that the member wrote, store by store, over one open file. */
export interface Casebook {
  readonly notes: NoteStore
  readonly sheets: SheetStore
  readonly searches: SearchStore
  readonly settings: SettingStore
  readonly places: PlaceStore
  readonly backups: Backups
  /** Reads every page and says what is held: the file's version, notes and sheets (those removed not counted). */
  readonly check: () => Result<{ readonly version: number; readonly notes: number; readonly sheets: number }>
  readonly close: () => void
}

/**
 * Opens the casebook, or makes it where there is none. Refused, and left byte for byte as it is: 'casebook-newer' (written by a newer
 * version), 'casebook-not-ours' (another program's file), 'casebook-damaged'. `migrations` is given only to try an upgrade that is not out yet.
 */
export function openCasebook(options: CasebookOptions, migrations: readonly Migration[] = released): Result<Casebook> {
  const opened = openCasebookFile(options, migrations)
  if (!opened.ok) return opened
  const connection = connect(opened.value)
  const settings = createSettings(connection)
  return ok({
    notes: createNotes(connection, options.now),
    sheets: createSheets(connection, options.now, () => settings.read().memberName),
    searches: createSearches(connection, options.now),
    settings,
    places: createPlaces(connection),
    backups: createBackups(connection, options, migrations),
    check: () => {
      try {
        const checked = checkOpen(connection.database(), migrations.length)
        if (!checked.ok) return checked
        const count = (table: 'note' | 'sheet'): number =>
          connection.prepared<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE removed_at IS NULL`).get()?.n ?? 0
        return ok({ version: checked.value.version, notes: count('note'), sheets: count('sheet') })
      } catch (fault) {
        return problemOf(fault) ?? failed('unexpected', 'check')
      }
    },
    close: connection.close,
  })
}
