// What the handlers of calls work with. `app.ts` makes it; nothing here knows Electron.

import type { CasebookEvent } from '../../preload/contract/events.ts'
import type { BackupName, JobId } from '../../preload/contract/ids.ts'
import type { Backup, ImportedPacks, SearchState } from '../../preload/contract/model/app.ts'
import type { ProblemCode, Result } from '../../preload/contract/result.ts'
import type { Casebook } from '../casebook/casebook.ts'
import type { PacksAgain } from '../corpus/reading-again.ts'
import type { HeldPacks } from '../corpus/store/held.ts'
import type { Print } from '../export/print.ts'
import type { SearchClient } from '../search/client.ts'
import type { AnchorDesk } from './anchor-desk.ts'

/** The choice to begin a new casebook, the one that will not open being kept. */
export const beginAnew = 'begin anew'

/** Dialogs of the main side: the only way a path comes into the app. */
export interface Dialogs {
  /** Files to read as packs; null where the member chose none. */
  readonly choosePacks: () => Promise<readonly string[] | null>
  /**
   * Shown where the casebook file will not open, and again where the backup chosen fails its check: the backup to put in its place, a new
   * casebook beside it, or null to leave everything as it is. There may be no backup to choose.
   */
  readonly chooseBackup: (backups: readonly Backup[], why: ProblemCode) => Promise<BackupName | typeof beginAnew | null>
  /** Tells the member of something they need not decide. Nothing waits for it. */
  readonly tell: (what: ProblemCode) => Promise<void>
  /** Where to put a PDF; null where the member chose no place. */
  readonly choosePdf: (suggestedName: string) => Promise<string | null>
}

/** Long work that can be stopped. */
export interface Jobs {
  readonly run: <Value>(job: JobId, work: (signal: AbortSignal) => Promise<Result<Value>>) => Promise<Result<Value>>
  readonly stop: (job: JobId) => void
  readonly stopAll: () => void
}

export interface Services {
  readonly packs: HeldPacks
  /** Reads files, keeps those that are packs, and has them indexed. */
  readonly importPacks: (files: readonly string[], job: JobId, signal: AbortSignal) => Promise<Result<ImportedPacks>>
  /** Packs of an earlier version that are being read again. */
  readonly packsAgain: PacksAgain
  readonly casebook: Casebook
  readonly anchors: AnchorDesk
  readonly search: SearchClient
  readonly searchState: () => SearchState
  /** Tells search what the member has written, soon. */
  readonly ownWordsChanged: () => void
  readonly jobs: Jobs
  readonly dialogs: Dialogs
  readonly print: Print
  readonly fontsFolder: string
  readonly dataFolder: string
  readonly version: string
  readonly host: string
  readonly now: () => Date
  readonly emit: (event: CasebookEvent) => void
  readonly log: (event: string, detail: string) => void
}
