// Tells whether sources changed since something was made of them, by their names and bytes: dates of files lie after a checkout.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

function filesUnder(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)))
}

/** A hash of every file at or under `sources`, which are relative to `root`. A source that is not there counts as empty. */
export function fingerprintOf(root: string, sources: readonly string[]): string {
  const files = [...new Set(sources.flatMap((source) => filesUnder(join(root, source))))].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = readFileSync(file)
    hash.update(`${relative(root, file).split(sep).join('/')} ${bytes.length}\n`)
    hash.update(bytes)
  }
  return hash.digest('hex')
}
