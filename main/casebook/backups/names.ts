// How backups are named, and so known again: the time in UTC and the reason stand in the file's name.
import type { BackupName } from '../../../preload/contract/ids.ts'
import { backupName } from '../../../preload/contract/ids.ts'
import type { Backup } from '../../../preload/contract/model/app.ts'

export type BackupReason = Backup['why']

const slugs: Readonly<Record<BackupReason, string>> = {
  dated: 'dated',
  'before an upgrade': 'before-upgrade',
  'before a restore': 'before-restore',
  'asked for': 'asked-for',
}
const form = /^casebook-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(dated|before-upgrade|before-restore|asked-for)(?:-(\d+))?\.sqlite$/

/** A time as it stands in file names: no colons, which Windows refuses. */
export const timeInName = (time: Date): string => time.toISOString().replaceAll(/[:.]/g, '-')

/** A name that is not taken yet: two backups in one millisecond are told apart by a number. */
export function nameFor(time: Date, why: BackupReason, taken: (name: string) => boolean): BackupName {
  const stem = `casebook-${timeInName(time)}-${slugs[why]}`
  let name = `${stem}.sqlite`
  for (let count = 2; taken(name); count += 1) name = `${stem}-${count}.sqlite`
  return backupName.parse(name)
}

export interface ReadName {
  readonly name: BackupName
  readonly made: string
  readonly why: BackupReason
  /** Which of those made in the same millisecond, counting from 1. */
  readonly count: number
}

/** What a file name says of a backup; null where it is not one of ours. */
export function readName(name: string): ReadName | null {
  const [, day, hours, minutes, seconds, thousandths, slug, count] = form.exec(name) ?? []
  const why = (Object.keys(slugs) as BackupReason[]).find((reason) => slugs[reason] === slug)
  const checked = backupName.safeParse(name)
  if (!why || !checked.success) return null
  return { name: checked.data, made: `${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`, why, count: Number(count ?? 1) }
}

/** Orders names newest first. */
export const newestFirst = (a: ReadName, b: ReadName): number => b.made.localeCompare(a.made) || b.count - a.count
