// Runs the app in a process of its own and speaks to it: so that it can be killed while its window lives, as a crash would.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { AppDeps } from '../../main/app.ts'
import type { LogEntry } from '../../main/log.ts'
import type { CasebookEvent } from '../../preload/contract/events.ts'
import type { Backup } from '../../preload/contract/model/app.ts'
import { failed, type ProblemCode, problemWords, type Result } from '../../preload/contract/result.ts'

export type PrintJob = Parameters<AppDeps['print']>[0]

/** What the app's process is told. */
export type ToApp =
  | { readonly type: 'open'; readonly dataFolder: string; readonly appFile: string }
  | { readonly type: 'call'; readonly number: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'reply'; readonly number: number; readonly value?: unknown; readonly fault?: string }
  | { readonly type: 'close' }

/** What the app's process tells. */
export type FromApp =
  | { readonly type: 'opened'; readonly result: Result<null> }
  | { readonly type: 'answer'; readonly number: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: CasebookEvent }
  | { readonly type: 'log'; readonly entry: LogEntry }
  | { readonly type: 'ask'; readonly number: number; readonly what: Asked }
  | { readonly type: 'stop asking'; readonly number: number }
  | { readonly type: 'closed' }

/** What the app asks of its surroundings. */
export type Asked =
  | { readonly for: 'packs' }
  | { readonly for: 'backup'; readonly backups: readonly Backup[]; readonly why: ProblemCode }
  | { readonly for: 'tell'; readonly what: ProblemCode }
  | { readonly for: 'pdf'; readonly suggested: string }
  | { readonly for: 'print'; readonly job: PrintJob }

export interface Surroundings {
  readonly choosePacks: () => Promise<readonly string[] | null>
  readonly choosePdf: (suggested: string) => Promise<string | null>
  readonly chooseBackup: AppDeps['dialogs']['chooseBackup']
  readonly tell: AppDeps['dialogs']['tell']
  readonly print: AppDeps['print']
  readonly log: (entry: LogEntry) => void
}

export interface AppProcess {
  readonly pid: number
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  readonly listen: (listener: (event: CasebookEvent) => void) => () => void
  readonly close: () => Promise<void>
  /** Ends the process at once, as a crash or a power cut would. */
  readonly kill: () => Promise<void>
}

const isFromApp = (message: unknown): message is FromApp => typeof message === 'object' && message !== null && 'type' in message

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()))
}

/** Starts the app on a data folder. Throws, in the member's words, where it cannot open. */
export async function startAppProcess(dataFolder: string, appFile: string, surroundings: Surroundings): Promise<AppProcess> {
  const child = fork(join(import.meta.dirname, 'serve.ts'), { serialization: 'advanced', execArgv: ['--disable-warning=ExperimentalWarning'] })
  const listeners = new Set<(event: CasebookEvent) => void>()
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const printing = new Map<number, AbortController>()
  let lastNumber = 0
  const tell = (message: ToApp): void => {
    if (child.connected) child.send(message, () => undefined)
  }

  const answerAsked = async (number: number, what: Asked): Promise<unknown> => {
    if (what.for === 'packs') return surroundings.choosePacks()
    if (what.for === 'backup') return surroundings.chooseBackup(what.backups, what.why)
    if (what.for === 'tell') return surroundings.tell(what.what)
    if (what.for === 'pdf') return surroundings.choosePdf(what.suggested)
    const stop = new AbortController()
    printing.set(number, stop)
    return surroundings.print(what.job, stop.signal).finally(() => printing.delete(number))
  }

  const opened = new Promise<Result<null>>((done, fail) => {
    child.once('exit', (code, signal) => {
      fail(new Error(`the app's process ended before it was open (${code ?? signal})`))
      for (const answer of waiting.values()) answer(failed('closing', 'the process ended'))
      waiting.clear()
    })
    child.on('message', (message: unknown) => {
      if (!isFromApp(message)) return
      switch (message.type) {
        case 'opened':
          done(message.result)
          break
        case 'answer':
          waiting.get(message.number)?.(message.result)
          waiting.delete(message.number)
          break
        case 'event':
          for (const listener of listeners) listener(message.event)
          break
        case 'log':
          surroundings.log(message.entry)
          break
        case 'ask': {
          const { number } = message
          answerAsked(number, message.what).then(
            (value) => tell({ type: 'reply', number, value }),
            (fault: unknown) => tell({ type: 'reply', number, fault: fault instanceof Error ? fault.message : 'not an error' }),
          )
          break
        }
        case 'stop asking':
          printing.get(message.number)?.abort()
          break
        default:
          break
      }
    })
  })
  tell({ type: 'open', dataFolder, appFile })
  const result = await opened
  if (!result.ok) {
    child.kill('SIGKILL')
    throw new Error(`${problemWords[result.problem.code]} (${result.problem.detail})`)
  }

  return {
    pid: child.pid ?? 0,
    call: (name, input) =>
      child.connected
        ? new Promise((done) => {
            lastNumber += 1
            waiting.set(lastNumber, done)
            tell({ type: 'call', number: lastNumber, name, input })
          })
        : Promise.resolve(failed('closing', 'the process ended')),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      tell({ type: 'close' })
      await ended(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
