// The pieces of Electron the shell works with, as types: each piece of wiring names what it needs and is handed it, so that a typed
// fake can stand in. Only `main/index.ts` loads Electron itself.
import type electron from 'electron'

/** What `main/index.ts` hands to the shell. */
export type Electron = Pick<
  typeof electron,
  'app' | 'BrowserWindow' | 'crashReporter' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>

/** Writes one line of the log: what happened, never a word the member wrote. */
export type Log = (event: string, detail: string) => void
