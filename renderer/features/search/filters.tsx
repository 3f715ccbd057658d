// Filters as quiet chips with counts: kinds side by side, the others behind a word each, everything taken away with one press.
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemKey, PackId } from '../../../preload/contract/ids.ts'
import type { TypedFilter } from '../../../preload/contract/model/search.ts'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words.ts'
import { DatesDialog } from './dates.tsx'
import { itemEntries, personEntries } from './entries.ts'
import { Chosen, Facet } from './facet.tsx'
import { daysWords, itemNumber, itemWords, type PackTitles, packTitle } from './filter-words.ts'
import { Glyph } from './glyph.tsx'
import { LongFacet } from './long-facet.tsx'
import { anyFilter, type Choices, type Filters, toggleKind, withYear } from './request.ts'
import { isTyped, typedWords } from './typed.ts'
import { kindWords } from './words.ts'

interface FilterBarProps {
  readonly choices: Choices
  /** Asks for all that `choices` holds the best few of. */
  readonly everyChoice: () => Promise<Choices | null>
  readonly filters: Filters
  /** The packs that hold what was found, best first. */
  readonly packs: readonly PackId[]
  /** The pack being read behind the search; null for none. */
  readonly reading: PackId | null
  readonly titles: PackTitles
  /** The filters that stand in the query. */
  readonly typed: readonly TypedFilter[]
  readonly onChange: (filters: Filters) => void
  /** Takes filters out of the query. */
  readonly onTakeOut: (filter: TypedFilter) => void
  /** Takes everything away, typed or chosen. */
  readonly onClear: () => void
}

