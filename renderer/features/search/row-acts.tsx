// What can be done with the row stood on: a short row of buttons in the room kept for them at the end of its first line.
import type { PassageHit, SavedSearch } from '../../../preload/contract/model/search.ts'
import { Button } from '../../ui/button.tsx'
import { savedTitle } from './saved.ts'

interface RowActsProps {
  readonly hit: PassageHit
  /** Whether hits are sought as evidence: then reading is the second act. */
  readonly seeking: boolean
  readonly onCite: () => void
  readonly onOpen: () => void
  readonly onAlike: () => void
}

export function RowActs({ hit, seeking, onCite, onOpen, onAlike }: RowActsProps) {
  return (
    <span className="row-acts">
      <Button small look="quiet" icon="alike" aria-label={`More like this: ${hit.citation}`} onPress={onAlike}>
        More like this
      </Button>
      {seeking ? (
        <Button small look="quiet" icon="library" aria-label={`Read ${hit.citation}`} onPress={onOpen}>
          Read
        </Button>
      ) : (
        <Button small look="quiet" icon="quote" aria-label={`Add as evidence: ${hit.citation}`} onPress={onCite}>
          Add as evidence
        </Button>
      )}
    </span>
  )
}

interface SavedActsProps {
  readonly search: SavedSearch
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** As `RowActs`, for a saved search. */
export function SavedActs({ search, onRename, onRemove }: SavedActsProps) {
  return (
    <span className="row-acts" data-saved>
      <Button small look="quiet" icon="rename" aria-label={`Rename ${savedTitle(search)}`} onPress={onRename}>
        Rename
      </Button>
      <Button small look="quiet" icon="bin" aria-label={`Remove ${savedTitle(search)}`} onPress={onRemove}>
        Remove
      </Button>
    </span>
  )
}
