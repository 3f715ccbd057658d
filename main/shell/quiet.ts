// Counts the calls on their way, so that the window is closed only when each has been answered.
import { setTimeout as wait } from 'node:timers/promises'
import type { Answering } from './caller.ts'

export interface Counted<App extends Answering> {
  readonly app: App
  /** Resolves when no call has been on its way for `rest` milliseconds, or after `most`. */
  readonly settled: (rest: number, most: number) => Promise<void>
}

/** Wraps an app so that its calls are counted. */
export function countCalls<App extends Answering>(app: App): Counted<App> {
  let onTheirWay = 0
  let lastAnswer = 0
  return {
    app: {
      ...app,
      call: async (name: string, input: unknown) => {
        onTheirWay += 1
        try {
          return await app.call(name, input)
        } finally {
          onTheirWay -= 1
          lastAnswer = performance.now()
        }
      },
    },
    settled: async (rest, most) => {
      const started = performance.now()
      for (;;) {
        const quietSince = Math.max(started, lastAnswer)
        const now = performance.now()
        if (now - started >= most || (onTheirWay === 0 && now - quietSince >= rest)) return
        await wait(20)
      }
    },
  }
}
