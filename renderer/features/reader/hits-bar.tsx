// Steps through the places that a search found, in the text.
import { Button, IconButton } from '../../ui/button.tsx'
import { counted } from '../../words.ts'

interface HitsBarProps {
  readonly query: string
  /** Citation of the passage that the places are like; null where words were sought. */
  readonly like: string | null
  /** Whether the place shown was found by what stands over it, and so has no words to be marked. */
  readonly byHeading: boolean
  readonly at: number
  readonly of: number
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** `at` counts from 0. */
export function HitsBar({ query, like, byHeading, at, of, onStep, onClose }: HitsBarProps) {
  return (
    <search className="hits-bar" aria-label="Places found">
      <p className="hits-words" aria-live="polite">
        <span className="figures">
          {at + 1} of {counted(of, 'place')}
        </span>{' '}
        {like === null ? `for “${query}”` : `like ${like}`}
        {byHeading && ', found by its heading or its document'}
      </p>
      <IconButton small icon="up" label="Previous place" combo="Shift+F3" onPress={() => onStep(-1)} />
      <IconButton small icon="down" label="Next place" combo="F3" onPress={() => onStep(1)} />
      <Button small look="quiet" onPress={onClose}>
        Clear
      </Button>
    </search>
  )
}
