// The casebook without a window: opens the databases, starts search, and answers calls. Knows no Electron.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CasebookEvent } from '../preload/contract/events.ts'
import type { SearchState } from '../preload/contract/model/app.ts'
import { failed, ok, type Result } from '../preload/contract/result.ts'
import { createAnchorDesk } from './calls/anchor-desk.ts'
import { createHandlers } from './calls/handlers.ts'
import { createJobs } from './calls/jobs.ts'
import { createRouter } from './calls/router.ts'
import type { Dialogs, Services } from './calls/services.ts'
import { type Casebook, type CasebookOptions, openCasebook, rescueCasebook } from './casebook/casebook.ts'
import { importPacks } from './corpus/import-packs.ts'
import { readPack } from './corpus/read-pack.ts'
import { createCorpus, openCorpus } from './corpus/store/corpus.ts'
import { holdPacks } from './corpus/store/held.ts'
import type { Print } from './export/print.ts'
import type { LogEntry } from './log.ts'
import { startSearch } from './search/client.ts'

/** What the surroundings (Electron, the Chromium host, a test) give the app. */
export interface AppDeps {
  /** The corpus that comes with the app, opened read-only. */
  readonly bundledCorpus: string
  /** The member's own folder: casebook, backups, imported packs. Made if it is not there. */
  readonly dataFolder: string
  readonly fontsFolder: string
  readonly searchWorker: URL
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

/** Opens the casebook; where its file is damaged, offers the member its backups. The damaged file is kept beside them, untouched. */
async function openOrRescue(options: CasebookOptions, { chooseBackup }: Dialogs): Promise<Result<Casebook>> {
  const opened = openCasebook(options)
  if (opened.ok || opened.problem.code !== 'casebook-damaged') return opened
  const rescue = rescueCasebook(options)
  const backups = rescue.list()
  const chosen = backups.length === 0 ? null : await chooseBackup(backups)
  if (chosen === null) return opened
  const restored = await rescue.restore(chosen)
  return restored.ok ? openCasebook(options) : restored
}

/** Opens everything. Where the casebook cannot be opened the app does not start over it: the problem says why, and the file is untouched. */
export async function createApp(deps: AppDeps): Promise<Result<App>> {
  const log = (event: string, detail: string): void => deps.log({ at: deps.now().toISOString(), event, detail })
  mkdirSync(deps.dataFolder, { recursive: true })

  const bundled = openCorpus(deps.bundledCorpus)
  if (!bundled.ok) return bundled
  const libraryFile = join(deps.dataFolder, 'library.sqlite')
  const library = createCorpus(libraryFile, (file, text) => {
    const read = readPack({ file, bytes: Buffer.from(text), bundled: false })
    return read.ok ? read.value : null
  })
  const packs = holdPacks([bundled.value, library])

  const opened = await openOrRescue(
    { file: join(deps.dataFolder, 'casebook.sqlite'), backupsFolder: join(deps.dataFolder, 'backups'), now: deps.now, log },
    deps.dialogs,
  )
  if (!opened.ok) {
    bundled.value.close()
    library.close()
    return opened
  }
  const casebook = opened.value

  const listeners = new Set<(event: CasebookEvent) => void>()
  const emit = (event: CasebookEvent): void => {
    for (const listener of listeners) listener(event)
  }

  let closing = false
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

  const tellOwnWords = (): void => search.setOwn(casebook.sheets.all().concat(casebook.notes.texts()))
  let ownWordsTimer: NodeJS.Timeout | undefined
  const ownWordsChanged = (): void => {
    clearTimeout(ownWordsTimer)
    ownWordsTimer = setTimeout(tellOwnWords, ownWordsDelay)
    ownWordsTimer.unref()
  }
  tellOwnWords()

  // Indexes what an earlier run did not come to: an import or a closing cut short.
  search.refresh(corpora).then((healed) => {
    if (!healed.ok && !closing) log('index not healed', healed.problem.code)
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
    dialogs: deps.dialogs,
    print: deps.print,
    fontsFolder: deps.fontsFolder,
    dataFolder: deps.dataFolder,
    version: deps.version,
    host: deps.host,
    now: deps.now,
    emit,
    log,
    importPacks: async (files, job, signal) => {
      const onStep = (step: string, done: number, of: number): void => emit({ type: 'progress', progress: { job, doing: 'import', step, done, of } })
      const outcome = await importPacks({ files, held: packs, library, signal, onStep })
      if (outcome.added.length > 0) {
        onStep('Making the new packs searchable', files.length, files.length)
        const indexed = await search.refresh(corpora)
        if (!indexed.ok) log('index failed', indexed.problem.code)
        emit({ type: 'packs changed', packs: packs.packs().map(({ id }) => id) })
      }
      return ok(outcome)
    },
  }
  const route = createRouter(createHandlers(services), log)

  const backUp = (): void => {
    casebook.backups.makeDated().catch((fault: unknown) => log('backup fault', fault instanceof Error ? fault.message : 'not an error'))
  }
  backUp()
  const backupTimer = setInterval(backUp, backupEvery)
  backupTimer.unref()

  const running = new Set<Promise<unknown>>()
  return ok({
    call: (name, input) => {
      if (closing) return Promise.resolve(failed('closing'))
      const answer = route(name, input)
      running.add(answer)
      return answer.finally(() => running.delete(answer))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      if (closing) return
      closing = true
      clearTimeout(ownWordsTimer)
      clearInterval(backupTimer)
      jobs.stopAll()
      await Promise.allSettled(running)
      await search.close()
      casebook.close()
      library.close()
      bundled.value.close()
    },
  })
}
