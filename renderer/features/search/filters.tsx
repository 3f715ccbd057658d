// Filters as quiet chips with counts: kinds side by side, committees and years behind a word each, everything taken away with one press.
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words.ts'
import { Glyph } from './glyph.tsx'
import { anyFilter, type Choice, type Choices, type Filters, noFilters, toggleKind } from './request.ts'
import { kindWords } from './words.ts'

interface FilterBarProps {
  readonly choices: Choices
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
}

/** The row of filters under the field. */
export function FilterBar({ choices, filters, onChange }: FilterBarProps) {
  if (choices.kinds.length === 0 && !anyFilter(filters)) return null
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Filters</legend>
      {choices.kinds.map(({ value, count: left }) => {
        const on = filters.kinds.includes(value)
        return (
          <AriaButton key={value} className="chip" aria-pressed={on} onPress={() => onChange(toggleKind(filters, value))}>
            {on ? <Icon name="tick" size={0.9} /> : <Glyph kind={value} />}
            <span>{kindWords[value].many}</span>
            {left !== null && <span className="chip-count">{count(left)}</span>}
          </AriaButton>
        )
      })}
      <Facet
        name="committee"
        any="Any committee"
        choices={choices.committees}
        chosen={filters.committee}
        onChoose={(committee) => onChange({ ...filters, committee })}
      />
      <Facet name="year" any="Any year" choices={choices.years} chosen={filters.year} onChoose={(year) => onChange({ ...filters, year })} />
      {anyFilter(filters) && (
        <AriaButton className="chip chip-clear" onPress={() => onChange(noFilters)}>
          Clear filters
        </AriaButton>
      )}
    </fieldset>
  )
}

interface FacetProps {
  readonly name: string
  readonly any: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
  readonly onChoose: (value: string | null) => void
}

function Facet({ name, any, choices, chosen, onChoose }: FacetProps) {
  if (choices.length < 2 && chosen === null) return null
  if (chosen !== null)
    return (
      <AriaButton className="chip" aria-pressed="true" aria-label={`${chosen}: take this ${name} filter away`} onPress={() => onChoose(null)}>
        <Icon name="close" size={0.8} />
        <span className="chip-long">{chosen}</span>
      </AriaButton>
    )
  return (
    <MenuTrigger>
      <AriaButton className="chip chip-menu">
        <span>{any}</span>
        <Icon name="down" size={0.8} />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={`Choose a ${name}`} onAction={(key) => onChoose(String(key))}>
          {choices.map(({ value, count: left }) => (
            <MenuItem key={value} id={value} textValue={value} className="menu-item">
              <span className="menu-words">{value}</span>
              {left !== null && <span className="chip-count">{count(left)}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
