// What can be chosen to narrow an answer, with how much each choice would leave: the best few people and items, or all where they are asked for.
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import {
  bestChoices,
  type ItemChoice,
  mostChoices,
  type Offered,
  type PersonChoice,
  type SearchAnswer,
} from '../../../preload/contract/model/search.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Counts, Named, Times } from '../rank/count.ts'

const nobody: Named = { people: [], items: [] }
const agendas = new WeakMap<Shelf, Map<string, ReadonlyMap<string, string>>>()

/** The title of an agenda item; each pack's agenda is read once. Its number where it has none. */
function titleOf(shelf: Shelf, pack: string, item: string): string {
  const known = agendas.get(shelf) ?? new Map<string, ReadonlyMap<string, string>>()
  agendas.set(shelf, known)
  const agenda = known.get(pack) ?? shelf.agenda(pack)
  known.set(pack, agenda)
  return agenda.get(item) ?? ''
}

function offered<Of, Choice>(counted: readonly Times<Of>[], most: number, choice: (one: Times<Of>) => Choice): Offered<Choice> {
  return { best: counted.slice(0, most).map(choice), of: counted.length }
}

/** Counts as they are told in an answer; `all` for every person and item. */
export function choicesOf(shelf: Shelf, { kinds, committees, years, named }: Counts, all: boolean): SearchAnswer['counts'] {
  const { people, items } = named?.() ?? nobody
  const most = all ? mostChoices : bestChoices
  return {
    kinds,
    committees,
    years,
    people: offered(people, most, ({ of: name, times: count }): PersonChoice => ({ name, count })),
    items: offered(
      items,
      most,
      ({ of: { pack, item }, times: count }): ItemChoice => ({
        item: item as ItemKey,
        title: titleOf(shelf, pack, item),
        pack: pack as PackId,
        count,
      }),
    ),
  }
}
