// A menu of acts under a button.
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import './overlay.css'

export interface MenuAct {
  readonly id: string
  readonly words: string
  readonly icon?: IconName
  readonly combo?: string
  readonly danger?: boolean
  readonly act: () => void
}

/** An icon button that opens a list of acts. */
export function Menu({
  label,
  icon = 'more',
  acts,
  small = false,
}: {
  readonly label: string
  readonly icon?: IconName
  readonly acts: readonly MenuAct[]
  readonly small?: boolean
}) {
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} small={small} />
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => acts.find((act) => act.id === key)?.act()}>
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} textValue={act.words} className="menu-item" data-danger={act.danger || undefined}>
              {act.icon && <Icon name={act.icon} />}
              <span className="menu-words">{act.words}</span>
              {act.combo && <KeyHint combo={act.combo} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
