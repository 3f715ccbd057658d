// The reading thread's entry: reads each pack it is given and tells what came of it.
import { parentPort } from 'node:worker_threads'
import { failed } from '../../preload/contract/result.ts'
import { type PackSource, readPack } from './read-pack.ts'
import type { FromReader } from './reading.ts'

const say = (message: FromReader): void => parentPort?.postMessage(message)

parentPort?.on('message', (source: PackSource) => {
  try {
    say({ say: 'read', read: readPack(source) })
  } catch (fault) {
    say({
      say: 'read',
      read: failed('unexpected', fault instanceof Error ? `${fault.name} at ${fault.stack?.split('\n')[1]?.trim() ?? 'nowhere'}` : 'not an error'),
    })
  }
})
say({ say: 'ready' })
