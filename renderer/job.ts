// Names for long work that can be stopped.
import { uuidv7 } from 'uuidv7'
import type { JobId } from '../preload/contract/ids.ts'

/** A name under which progress is told and the work can be stopped. */
export const newJob = (): JobId => uuidv7() as JobId
