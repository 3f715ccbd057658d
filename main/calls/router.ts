// The one door: every call from the window is named, checked against its schema, carried out and answered as a Result here.
import { type CallName, calls } from '../../preload/contract/calls.ts'
import { failed, type Result } from '../../preload/contract/result.ts'
import { isDiskFull } from '../corpus/store/disk.ts'
import type { Handlers } from './handler.ts'

/** A call that takes longer than this, in milliseconds, is noted in the log. */
const slowCall = 200

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

export type Router = (name: string, input: unknown) => Promise<Result<unknown>>

/**
 * Makes the router. It never throws: an unknown name, input that does not fit its schema and a fault in a handler are Results,
 * with a code in the log and no word of the member's.
 */
export function createRouter(handlers: Handlers, log: (event: string, detail: string) => void): Router {
  return async (name, input) => {
    if (typeof name !== 'string' || !isCallName(name)) {
      log('call unknown', String(name).slice(0, 60))
      return failed('call-unknown')
    }
    const checked = calls[name].input.safeParse(input)
    if (!checked.success) {
      const where = checked.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ')
      log('call malformed', `${name} ${where}`.slice(0, 300))
      return failed('call-malformed', where.slice(0, 300))
    }
    const started = performance.now()
    try {
      // The table's type ties each handler to its own schema; indexing it by a union loses that tie, which the check above restores.
      const handler = handlers[name] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>
      const result = await handler(checked.data)
      if (!result.ok && result.problem.code !== 'stopped') log('call failed', `${name} ${result.problem.code} ${result.problem.detail}`.slice(0, 300))
      return result
    } catch (fault) {
      const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : 'not an error'
      log('call fault', `${name} ${detail}`.slice(0, 600))
      return failed(isDiskFull(fault) ? 'disk-full' : 'unexpected', detail.slice(0, 300))
    } finally {
      const took = performance.now() - started
      if (took > slowCall && !waitsForMember.has(name)) log('call slow', `${name} ${Math.round(took)} ms`)
    }
  }
}

/** Calls that hold a dialog open or print are not slow, they wait. */
const waitsForMember: ReadonlySet<CallName> = new Set<CallName>(['library.import', 'export.sheet'])
