// What is said of packs that an earlier version kept and that are being read again.
import type { ReadingAgain } from '../../../preload/contract/model/app.ts'
import { counted } from '../../words.ts'

/** What it is at, or what is left: "Reading again: Scrutiny Committee, 14 December 2020". */
export function againStep({ state, waiting }: ReadingAgain): string {
  if (state === 'stopped') return `${counted(waiting.length, 'pack')} still to be read again`
  return `Reading again: ${waiting[0]?.title ?? ''}`
}

/** So many packs are listed; of the others only the number is said. */
const mostListed = 30

/** The packs still to be read, in the order in which they come, and how many more there are. */
export function againList({ waiting }: ReadingAgain): { readonly packs: ReadingAgain['waiting']; readonly more: string } {
  const more = waiting.length - mostListed
  return { packs: waiting.slice(0, mostListed), more: more > 0 ? `and ${counted(more, 'more pack')}` : '' }
}
