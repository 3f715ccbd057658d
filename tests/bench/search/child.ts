// Starts an engine in a process of its own, listens to how far it has come, and ends it where it goes past what it may take.
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Took } from './clock.ts'
import type { Job, Told } from './told.ts'

/** What an engine may take at one size. Times in milliseconds, memory in bytes. */
export interface Limits {
  readonly indexing: number
  readonly asking: number
  readonly saving: number
  /** Of the whole process while it makes its index. */
  readonly memory: number
  /** Of its JavaScript objects alone, and of the young ones among them where they are held to less than usual. */
  readonly heap: number
  readonly young: number | null
}

export interface Answered extends Took {
  readonly query: number
  /** See `Told`. */
  readonly rank: number
  readonly copyRank: number
}

export interface Outcome {
  /** Milliseconds it took to make or open the index; null where it never was. */
  readonly ready: number | null
  /** Milliseconds from the start of the process to its first answer. */
  readonly first: number | null
  readonly rounds: readonly (readonly Answered[])[]
  /** Bytes of memory at rest after the queries, and the most it had until its index was there. */
  readonly rest: number | null
  readonly most: number | null
  readonly saved: boolean
  /** Where it did not come to its end: what happened and when, in plain words. */
  readonly fell: string | null
}

type Doing = 'indexing' | 'asking' | 'saving'

/** Bytes as a figure, in units of 2^30. */
export const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(bytes < 10 * 2 ** 30 ? 1 : 0)} GB`
/** Milliseconds as a figure, in seconds up to a minute and a half. */
export const minutes = (ms: number): string => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 6000) / 10} min`)

const program = resolve(import.meta.dirname, 'run.ts')
/** Where Node keeps the programs it has compiled: the app's are compiled before it starts, and so should these be, of every engine. */
const compiled = join(tmpdir(), 'casebook-bench-compiled')
/** How much longer than allowed the queries may take before the process is ended, for warming up and one slow query, in milliseconds. */
const patience = 90_000

/** Runs one engine to its end or to its limits. `onTold` hears of its progress. */
export function runEngine(job: Job, limits: Limits, onTold: (words: string) => void): Promise<Outcome> {
  const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)
  const flags = [`--max-old-space-size=${megabytes(limits.heap)}`]
  // Three such halves make up the space of young objects.
  if (limits.young !== null) flags.push(`--max-semi-space-size=${Math.floor(megabytes(limits.young) / 3)}`)
  const began = performance.now()
  const child = spawn(process.execPath, ['--expose-gc', ...flags, program, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  const rounds: Answered[][] = [[], []]
  let doing: Doing = 'indexing'
  let place = 'at the start'
  let ready: number | null = null
  let first: number | null = null
  let rest: number | null = null
  let most = 0
  let saved = false
  let fell: string | null = null
  let complaints = ''
  let ended = false

  const where = (): string =>
    doing === 'indexing' ? place : doing === 'saving' ? 'while writing its index down' : `with ${rounds[0]?.length ?? 0} queries answered`
  const end = (words: string): void => {
    if (ended) return
    ended = true
    fell = words
    child.kill('SIGKILL')
  }
  let clock: NodeJS.Timeout | undefined
  const begin = (next: Doing, allowed: number, grace = 0): void => {
    doing = next
    clearTimeout(clock)
    clock = setTimeout(() => end(`stopped after ${minutes(allowed + grace)} of ${next}, ${where()}`), allowed + grace)
  }
  begin('indexing', limits.indexing)

  const hear = (told: Told): void => {
    if (told.say === 'step') {
      place = told.step === 'indexing' ? `at ${Math.round((100 * told.done) / told.of)} % of the passages` : `while ${told.step}`
      if (told.step === 'saving') begin('saving', limits.saving)
      else most = Math.max(most, told.rss)
      onTold(`${doing === 'indexing' ? `indexing, ${place}` : doing}, ${gigabytes(told.rss)}`)
      if (told.rss > limits.memory) end(`went past ${gigabytes(limits.memory)} of memory while ${doing}, ${where()}`)
    } else if (told.say === 'ready') {
      ready = told.ms
      most = Math.max(most, told.most)
      begin('asking', limits.asking, patience)
    } else if (told.say === 'first answer') {
      first = performance.now() - began
      begin('asking', limits.asking, patience)
    } else if (told.say === 'answered') rounds[told.round - 1]?.push(told)
    else if (told.say === 'asked') rest = told.rss
    else if (told.say === 'saved') saved = true
    else if (!ended) fell = `failed while ${doing}, ${where()}: ${told.why}`
  }
  createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line) as Told))
  child.stderr.on('data', (bytes: Buffer) => {
    complaints = `${complaints}${bytes.toString()}`.slice(-20_000)
  })
  return new Promise((done) => {
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      if (!ended && fell === null && code !== 0)
        fell = /out of memory/iu.test(complaints)
          ? `ran out of ${gigabytes(limits.heap)} of memory while ${doing}, ${where()}`
          : `ended while ${doing}, ${where()}: ${complaints.split('\n').find((line) => /error/iu.test(line)) ?? signal ?? `exit ${code}`}`
      done({ ready, first, rounds: rounds.filter((round) => round.length > 0), rest, most: most || null, saved, fell })
    })
  })
}
