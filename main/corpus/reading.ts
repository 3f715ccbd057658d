// Reads packs in a thread of their own, so that nothing waits for a long one, and stopping means stopping at once.
import { Worker } from 'node:worker_threads'
import { failed, type Result } from '../../preload/contract/result.ts'
import type { ReadingPacks } from './import-packs.ts'
import { type PackSource, type ReadPack, readPack } from './read-pack.ts'

/** What the thread tells: that it is at work, then what came of each pack it was given. */
export type FromReader = { readonly say: 'ready' } | { readonly say: 'read'; readonly read: Result<ReadPack> }

/** Megabytes of new objects the thread may hold before it clears up: left to itself it would hold three times as many. */
const largestYoung = 16

export interface Reading {
  /** Reads one pack at a time. Aborting ends the thread in the middle of its work; the next pack gets a new one. */
  readonly read: ReadingPacks
  /** Ends the thread, and with it gives back what it held in memory. */
  readonly close: () => Promise<void>
}

/**
 * Makes a reader for one import; its thread is started with the first pack. A thread that cannot be started at all is no reason to refuse
 * a pack: it is then read here.
 * @param worker the built `reading-worker`
 * @param log told of threads that ended; `detail` holds no words of the member's
 */
export function startReading(worker: URL, log: (event: string, detail: string) => void): Reading {
  let thread: Worker | null = null
  let inHand: ((result: Result<ReadPack> | 'not begun') => void) | null = null

  const start = (): Worker => {
    const made = new Worker(worker, { resourceLimits: { maxYoungGenerationSizeMb: largestYoung } })
    let begun = false
    const died = (detail: string): void => {
      if (thread !== made) return
      log('reading thread ended', detail)
      thread = null
      inHand?.(begun ? failed('unexpected', detail) : 'not begun')
    }
    made.on('message', (message: FromReader) => {
      if (message.say === 'ready') begun = true
      else if (thread === made) inHand?.(message.read)
    })
    made.on('error', (fault) => died(faultName(fault)))
    made.on('exit', (code) => died(`exit ${code}`))
    return made
  }
  const end = async (): Promise<void> => {
    const ending = thread
    thread = null
    await ending?.terminate()
  }

  const read: ReadingPacks = (source, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(failed('stopped'))
      const stop = (): void => {
        end().finally(() => inHand?.(failed('stopped')))
      }
      signal.addEventListener('abort', stop, { once: true })
      inHand = (result) => {
        inHand = null
        signal.removeEventListener('abort', stop)
        resolve(result === 'not begun' ? readHere(source) : result)
      }
      thread ??= start()
      thread.postMessage(source)
    })

  return { read, close: end }
}

function readHere(source: PackSource): Result<ReadPack> {
  try {
    return readPack(source)
  } catch (fault) {
    return failed('unexpected', faultName(fault))
  }
}

const faultName = (fault: unknown): string =>
  fault instanceof Error ? ('code' in fault && typeof fault.code === 'string' ? fault.code : fault.name) : 'not an error'
