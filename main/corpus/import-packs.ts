// Brings files the member chose into their own library of packs: read, checked, kept whole or not at all.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { problemWords } from '../../preload/contract/result.ts'
import { readPack } from './read-pack.ts'
import type { Corpus } from './store/corpus.ts'
import type { HeldPacks } from './store/held.ts'

/** The largest file that is read, in bytes. */
const largestFile = 50 * 1024 * 1024

export interface ImportedPacks {
  readonly added: readonly { readonly pack: string; readonly title: string }[]
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

/**
 * Reads files as packs into `library`. A file that cannot be read is refused in words and the others go on; a pack already held
 * word for word is refused; a paper re-issued under the same file name is kept beside the earlier one, so that notes on that one stay.
 * Stopping keeps the packs read so far.
 */
export async function importPacks(options: {
  readonly files: readonly string[]
  readonly held: HeldPacks
  readonly library: Corpus
  readonly signal: AbortSignal
  readonly onStep: (step: string, done: number, of: number) => void
}): Promise<ImportedPacks> {
  const added: { pack: string; title: string }[] = []
  const refused: { file: string; why: string }[] = []
  const { files, held, library, signal, onStep } = options
  for (const [index, path] of files.entries()) {
    if (signal.aborted) break
    const file = basename(path)
    onStep(`Reading ${file}`, index, files.length)
    // Gives the window a turn to show the step, and the member a turn to stop.
    await new Promise((resolve) => setImmediate(resolve))
    const bytes = await bytesOf(path)
    if (typeof bytes === 'string') {
      refused.push({ file, why: bytes })
      continue
    }
    const read = readPack({ file: freeName(file, held), bytes, bundled: false })
    if (!read.ok) {
      refused.push({ file, why: problemWords[read.problem.code] })
      continue
    }
    const { pack } = read.value.content
    if (held.packs().some(({ hash }) => hash === pack.hash)) {
      refused.push({ file, why: problemWords['pack-already-held'] })
      continue
    }
    library.put(read.value)
    held.changed()
    added.push({ pack: pack.id, title: pack.title })
  }
  return { added, refused }
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path)
    return size > largestFile ? problemWords['pack-too-large'] : await readFile(path)
  } catch {
    return problemWords['pack-unreadable']
  }
}

/** The file's name, or "name (2).txt" where a pack of that name is held. */
function freeName(file: string, held: HeldPacks): string {
  const taken = new Set(held.packs().map((pack) => pack.file))
  const dot = file.lastIndexOf('.') > 0 ? file.lastIndexOf('.') : file.length
  let name = file
  for (let copy = 2; taken.has(name); copy += 1) name = `${file.slice(0, dot)} (${copy})${file.slice(dot)}`
  return name
}
