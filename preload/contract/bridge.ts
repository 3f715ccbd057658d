// The one object the window sees: what `preload/index.ts` puts on `window.casebook`.
import type { CallInput, CallName, CallOutput } from './calls.ts'
import type { CasebookEvent } from './events.ts'
import type { Result } from './result.ts'

/** The one channel for calls and the one for events. */
export const callChannel = 'casebook:call'
export const eventChannel = 'casebook:event'

export interface CasebookBridge {
  /** Never rejects for a fault of the app: faults are Results. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>
  /** Returns a function that stops listening. */
  readonly listen: (listener: (event: CasebookEvent) => void) => () => void
}
