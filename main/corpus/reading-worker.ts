// The reading thread's entry: takes each pack it is given into the library and tells what came of it.
import { parentPort, workerData } from 'node:worker_threads'
import { failed, type Result } from '../../preload/contract/result.ts'
import type { FromReader, ReaderData } from './reading.ts'
import { createCorpus } from './store/corpus.ts'
import { type PackToTake, takePack } from './take-pack.ts'

const say = (message: FromReader): void => parentPort?.postMessage(message)
const { library: file } = workerData as ReaderData

/** The library is open only while a pack is taken: an idle thread stands in nobody's way. */
function take(pack: PackToTake): Result<null> {
  try {
    const library = createCorpus(file)
    try {
      return takePack(pack, library, (why) => say({ say: 'plain', why }))
    } finally {
      library.close()
    }
  } catch (fault) {
    return failed('unexpected', fault instanceof Error ? `${fault.name} at ${fault.stack?.split('\n')[1]?.trim() ?? 'nowhere'}` : 'not an error')
  }
}

parentPort?.on('message', (pack: PackToTake) => say({ say: 'taken', result: take(pack) }))
say({ say: 'ready' })
