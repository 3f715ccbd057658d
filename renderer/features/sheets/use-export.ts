// Makes the PDF: progress in words, a way to stop, and the result. It goes on, and can be stopped, whatever the member looks at meanwhile.
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { JobId, SheetId } from '../../../preload/contract/ids.ts'
import type { ExportedPdf, JobProgress } from '../../../preload/contract/model/app.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, listen, wordsFor } from '../../api.ts'
import { newJob } from '../../job.ts'
import { createListeners } from '../../listeners.ts'
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

const idle: ExportState = { state: 'idle' }
const held = new Map<SheetId, ExportState>()
const { tell, subscribe } = createListeners()
/** The sheet whose preview is on show: how its export ends is seen there. */
let inSight: SheetId | null = null

const exportOf = (sheet: SheetId): ExportState => held.get(sheet) ?? idle

function become(sheet: SheetId, next: ExportState): void {
  held.set(sheet, next)
  tell()
}

/** Says how an export ended, where the member is. */
function sayEnd(sheet: SheetId, words: string): void {
  if (inSight === sheet) announce(words)
  else toast({ words })
}

async function startExport(sheet: SheetId): Promise<void> {
  if (exportOf(sheet).state === 'working') return
  const job = newJob()
  become(sheet, { state: 'working', job, progress: null, stopping: false })
  const stopListening = listen((event) => {
    const now = exportOf(sheet)
    if (event.type === 'progress' && event.progress.job === job && now.state === 'working') become(sheet, { ...now, progress: event.progress })
  })
  const result = await call('export.sheet', { sheet, job })
  stopListening()
  if (!result.ok && result.problem.code === 'stopped') {
    become(sheet, { state: 'stopped' })
    sayEnd(sheet, 'Stopped. No PDF was made.')
  } else if (!result.ok) {
    become(sheet, { state: 'failed', problem: result.problem })
    // Where the preview is on show, it shows the problem and has it read out.
    if (inSight !== sheet) toast({ words: wordsFor(result.problem), tone: 'problem' })
  } else if (result.value === null) become(sheet, idle)
  else {
    become(sheet, { state: 'done', pdf: result.value })
    sayEnd(sheet, `Saved ${exportedWords(result.value)}`)
  }
}

function stopExport(sheet: SheetId): void {
  const now = exportOf(sheet)
  if (now.state !== 'working') return
  become(sheet, { ...now, stopping: true })
  void call('job.stop', { job: now.job })
}

/** The export of one sheet. `previewing` says whether its preview is on show, so that its end is seen there. */
export function useExport(sheet: SheetId, previewing: boolean): Exporting {
  const exporting = useSyncExternalStore(subscribe, () => exportOf(sheet))
  useEffect(() => {
    if (!previewing) return
    inSight = sheet
    return () => {
      inSight = null
    }
  }, [sheet, previewing])
  useEffect(
    () => () => {
      // What ended is said no more when the sheet is opened again: it may have been changed since.
      if (exportOf(sheet).state !== 'working') held.delete(sheet)
    },
    [sheet],
  )
  const start = useCallback(() => void startExport(sheet), [sheet])
  const stop = useCallback(() => stopExport(sheet), [sheet])
  return { exporting, start, stop }
}
