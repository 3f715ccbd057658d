// Adding packs: one import at a time, whoever began it (the button, the menu), with its progress and its outcome in words.
import { useSyncExternalStore } from 'react'
import type { CallOutput } from '../../../preload/contract/calls.ts'
import type { JobId } from '../../../preload/contract/ids.ts'
import type { JobProgress } from '../../../preload/contract/model/app.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call, listen } from '../../api.ts'
import { newJob } from '../../job.ts'
import { counted } from '../../words.ts'

export type Outcome = NonNullable<CallOutput<'library.import'>>

export type Importing =
  | { readonly state: 'resting' }
  | { readonly state: 'at work'; readonly job: JobId; readonly progress: JobProgress | null }
  | { readonly state: 'done'; readonly outcome: Outcome }
  | { readonly state: 'failed'; readonly problem: Problem }

let importing: Importing = { state: 'resting' }
const listeners = new Set<() => void>()

const become = (next: Importing) => {
  importing = next
  for (const listener of listeners) listener()
}

/** Asks the member for files and reads them as packs. Does nothing while an import is under way. */
export async function startImport(): Promise<void> {
  if (importing.state === 'at work') return
  const job = newJob()
  become({ state: 'at work', job, progress: null })
  const stop = listen((event) => {
    if (event.type === 'progress' && event.progress.job === job) become({ state: 'at work', job, progress: event.progress })
  })
  const answer = await call('library.import', { job })
  stop()
  if (!answer.ok) become(answer.problem.code === 'stopped' ? { state: 'resting' } : { state: 'failed', problem: answer.problem })
  else become(answer.value ? { state: 'done', outcome: answer.value } : { state: 'resting' })
}

/** Stops the import under way; what was read of the present file is dropped, earlier files stay. */
export async function stopImport(): Promise<void> {
  if (importing.state === 'at work') await call('job.stop', { job: importing.job })
}

export const closeImport = (): void => {
  if (importing.state !== 'at work') become({ state: 'resting' })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useImporting = (): Importing => useSyncExternalStore(subscribe, () => importing)

/** "2 packs added. 1 file could not be read." */
export function outcomeWords({ added, refused }: Outcome): string {
  const parts = [
    added.length > 0 ? `${counted(added.length, 'pack')} added.` : '',
    refused.length > 0 ? `${counted(refused.length, 'file')} not added.` : '',
  ].filter((part) => part !== '')
  return parts.join(' ') || 'Nothing was added.'
}
