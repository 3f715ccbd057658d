// What to do when the window's process has ended: open it again, unless it keeps ending. Pure.

/** Within this time, in milliseconds, … */
export const crashWindow = 60_000
/** … this many ends in a row mean that opening it again does not help. */
export const crashesTooMany = 3

export type AfterCrash = 'reload' | 'give up' | 'leave'

/**
 * Decides what follows the end of the window's process.
 * @param reason as Electron names it; a clean exit and our own killing are no crash.
 * @param before times of earlier crashes, in milliseconds, oldest first.
 */
export function afterCrash(reason: string, before: readonly number[], now: number): AfterCrash {
  if (reason === 'clean-exit') return 'leave'
  const recent = before.filter((time) => now - time < crashWindow)
  return recent.length + 1 >= crashesTooMany ? 'give up' : 'reload'
}
