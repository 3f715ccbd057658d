// Makes the PDF: progress in words, a way to stop, and the result. Long work is known by its job's id.
import { useCallback, useRef, useState } from 'react'
import type { JobId, SheetId } from '../../../preload/contract/ids.ts'
import type { ExportedPdf, JobProgress } from '../../../preload/contract/model/app.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, useEvents } from '../../api.ts'
import { newJob } from '../../job.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import { exportedWords } from './export-words.ts'

export type ExportState =
  | { readonly state: 'idle' }
  /** `progress` is null while the place is being chosen. */
  | { readonly state: 'working'; readonly job: JobId; readonly progress: JobProgress | null; readonly stopping: boolean }
  | { readonly state: 'done'; readonly pdf: ExportedPdf }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly problem: Problem }

export interface Exporting {
  readonly exporting: ExportState
  readonly start: () => void
  readonly stop: () => void
}

/** The export of one sheet. It goes on while the member looks at something else; `inSight` says whether its end is seen where it began. */
export function useExport(sheet: SheetId, inSight: () => boolean): Exporting {
  const [exporting, setExporting] = useState<ExportState>({ state: 'idle' })
  const running = useRef<JobId | null>(null)

  useEvents((event) => {
    if (event.type !== 'progress' || event.progress.job !== running.current) return
    const { progress } = event
    setExporting((now) => (now.state === 'working' ? { ...now, progress } : now))
  })

  const start = useCallback(() => {
    if (running.current !== null) return
    const job = newJob()
    running.current = job
    setExporting({ state: 'working', job, progress: null, stopping: false })
    void call('export.sheet', { sheet, job }).then((result) => {
      running.current = null
      if (!result.ok) {
        setExporting(result.problem.code === 'stopped' ? { state: 'stopped' } : { state: 'failed', problem: result.problem })
        announce(result.problem.code === 'stopped' ? 'Stopped. No PDF was made.' : 'The PDF could not be made.')
      } else if (result.value === null) setExporting({ state: 'idle' })
      else {
        setExporting({ state: 'done', pdf: result.value })
        if (inSight()) announce(exportedWords(result.value))
        else toast({ words: `Saved ${exportedWords(result.value)}` })
      }
    })
  }, [sheet, inSight])

  const stop = useCallback(() => {
    const job = running.current
    if (job === null) return
    setExporting((now) => (now.state === 'working' ? { ...now, stopping: true } : now))
    void call('job.stop', { job })
  }, [])

  return { exporting, start, stop }
}
