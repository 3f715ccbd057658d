// The main side's end of search: numbered requests to a worker thread, the latest of a channel winning, and the thread started again if it dies.
import { Worker } from 'node:worker_threads'
import type { SearchState } from '../../preload/contract/model/app.ts'
import type { SearchAnswer } from '../../preload/contract/model/search.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import type { CheckedAlike, CheckedSearch, OwnText } from './engine.ts'
import type { FromWorker, ToWorker, WorkerTask } from './messages.ts'

export type { OwnText } from './engine.ts'

export interface SearchClient {
  /** Answers a search. Within one channel only the latest is answered; an older one that is still waiting fails as 'stopped'. */
  ask(request: CheckedSearch, channel?: string): Promise<Result<SearchAnswer>>
  /** More like one passage: a channel of its own, so that neither it nor what is being typed puts the other out. */
  alike(request: CheckedAlike): Promise<Result<SearchAnswer>>
  suggest(typed: string): Promise<Result<{ readonly suggestions: readonly string[] }>>
  /** Replaces the member's own words that are searched beside the packs. */
  setOwn(texts: readonly OwnText[]): void
  /** Indexes what is new in the corpora while search goes on answering from what it has, then answers from all of it. */
  refresh(corpora: readonly string[]): Promise<Result<null>>
  close(): Promise<void>
}

export interface SearchOptions {
  readonly worker: URL
  /** Database files, first the bundled one, which is never written. */
  readonly corpora: readonly string[]
  readonly onState: (state: SearchState) => void
  /** `detail` holds no words of the member's. */
  readonly log: (event: string, detail: string) => void
}

interface Waiting {
  readonly message: Extract<ToWorker, { readonly number: number }>
  readonly settle: (answer: FromWorker | 'stopped' | 'restarting' | 'closing') => void
}

/** How often the thread may die, within a minute, before search rests until it is asked again. */
const mostDeaths = 3

/** Megabytes of objects the answering thread may hold: it needs far fewer, and so clears up in time. */
const largestHeap = 160
const largestYoung = 12

const resting: SearchState = { state: 'resting', reason: 'Search stopped and is starting again.' }

