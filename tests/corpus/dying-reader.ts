// A reading thread that dies of a pack named "die.txt", as one would that ran out of memory.
import { parentPort } from 'node:worker_threads'
import { type PackSource, readPack } from '../../main/corpus/read-pack.ts'

parentPort?.on('message', (source: PackSource) => {
  if (source.file === 'die.txt') process.exit(7)
  parentPort?.postMessage({ say: 'read', read: readPack(source) })
})
parentPort?.postMessage({ say: 'ready' })
