// A reading thread that dies of a pack whose file is named "die.txt", as one would that ran out of memory: in the middle of writing it.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { ReaderData } from '../../main/corpus/reading.ts'
import { createCorpus } from '../../main/corpus/store/corpus.ts'
import { type PackToTake, takePack } from '../../main/corpus/take-pack.ts'

const { library } = workerData as ReaderData

parentPort?.on('message', (pack: PackToTake) => {
  if (pack.from === 'file' && pack.file === 'die.txt') {
    const db = new Database(library)
    db.prepare('BEGIN IMMEDIATE').run()
    db.prepare("INSERT INTO pack (id, file, title, hash, date, json, record) VALUES ('die', 'die.txt', '', '', NULL, '{}', '{}')").run()
    process.exit(7)
  }
  const corpus = createCorpus(library)
  const result = takePack(pack, corpus)
  corpus.close()
  parentPort?.postMessage({ say: 'taken', result })
})
parentPort?.postMessage({ say: 'ready' })
