// All that is done to the member's own library while the casebook is open: packs come in, older ones are read again, and search follows.
import type { CasebookEvent } from '../preload/contract/events.ts'
import type { JobId } from '../preload/contract/ids.ts'
import type { ImportedPacks } from '../preload/contract/model/app.ts'
import { ok, type ProblemCode, type Result } from '../preload/contract/result.ts'
import { importPacks } from './corpus/import-packs.ts'
import { startReading } from './corpus/reading.ts'
import { findWaiting, type PacksAgain } from './corpus/reading-again.ts'
import type { Corpus } from './corpus/store/corpus.ts'
import type { HeldPacks } from './corpus/store/held.ts'

export interface OwnLibraryDeps {
  readonly file: string
  readonly library: Corpus
  readonly packs: HeldPacks
  readonly readingWorker: URL
  /** Has search index what is new in the library and answer from it. */
  readonly refreshSearch: () => Promise<Result<null>>
  readonly emit: (event: CasebookEvent) => void
  readonly tell: (what: ProblemCode) => void
  readonly log: (event: string, detail: string) => void
}

export interface OwnLibrary {
  readonly importPacks: (files: readonly string[], job: JobId, signal: AbortSignal) => Promise<Result<ImportedPacks>>
  readonly again: PacksAgain
  /** Resolves when nothing writes in the library any more. Imports are stopped by their own signals. */
  readonly close: () => Promise<void>
}

/** While packs are read again, search is given those that are ready this often, and the window is told this often at most, in milliseconds. */
const searchEvery = 20_000
const tellEvery = 1000

/** Lets one thing after another be done: two at once would choose the same free names, and wait for each other in the file. */
function oneByOne(): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Resolves when a signal is aborted. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Begins at once: has search index what an earlier run did not come to, and reads again what waits for it. */
export function keepOwnLibrary({ file, library, packs, readingWorker, refreshSearch, emit, tell, log }: OwnLibraryDeps): OwnLibrary {
  const inTurn = oneByOne()
  let closing = false
  const packsChanged = (): void => {
    if (!closing) emit({ type: 'packs changed', packs: packs.packs().map(({ id }) => id) })
  }
  const index = async (): Promise<void> => {
    const indexed = await refreshSearch()
    if (!indexed.ok && !closing) log('not indexed', indexed.problem.code)
  }

  const readingAgain = startReading(readingWorker, file, log)
  let told = 0
  let searched = performance.now()
  let unsearched = false
  const again = findWaiting({
    library: file,
    held: () => library.packs().map(({ id }) => id),
    take: async (pack, signal) => {
      const taken = await readingAgain.take(pack, signal)
      packs.changed()
      unsearched = true
      return taken
    },
    inTurn,
    onChange: () => {
      if (closing) return
      const now = performance.now()
      emit({ type: 'reading again' })
      const atWork = again.state()?.state === 'at work'
      if (!unsearched) return
      if (!atWork || now - told > tellEvery) {
        told = now
        packsChanged()
      }
      if (!atWork || now - searched > searchEvery) {
        searched = now
        unsearched = false
        inTurn(index).then(packsChanged)
      }
      if (!atWork) readingAgain.close()
    },
    onKept: () => tell('library-put-aside'),
    log,
  })

  inTurn(index)
  again.goOn()
  return {
    again,
    importPacks: async (files, job, signal) => {
      const onStep = (step: string, done: number, of: number): void => emit({ type: 'progress', progress: { job, doing: 'import', step, done, of } })
      let begun = false
      const work = async (): Promise<ImportedPacks> => {
        begun = true
        const reading = startReading(readingWorker, file, log)
        const outcome = await importPacks({ files, held: packs, library, waiting: again.waiting, signal, onStep, take: reading.take, log }).finally(
          reading.close,
        )
        if (outcome.added.length > 0) {
          onStep('Making the new packs searchable', files.length, files.length)
          await index()
          packsChanged()
        }
        return outcome
      }
      const outcome = inTurn(work)
      const stopped = aborted(signal).then(() => (begun ? outcome : { added: [], refused: [] }))
      setImmediate(() => {
        if (!begun && !signal.aborted) onStep('Waiting while the packs you hold are made ready', 0, files.length)
      })
      return ok(await Promise.race([outcome, stopped]))
    },
    close: async () => {
      closing = true
      await again.close()
      await readingAgain.close()
      await inTurn(() => Promise.resolve())
    },
  }
}
