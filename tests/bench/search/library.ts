// The libraries the bench searches: the bundled packs many times over. One made before is used again where it is still what would be made now.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packFolder } from '../../bundled-packs.ts'
import { writeLibrary } from './packs.ts'

export interface Library {
  readonly times: number
  /** A corpus file without an index. */
  readonly file: string
  /** UTF-16 units of text in its passages. */
  readonly length: number
  readonly bytes: number
}

const root = resolve(import.meta.dirname, '../../..')

function* filesIn(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name))
}

/** A hash of all that decides what is in a library: the packs, how they are read and kept, and how they are varied. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of [packFolder, join(root, 'main/corpus'), join(root, 'preload/contract/model/pack.ts'), join(import.meta.dirname, 'packs.ts')])
    for (const file of filesIn(path)) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

interface Note {
  readonly fingerprint: string
  readonly length: number
}

/** Finds the library of a size in `folder`, or makes it: some minutes at 100 times. */
export function libraryOf(folder: string, times: number, tell: (words: string) => void): Library {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `papers-${times}.sqlite`)
  const note = `${file}.json`
  const now = fingerprint()
  const held = existsSync(file) && existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Note) : null
  if (held?.fingerprint === now) return { times, file, length: held.length, bytes: statSync(file).size }
  tell(held ? 'the library made before is of another time: making it anew' : 'making the library')
  for (const old of [file, note, `${file}-journal`]) rmSync(old, { force: true })
  let told = performance.now()
  const length = writeLibrary(file, times, (copy) => {
    if (performance.now() - told < 15_000) return
    told = performance.now()
    tell(`making the library, ${copy} of ${times}`)
  })
  writeFileSync(note, JSON.stringify({ fingerprint: now, length } satisfies Note))
  return { times, file, length, bytes: statSync(file).size }
}

/** Bytes of all files in a folder. */
export function bytesIn(folder: string): number {
  let bytes = 0
  for (const file of filesIn(folder)) bytes += statSync(file).size
  return bytes
}
