// The table of calls: each name of the contract with what carries it out. A call without a handler does not compile.
import { appHandlers } from './app-calls.ts'
import { backupHandlers } from './backup-calls.ts'
import { exportHandlers } from './export-calls.ts'
import type { Handlers } from './handler.ts'
import { libraryHandlers } from './library-calls.ts'
import { noteHandlers } from './note-calls.ts'
import { readerHandlers } from './reader-calls.ts'
import { savedSearchHandlers } from './saved-search-calls.ts'
import { searchHandlers } from './search-calls.ts'
import type { Services } from './services.ts'
import { sheetHandlers } from './sheet-calls.ts'

/** Every call's handler, working on the given services. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...libraryHandlers(services),
    ...readerHandlers(services),
    ...searchHandlers(services),
    ...savedSearchHandlers(services),
    ...noteHandlers(services),
    ...sheetHandlers(services),
    ...exportHandlers(services),
    ...backupHandlers(services),
  }
}
