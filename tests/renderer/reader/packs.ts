// The bundled packs as the app reads them, for tests of how they are shown.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '../../../main/corpus/read-pack.ts'
import type { PackContent } from '../../../preload/contract/model/pack.ts'

const folder = join(import.meta.dirname, '../../../resources/corpus')

/** Every bundled pack; reading one takes a fraction of a second. */
export function bundledPacks(): readonly PackContent[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const read = readPack({ file, bytes: readFileSync(join(folder, file)), bundled: true })
      if (!read.ok) throw new Error(`${file}: ${read.problem.code}`)
      return read.value.content
    })
}
