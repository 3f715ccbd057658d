// A casebook in which nothing can be written for a while, as on a full disk: every write fails, whatever is read is read.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Casebook } from './app.ts'

const acts = ['INSERT', 'UPDATE', 'DELETE'] as const

/** From now on every write fails; the function returned lets them through again. */
export function fillDisk(casebook: Casebook): () => void {
  const file = readdirSync(casebook.dataFolder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('casebook.sqlite'))
  if (!file) throw new Error('there is no casebook')
  const change = (statements: (table: string) => readonly string[]): void => {
    const database = new Database(join(casebook.dataFolder, file), { timeout: 5000 })
    const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all()
    database.exec(tables.flatMap(statements).join(';'))
    database.close()
  }
  change((table) =>
    acts.map((act) => `CREATE TRIGGER "no room ${act} ${table}" BEFORE ${act} ON "${table}" BEGIN SELECT RAISE(ABORT, 'no room'); END`),
  )
  return () => change((table) => acts.map((act) => `DROP TRIGGER "no room ${act} ${table}"`))
}
