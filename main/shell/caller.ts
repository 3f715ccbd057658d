// Who may call and how much they may send: decided before a call reaches the app. Pure, and the same in the shell and the Chromium host.
import { failed, type Result } from '../../preload/contract/result.ts'

/** Where a call came from, as far as the carrier can tell. */
export interface Caller {
  /** Address of the frame that called. */
  readonly url: string
  /** Whether it is the top frame: nothing of ours runs in any other. */
  readonly mainFrame: boolean
  /** Whether it is the casebook's own window. */
  readonly ourWindow: boolean
}

/** The most characters a call may carry in all: a very long note is 100,000. */
export const mostCharacters = 4_000_000
/** The most values (members of lists and objects) a call may carry. */
export const mostValues = 100_000
/** The deepest nesting a call may have. */
export const mostLevels = 32

/** Whether two addresses have the same scheme and host; an address that cannot be read is nobody's. */
export function isFrom(url: string, origin: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}` === origin
  } catch {
    return false
  }
}

/** Why a caller is refused, for the log; null where it may call. */
export function refusalOf(caller: Caller, origin: string): string | null {
  if (!caller.ourWindow) return 'not the casebook window'
  if (!caller.mainFrame) return 'not the main frame'
  if (!isFrom(caller.url, origin)) return 'not the casebook page'
  return null
}

/** Why a value is too large or too strange to look at, for the log; null where it may be read. Stops counting at the limits. */
export function excessOf(input: unknown): string | null {
  let characters = 0
  let values = 0
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: input, level: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next
    values += 1
    if (values > mostValues) return 'too many values'
    if (level > mostLevels) return 'nested too deeply'
    if (typeof value === 'string') characters += value.length
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes'
    else if (typeof value === 'object' && value !== null) {
      const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
      for (const [key, inner] of entries) {
        if (typeof key === 'string') characters += key.length
        waiting.push({ value: inner, level: level + 1 })
        if (waiting.length > mostValues) return 'too many values'
      }
    }
    if (characters > mostCharacters) return 'too many characters'
  }
  return null
}

/** The part of the app that answers calls. */
export interface Answering {
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
}

/**
 * Carries one call to the app, or refuses it. Never rejects: what the app should throw becomes a Result without its words.
 * @param log takes a short reason, never what the call carried.
 */
export async function answerCall(
  app: Answering,
  caller: Caller,
  origin: string,
  name: unknown,
  input: unknown,
  log: (event: string, detail: string) => void,
): Promise<Result<unknown>> {
  const refusal = refusalOf(caller, origin)
  if (refusal !== null) {
    log('call refused', refusal)
    return failed('call-refused', refusal)
  }
  if (typeof name !== 'string' || name.length > 100) {
    log('call refused', 'no name')
    return failed('call-unknown')
  }
  const excess = excessOf(input)
  if (excess !== null) {
    log('call refused', `${name}: ${excess}`)
    return failed('call-malformed', excess)
  }
  try {
    return await app.call(name, input)
  } catch (fault) {
    log('call fault', `${name}: ${fault instanceof Error ? fault.name : 'not an error'}`)
    return failed('unexpected')
  }
}
