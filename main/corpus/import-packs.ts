// Brings files the member chose into their own library of packs: read, checked, kept whole or not at all.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PackId } from '../../preload/contract/ids.ts'
import type { Pack } from '../../preload/contract/model/pack.ts'
import { failed, ok, type ProblemCode, problemWords, type Result } from '../../preload/contract/result.ts'
import { largestFile } from './read/lines.ts'
import { type PackSource, packIdOf, type ReadPack, readPack } from './read-pack.ts'
import type { Corpus } from './store/corpus.ts'
import { codeOf, isDiskFull } from './store/disk.ts'
import type { HeldPacks } from './store/held.ts'

/** What lies with the program or the disk, and not with the file. */
const isFault: ReadonlySet<ProblemCode> = new Set(['unexpected', 'disk-full'])

export interface ImportedPacks {
  readonly added: readonly { readonly pack: string; readonly title: string }[]
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

/** Reads a pack, here or in another thread. Fails as `stopped` once the signal is aborted. */
export type ReadingPacks = (source: PackSource, signal: AbortSignal) => Promise<Result<ReadPack>>

export interface ImportOptions {
  readonly files: readonly string[]
  readonly held: HeldPacks
  readonly library: Corpus
  readonly signal: AbortSignal
  readonly onStep: (step: string, done: number, of: number) => void
  /** Reads in this thread where it is not given. */
  readonly read?: ReadingPacks
  /** Told of faults; `detail` holds no words of the member's. */
  readonly log?: (event: string, detail: string) => void
}

/**
 * Reads files as packs into `library`. A file that cannot be read, or not be kept, is refused in words and the others go on; a pack already
 * held word for word is refused; a paper re-issued under the same file name is kept beside the earlier one, so that notes on that one stay.
 * Stopping keeps the packs read so far. Never rejects: whatever goes wrong, what was added is told.
 */
export async function importPacks(options: ImportOptions): Promise<ImportedPacks> {
  const added: { pack: string; title: string }[] = []
  const refused: { file: string; why: string }[] = []
  const { files, signal, onStep, log } = options
  for (const [index, path] of files.entries()) {
    if (signal.aborted) break
    const file = basename(path)
    onStep(`Reading ${file}`, index, files.length)
    // Gives the window a turn to show the step, and the member a turn to stop.
    await new Promise((resolve) => setImmediate(resolve))
    const taken = await takeIn(path, options)
    if (taken.ok) added.push({ pack: taken.value.id, title: taken.value.title })
    else if (taken.problem.code !== 'stopped') {
      const { code, detail } = taken.problem
      if (isFault.has(code)) log?.('import fault', `${code} ${detail}`)
      refused.push({ file, why: problemWords[code] })
    }
  }
  return { added, refused }
}

const readHere: ReadingPacks = (source) => Promise.resolve(readPack(source))

/** One file: read, and kept under a name of its own. */
async function takeIn(path: string, { held, library, signal, read = readHere }: ImportOptions): Promise<Result<Pack>> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  try {
    const result = await read({ ...freeName(basename(path), held), bytes: bytes.value, bundled: false }, signal)
    if (!result.ok) return result
    const { pack } = result.value.content
    if (held.packs().some(({ hash }) => hash === pack.hash)) return failed('pack-already-held')
    library.add(result.value)
    held.changed()
    return ok(pack)
  } catch (fault) {
    return failed(isDiskFull(fault) ? 'disk-full' : 'unexpected', codeOf(fault) || (fault instanceof Error ? fault.name : 'not an error'))
  }
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path)
    return size > largestFile ? failed('pack-too-large', `${size} bytes`) : ok(await readFile(path))
  } catch (fault) {
    return failed('pack-unreadable', codeOf(fault))
  }
}

/**
 * The file's name and the id made of it, or "name (2).txt" and its id where either is held: names that differ may make the same id, and a
 * pack must never take another's place.
 */
function freeName(file: string, held: HeldPacks): { readonly file: string; readonly id: PackId } {
  const taken = new Set(held.packs().flatMap((pack) => [`file ${pack.file.toLowerCase()}`, `id ${pack.id.toLowerCase()}`]))
  const isFree = (one: { readonly file: string; readonly id: PackId }): boolean =>
    !taken.has(`file ${one.file.toLowerCase()}`) && !taken.has(`id ${one.id.toLowerCase()}`)
  const dot = file.lastIndexOf('.') > 0 ? file.lastIndexOf('.') : file.length
  const stem = packIdOf(file)
  let free = { file, id: stem }
  for (let copy = 2; !isFree(free); copy += 1) {
    const mark = ` (${copy})`
    free = { file: `${file.slice(0, dot)}${mark}${file.slice(dot)}`, id: packIdOf(`${stem.slice(0, 180)}${mark}`) }
  }
  return free
}