/** The row of filters under the field. */
export function FilterBar({ choices, everyChoice, filters, packs, reading, titles, typed, onChange, onTakeOut, onClear }: FilterBarProps) {
  const { committee, pack, item, person } = filters
  const row = useRef<HTMLFieldSetElement>(null)
  // Where the row scrolls sideways for want of room, what was chosen last stays in sight.
  useEffect(() => {
    const chosen = anyFilter(filters) ? [...(row.current?.querySelectorAll('[aria-pressed="true"]') ?? [])].at(-1) : undefined
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [filters])
  if (choices.kinds.length === 0 && !anyFilter(filters) && typed.length === 0) return null
  // A kind that is chosen can be taken away though another is typed; no further one is offered.
  const kinds = isTyped(typed, 'kind') ? choices.kinds.filter(({ value }) => filters.kinds.includes(value)) : choices.kinds
  return (
    <fieldset className="filters" ref={row}>
      <legend className="visually-hidden">Filters</legend>
      {typed.map((filter) => (
        <Chosen key={filter.place.from} name={filter.name} words={typedWords(filter)} typed onTakeAway={() => onTakeOut(filter)} />
      ))}
      {kinds.map(({ value, count: left }) => {
        const on = filters.kinds.includes(value)
        return (
          <AriaButton key={value} className="chip" aria-pressed={on} onPress={() => onChange(toggleKind(filters, value))}>
            {on ? <Icon name="tick" size={0.9} /> : <Glyph kind={value} />}
            <span>{kindWords[value].many}</span>
            <span className="chip-count">{count(left)}</span>
          </AriaButton>
        )
      })}
      {committee !== null && <Chosen name="committee" words={committee} onTakeAway={() => onChange({ ...filters, committee: null })} />}
      {committee === null && !isTyped(typed, 'committee') && choices.committees.length > 1 && (
        <Facet
          name="committee"
          any="Any committee"
          choices={choices.committees.map(({ value, count: left }) => ({ id: value, words: value, left }))}
          onChoose={(chosen) => onChange({ ...filters, committee: chosen })}
        />
      )}
      <DaysFacet years={isTyped(typed, 'year', 'from', 'to') ? [] : choices.years} filters={filters} onChange={onChange} />
      {pack !== null && <Chosen name="pack" words={packTitle(pack, titles)} onTakeAway={() => onChange({ ...filters, pack: null })} />}
      {pack === null && !isTyped(typed, 'pack') && (
        <PackFacet packs={packs} reading={reading} titles={titles} onChoose={(chosen) => onChange({ ...filters, pack: chosen })} />
      )}
      {item !== null && <Chosen name="item" words={titleOf(item, choices)} onTakeAway={() => onChange({ ...filters, item: null })} />}
      {item === null && !isTyped(typed, 'item') && choices.items.of > 1 && (
        <LongFacet
          any="Any item"
          find="Find an item"
          one="item"
          many="items"
          best={itemEntries(choices.items.best, titles)}
          of={choices.items.of}
          all={async () => itemEntries((await everyChoice())?.items.best ?? choices.items.best, titles)}
          onChoose={(chosen) => onChange({ ...filters, item: chosen as ItemKey })}
        />
      )}
      {person !== null && <Chosen name="person" words={person} onTakeAway={() => onChange({ ...filters, person: null })} />}
      {person === null && !isTyped(typed, 'person') && choices.people.of > 0 && (
        <LongFacet
          any="Any person"
          find="Find a person"
          one="person"
          many="people"
          best={personEntries(choices.people.best)}
          of={choices.people.of}
          all={async () => personEntries((await everyChoice())?.people.best ?? choices.people.best)}
          onChoose={(chosen) => onChange({ ...filters, person: chosen })}
        />
      )}
      {(anyFilter(filters) || typed.length > 0) && (
        <AriaButton className="chip chip-clear" onPress={onClear}>
          Clear filters
        </AriaButton>
      )}
    </fieldset>
  )
}

/** The item chosen by its number, and by its title as long as anything under it is found. */
function titleOf(item: ItemKey, { items }: Choices): string {
  const title = items.best.find((one) => one.item === item)?.title ?? ''
  return title === '' ? itemWords(item) : `Item ${itemNumber(item)}: ${title}`
}

const otherDays = 'other days'

type DaysProps = Pick<FilterBarProps, 'filters' | 'onChange'> & { readonly years: Choices['years'] }

function DaysFacet({ years, filters, onChange }: DaysProps) {
  const [choosing, setChoosing] = useState(false)
  const chosen = daysWords(filters)
  return (
    <>
      {chosen !== '' && <Chosen name="date" words={chosen} onTakeAway={() => onChange(withYear(filters, null))} />}
      {chosen === '' && years.length > 0 && (
        <Facet
          name="year"
          any="Any date"
          choices={[
            ...years.map(({ value, count: left }) => ({ id: value, words: value, left })),
            { id: otherDays, words: 'Between two dates…', left: null },
          ]}
          onChoose={(id) => (id === otherDays ? setChoosing(true) : onChange(withYear(filters, id)))}
        />
      )}
      {choosing && <DatesDialog days={filters} onChoose={(days) => onChange({ ...filters, ...days })} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** The pack being read in one press; any other that holds something behind a word. */
function PackFacet({
  packs,
  reading,
  titles,
  onChoose,
}: Pick<FilterBarProps, 'packs' | 'reading' | 'titles'> & { readonly onChoose: (pack: PackId) => void }) {
  const others = packs.filter((pack) => pack !== reading)
  return (
    <>
      {reading !== null && packs.length > 0 && (
        <AriaButton className="chip" aria-pressed="false" onPress={() => onChoose(reading)}>
          This pack only
        </AriaButton>
      )}
      {others.length > (packs.includes(reading ?? ('' as PackId)) ? 0 : 1) && (
        <Facet
          name="pack"
          any={reading === null ? 'Any pack' : 'Another pack'}
          choices={others.map((pack) => ({ id: pack, words: packTitle(pack, titles), left: null }))}
          onChoose={(id) => onChoose(id as PackId)}
        />
      )}
    </>
  )
}
