// One filter with many values: a menu while nothing is chosen, then the choice itself as a chip that takes it away.
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { Icon } from '../../ui/icon.tsx'
import { count } from '../../words.ts'

/** One line of the menu. */
export interface FacetChoice {
  readonly id: string
  readonly words: string
  /** How many passages it would leave; null where that is not known. */
  readonly left: number | null
}

interface FacetProps {
  /** What is chosen: "committee". */
  readonly name: string
  readonly any: string
  readonly choices: readonly FacetChoice[]
  readonly onChoose: (id: string) => void
}

/** "Any committee", with a menu of those there are. */
export function Facet({ name, any, choices, onChoose }: FacetProps) {
  return (
    <MenuTrigger>
      <AriaButton className="chip chip-menu">
        <span>{any}</span>
        <Icon name="down" size={0.8} />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={`Choose a ${name}`} onAction={(key) => onChoose(String(key))}>
          {choices.map(({ id, words, left }) => (
            <MenuItem key={id} id={id} textValue={words} className="menu-item">
              <span className="menu-words">{words}</span>
              {left !== null && <span className="chip-count">{count(left)}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface ChosenProps {
  readonly name: string
  readonly words: string
  /** Whether it stands in the query, which changes when it is taken away. */
  readonly typed?: boolean
  readonly onTakeAway: () => void
}

/** What is chosen; pressing it takes it away. */
export function Chosen({ name, words, typed = false, onTakeAway }: ChosenProps) {
  const label = typed ? `${words}: take this filter out of the search` : `${words}: take this ${name} filter away`
  return (
    <AriaButton className="chip" aria-pressed="true" aria-label={label} onPress={onTakeAway}>
      <Icon name="close" size={0.8} />
      <span className="chip-long">{words}</span>
    </AriaButton>
  )
}
