// The foot of the search panel: which keys do what, and where the ways of asking are explained.
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'

interface SearchFootProps {
  readonly id: string
  /** Whether hits are sought as evidence. */
  readonly seeking: boolean
  readonly helping: boolean
  /** Whether there are hits to go through. */
  readonly listed: boolean
  /** Whether a saved search is stood on. */
  readonly onSaved: boolean
  readonly canHelp: boolean
  readonly onHelp: () => void
  readonly onClose: () => void
}

/** Keys in a row, read out with the field; hidden from sight where there is no room. */
export function SearchFoot({ id, seeking, listed, onSaved, helping, canHelp, onHelp, onClose }: SearchFootProps) {
  return (
    <footer className="search-foot">
      <p className="search-keys" id={id}>
        {!listed && !onSaved && !canHelp && <span>Type a word, a name or a figure</span>}
        {onSaved && (
          <>
            <span>
              <KeyHint combo="Enter" /> search
            </span>
            <span>
              <KeyHint combo="F2" /> rename
            </span>
            <span>
              <KeyHint combo="Delete" /> remove
            </span>
          </>
        )}
        {listed && (
          <>
            <span>
              <KeyHint combo="ArrowUp" /> <KeyHint combo="ArrowDown" /> go through
            </span>
            <span>
              <KeyHint combo="Enter" /> {seeking ? 'add as evidence' : 'read'}
            </span>
            {!seeking && (
              <span>
                <KeyHint combo="Ctrl+Enter" /> add as evidence
              </span>
            )}
            <span>
              <KeyHint combo="Shift+Enter" /> more like this
            </span>
          </>
        )}
      </p>
      <span className="search-foot-acts">
        {canHelp && (
          <Button small look="quiet" combo="F1" onPress={onHelp}>
            {helping ? 'Back to results' : 'How to search'}
          </Button>
        )}
        <Button small look="quiet" combo="Escape" onPress={onClose}>
          {seeking ? 'Done' : 'Close'}
        </Button>
      </span>
    </footer>
  )
}
