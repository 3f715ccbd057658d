// The saving of many fields said as one: what is not saved comes first, then what is on its way, then the time of the last save.
import { useSyncExternalStore } from 'react'
import type { SheetId } from '../../../preload/contract/ids.ts'
import { allStandings, type SavingState, type Standing, untouched, watchUnsaved } from '../../unsaved.ts'

/** How the keys of a sheet's fields begin, among everything that is typed. */
export const sheetKey = (sheet: SheetId): string => `sheet/${sheet}/`

const rank = (saving: SavingState): number => ['unchanged', 'saved', 'waiting', 'saving', 'unsaved'].indexOf(saving.state)

/** The state to show for all fields together. */
export function newestSaving(savings: ReadonlyMap<string, SavingState>): SavingState {
  let shown: SavingState = untouched.saving
  for (const saving of savings.values()) {
    const later = saving.state === 'saved' && shown.state === 'saved' && saving.at > shown.at
    if (later || rank(saving) > rank(shown)) shown = saving
  }
  return shown
}

/** How the fields whose keys begin so stand, those that are folded away or gone from the page among them. */
export const savingUnder = (standings: ReadonlyMap<string, Standing>, prefix: string): SavingState =>
  newestSaving(new Map([...standings].flatMap(([key, { saving, homeless }]) => (key.startsWith(prefix) && !homeless ? [[key, saving]] : []))))

/** How everything written on a sheet stands. */
export const useSheetSaving = (sheet: SheetId): SavingState => useSyncExternalStore(watchUnsaved, () => savingUnder(allStandings(), sheetKey(sheet)))

/** Where nothing waits, the time of the sheet's last change, where that was today; or of the last save here, if it is later. */
export function savedSince(saving: SavingState, changed: string, now: Date): SavingState {
  if (saving.state !== 'unchanged' && saving.state !== 'saved') return saving
  const at = new Date(changed)
  if (saving.state === 'saved' && !(at > saving.at)) return saving
  return at.toDateString() === now.toDateString() ? { state: 'saved', at } : saving
}
