// One line of the log: what happened, never a word the member wrote.

export interface LogEntry {
  /** ISO date and time, UTC. */
  readonly at: string
  /** A short name, e.g. "call slow". */
  readonly event: string
  /** Codes, counts and names of calls only. */
  readonly detail: string
}
