// Runs a part of the bench in a process of its own, so that its memory and its start can be told.
import { fork } from 'node:child_process'
import { join } from 'node:path'

/** Runs a script of the bench and answers what it tells. `flags` are for its Node. */
export function measured<Told>(script: string, words: readonly string[] = [], flags: readonly string[] = []): Promise<Told> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, script), [...words], { execArgv: ['--expose-gc', ...flags] })
    let told: Told | undefined
    child.on('message', (message) => {
      told = message as Told
    })
    child.on('error', fail)
    child.on('exit', (code) => (told === undefined ? fail(new Error(`${script} ended with ${code} and told nothing`)) : done(told)))
  })
}
