// Knows a full disk, whoever met it: SQLite, the system, or a quota.

const codes: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'])

/** The code of a fault, SQLite's or the system's; empty where it has none. */
export const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '')

/** Whether there was no room for what was to be written. */
export const isDiskFull = (fault: unknown): boolean => codes.has(codeOf(fault))
