// Brings files the member chose into their own library of packs: each under a name of its own, kept whole or not at all.
import { basename } from 'node:path'
import type { PackId } from '../../preload/contract/ids.ts'
import type { ImportedPacks } from '../../preload/contract/model/app.ts'
import type { Pack } from '../../preload/contract/model/pack.ts'
import { failed, ok, type ProblemCode, problemWords, type Result } from '../../preload/contract/result.ts'
import { packIdOf } from './read-pack.ts'
import type { Corpus } from './store/corpus.ts'
import type { HeldPacks } from './store/held.ts'
import { type TakePack, takingHere } from './take-pack.ts'

/** What lies with the program or the disk, and not with the file. */
const isFault: ReadonlySet<ProblemCode> = new Set(['unexpected', 'disk-full'])

/** By what a pack is known: no other may have its id or its file's name, and the same bytes have its hash. */
type Known = Pick<Pack, 'id' | 'file' | 'hash'>

export interface ImportOptions {
  readonly files: readonly string[]
  readonly held: HeldPacks
  /** One of those that are held. */
  readonly library: Corpus
  readonly signal: AbortSignal
  readonly onStep: (step: string, done: number, of: number) => void
  /** Packs that are not held yet but will be, and whose names are theirs. */
  readonly waiting?: () => readonly Known[]
  /** Takes packs into `library`, in this thread where it is not given. */
  readonly take?: TakePack
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

/** One file: read, and kept under a name of its own. */
async function takeIn(path: string, { held, library, signal, waiting = () => [], take = takingHere(library) }: ImportOptions): Promise<Result<Pack>> {
  try {
    const known = [...held.packs(), ...waiting()]
    const name = freeName(basename(path), known)
    const taken = await take({ from: 'file', path, ...name, held: known.map(({ hash }) => hash) }, signal)
    held.changed()
    // Nothing had this id before. A pack that was written whole is held, though the member stopped, or the thread died, a moment after.
    const pack = held.pack(name.id)
    return pack ? ok(pack) : taken.ok ? failed('unexpected', 'not held') : taken
  } catch (fault) {
    return failed('unexpected', fault instanceof Error ? fault.name : 'not an error')
  }
}

/**
 * The file's name and the id made of it, or "name (2).txt" and its id where either is held: names that differ may make the same id, and a
 * pack must never take another's place.
 */
function freeName(file: string, known: readonly Known[]): { readonly file: string; readonly id: PackId } {
  const taken = new Set(known.flatMap((pack) => [`file ${pack.file.toLowerCase()}`, `id ${pack.id.toLowerCase()}`]))
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
