// A place for a file where none is yet: what is there is never written over unasked.
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

/** A name that is free in a folder: "Sheet.pdf", "Sheet (2).pdf" … */
export function freePlace(folder: string, name: string): string {
  const extension = extname(name)
  const stem = basename(name, extension)
  for (let copy = 1; ; copy += 1) {
    const place = join(folder, copy === 1 ? name : `${stem} (${copy})${extension}`)
    if (!existsSync(place)) return place
  }
}
