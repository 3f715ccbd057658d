// How long something took: by the clock, and of processor time, which other work on the machine does not stretch.

/** Milliseconds. */
export interface Took {
  readonly ms: number
  /** Of the thread's processor time: what `ms` would be were nothing else running. */
  readonly own: number
}

function processorTime(): number {
  // The system counts a thread's time at its ticks, some milliseconds apart, unless the whole process's is asked for: that brings it up to date.
  process.cpuUsage()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Does something and says how long it took. */
export function timed<Answer>(act: () => Answer): Took & { readonly answer: Answer } {
  const before = processorTime()
  const from = performance.now()
  const answer = act()
  const ms = performance.now() - from
  return { ms, own: processorTime() - before, answer }
}
