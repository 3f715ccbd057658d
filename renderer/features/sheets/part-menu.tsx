// What can be done with a part of the sheet as a whole: move it, remove it.
import type { PartId } from '../../../preload/contract/ids.ts'
import type { PartKind } from '../../../preload/contract/model/casebook.ts'
import { Menu } from '../../ui/menu.tsx'
import { useDesk } from './desk.ts'

interface PartMenuProps {
  readonly kind: PartKind
  readonly id: PartId
  /** What the member calls it: "question 2". */
  readonly name: string
  /** Whether it stands first, and last, among its like. */
  readonly first: boolean
  readonly last: boolean
}

/** The three dots at the end of a part. */
export function PartMenu({ kind, id, name, first, last }: PartMenuProps) {
  const { move, remove } = useDesk()
  return (
    <div className="part-menu">
      <Menu
        small
        label={`Move or remove ${name}`}
        acts={[
          ...(!first ? [{ id: 'up', words: 'Move up', icon: 'up', combo: 'Alt+ArrowUp', act: () => void move(kind, id, -1) } as const] : []),
          ...(!last ? [{ id: 'down', words: 'Move down', icon: 'down', combo: 'Alt+ArrowDown', act: () => void move(kind, id, 1) } as const] : []),
          { id: 'remove', words: `Remove ${name}`, icon: 'bin', danger: true, act: () => void remove(kind, id) } as const,
        ]}
      />
    </div>
  )
}
