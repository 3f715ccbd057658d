// The order of the map of keys: what works everywhere first, then what is done most on the screen.
import { grouped, type KeyEntry } from '../../keys.ts'

const order = ['Anywhere', 'Library', 'Reading', 'Marking the text', 'Selecting by keyboard', 'Sheet', 'Print preview', 'In search']

const rank = (group: string): number => (order.includes(group) ? order.indexOf(group) : order.length)

/** Keys under their headings, in the order in which a newcomer wants them; headings not known here come last. */
export const mapOf = (entries: readonly KeyEntry[]): ReturnType<typeof grouped> => grouped(entries).toSorted((a, b) => rank(a.group) - rank(b.group))
