// The last searches, kept in the window's own storage on this computer; where there is none, they last as long as the window.

/** How many are kept. */
export const recentKept = 8

/** The list with a search put first: known ones move up, and one typed on from the last takes its place. */
export function withRecent(list: readonly string[], query: string): readonly string[] {
  const added = query.trim().replace(/\s+/gu, ' ')
  if (added === '') return list
  const lower = added.toLowerCase()
  const others = list.filter((one, index) => one.toLowerCase() !== lower && !(index === 0 && lower.startsWith(one.toLowerCase())))
  return [added, ...others].slice(0, recentKept)
}

const place = 'casebook recent searches'
let inMemory: readonly string[] = []

/** The last searches, newest first. */
export function readRecent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string').slice(0, recentKept) : inMemory
  } catch {
    return inMemory
  }
}

/** Keeps the list. A window without storage keeps it until it closes. */
export function keepRecent(list: readonly string[]): void {
  inMemory = list
  try {
    localStorage.setItem(place, JSON.stringify(list))
  } catch {
    // Kept in memory above: losing the list on closing is all that follows.
  }
}
