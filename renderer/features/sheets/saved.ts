// The saving of many fields said as one: what is not saved comes first, then what is on its way, then the time of the last save.
import type { SavingState } from '../../saving.ts'

const rank = (saving: SavingState): number => ['unchanged', 'saved', 'waiting', 'saving', 'unsaved'].indexOf(saving.state)

/** The state to show for all fields together. */
export function newestSaving(savings: ReadonlyMap<string, SavingState>): SavingState {
  let shown: SavingState = { state: 'unchanged' }
  for (const saving of savings.values()) {
    const later = saving.state === 'saved' && shown.state === 'saved' && saving.at > shown.at
    if (later || rank(saving) > rank(shown)) shown = saving
  }
  return shown
}

/** Until something is written here, the time of the sheet's last change, where that was today. */
export function savedSince(saving: SavingState, changed: string, now: Date): SavingState {
  if (saving.state !== 'unchanged') return saving
  const at = new Date(changed)
  return at.toDateString() === now.toDateString() ? { state: 'saved', at } : saving
}
