// Lets one build run at a time in a folder: two at once would empty each other's output.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How long to wait for another build, in milliseconds, before saying so as a fault. */
const patience = 180_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Writing its name into a lock takes no one this long, in milliseconds. */
const namePatience = 10_000

/** Whether the one who holds the lock is gone. A lock without a name is held by someone who is just writing it, or who never came to it. */
function isLeft(lock: string): boolean {
  try {
    const pid = readFileSync(join(lock, 'pid'), 'utf8')
    return pid === '' ? isOld(lock) : !isAlive(Number(pid))
  } catch {
    return isOld(lock)
  }
}

function isOld(lock: string): boolean {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && Date.now() - made > namePatience
}

/** Takes a lock, also one whose holder is gone; answers how to give it back, or null where somebody holds it. */
export function hold(lock: string): (() => void) | null {
  mkdirSync(dirname(lock), { recursive: true })
  for (const retry of [true, false]) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return () => rmSync(lock, { recursive: true, force: true })
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
      if (!retry || !isLeft(lock)) return null
      rmSync(lock, { recursive: true, force: true })
    }
  }
  return null
}

/** Does `work` while no other process does work under the same lock. */
export async function alone<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  const started = Date.now()
  let release = hold(lock)
  while (release === null) {
    if (Date.now() - started > patience) throw new Error(`another build has been running for three minutes; remove ${lock} if none is`)
    await wait(100)
    release = hold(lock)
  }
  try {
    return await work()
  } finally {
    release()
  }
}
