// The people and agenda items a list of choices shows: the best few, all, or those that answer what is typed.
import type { ItemChoice, PersonChoice } from '../../../preload/contract/model/search.ts'
import { count } from '../../words.ts'
import { itemNumber, type PackTitles, packTitle } from './filter-words.ts'

/** One line of such a list. */
export interface Entry {
  readonly id: string
  readonly words: string
  /** The meeting an item belongs to; null where it goes without saying. */
  readonly hint: string | null
  /** How many passages it would leave. */
  readonly left: number
}

/** How many are shown at first, fewer where each takes several lines, and how many at most: a list of more is one to type in. */
const few = { short: 8, long: 5 } as const
const most = 200

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘']/gu, '').toLowerCase()

/** Whether each word typed begins a word of the text: "em cor" finds Emma Corlett. */
function answers(text: string, typed: readonly string[]): boolean {
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return typed.every((one) => words.some((word) => word.startsWith(one)))
}

/** What is shown of a list, and how many more answer what is typed. `wide` for all of it. */
export function listed(all: readonly Entry[], typed: string, wide: boolean): { readonly entries: readonly Entry[]; readonly beyond: number } {
  const words = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const found = words.length === 0 ? all : all.filter(({ words: own, hint }) => answers(`${own} ${hint ?? ''}`, words))
  const shown = found.slice(0, words.length > 0 || wide ? most : found.some(({ hint }) => hint !== null) ? few.long : few.short)
  return { entries: shown, beyond: found.length - shown.length }
}

/** "3 people.", "The first 200 people; …", "No person here is called “zz”.". */
export function listedWords(shown: number, beyond: number, typed: string, { one, many }: { readonly one: string; readonly many: string }): string {
  if (shown === 0) return `No ${one} here is called “${typed.trim()}”.`
  if (beyond > 0) return `The first ${count(shown)} ${many}; type more letters to find one of the ${count(beyond)} others.`
  return `${count(shown)} ${shown === 1 ? one : many}.`
}

export const personEntries = (people: readonly PersonChoice[]): readonly Entry[] =>
  people.map(({ name, count: left }) => ({ id: name, words: name, hint: null, left }))

/** An item by its number and title, with its meeting where the list holds items of several. */
export function itemEntries(items: readonly ItemChoice[], titles: PackTitles): readonly Entry[] {
  const several = new Set(items.map(({ pack }) => pack)).size > 1
  return items.map(({ item, title, pack, count: left }) => ({
    id: item,
    words: itemTitle(item, title),
    hint: several ? packTitle(pack, titles) : null,
    left,
  }))
}

/** "7 Early Childhood and Family Service"; "Item 7" where it has no title. */
const itemTitle = (item: ItemChoice['item'], title: string): string => (title === '' ? `Item ${itemNumber(item)}` : `${itemNumber(item)} ${title}`)
