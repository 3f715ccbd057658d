// Brings the search tables of a corpus database up to date with the packs it holds, a pack at a time.
import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { createCorpus } from '../corpus/store/corpus.ts'
import { addPack, removePack } from './index/add-pack.ts'
import { joinParts } from './index/join-parts.ts'
import { meetPeople, namePeople } from './index/people.ts'
import { holdsIndex, makeTables } from './index/schema.ts'
import { openShelf } from './index/shelf.ts'

/** Whether so many passages have been taken out that making the index again is better than passing them over in every search. */
function mostlyGone(db: Database.Database): boolean {
  const given = Number(db.prepare("SELECT COALESCE((SELECT value FROM search_meta WHERE key = 'last passage'), '0')").pluck().get())
  const held = Number(db.prepare('SELECT COALESCE(sum(count), 0) FROM search_packs').pluck().get())
  return given - held > Math.max(5000, held / 2)
}

/** After how many new packs those are named whom they speak of: a crash then leaves few packs without. */
const namedTogether = 25

/** Whom a file that is searched beside this one knows by name; nobody where it is not there or holds no index. */
function peopleIn(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return holdsIndex(db) ? (db.prepare('SELECT name FROM search_people ORDER BY person').pluck().all() as string[]) : []
  } finally {
    db.close()
  }
}

/**
 * Indexes what is new in a corpus file and takes out what is gone. Each pack is one transaction and the index names the packs it covers by
 * their hash, so a crash half-way costs nothing but the pack in hand, and calling this again puts everything right.
 * @param onStep told after each pack: how many are done, of how many that had to be
 * @param beside files searched together with this one: whom they know by name is looked for here too
 */
export function indexCorpus(file: string, onStep: (done: number, of: number) => void = () => {}, beside: readonly string[] = []): void {
  const corpus = createCorpus(file)
  const db = new Database(file)
  try {
    db.pragma('busy_timeout = 10000')
    makeTables(db)
    const packs = corpus.packs()
    if (mostlyGone(db)) makeTables(db, true)
    const covered = db.prepare<[], { segment: number; pack: string; hash: string }>('SELECT segment, pack, hash FROM search_packs').all()
    for (const { segment, pack, hash } of covered) if (!packs.some(({ id, hash: now }) => id === pack && now === hash)) removePack(db, segment)
    const missing = packs.filter(({ id, hash }) => !covered.some(({ pack, hash: then }) => pack === id && then === hash))
    meetPeople(db, beside.flatMap(peopleIn))
    const name = (): void => namePeople(db, () => openShelf([{ db, corpus }]))
    for (const [done, { id }] of missing.entries()) {
      const content = corpus.content(id)
      if (content) addPack(db, content)
      joinParts(db)
      if ((done + 1) % namedTogether === 0) name()
      onStep(done + 1, missing.length)
    }
    name()
  } finally {
    db.close()
    corpus.close()
  }
}
