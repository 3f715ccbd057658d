// Reads the packs of libraries that were put aside into the member's library, one by one, while the casebook is in use.
import type { PackId } from '../../preload/contract/ids.ts'
import type { ReadingAgain } from '../../preload/contract/model/app.ts'
import type { ProblemCode } from '../../preload/contract/result.ts'
import { clearAway, packsIn, unreadBeside, type WaitingPack } from './store/put-aside.ts'
import type { TakePack } from './take-pack.ts'

export interface ReadingAgainOptions {
  /** The library's file, beside which others may lie that were put aside. */
  readonly library: string
  /** Ids of the packs it holds. */
  readonly held: () => readonly PackId[]
  readonly take: TakePack
  /** Runs one pack's work when nothing else writes in the library. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  /** Told after every pack, and when it stops, goes on or ends. */
  readonly onChange: () => void
  /** Told that a library that was put aside is kept, because packs may be in it that could not be read. */
  readonly onKept: () => void
  /** `detail` holds no words of the member's. */
  readonly log: (event: string, detail: string) => void
}

export interface PacksAgain {
  /** How far it has come; null where no pack waits. */
  readonly state: () => ReadingAgain | null
  readonly waiting: () => readonly WaitingPack[]
  /** Goes on, also with packs that could not be read before. Resolves when nothing waits any more or it stopped. */
  readonly goOn: () => Promise<void>
  /** Stops in the middle of a pack; nothing half-read is left, and what waits goes on waiting. */
  readonly stop: () => void
  /** Reads a pack before the others. Resolves when it was read, or could not be; at once where it does not wait. */
  readonly first: (pack: PackId) => Promise<void>
  /** Stops, and resolves when nothing is at work any more. */
  readonly close: () => Promise<void>
}

const newestFirst = (a: WaitingPack, b: WaitingPack): number => (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title)
const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'not an error')

/** The files beside a library, the packs in them, those of the latest file first, and the files in which something cannot be read. */
function lookBeside(library: string) {
  const asides = new Set(unreadBeside(library))
  const torn = new Set<string>()
  const packs: WaitingPack[] = []
  for (const aside of asides) {
    try {
      packs.push(...packsIn(aside))
    } catch {
      torn.add(aside)
    }
  }
  return { asides, torn, packs }
}

/**
 * Finds what waits to be read again; `goOn` begins. Each pack is taken whole or not at all, and stays in the file that was put aside until
 * all of them are held: cut short at any moment, it goes on the next time.
 */
export function findWaiting(options: ReadingAgainOptions): PacksAgain {
  const { library, held, take, inTurn, onChange, onKept, log } = options
  const { asides, torn, packs } = lookBeside(library)
  const known = new Set(held())
  // A pack that lies in several files is taken from the latest, or else from the one before.
  let waiting = packs.filter((pack, place) => !known.has(pack.id) && packs.findIndex(({ id }) => id === pack.id) === place).toSorted(newestFirst)
  const of = waiting.length
  /** Not read for a fault that lies not with the pack: asked for again when the member goes on, or at the next start. */
  let faulty: ReadonlySet<PackId> = new Set()
  let problem: ProblemCode | null = null
  let working: { readonly done: Promise<void>; readonly stop: AbortController } | null = null
  let closed = false
  /** Told after every pack. */
  let watching: readonly (() => void)[] = []

  const changed = (): void => {
    onChange()
    for (const look of watching) look()
  }
  /** Done with the files in which no pack waits. */
  const clear = async (): Promise<void> => {
    const ids = new Set(waiting.map(({ id }) => id))
    for (const aside of asides) {
      if (packs.some((pack) => pack.aside === aside && ids.has(pack.id))) continue
      asides.delete(aside)
      try {
        if ((await clearAway(aside, !torn.has(aside))) === 'kept') onKept()
      } catch (fault) {
        // It lies where it was, and is looked at again at the next start.
        log('library not cleared away', nameOf(fault))
      }
    }
  }
  const takeOne = async (pack: WaitingPack, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return
    const taken = await take({ from: 'library', aside: pack.aside, id: pack.id }, signal)
    const code = taken.ok ? null : taken.problem.code
    // Whatever was answered: it may have been written a moment before a stop, or before the thread died.
    const isHeld = taken.ok || held().includes(pack.id)
    if (isHeld) waiting = waiting.filter((other) => other !== pack)
    if (isHeld || code === 'stopped') return
    log('pack not read again', taken.ok ? '' : `${taken.problem.code} ${taken.problem.detail}`)
    if (code === 'pack-unreadable') {
      torn.add(pack.aside)
      const before = packs.slice(packs.indexOf(pack) + 1).find(({ id }) => id === pack.id)
      waiting = waiting.flatMap((other) => (other !== pack ? [other] : before ? [before] : []))
    } else {
      problem = code
      faulty = new Set(faulty).add(pack.id)
    }
  }
  // On a full disk there is no room for the others either.
  const any = (): WaitingPack | undefined => (problem === 'disk-full' ? undefined : waiting.find(({ id }) => !faulty.has(id)))
  let next = any
  const takeAll = async (signal: AbortSignal): Promise<void> => {
    await clear()
    for (let pack = next(); pack !== undefined && !signal.aborted; pack = next()) {
      const inHand = pack
      await inTurn(() => takeOne(inHand, signal)).catch((fault: unknown) => {
        log('pack not read again', nameOf(fault))
        problem = 'unexpected'
        faulty = new Set(faulty).add(inHand.id)
      })
      await clear()
      changed()
    }
  }
  /** Takes what `which` gives until it gives nothing or is stopped; where work is under way, that goes on, and at the least with `which`. */
  const begin = (which: () => WaitingPack | undefined): Promise<void> => {
    if (closed) return Promise.resolve()
    if (working?.stop.signal.aborted) return working.done.then(() => begin(which))
    if (working === null || which === any) next = which
    if (working !== null) return working.done
    problem = null
    faulty = new Set()
    const stop = new AbortController()
    const done = takeAll(stop.signal).finally(() => {
      working = null
      changed()
    })
    working = { stop, done }
    changed()
    return done
  }
  return {
    state: () => {
      if (waiting.length === 0) return null
      const state = working !== null && !working.stop.signal.aborted ? 'at work' : 'stopped'
      return { state, done: of - waiting.length, of, waiting: waiting.map(({ id, title }) => ({ pack: id, title })), problem }
    },
    waiting: () => waiting,
    goOn: () => begin(any),
    stop: () => {
      if (working === null || working.stop.signal.aborted) return
      working.stop.abort()
      changed()
    },
    first: (id) =>
      new Promise((resolve) => {
        const standing = (): WaitingPack | undefined => waiting.find((pack) => pack.id === id && !faulty.has(id))
        const end = (): void => {
          watching = watching.filter((other) => other !== look)
          resolve()
        }
        const look = (): void => {
          if (standing() === undefined) end()
        }
        // Where the member stopped the rest, it is read alone.
        faulty = new Set([...faulty].filter((other) => other !== id))
        waiting = waiting.toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
        if (standing() === undefined) return resolve()
        watching = [...watching, look]
        begin(standing).then(end, end)
      }),
    close: async () => {
      closed = true
      working?.stop.abort()
      await working?.done
    },
  }
}
