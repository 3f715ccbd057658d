// Turns faults of SQLite and of the disk into problems with a code. The detail is for the log and holds no words of the member's.
import { SqliteError } from 'better-sqlite3'
import { failed, type ProblemCode, type Result } from '../../../preload/contract/result.ts'
import { codeOf, isDiskFull } from '../../corpus/store/disk.ts'

const codeStarts: readonly (readonly [string, ProblemCode])[] = [
  ['SQLITE_READONLY', 'casebook-read-only'],
  ['SQLITE_CANTOPEN', 'casebook-read-only'],
  ['EACCES', 'casebook-read-only'],
  ['EROFS', 'casebook-read-only'],
  ['SQLITE_NOTADB', 'casebook-damaged'],
  ['SQLITE_CORRUPT', 'casebook-damaged'],
]

/** The problem a fault of the database or disk amounts to, or null where the fault is of another kind (a mistake in the program). */
export function problemOf(fault: unknown): Result<never> | null {
  const code = codeOf(fault)
  if (isDiskFull(fault)) return failed('disk-full', code)
  const known = codeStarts.find(([start]) => code.startsWith(start))
  if (known) return failed(known[1], code)
  // SQLite's other messages name tables and states, never values.
  return fault instanceof SqliteError || /^E[A-Z]+$/.test(code) ? failed('unexpected', code) : null
}
