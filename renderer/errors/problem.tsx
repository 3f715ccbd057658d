// A problem, in the words of the contract, shown where the act was.
import type { Problem } from '../../preload/contract/result.ts'
import { wordsFor } from '../api.ts'
import '../ui/bits.css'
import { Button } from '../ui/button.tsx'

export interface ProblemNoteProps {
  readonly problem: Problem | undefined
  /** Offers to do it again. */
  readonly onRetry?: () => void
  readonly onClose?: () => void
}

/** Nothing where there is no problem; read out when one appears. */
export function ProblemNote({ problem, onRetry, onClose }: ProblemNoteProps) {
  return (
    <div role="alert">
      {problem && (
        <div className="problem">
          <p>{wordsFor(problem)}</p>
          {onRetry && (
            <Button small onPress={onRetry}>
              Try again
            </Button>
          )}
          {onClose && (
            <Button small look="quiet" onPress={onClose}>
              Close
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
