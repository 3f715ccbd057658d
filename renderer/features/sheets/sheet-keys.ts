// The keys of a sheet, all in one place and all in the map of keys: they act on the part of the page that has the focus.
import type { PartId } from '../../../preload/contract/ids.ts'
import type { PartKind } from '../../../preload/contract/model/casebook.ts'
import { useKey } from '../../keys.ts'
import type { Desk } from './desk.ts'

const group = 'Sheet'

/** The innermost part around the focus that can be moved. */
function partInHand(): { readonly kind: PartKind; readonly id: PartId } | null {
  const part = document.activeElement?.closest<HTMLElement>('[data-kind][data-part]')
  return part ? { kind: part.dataset['kind'] as PartKind, id: part.dataset['part'] as PartId } : null
}

/** Presses a button of the page as the member would; one that is not shown, as while the print preview is, cannot be pressed. */
function press(button: Element | null | undefined): void {
  if (button instanceof HTMLElement && button.checkVisibility()) button.click()
}

/** Registers the keys while a sheet is being written. */
export function useSheetKeys({ move }: Desk): void {
  const moveBy = (by: -1 | 1) => () => {
    const part = partInHand()
    if (part !== null) void move(part.kind, part.id, by)
  }
  useKey('Alt+ArrowUp', 'Move up what is being written', moveBy(-1), { group })
  useKey('Alt+ArrowDown', 'Move down what is being written', moveBy(1), { group })
  useKey(
    'Ctrl+E',
    'Find evidence for what is being written',
    () => press(document.activeElement?.closest('.part')?.querySelector('[data-find-evidence]')),
    {
      group,
    },
  )
  useKey(
    'Ctrl+Enter',
    'Add a question',
    () =>
      press(
        document.activeElement?.closest('.line')?.querySelector('[data-add="question"]') ??
          [...document.querySelectorAll('[data-add="question"]')].at(-1),
      ),
    { group },
  )
}
