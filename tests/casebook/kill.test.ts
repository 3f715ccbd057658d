// Killed at any moment while the member types, the casebook opens again with every word it had answered for.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporary, value } from './temporary.ts'

const child = join(import.meta.dirname, 'kill-child.ts')
const kills = 20

/** Lets the child write for a while, kills it, and answers with the notes it said it had written. */
async function writeAndKill(file: string, backupsFolder: string, round: number): Promise<ReadonlyMap<string, string>> {
  const writer = spawn(process.execPath, [child, file, backupsFolder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  writer.stdout.setEncoding('utf8')
  const ended = new Promise<void>((go) => writer.once('close', () => go()))
  const begun = new Promise<void>((go) => {
    writer.stdout.on('data', (text: string) => {
      said += text
      go()
    })
  })
  await Promise.race([begun, ended])
  await pause(Math.random() * 250)
  writer.kill('SIGKILL')
  await ended
  const whole = said.split('\n').slice(0, -1)
  return new Map(whole.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]))
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
