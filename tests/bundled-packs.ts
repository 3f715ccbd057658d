// The packs that come with the app, as the app reads them: each is read once for all the test files that share a process.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadPack, readPack } from '../main/corpus/read-pack.ts'

export const packFolder = join(import.meta.dirname, '../resources/corpus')

/** The names of their files, in order. */
export const packFiles: readonly string[] = readdirSync(packFolder)
  .filter((file) => file.endsWith('.txt'))
  .sort()

const held = new Map<string, ReadPack>()

/** One bundled pack, by the name of its file. */
export function bundledPack(file: string): ReadPack {
  const known = held.get(file)
  if (known) return known
  const read = readPack({ file, bytes: readFileSync(join(packFolder, file)), bundled: true })
  if (!read.ok) throw new Error(`${file}: ${read.problem.code}`)
  held.set(file, read.value)
  return read.value
}
