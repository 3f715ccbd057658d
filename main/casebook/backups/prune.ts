// Which dated backups may go: three of today stay, and the last of each of the ten days before. Those made for another reason always stay.
import type { Backup } from '../../../preload/contract/model/app.ts'

export const keptOfToday = 3
export const keptDays = 10

const dayOf = (iso: string): string => iso.slice(0, 10)

/**
 * The backups that may be deleted. Days are days of which a backup is held, not days of the calendar: a member who comes back
 * after a month still finds the ten days before they left. A day is a day in UTC.
 */
export function toPrune(backups: readonly Backup[], today: Date): readonly Backup[] {
  const dated = backups.filter(({ why }) => why === 'dated').toSorted((a, b) => (a.made < b.made ? 1 : -1))
  const thisDay = dayOf(today.toISOString())
  const ofToday = dated.filter(({ made }) => dayOf(made) === thisDay)
  const others = dated.filter(({ made }) => dayOf(made) !== thisDay)
  const lastOfEachDay = others.filter((backup, at) => at === 0 || dayOf(others[at - 1]?.made ?? '') !== dayOf(backup.made))
  const kept = new Set([...ofToday.slice(0, keptOfToday), ...lastOfEachDay.slice(0, keptDays)])
  return dated.filter((backup) => !kept.has(backup))
}
