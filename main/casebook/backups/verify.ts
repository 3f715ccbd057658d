// Opens a copy of the casebook and checks it before anything relies on it: every page, every key, every row counted.
import Database from 'better-sqlite3'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import { inspectOpen, pragmaNumber } from '../db/open.ts'
import { problemOf } from '../db/problem.ts'

/** What a copy holds: its stamp (the same stamp means the same words) and the rows of each table. */
export interface Contents {
  readonly version: number
  readonly stamp: string
  readonly rows: ReadonlyMap<string, number>
}

/** Reads what an open file holds. */
export function contentsOf(db: Database.Database): Contents {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
  const rows = new Map(tables.map(({ name }) => [name, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0]))
  const stamp = db.prepare<[], { stamp: string }>('SELECT stamp FROM casebook').get()?.stamp ?? ''
  return { version: pragmaNumber(db, 'user_version'), stamp, rows }
}

/** Checks a whole open file: ours, not newer than `newest`, sound in every page and index, no row pointing nowhere. */
export function checkOpen(db: Database.Database, newest: number): Result<Contents> {
  const inspected = inspectOpen(db, newest)
  if (!inspected.ok) return inspected
  if (inspected.value.fresh) return failed('casebook-not-ours', 'nothing in it')
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return failed('casebook-damaged', 'integrity_check')
  const astray = db.pragma('foreign_key_check')
  if (!Array.isArray(astray) || astray.length > 0) return failed('casebook-damaged', 'foreign_key_check')
  return ok(contentsOf(db))
}

/** Checks a file on disk without altering it. */
export function checkFile(file: string, newest: number): Result<Contents> {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return checkOpen(db, newest)
    } finally {
      db.close()
    }
  } catch (fault) {
    return problemOf(fault) ?? failed('unexpected', 'checking a copy')
  }
}

/**
 * Whether a copy holds what its source held while it was copied. Where the member wrote meanwhile, a count between those before and after is
 * right; rows are never deleted but for tags, which are then left out.
 */
export function holdsAllOf(copy: Contents, before: Contents, after: Contents): boolean {
  const quiet = before.stamp === after.stamp
  if (quiet && copy.stamp !== before.stamp) return false
  return [...before.rows].every(([table, least]) => {
    const held = copy.rows.get(table)
    if (held === undefined) return false
    return (table === 'note_tag' && !quiet) || (held >= least && held <= (after.rows.get(table) ?? least))
  })
}
