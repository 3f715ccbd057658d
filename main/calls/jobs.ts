// Long work that can be stopped: one abort signal a job, forgotten when it ends.
import type { JobId } from '../../preload/contract/ids.ts'
import { failed } from '../../preload/contract/result.ts'
import type { Jobs } from './services.ts'

/** Work learns by its signal that it is to stop. What failed after that counts as 'stopped'; what was finished all the same stands. */
export function createJobs(): Jobs {
  const running = new Map<JobId, AbortController>()
  return {
    run: async (job, work) => {
      if (running.has(job)) return failed('call-malformed', 'this job is running already')
      const controller = new AbortController()
      running.set(job, controller)
      try {
        const result = await work(controller.signal)
        return controller.signal.aborted && !result.ok ? failed('stopped') : result
      } finally {
        running.delete(job)
      }
    },
    stop: (job) => running.get(job)?.abort(),
    stopAll: () => {
      for (const controller of running.values()) controller.abort()
    },
  }
}
