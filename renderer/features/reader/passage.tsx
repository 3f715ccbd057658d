// One passage of the papers as it reads: its number in the margin, its words, and what the casebook knows of it.
import { memo, useMemo } from 'react'
import type { Block, Passage } from '../../../preload/contract/model/pack.ts'
import { Badge } from '../../ui/bits.tsx'
import { Doubts, Minuted, minutedIn } from './about-passage.tsx'
import { explainedIn } from './acronyms.ts'
import { AgendaLinks } from './document-head.tsx'
import type { Reading } from './reading.ts'
import { Blocks, WordsContext } from './text-parts.tsx'

interface PassageViewProps {
  readonly passage: Passage
  readonly reading: Reading
  readonly isCurrent: boolean
}

const notRow = (block: Block): block is Exclude<Block, { readonly kind: 'row' }> => block.kind !== 'row'

/** What a screen reader says of a passage when it takes the focus: the end of its citation, after the meeting. */
const spokenPlace = (passage: Passage): string => {
  const parts = passage.citation.split(', ')
  const after = parts.slice(2).join(', ')
  return after || (passage.number ? `paragraph ${passage.number}` : passage.citation)
}

/** A passage that is not part of a table. */
export const PassageView = memo(function PassageView({ passage, reading, isCurrent }: PassageViewProps) {
  const words = useMemo(() => ({ passage, explained: explainedIn(passage, reading.meanings), inHand: isCurrent }), [passage, reading, isCurrent])
  const blocks = passage.blocks.filter(notRow)
  const item = reading.agendaAt.get(passage.key)
  return (
    <WordsContext value={words}>
      <article
        aria-label={spokenPlace(passage)}
        aria-describedby={`text-${passage.key}`}
        data-passage={passage.key}
        data-kind={passage.kind}
        data-current={isCurrent || undefined}
        data-boilerplate={passage.boilerplate || undefined}
        data-minuted={minutedIn(passage, reading)}
        className="passage"
        tabIndex={isCurrent ? 0 : -1}
      >
        <div className="passage-lead">
          {passage.number && (
            <span className="passage-number figures" data-kind={passage.kind}>
              {passage.number}
            </span>
          )}
          <Minuted passages={[passage]} reading={reading} />
          <div className="passage-words" id={`text-${passage.key}`}>
            <Blocks blocks={blocks} />
          </div>
        </div>
        <Doubts passages={[passage]} />
        {passage.empty && <Badge>nothing stated</Badge>}
        {item && <AgendaLinks item={item} reading={reading} />}
      </article>
    </WordsContext>
  )
})
