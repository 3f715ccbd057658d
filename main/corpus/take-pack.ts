// Takes one pack into a library: reads it and keeps it, whole or not at all. The same work whether it is done in a thread or here.
import { readFileSync, statSync } from 'node:fs'
import type { PackId } from '../../preload/contract/ids.ts'
import { largestPack } from '../../preload/contract/model/pack.ts'
import { failed, ok, type Result } from '../../preload/contract/result.ts'
import { readAgain } from './read-again.ts'
import { readPack } from './read-pack.ts'
import type { Corpus } from './store/corpus.ts'
import { codeOf, isDiskFull } from './store/disk.ts'
import { keptPack } from './store/put-aside.ts'

/** A file to be read as a pack, under a name and an id that no pack has. */
export interface FileToTake {
  readonly from: 'file'
  readonly path: string
  readonly file: string
  readonly id: PackId
  /** Hashes of the packs that are held: one of them is not taken again. */
  readonly held: readonly string[]
}

/** A pack of a library that was put aside, to be read again. */
export interface KeptToTake {
  readonly from: 'library'
  /** The library that was put aside. */
  readonly aside: string
  readonly id: PackId
}

export type PackToTake = FileToTake | KeptToTake

/** Takes packs one at a time, here or in another thread. Fails as `stopped` once the signal is aborted. */
export type TakePack = (pack: PackToTake, signal: AbortSignal) => Promise<Result<null>>

/**
 * Reads a pack and keeps it in `library`. Never throws. A pack of a library that was put aside is refused as `pack-unreadable` only where
 * its text cannot be got out of that file.
 * @param onPlain told why a pack that was held could only be kept as paragraphs; no words of its own
 */
export function takePack(pack: PackToTake, library: Corpus, onPlain: (why: string) => void = () => {}): Result<null> {
  try {
    return pack.from === 'file' ? takeFile(pack, library) : takeKept(pack, library, onPlain)
  } catch (fault) {
    return failed(isDiskFull(fault) ? 'disk-full' : 'unexpected', codeOf(fault) || (fault instanceof Error ? fault.name : 'not an error'))
  }
}

/** Takes packs in this thread. */
export const takingHere =
  (library: Corpus): TakePack =>
  (pack, signal) =>
    Promise.resolve(signal.aborted ? failed('stopped') : takePack(pack, library))

function takeFile({ path, file, id, held }: FileToTake, library: Corpus): Result<null> {
  const bytes = bytesOf(path)
  if (!bytes.ok) return bytes
  const read = readPack({ file, id, bytes: bytes.value, bundled: false })
  if (!read.ok) return read
  if (held.includes(read.value.content.pack.hash)) return failed('pack-already-held')
  library.add(read.value)
  return ok(null)
}

function bytesOf(path: string): Result<Uint8Array> {
  try {
    const { size } = statSync(path)
    return size > largestPack ? failed('pack-too-large', `${size} bytes`) : ok(readFileSync(path))
  } catch (fault) {
    return failed('pack-unreadable', codeOf(fault))
  }
}

function takeKept({ aside, id }: KeptToTake, library: Corpus, onPlain: (why: string) => void): Result<null> {
  const kept = keptPack(aside, id)
  if (!kept.ok) return kept
  library.add(readAgain(kept.value, onPlain))
  return ok(null)
}
