// The casebook without a window: opens the databases, starts search, and answers calls. Knows no Electron.
import { setTimeout as wait } from 'node:timers/promises'
import type { CasebookEvent } from '../preload/contract/events.ts'
import type { SearchState } from '../preload/contract/model/app.ts'
import { failed, ok, type Result } from '../preload/contract/result.ts'
import { createAnchorDesk } from './calls/anchor-desk.ts'
import { createHandlers } from './calls/handlers.ts'
import { createJobs } from './calls/jobs.ts'
import { createRouter } from './calls/router.ts'
import type { Dialogs, Services } from './calls/services.ts'
import { withMeetings } from './casebook/own-text.ts'
import { holdPacks } from './corpus/store/held.ts'
import type { Print } from './export/print.ts'
import type { LogEntry } from './log.ts'
import { openAll } from './opening.ts'
import { keepOwnLibrary } from './own-library.ts'
import { startSearch } from './search/client.ts'

/** What the surroundings (Electron, the Chromium host, a test) give the app. */
export interface AppDeps {
  /** The corpus that comes with the app, opened read-only. */
  readonly bundledCorpus: string
  /** The member's own folder: casebook, backups, imported packs. Made if it is not there. */
  readonly dataFolder: string
  readonly fontsFolder: string
  readonly searchWorker: URL
  readonly readingWorker: URL
  readonly print: Print
  readonly dialogs: Dialogs
  readonly log: (entry: LogEntry) => void
  readonly now: () => Date
  readonly version: string
  /** "Electron 45" or "Chromium host". */
  readonly host: string
}

export interface App {
  /** Carries out one call of the contract; never throws. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Returns a function that stops listening. */
  readonly listen: (listener: (event: CasebookEvent) => void) => () => void
  readonly close: () => Promise<void>
}

/** Own words reach the search index this long, in milliseconds, after the last change. */
const ownWordsDelay = 300
/** A dated backup is considered this often, in milliseconds. */
const backupEvery = 60 * 60 * 1000

/** The longest that closing waits for calls on their way, and for the evening's backup, in milliseconds: the app must end. */
const callsPatience = 5000
const backupPatience = 8000

/** Waits for work to be done, well or not, but not longer than `patience`, in milliseconds. */
async function within(work: Promise<unknown>, patience: number): Promise<void> {
  const done = new AbortController()
  await Promise.race([work.catch(() => undefined), wait(patience, undefined, { signal: done.signal }).catch(() => undefined)])
  done.abort()
}

const faultOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'not an error')

/**
 * Opens everything; never throws. Where the casebook cannot be opened the app does not start over it: the problem says why, and the file is
 * untouched.
 */
export async function createApp(deps: AppDeps): Promise<Result<App>> {
  const log = (event: string, detail: string): void => deps.log({ at: deps.now().toISOString(), event, detail })
  const opened = await openAll({ ...deps, log })
  if (!opened.ok) return opened
  const { casebook, bundled, library, libraryFile } = opened.value
  const packs = holdPacks([bundled, library])

  const listeners = new Set<(event: CasebookEvent) => void>()
  const emit = (event: CasebookEvent): void => {
    for (const listener of listeners) listener(event)
  }

  let closed: Promise<void> | null = null
  const closing = new AbortController()
  const isClosing = (): boolean => closing.signal.aborted
  /** A dialog that still stands open when the casebook closes is one without a choice: nothing would ever close it. */
  const whileOpen = <Choice>(choice: Promise<Choice | null>): Promise<Choice | null> => {
    const none = Promise.withResolvers<null>()
    closing.signal.addEventListener('abort', () => none.resolve(null), { once: true })
    return Promise.race([choice, none.promise])
  }
  const dialogs: Dialogs = {
    ...deps.dialogs,
    choosePacks: () => whileOpen(deps.dialogs.choosePacks()),
    choosePdf: (suggested) => whileOpen(deps.dialogs.choosePdf(suggested)),
  }

  let searchState: SearchState = { state: 'starting' }
  const corpora = [deps.bundledCorpus, libraryFile]
  const search = startSearch({
    worker: deps.searchWorker,
    corpora,
    onState: (state) => {
      searchState = state
      emit({ type: 'search', search: state })
    },
    log,
  })

  /** A fault here is no fault of a call's: search goes on with the words it has. */
  const tellOwnWords = (): void => {
    try {
      search.setOwn(withMeetings(casebook.sheets.all(), casebook.sheets.list()).concat(casebook.notes.texts()))
    } catch (fault) {
      log('own words not told', faultOf(fault))
    }
  }
  let ownWordsTimer: NodeJS.Timeout | undefined
  const ownWordsChanged = (): void => {
    clearTimeout(ownWordsTimer)
    if (isClosing()) return
    ownWordsTimer = setTimeout(tellOwnWords, ownWordsDelay)
    ownWordsTimer.unref()
  }
  tellOwnWords()

  const own = keepOwnLibrary({
    file: libraryFile,
    library,
    packs,
    readingWorker: deps.readingWorker,
    refreshSearch: () => search.refresh(corpora),
    emit,
    tell: (what) => void deps.dialogs.tell(what).catch(() => log('not told', what)),
    log,
  })

  const jobs = createJobs()
  const services: Services = {
    packs,
    casebook,
    anchors: createAnchorDesk(packs),
    search,
    searchState: () => searchState,
    ownWordsChanged,
    jobs,
    dialogs,
    print: deps.print,
    fontsFolder: deps.fontsFolder,
    dataFolder: deps.dataFolder,
    version: deps.version,
    host: deps.host,
    now: deps.now,
    emit,
    log,
    importPacks: own.importPacks,
    packsAgain: own.again,
  }
  const route = createRouter(createHandlers(services), log)

  const backUp = (): void => {
    casebook.backups.makeDated().catch((fault: unknown) => log('backup fault', faultOf(fault)))
  }
  backUp()
  const backupTimer = setInterval(backUp, backupEvery)
  backupTimer.unref()

  const running = new Set<Promise<unknown>>()
  const close = async (): Promise<void> => {
    closing.abort()
    clearTimeout(ownWordsTimer)
    clearInterval(backupTimer)
    jobs.stopAll()
    // Calls that wait for search are answered by its closing.
    await Promise.all([search.close(), within(Promise.allSettled([...running, own.close()]), callsPatience)])
    // What was written since the last backup is in this one: the file might not open the next time.
    await within(casebook.backups.makeDated(), backupPatience)
    casebook.close()
    library.close()
    bundled.close()
  }
  return ok({
    call: (name, input) => {
      if (isClosing()) return Promise.resolve(failed('closing'))
      const answer = route(name, input)
      running.add(answer)
      return answer.finally(() => running.delete(answer))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      closed ??= close()
      return closed
    },
  })
}
