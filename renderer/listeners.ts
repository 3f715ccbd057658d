// For what is held outside React and shown in it: whoever shows it is told when it changes.

export interface Listeners {
  /** Tells all of a change. */
  readonly tell: () => void
  /** Calls `listener` at every change; returns a function that stops. Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A list of listeners, none at first. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>()
  return {
    tell: () => {
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
