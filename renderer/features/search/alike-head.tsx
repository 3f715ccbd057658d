// Says whose like is on show, and leads back to where the member was.

import type { AlikeSubject } from '../../ui/alike-subject.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface AlikeHeadProps {
  readonly subject: AlikeSubject
  /** Where the way back leads: "Back to results". */
  readonly back: string
  readonly onBack: () => void
}

/** The most of a passage's words that is put on the page; the rest would be out of sight. */
const longestShown = 240

/** "Passages like Scrutiny Committee, 18 November 2020, minute 9.2: …". */
export function AlikeHead({ subject, back, onBack }: AlikeHeadProps) {
  const words = subject.words.replace(/\s+/gu, ' ').trim()
  return (
    <section className="alike-head" aria-label="Passages like one passage">
      <Icon name="alike" size={1.3} />
      <div className="alike-of">
        <p className="alike-citation">
          <span className="alike-word">Passages like</span> {subject.citation}
        </p>
        <p className="alike-words">
          “{words.slice(0, longestShown)}
          {words.length > longestShown && '…'}”
        </p>
      </div>
      <Button small look="quiet" icon="back" combo="Escape" onPress={onBack}>
        {back}
      </Button>
    </section>
  )
}
