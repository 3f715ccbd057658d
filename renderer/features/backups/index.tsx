// Dated copies of the casebook: when, how large, why; one made now; one put back after asking.
import { useState } from 'react'
import type { Backup } from '../../../preload/contract/model/app.ts'
import { useAct, useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { announce } from '../../ui/announce.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { clock, sizeWords } from '../../words.ts'
import './backups.css'
import { byDay, timeWords, whyWords } from './backup-words.ts'

/** The list of backups, inside the settings. */
export function BackupsPanel() {
  const list = useCall('backup.list', {})
  const { run, busy, problem, clear } = useAct()
  const [asking, setAsking] = useState<Backup | null>(null)
  const days = byDay(list.value ?? [], new Date())

  const make = async () => {
    const made = await run('backup.make', {})
    if (!made) return
    list.refresh()
    announce('A backup was made and checked.')
  }
  const restore = async (backup: Backup) => {
    const done = await run('backup.restore', { backup: backup.name })
    if (done === undefined) return
    setAsking(null)
    list.refresh()
    toast({ words: `The casebook is as it was on ${timeWords(backup.made)}. A copy of what it was before is kept in this list.` })
  }

  return (
    <div className="backups">
      <div className="backups-head">
        <p className="backups-hint">
          Your notes and sheets are copied each day the casebook is opened and before every upgrade; each copy is opened and checked. Those of the
          last ten such days are kept.
        </p>
        <Button isDisabled={busy} onPress={() => void make()}>
          Make a backup now
        </Button>
      </div>
      {asking === null && <ProblemNote problem={problem ?? list.problem} onRetry={list.refresh} onClose={clear} />}
      {list.value !== undefined && days.length === 0 && <p className="backups-none">No backup yet. The first is made today by itself.</p>}
      {days.map((day) => (
        <section key={day.day} aria-label={day.words} className="backups-day">
          <h3 className="backups-date">{day.words}</h3>
          <ul>
            {day.backups.map((backup) => (
              <li key={backup.name} className="backup">
                <span className="backup-time figures">{clock(new Date(backup.made))}</span>
                <span className="backup-why">{whyWords[backup.why]}</span>
                <span className="backup-size figures">{sizeWords(backup.bytes)}</span>
                <Button small look="quiet" aria-label={`Restore the backup of ${timeWords(backup.made)}`} onPress={() => setAsking(backup)}>
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title="Restore this backup?"
        size="small"
        foot={
          <>
            <Button onPress={() => setAsking(null)}>Keep what is here</Button>
            <Button look="main" isDisabled={busy} onPress={() => asking !== null && void restore(asking)}>
              Restore
            </Button>
          </>
        }
      >
        {asking !== null && (
          <div className="backup-asking">
            <p>
              Your notes and sheets will be as they were on <strong>{timeWords(asking.made)}</strong>.
            </p>
            <p>A copy of how they are now is kept first, and stands in this list: nothing is lost, and you can come back to it.</p>
            <ProblemNote problem={problem} />
          </div>
        )}
      </Dialog>
    </div>
  )
}
