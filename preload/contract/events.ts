// What the main side tells the window unasked. Events carry ids and states, never the things themselves.
import type { NoteId, PackId, SheetId } from './ids.ts'
import type { JobProgress, SearchState } from './model/app.ts'

/** Everything the main side tells. */
export type CasebookEvent =
  | { readonly type: 'search'; readonly search: SearchState }
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'packs changed'; readonly packs: readonly PackId[] }
  /** Packs of an earlier version: another was read again, or that stopped or went on. */
  | { readonly type: 'reading again' }
  | { readonly type: 'note changed'; readonly note: NoteId }
  | { readonly type: 'sheet changed'; readonly sheet: SheetId }
  | { readonly type: 'settings changed' }
  /** Everything written so far is on disk. */
  | { readonly type: 'saved'; readonly at: string }
  /** The casebook was replaced by a backup: everything shown should be asked for again. */
  | { readonly type: 'casebook replaced' }
  /** A choice from the app's menu. */
  | {
      readonly type: 'menu'
      readonly choice: 'search' | 'library' | 'sheets' | 'import' | 'settings' | 'keys' | 'back' | 'forward' | 'backup' | 'print'
    }
