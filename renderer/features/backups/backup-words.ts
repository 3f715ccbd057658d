// Backups as a member reads them: by day, with a time, a size and a reason.
import type { Backup } from '../../../preload/contract/model/app.ts'

export const whyWords: Readonly<Record<Backup['why'], string>> = {
  dated: 'Daily copy',
  'before an upgrade': 'Before an upgrade',
  'before a restore': 'Before a restore',
  'asked for': 'When you asked',
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "14 December 2020, 14:32", in the computer's own time. */
export function timeWords(made: string): string {
  const at = new Date(made)
  return `${dayFormat.format(at)}, ${timeFormat.format(at)}`
}

/** "180 KB", "1.2 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export interface BackupDay {
  readonly day: string
  /** "Today", "Yesterday" or the date. */
  readonly words: string
  readonly backups: readonly Backup[]
}

/** The backups by the day they were made on, newest first. */
export function byDay(backups: readonly Backup[], now: Date): readonly BackupDay[] {
  const today = dayFormat.format(now)
  const yesterday = dayFormat.format(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))
  const days = new Map<string, Backup[]>()
  for (const backup of backups.toSorted((a, b) => b.made.localeCompare(a.made))) {
    const day = dayFormat.format(new Date(backup.made))
    const there = days.get(day)
    if (there === undefined) days.set(day, [backup])
    else there.push(backup)
  }
  return [...days].map(([day, made]) => ({ day, words: day === today ? 'Today' : day === yesterday ? 'Yesterday' : day, backups: made }))
}
