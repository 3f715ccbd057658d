// Killed at any moment while the member types, the casebook opens again with every word it had answered for.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { anchor, temporary, value } from './temporary.ts'

const here = import.meta.dirname
const kills = 20

/** Lets a process work for a random while once it has said something, kills it, and answers with the whole lines it said. */
async function runAndKill(script: string, args: readonly string[], longest: number): Promise<readonly string[]> {
  const worker = spawn(process.execPath, [join(here, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  worker.stdout.setEncoding('utf8')
  const ended = new Promise<void>((go) => worker.once('close', () => go()))
  const begun = new Promise<void>((go) => {
    worker.stdout.on('data', (text: string) => {
      said += text
      go()
    })
  })
  await Promise.race([begun, ended])
  await pause(Math.random() * longest)
  worker.kill('SIGKILL')
  await ended
  return said.split('\n').slice(0, -1)
}

/** Answers with the notes the process said it had written: their words by their ids. */
async function writeAndKill(file: string, backupsFolder: string, round: number): Promise<ReadonlyMap<string, string>> {
  const lines = await runAndKill('kill-child.ts', [file, backupsFolder, String(round)], 150)
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]))
}

test(`killed ${kills} times while writing, it never loses a committed word, nor the file, nor shows half a backup`, {
  timeout: 120_000,
}, async () => {
  const place = temporary()
  const written = new Map<string, string>()
  for (let round = 0; round < kills; round += 1) {
    const said = await writeAndKill(place.file, place.backupsFolder, round)
    expect(said.size, `round ${round}`).toBeGreaterThan(0)
    for (const [id, words] of said) written.set(id, words)

    const casebook = place.open()
    value(casebook.check())
    const held = new Map(casebook.notes.all().map(({ id, comment }) => [String(id), comment]))
    for (const [id, words] of written) {
      expect(held.get(id)?.startsWith(`${words} `), `note ${words}`).toBe(true)
      expect(held.get(id)?.endsWith('!'), `end of note ${words}`).toBe(true)
    }
    const [backup] = casebook.backups.list()
    if (backup && round % 5 === 4) {
      value(await casebook.backups.restore(backup.name))
      value(casebook.check())
      const kept = casebook.backups.list().find(({ why }) => why === 'before a restore')
      if (!kept) throw new Error('nothing was kept')
      value(await casebook.backups.restore(kept.name))
      expect(casebook.notes.all()).toHaveLength(held.size)
    }
    casebook.close()
  }
})

test('killed eight times in the middle of restoring, the casebook is always one of the two states, whole', { timeout: 120_000 }, async () => {
  const place = temporary()
  const first = place.open()
  value(first.notes.make({ anchor: anchor(), kind: 'note', comment: 'before' }))
  const one = value(await first.backups.make('asked for'))
  value(first.notes.make({ anchor: anchor(), kind: 'note', comment: 'after '.repeat(5000) }))
  const two = value(await first.backups.make('asked for'))
  first.close()
  for (let round = 0; round < 8; round += 1) {
    expect(await runAndKill('restore-child.ts', [place.file, place.backupsFolder, one.name, two.name], 150)).toEqual(['begun'])
    const casebook = place.open()
    value(casebook.check())
    expect([1, 2]).toContain(casebook.notes.all().length)
    casebook.close()
  }
})
