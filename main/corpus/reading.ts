// Takes packs in a thread of its own, which reads them and writes them, so that nothing waits for a long one, and stopping means stopping at once.
import { Worker } from 'node:worker_threads'
import { failed, type Result } from '../../preload/contract/result.ts'
import { createCorpus } from './store/corpus.ts'
import { type PackToTake, type TakePack, takingHere } from './take-pack.ts'

/** What the thread is started with: the library's file, in which it writes through a connection of its own. */
export interface ReaderData {
  readonly library: string
}

/** What the thread tells: that it is at work, that a pack could only be kept as paragraphs, and what came of each pack it was given. */
export type FromReader =
  | { readonly say: 'ready' }
  | { readonly say: 'plain'; readonly why: string }
  | { readonly say: 'taken'; readonly result: Result<null> }

/** Megabytes of new objects the thread may hold before it clears up: left to itself it would hold three times as many. */
const largestYoung = 16

export interface Reading {
  /** Takes one pack at a time. Aborting ends the thread in the middle of its work; the next pack gets a new one. */
  readonly take: TakePack
  /** Ends the thread, and with it gives back what it held in memory. */
  readonly close: () => Promise<void>
}

/**
 * Makes a reader for a library; its thread is started with the first pack. A thread that cannot be started at all is no reason to refuse
 * a pack: it is then taken here. Where the thread ends in the middle of a pack, the library holds that pack whole or not at all: whoever
 * asked looks there.
 * @param worker the built `reading-worker`
 * @param library the file of the library, which is there
 * @param log told of threads that ended and of packs that were kept as paragraphs; `detail` holds no words of the member's
 */
export function startReading(worker: URL, library: string, log: (event: string, detail: string) => void): Reading {
  let thread: Worker | null = null
  let inHand: ((result: Result<null> | 'not begun') => void) | null = null

  const start = (): Worker => {
    const made = new Worker(worker, { workerData: { library } satisfies ReaderData, resourceLimits: { maxYoungGenerationSizeMb: largestYoung } })
    let begun = false
    const died = (detail: string): void => {
      if (thread !== made) return
      log('reading thread ended', detail)
      thread = null
      inHand?.(begun ? failed('unexpected', detail) : 'not begun')
    }
    made.on('message', (message: FromReader) => {
      if (message.say === 'ready') begun = true
      else if (message.say === 'plain') log('pack kept as plain text', message.why)
      else if (thread === made) inHand?.(message.result)
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

  const take: TakePack = (pack, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(failed('stopped'))
      const stop = (): void => {
        end().finally(() => inHand?.(failed('stopped')))
      }
      signal.addEventListener('abort', stop, { once: true })
      inHand = (result) => {
        inHand = null
        signal.removeEventListener('abort', stop)
        resolve(result === 'not begun' ? takeHere(pack, library, signal) : result)
      }
      thread ??= start()
      thread.postMessage(pack)
    })

  return { take, close: end }
}

async function takeHere(pack: PackToTake, file: string, signal: AbortSignal): Promise<Result<null>> {
  const library = createCorpus(file)
  try {
    return await takingHere(library)(pack, signal)
  } finally {
    library.close()
  }
}

const faultName = (fault: unknown): string =>
  fault instanceof Error ? ('code' in fault && typeof fault.code === 'string' ? fault.code : fault.name) : 'not an error'
