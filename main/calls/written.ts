// What follows every change to the member's own notes and sheets: the window hears of it, and search is given the new words.
import type { CasebookEvent } from '../../preload/contract/events.ts'
import type { Services } from './services.ts'

/** Tells of a change that is on disk. `event` says what was changed. */
export function tellWritten({ emit, now, ownWordsChanged }: Pick<Services, 'emit' | 'now' | 'ownWordsChanged'>, event: CasebookEvent): void {
  emit(event)
  emit({ type: 'saved', at: now().toISOString() })
  ownWordsChanged()
}
