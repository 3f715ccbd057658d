// The log: one file in the member's folder, so that a fault can be looked into later. It never holds a word the member wrote.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogEntry } from '../log.ts'

/** At this size, in bytes, the file is put aside as "… .old" and a new one begun. */
const largestLog = 1_000_000

const oneLine = (text: string): string => text.replaceAll(/[\r\n\t]+/g, ' ').slice(0, 2000)

/** Makes the writer of a log file. Writing never throws: a full disk must not stop the app. */
export function openLog(file: string): (entry: LogEntry) => void {
  return ({ at, event, detail }) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > largestLog) renameSync(file, `${file}.old`)
      appendFileSync(file, `${at}\t${oneLine(event)}\t${oneLine(detail)}\n`)
    } catch {
      // Nothing can be told about a log that cannot be written.
    }
  }
}
