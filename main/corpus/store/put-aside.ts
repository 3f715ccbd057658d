// Libraries that were put aside: older ones, to be read again and then done with, and those that would not open, which are kept for good.
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { PackId } from '../../../preload/contract/ids.ts'
import { failed, ok, type Result } from '../../../preload/contract/result.ts'
import type { KeptPack } from '../read-again.ts'
import { codeOf } from './disk.ts'
import { stateOf } from './schema.ts'

/** A pack in a library that was put aside; every form that was ever released has these columns. */
export interface WaitingPack extends Omit<KeptPack, 'text'> {
  /** The file that keeps it. */
  readonly aside: string
}

/** The name's own word says what is to be done, so that it is known after a crash too. */
type Standing = 'unread' | 'kept'

const stemOf = (library: string): string => basename(library).replace(/\.sqlite$/, '')

/** What SQLite put beside a file belongs to it. */
const ends = ['-journal', '-wal', '-shm', '']

function move(file: string, to: string): void {
  // The file itself last: as long as it stands where it was, nothing has happened.
  for (const end of ends) if (existsSync(file + end)) renameSync(file + end, to + end)
}

/** Puts a library aside in its folder, as it is, its packs to be read into another. Answers where it lies. */
export function putAside(library: string, time: Date): string {
  const stamp = time.toISOString().replaceAll(/[:.]/g, '-')
  const free = (copy: number): string => {
    const name = (standing: Standing): string => `${stemOf(library)}-${standing}-${stamp}${copy > 1 ? `-${copy}` : ''}.sqlite`
    const [unread, kept] = [join(dirname(library), name('unread')), join(dirname(library), name('kept'))]
    return existsSync(unread) || existsSync(kept) ? free(copy + 1) : unread
  }
  const aside = free(1)
  move(library, aside)
  return aside
}

/** Libraries put aside whose packs have not all been read into `library` yet, the latest first. */
export function unreadBeside(library: string): readonly string[] {
  const start = `${stemOf(library)}-unread-`
  return readdirSync(dirname(library))
    .filter((name) => name.startsWith(start) && name.endsWith('.sqlite'))
    .toSorted()
    .toReversed()
    .map((name) => join(dirname(library), name))
}

/** The packs in a library that was put aside. Throws where not even their names can be read. */
export function packsIn(aside: string): readonly WaitingPack[] {
  return reading(aside, (db) =>
    db
      .prepare<[], Omit<WaitingPack, 'aside'>>('SELECT id, file, title, hash, date FROM pack')
      .all()
      .map((pack) => ({ ...pack, aside })),
  )
}

/** What a library that was put aside keeps of a pack; `pack-unreadable` where it cannot be got out of the file. */
export function keptPack(aside: string, id: PackId): Result<KeptPack> {
  try {
    const kept = reading(aside, (db) =>
      db
        .prepare<[string], KeptPack>(
          'SELECT id, file, title, hash, date, source.text AS text FROM pack JOIN source ON source.pack = pack.id WHERE id = ?',
        )
        .get(id),
    )
    return kept ? ok(kept) : failed('pack-unreadable', 'a pack without its text')
  } catch (fault) {
    return failed('pack-unreadable', codeOf(fault))
  }
}

/**
 * Is done with a library that was put aside: an older one is removed where `whole` says that every pack of it is held again; any other is
 * kept, for what is still in it.
 */
export async function clearAway(aside: string, whole: boolean): Promise<'removed' | 'kept'> {
  if (whole && isOlder(aside)) {
    for (const end of ends) await rm(aside + end, { force: true })
    return 'removed'
  }
  move(aside, join(dirname(aside), basename(aside).replace('-unread-', '-kept-')))
  return 'kept'
}

const isOlder = (file: string): boolean => {
  try {
    return reading(file, stateOf) === 'older'
  } catch {
    return false
  }
}

function reading<Value>(file: string, read: (db: Database.Database) => Value): Value {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}
