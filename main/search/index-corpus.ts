// Brings the search tables of a corpus database up to date with the packs it holds, a pack at a time.
import Database from 'better-sqlite3'
import { createCorpus } from '../corpus/store/corpus.ts'
import { addPack, removePack } from './index/add-pack.ts'
import { joinParts } from './index/join-parts.ts'
import { makeTables } from './index/schema.ts'

/** Whether so many passages have been taken out that making the index again is better than passing them over in every search. */
function mostlyGone(db: Database.Database): boolean {
  const given = Number(db.prepare("SELECT COALESCE((SELECT value FROM search_meta WHERE key = 'last passage'), '0')").pluck().get())
  const held = Number(db.prepare('SELECT COALESCE(sum(count), 0) FROM search_packs').pluck().get())
  return given - held > Math.max(5000, held / 2)
}

/**
 * Indexes what is new in a corpus file and takes out what is gone. Each pack is one transaction and the index names the packs it covers by
 * their hash, so a crash half-way costs nothing but the pack in hand, and calling this again puts everything right.
 * @param onStep told after each pack: how many are done, of how many that had to be
 */
export function indexCorpus(file: string, onStep: (done: number, of: number) => void = () => {}): void {
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
    for (const [done, { id }] of missing.entries()) {
      const content = corpus.content(id)
      if (content) addPack(db, content)
      joinParts(db)
      onStep(done + 1, missing.length)
    }
  } finally {
    db.close()
    corpus.close()
  }
}
