// What the shell remembers between starts: where the window stood and which folders were last chosen. Losing it costs nothing.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const whole = z.int().min(-100_000).max(100_000)
const place = z.object({ x: whole, y: whole, width: whole, height: whole, maximised: z.boolean() })
const remembered = z.object({
  window: place.optional().catch(undefined),
  packsFolder: z.string().max(4096).optional().catch(undefined),
  pdfFolder: z.string().max(4096).optional().catch(undefined),
})

/** Where a window stands, in the screen's points. */
export type WindowPlace = z.infer<typeof place>
export type Remembered = z.infer<typeof remembered>

export interface Memory {
  readonly read: () => Remembered
  readonly write: (change: Remembered) => void
}

/** Opens the memory in a file; one that is missing or spoilt counts as empty. */
export function openMemory(file: string): Memory {
  const read = (): Remembered => {
    try {
      return remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return {}
    }
  }
  return {
    read,
    write: (change) => {
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.new`, `${JSON.stringify({ ...read(), ...change })}\n`)
        renameSync(`${file}.new`, file)
      } catch {
        // A full disk must not stop the window; it will stand where it stood before.
      }
    },
  }
}
