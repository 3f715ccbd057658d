// The bar that floats by selected words: what can be made of them, each with its key.
import { useLayoutEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { MarkKind } from '../../../preload/contract/model/casebook.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { MarkShape } from '../../ui/icon.tsx'
import { WithTooltip } from '../../ui/tooltip.tsx'
import { highlightAs, markOrder } from '../../words.ts'
import type { Selected } from './use-selection.ts'

export interface SelectionActs {
  readonly highlight: (kind: MarkKind) => void
  readonly note: () => void
  readonly evidence: () => void
  readonly question: () => void
  readonly copy: () => void
  /** Finds passages like the one the words stand in. */
  readonly alike: () => void
}

const edge = 8

/** Stands over the selected words, or under them where the window leaves no room above. */
export function SelectionBar({ selected, acts }: { readonly selected: Selected; readonly acts: SelectionActs }) {
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)
  const { rect } = selected

  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect()
    if (!size) return
    const above = rect.top - size.height - edge
    const top = above > 60 ? above : Math.min(rect.bottom + edge, window.innerHeight - size.height - edge)
    const left = Math.min(Math.max(edge, rect.left + rect.width / 2 - size.width / 2), window.innerWidth - size.width - edge)
    setAt({ left, top })
  }, [rect])

  return (
    // A press must not take the selection away before it is read.
    <div
      ref={bar}
      className="selection-bar"
      role="toolbar"
      aria-label="Make of the selected words"
      style={{ insetInlineStart: at?.left ?? 0, insetBlockStart: at?.top ?? 0, visibility: at ? 'visible' : 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="selection-kinds">
        {markOrder.map((kind, index) => (
          <WithTooltip key={kind} words={highlightAs(kind)} combo={String(index + 1)} delay={200}>
            <AriaButton className="icon-button" data-small aria-label={highlightAs(kind)} onPress={() => acts.highlight(kind)} preventFocusOnPress>
              <MarkShape kind={kind} size={0.95} />
            </AriaButton>
          </WithTooltip>
        ))}
      </span>
      <Button small look="quiet" combo="h" onPress={() => acts.highlight('note')} preventFocusOnPress>
        Highlight
      </Button>
      <Button small look="quiet" combo="n" onPress={acts.note} preventFocusOnPress>
        Note
      </Button>
      <Button small look="quiet" combo="e" onPress={acts.evidence} preventFocusOnPress>
        Evidence
      </Button>
      <Button small look="quiet" combo="q" onPress={acts.question} preventFocusOnPress>
        Question
      </Button>
      <IconButton small icon="alike" label="More like this passage" combo="a" onPress={acts.alike} preventFocusOnPress />
      <IconButton small icon="copy" label="Copy with citation" combo="c" onPress={acts.copy} preventFocusOnPress />
    </div>
  )
}
