// Opens what the casebook works on: the member's notes, the packs that come with the app and their own. What is damaged is never a dead end.
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ProblemCode, Result } from '../preload/contract/result.ts'
import { failed, ok } from '../preload/contract/result.ts'
import { beginAnew, type Dialogs } from './calls/services.ts'
import { type Casebook, type CasebookOptions, openCasebook, rescueCasebook } from './casebook/casebook.ts'
import { problemOf } from './casebook/db/problem.ts'
import { type Corpus, openCorpus } from './corpus/store/corpus.ts'
import { openLibrary } from './corpus/store/library.ts'

export interface OpeningDeps {
  readonly bundledCorpus: string
  readonly dataFolder: string
  readonly dialogs: Dialogs
  readonly now: () => Date
  readonly log: (event: string, detail: string) => void
}

export interface Opened {
  readonly casebook: Casebook
  readonly bundled: Corpus
  readonly library: Corpus
  readonly libraryFile: string
}

/** After these the next backup may still do; after any other problem none would. */
const anotherMayDo: ReadonlySet<ProblemCode> = new Set(['backup-damaged', 'casebook-newer', 'not-found'])

/**
 * Opens the casebook. Where its file is damaged, the member chooses among its backups, until one does, or begins a new casebook; the
 * damaged file is kept beside the backups, untouched.
 */
async function openOrRescue(options: CasebookOptions, { chooseBackup }: Dialogs): Promise<Result<Casebook>> {
  const opened = openCasebook(options)
  if (opened.ok || opened.problem.code !== 'casebook-damaged') return opened
  const rescue = rescueCasebook(options)
  let left = rescue.list()
  let why: ProblemCode = left.length > 0 ? 'casebook-damaged' : 'casebook-damaged-alone'
  for (;;) {
    const chosen = await chooseBackup(left, why)
    if (chosen === null) return failed(left.length > 0 ? 'casebook-damaged' : 'casebook-damaged-alone', opened.problem.detail)
    const done = chosen === beginAnew ? rescue.beginAnew() : await rescue.restore(chosen)
    if (done.ok) return openCasebook(options)
    if (!anotherMayDo.has(done.problem.code)) return done
    options.log('backup refused', `${chosen} ${done.problem.code}`)
    left = left.filter(({ name }) => name !== chosen)
    why = left.length > 0 ? 'backup-damaged' : 'casebook-damaged-alone'
  }
}

/** Opens the member's library of packs; one that would not open is put aside, and is read again when the casebook is open. */
function openOwnLibrary(file: string, { now, log }: OpeningDeps): Corpus {
  const { library, putAside } = openLibrary(file, now)
  if (putAside !== null) log('library put aside', `${basename(putAside.file)} ${putAside.why}`)
  return library
}

/**
 * Opens everything, the member's notes first: a casebook that is refused leaves the library as it is too. Never throws; where something
 * cannot be opened, the problem says what, and the files are untouched.
 */
export async function openAll(deps: OpeningDeps): Promise<Result<Opened>> {
  const { dataFolder, dialogs, now, log } = deps
  const toClose: { readonly close: () => void }[] = []
  const giveUp = <Problem extends Result<never>>(problem: Problem): Problem => {
    for (const { close } of toClose) close()
    return problem
  }
  try {
    mkdirSync(dataFolder, { recursive: true })
    const bundled = openCorpus(deps.bundledCorpus)
    if (!bundled.ok) return failed('app-incomplete', bundled.problem.detail)
    toClose.push(bundled.value)
    const opened = await openOrRescue({ file: join(dataFolder, 'casebook.sqlite'), backupsFolder: join(dataFolder, 'backups'), now, log }, dialogs)
    if (!opened.ok) return giveUp(opened)
    toClose.push(opened.value)
    const libraryFile = join(dataFolder, 'library.sqlite')
    return ok({ casebook: opened.value, bundled: bundled.value, library: openOwnLibrary(libraryFile, deps), libraryFile })
  } catch (fault) {
    const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'not an error'
    log('opening fault', detail)
    return giveUp(problemOf(fault) ?? failed('unexpected', detail.slice(0, 300)))
  }
}
