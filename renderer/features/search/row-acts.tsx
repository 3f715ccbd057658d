// What can be done with the hit stood on: a short row of buttons laid over its first line.
import type { PassageHit } from '../../../preload/contract/model/search.ts'
import { Badge } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'

interface RowActsProps {
  readonly hit: PassageHit
  /** Whether hits are sought as evidence: then reading is the second act. */
  readonly seeking: boolean
  readonly added: boolean
  readonly onCite: () => void
  readonly onOpen: () => void
}

export function RowActs({ hit, seeking, added, onCite, onOpen }: RowActsProps) {
  return (
    <span className="row-acts">
      {added && (
        <Badge tone="ok" icon="tick">
          Added
        </Badge>
      )}
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
