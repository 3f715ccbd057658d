// Backups as a member reads them.
import { describe, expect, test } from 'vitest'
import type { BackupName } from '../../../preload/contract/ids.ts'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { byDay, timeWords } from '../../../renderer/features/backups/backup-words.ts'

const backup = (made: Date): Backup => ({ name: `casebook-${made.getTime()}.sqlite` as BackupName, made: made.toISOString(), bytes: 1, why: 'dated' })

describe('the ledger of backups', () => {
  test('stands by day, newest first, with today and yesterday by name', () => {
    const now = new Date(2026, 2, 1, 10)
    const days = byDay(
      [backup(new Date(2026, 1, 28, 9)), backup(new Date(2026, 2, 1, 8)), backup(new Date(2026, 2, 1, 9)), backup(new Date(2026, 1, 20, 9))],
      now,
    )
    expect(days.map(({ words, backups }) => [words, backups.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
      ['20 February 2026', 1],
    ])
    expect(days[0]?.backups[0]?.made).toBe(new Date(2026, 2, 1, 9).toISOString())
  })

  test('a backup is named by its day and time on the computer’s own clock', () => {
    expect(timeWords(new Date(2026, 2, 1, 14, 5).toISOString())).toBe('1 March 2026, 2.05 pm')
  })
})
