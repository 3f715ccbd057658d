// Filters in plain words: on a chip, beside a saved search, and in the sentence that says what was searched.
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import { longDate } from '../../words.ts'
import { anyFilter, type Days, type Filters, yearOf } from './request.ts'
import { kindWords } from './words.ts'

/** What a pack is called, by its id. */
export type PackTitles = ReadonlyMap<PackId, string>

/** What a pack is called; its id where it is not held, or not known yet. */
export const packTitle = (pack: PackId, titles: PackTitles): string => titles.get(pack) ?? pack

/** "7": the number of an item as its key ends. */
export const itemNumber = (item: ItemKey): string => item.slice(item.lastIndexOf('/i') + 2)

/** "item 7": an item without its title. */
export const itemWords = (item: ItemKey): string => `item ${itemNumber(item)}`

/** "2020"; "1 October 2020 to 31 March 2021"; "since 1 October 2020"; "until 31 March 2021"; empty for any day. */
export function daysWords(days: Days): string {
  const { from, to } = days
  const year = yearOf(days)
  if (year !== null) return year
  if (from !== null && to !== null) return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
  return from !== null ? `since ${longDate(from)}` : to !== null ? `until ${longDate(to)}` : ''
}

/** "Decisions · 2020 · Scrutiny Committee"; empty where nothing is filtered. */
export function filterWords(filters: Filters, titles: PackTitles): string {
  const { kinds, committee, pack, item, person } = filters
  const parts = [
    ...kinds.map((kind) => kindWords[kind].many),
    daysWords(filters),
    committee ?? '',
    pack === null ? '' : packTitle(pack, titles),
    item === null ? '' : itemWords(item),
    person ?? '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

/** "Minutes and decisions of Scrutiny Committee in 2020": what the filters leave to be searched; null where nothing is filtered. */
export function scopeWords(filters: Filters, titles: PackTitles): string | null {
  if (!anyFilter(filters)) return null
  const { committee, from, to, pack, item, person } = filters
  const kinds = filters.kinds.map((kind, index) => (index === 0 ? kindWords[kind].many : lower(kindWords[kind].many)))
  const what =
    kinds.length === 0 ? 'Everything' : kinds.length === 1 ? (kinds[0] ?? '') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1) ?? ''}`
  const days = daysWords(filters)
  const joint = from !== null && to !== null ? (yearOf(filters) !== null ? 'in ' : 'from ') : ''
  return [
    what,
    ...(committee === null ? [] : [`of ${committee}`]),
    ...(days === '' ? [] : [joint + days]),
    ...(pack === null ? [] : [`in the pack ${packTitle(pack, titles)}`]),
    ...(item === null ? [] : [`under ${itemWords(item)}`]),
    ...(person === null ? [] : [`with ${person}`]),
  ].join(' ')
}
