// The worker thread's entry: answers searches, or brings indexes up to date, so that neither the window nor the main side ever waits for search.
import { parentPort, workerData } from 'node:worker_threads'
import { type Engine, type OwnText, openEngine } from './engine.ts'
import { indexCorpus } from './index-corpus.ts'
import type { FromWorker, ToWorker, WorkerTask } from './messages.ts'

const say = (message: FromWorker): void => parentPort?.postMessage(message)
const detailOf = (fault: unknown): string =>
  fault instanceof Error ? `${fault.name} at ${fault.stack?.split('\n')[1]?.trim() ?? 'nowhere'}` : 'unknown'

/** Milliseconds after starting when nothing is likely to have been typed yet. */
const idle = 400

function answer(files: readonly string[]): void {
  let engine: Engine = openEngine(files)
  let own: readonly OwnText[] = []
  parentPort?.on('message', (message: ToWorker) => {
    if (message.do === 'close') {
      engine.close()
      parentPort?.close()
      return
    }
    if (message.do === 'own') {
      own = message.texts
      engine.setOwn(own)
      return
    }
    try {
      if (message.do === 'ask') say({ say: 'answer', number: message.number, answer: engine.ask(message.request) })
      else if (message.do === 'alike') {
        const found = engine.alike(message.request)
        say(found ? { say: 'answer', number: message.number, answer: found } : { say: 'no passage', number: message.number })
      } else if (message.do === 'suggest') say({ say: 'suggestions', number: message.number, suggestions: engine.suggest(message.typed).suggestions })
      else {
        const before = engine
        engine = openEngine(message.files)
        engine.setOwn(own)
        before.close()
        say({ say: 'reopened', number: message.number })
      }
    } catch (fault) {
      say({ say: 'fault', number: message.number, detail: detailOf(fault) })
    }
  })
  say({ say: 'ready' })
  setTimeout(() => engine.prepare(), idle).unref()
}

const task = workerData as WorkerTask
if (task.task === 'answer') answer(task.files)
else {
  for (const file of task.files) indexCorpus(file, (done, of) => say({ say: 'indexing', done, of }), task.beside)
  say({ say: 'indexed' })
}
