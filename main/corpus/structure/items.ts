// Finds the agenda item each document belongs to: by a printed number, else by title and order, since titles differ and pages are gone.
import type { AgendaEntry } from './agenda.ts'
import type { DocumentPlan } from './documents.ts'
import { likeness } from './words.ts'

/** Below this two titles say nothing about each other. */
const leastLikeness = 0.22

function score(entry: AgendaEntry, plan: DocumentPlan): number {
  if (plan.itemNumber !== null) return plan.itemNumber === entry.number ? 2 : 0
  if (plan.kind === 'minutes') {
    if (!/\bminutes\b/i.test(entry.title)) return 0
    return 0.5 + likeness(entry.title, `${plan.committee} minutes`)
  }
  if (entry.standing) return 0
  const alike = likeness(entry.title, plan.title)
  return alike >= leastLikeness ? alike : 0
}

/**
 * For each plan, the index of its agenda entry or -1. Main documents follow the agenda's order: the assignment with the greatest sum
 * of likeness that never goes back. Attached papers go with the main document before them.
 */
export function matchItems(agenda: readonly AgendaEntry[], plans: readonly DocumentPlan[]): readonly number[] {
  const mains = plans.map((plan, index) => ({ plan, index })).filter(({ plan }) => plan.main)
  const rows = mains.length
  const columns = agenda.length
  const best: number[][] = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  const worth = mains.map(({ plan }) => agenda.map((entry) => score(entry, plan)))
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const own = worth[row]?.[column] ?? 0
      // An item may lead to several documents: the column stays open after a match.
      const take = own > 0 ? own + at(row + 1, column) : 0
      const line = best[row]
      if (line !== undefined) line[column] = Math.max(at(row + 1, column), at(row, column + 1), take)
    }
  }
  const matched = new Array<number>(plans.length).fill(-1)
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const own = worth[row]?.[column] ?? 0
    const index = mains[row]?.index
    if (own > 0 && at(row, column) === own + at(row + 1, column)) {
      if (index !== undefined) matched[index] = column
      row += 1
    } else if (at(row, column) === at(row, column + 1)) column += 1
    else row += 1
  }
  let current = -1
  return plans.map((plan, index) => {
    if (plan.kind === 'agenda') return -1
    if (plan.main) current = matched[index] ?? -1
    return current
  })
}
