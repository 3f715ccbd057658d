// Saves the search that is on show, and says when it is saved.
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon } from '../../ui/icon.tsx'
import { WithTooltip } from '../../ui/tooltip.tsx'

/** One button: "Save this search", then "Saved", which takes it away again. Both words keep their room, so that nothing moves. */
export function SaveButton({ saved, onPress }: { readonly saved: boolean; readonly onPress: () => void }) {
  return (
    <WithTooltip words={saved ? 'Take it out of your saved searches' : 'Keep these words and filters'} combo="Ctrl+S" placement="bottom">
      <AriaButton
        className="chip chip-save"
        aria-label={saved ? 'Saved: take this search out of your saved searches' : 'Save this search'}
        data-saved={saved || undefined}
        onPress={onPress}
      >
        <Icon name={saved ? 'bookmarked' : 'bookmark'} size={1.2} />
        <span className="chip-save-words">
          <span data-on={!saved || undefined}>Save this search</span>
          <span data-on={saved || undefined}>Saved</span>
        </span>
      </AriaButton>
    </WithTooltip>
  )
}
