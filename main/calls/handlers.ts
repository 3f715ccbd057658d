// The table of calls: each name of the contract with what carries it out. A call without a handler does not compile.
import type { CallName, CallOutput, CheckedInput } from '../../preload/contract/calls.ts'
import type { Result } from '../../preload/contract/result.ts'
import { appHandlers } from './app-calls.ts'
import { backupHandlers } from './backup-calls.ts'
import { exportHandlers } from './export-calls.ts'
import { libraryHandlers } from './library-calls.ts'
import { noteHandlers } from './note-calls.ts'
import { readerHandlers } from './reader-calls.ts'
import { searchHandlers } from './search-calls.ts'
import type { Services } from './services.ts'
import { sheetHandlers } from './sheet-calls.ts'

export type Handler<Name extends CallName> = (input: CheckedInput<Name>) => Result<CallOutput<Name>> | Promise<Result<CallOutput<Name>>>

export type Handlers = { readonly [Name in CallName]: Handler<Name> }

/** The handlers whose names begin with the given word. */
export type HandlersOf<Family extends string> = { readonly [Name in Extract<CallName, `${Family}.${string}`>]: Handler<Name> }

/** Every call's handler, working on the given services. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...libraryHandlers(services),
    ...readerHandlers(services),
    ...searchHandlers(services),
    ...noteHandlers(services),
    ...sheetHandlers(services),
    ...exportHandlers(services),
    ...backupHandlers(services),
  }
}
