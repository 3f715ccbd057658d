// Backups as a member reads them: by day, with a time, a size and a reason.
import type { Backup } from '../../../preload/contract/model/app.ts'
import { clock, dayAt, dayWritten, longDate } from '../../words.ts'

export const whyWords: Readonly<Record<Backup['why'], string>> = {
  dated: 'Daily copy',
  'before an upgrade': 'Before an upgrade',
  'before a restore': 'Before a restore',
  'asked for': 'When you asked',
}

/** "14 December 2020, 2.32 pm", in the computer's own time. */
export const timeWords = (made: string): string => `${dayWritten(made)}, ${clock(new Date(made))}`

export interface BackupDay {
  /** ISO date. */
  readonly day: string
  /** "Today", "Yesterday" or the date. */
  readonly words: string
  readonly backups: readonly Backup[]
}

/** The backups by the day they were made on, newest first. */
export function byDay(backups: readonly Backup[], now: Date): readonly BackupDay[] {
  const today = dayAt(now)
  const yesterday = dayAt(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))
  const days = new Map<string, Backup[]>()
  for (const backup of backups.toSorted((a, b) => b.made.localeCompare(a.made))) {
    const day = dayAt(new Date(backup.made))
    const there = days.get(day)
    if (there === undefined) days.set(day, [backup])
    else there.push(backup)
  }
  return [...days].map(([day, made]) => ({ day, words: day === today ? 'Today' : day === yesterday ? 'Yesterday' : longDate(day), backups: made }))
}