/** Starts search. It can be asked at once; the first answers follow when the worker is ready. */
export function startSearch(options: SearchOptions): SearchClient {
  const waiting = new Map<number, Waiting>()
  const channels = new Map<string, { running: number; next: Waiting | null }>()
  const deaths: number[] = []
  let corpora = options.corpora
  let own: readonly OwnText[] = []
  let worker: Worker | null = null
  /** The thread that has said it is ready; another one started since has yet to say so. */
  let ready: Worker | null = null
  let indexer: Worker | null = null
  let last = 0
  let closing = false
  let indexing: Promise<Result<null>> = Promise.resolve(ok(null))

  const send = (request: Waiting): void => {
    waiting.set(request.message.number, request)
    worker?.postMessage(request.message)
  }
  const finished = (number: number): void => {
    for (const [name, channel] of channels) {
      if (channel.running !== number) continue
      if (channel.next) {
        const next = channel.next
        channels.set(name, { running: next.message.number, next: null })
        send(next)
      } else channels.delete(name)
    }
  }
  const died = (from: Worker, detail: string): void => {
    if (closing || worker !== from) return
    options.log('search worker ended', detail)
    worker = null
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { next } of channels.values()) if (next) lost.push(next)
    channels.clear()
    for (const { settle } of lost) settle('restarting')
    options.onState(resting)
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter((time) => now - time < 60_000).length <= mostDeaths) start()
  }
  const start = (): Worker => {
    options.onState({ state: 'starting' })
    const started = new Worker(options.worker, {
      workerData: { task: 'answer', files: corpora } satisfies WorkerTask,
      resourceLimits: { maxOldGenerationSizeMb: largestHeap, maxYoungGenerationSizeMb: largestYoung },
    })
    worker = started
    started.on('message', (message: FromWorker) => {
      if (message.say === 'ready') {
        if (worker !== started) return
        ready = started
        options.onState({ state: 'ready' })
      } else if ('number' in message) {
        const request = waiting.get(message.number)
        waiting.delete(message.number)
        request?.settle(message)
        finished(message.number)
      }
    })
    started.on('error', (fault) => died(started, fault instanceof Error ? fault.name : 'unknown'))
    started.on('exit', (code) => died(started, `exit ${code}`))
    if (own.length > 0) started.postMessage({ do: 'own', texts: own } satisfies ToWorker)
    return started
  }
  const request = <Value>(message: Waiting['message'], read: (answer: FromWorker) => Value | null, channel: string | null): Promise<Result<Value>> =>
    new Promise((resolve) => {
      if (closing) return resolve(failed('closing'))
      if (!worker) start()
      const settle: Waiting['settle'] = (answer) => {
        if (answer === 'stopped') resolve(failed('stopped', 'a later search took its place'))
        else if (answer === 'restarting') resolve(failed('search-restarting'))
        else if (answer === 'closing') resolve(failed('closing'))
        else if (answer.say === 'no passage') resolve(failed('not-found'))
        else {
          const value = read(answer)
          if (value === null) options.log('search fault', answer.say === 'fault' ? answer.detail : answer.say)
          resolve(value === null ? failed('unexpected', answer.say === 'fault' ? answer.detail : answer.say) : ok(value))
        }
      }
      const made: Waiting = { message, settle }
      const held = channel === null ? undefined : channels.get(channel)
      if (channel === null) return send(made)
      if (!held) {
        channels.set(channel, { running: message.number, next: null })
        return send(made)
      }
      waiting.get(held.running)?.settle('stopped')
      held.next?.settle('stopped')
      held.next = made
    })
  const index = ([bundled, ...files]: readonly string[]): Promise<Result<null>> =>
    new Promise((resolve) => {
      if (files.length === 0) return resolve(ok(null))
      const made = new Worker(options.worker, {
        workerData: { task: 'index', files, beside: bundled === undefined ? [] : [bundled] } satisfies WorkerTask,
      })
      indexer = made
      let done = false
      made.on('message', (message: FromWorker) => {
        if (message.say === 'indexing' && !closing) options.onState({ state: 'indexing', done: message.done, of: message.of })
        if (message.say === 'indexed') done = true
      })
      made.on('error', (fault) => options.log('indexing failed', fault instanceof Error ? fault.name : 'unknown'))
      made.on('exit', () => {
        indexer = null
        resolve(done ? ok(null) : failed(closing ? 'closing' : 'search-restarting', 'indexing did not finish'))
      })
    })
  const refresh = async (files: readonly string[]): Promise<Result<null>> => {
    if (closing) return failed('closing')
    const indexed = await index(files)
    corpora = files
    const reopened = await request({ do: 'reopen', number: ++last, files }, (answer) => (answer.say === 'reopened' ? true : null), null)
    // Indexing is over, whatever came of it: what is so of the thread that answers holds again.
    if (!closing) options.onState(worker === null ? resting : worker === ready ? { state: 'ready' } : { state: 'starting' })
    return indexed.ok && reopened.ok ? ok(null) : indexed.ok ? failed('search-restarting') : indexed
  }

  start()
  return {
    ask: (search, channel = 'typing') =>
      request({ do: 'ask', number: ++last, request: search }, (answer) => (answer.say === 'answer' ? answer.answer : null), channel),
    alike: (asked) => request({ do: 'alike', number: ++last, request: asked }, (answer) => (answer.say === 'answer' ? answer.answer : null), 'alike'),
    suggest: (typed) =>
      request(
        { do: 'suggest', number: ++last, typed },
        (answer) => (answer.say === 'suggestions' ? { suggestions: answer.suggestions } : null),
        'suggest',
      ),
    setOwn: (texts) => {
      own = texts
      worker?.postMessage({ do: 'own', texts } satisfies ToWorker)
    },
    refresh: (files) => {
      indexing = indexing.then(() => refresh(files))
      return indexing
    },
    close: async () => {
      closing = true
      for (const { settle } of waiting.values()) settle('closing')
      for (const { next } of channels.values()) next?.settle('closing')
      waiting.clear()
      const held = worker
      worker = null
      // An index is laid pack by pack: what was not come to is made up for at the next start.
      await Promise.all([held?.terminate(), indexer?.terminate()])
    },
  }
}
