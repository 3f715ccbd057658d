// Names for long work that can be stopped.
import { uuidv7 } from 'uuidv7'
import type { JobId } from '../preload/contract/ids.ts'

export const newJob = (): JobId => uuidv7() as JobId
