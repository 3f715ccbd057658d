// Quotations under a fact or a question: the words exactly as printed, where they stand, and whether they still stand there.

import { Button as AriaButton } from 'react-aria-components/Button'
import type { PartId } from '../../../preload/contract/ids.ts'
import { doubtsInWords, type Evidence, sheetLimits } from '../../../preload/contract/model/casebook.ts'
import { blankCellsBefore, blankCellsBeforeReading } from '../../../preload/contract/model/quoted.ts'
import { IconButton, RouteLink } from '../../ui/button.tsx'
import { seekEvidence } from '../../ui/evidence-target.ts'
import { Icon } from '../../ui/icon.tsx'
import { QuotedWords } from '../../ui/quoted-words.tsx'
import { useDesk } from './desk.ts'
import { fullWords, hasRoom } from './parts.ts'
import { type Standing, standingOf, standingWords } from './sources.ts'
import './evidence.css'

const shapes: Readonly<Record<Standing, string>> = {
  exact: 'm2 6.500 3 3 5.500-7',
  'as read': 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1ZM3.700 6.200l1.700 1.700 3-3.800',
  near: 'M1.500 4.700c1.500-1.600 3-1.600 4.500 0s3 1.600 4.500 0M1.500 8.300c1.500-1.600 3-1.600 4.500 0s3 1.600 4.500 0',
  'not found': 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1ZM2.700 9.300l6.600-6.600',
}

/** Exact, as read, near or not found: a shape and words. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <span className="standing" data-standing={standing} title={standingWords[standing].means}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[standing]} />
      </svg>
      {standingWords[standing].word}
    </span>
  )
}

/** What the paper reads now, where that is not what was quoted. */
function ReadsNow({ anchor, place }: Pick<Evidence, 'anchor' | 'place'>) {
  if (place.state !== 'near' && place.state !== 'ask') return null
  const label = place.state === 'ask' ? 'A likely place reads' : 'The paper now reads'
  return (
    <div className="quotation-reads">
      <p>{label}:</p>
      <QuotedWords quote={place.reads} blank={blankCellsBeforeReading(anchor, place.reads)} />
    </div>
  )
}

function Quotation({ evidence, number }: { readonly evidence: Evidence; readonly number: number | undefined }) {
  const { remove } = useDesk()
  const { anchor, place, doubts, minuted } = evidence
  const standing = standingOf(evidence)
  return (
    <li className="quotation" data-part={evidence.id}>
      <figure>
        <blockquote>
          <QuotedWords quote={anchor.quote} blank={blankCellsBefore(anchor)} />
        </blockquote>
        <figcaption>
          {number !== undefined && (
            <span className="quotation-number">
              <span className="visually-hidden">Source </span>
              {number}
            </span>
          )}{' '}
          {minuted && <span className="quotation-minuted">As minuted</span>}{' '}
          <RouteLink
            to={{ screen: 'reader', pack: anchor.pack, passage: place.state === 'lost' ? anchor.passage : place.passage }}
            className="quotation-place"
            label={`Read in the document: ${anchor.citation}`}
          >
            {anchor.citation}
          </RouteLink>{' '}
          <StandingMark standing={standing} />
        </figcaption>
        <ReadsNow anchor={anchor} place={place} />
        {doubts.length > 0 && (
          <p className="quotation-doubt">
            <Icon name="doubt" size={1.1} />
            {doubtsInWords(doubts)}
          </p>
        )}
        {place.state === 'lost' && <p className="quotation-reads">{standingWords['not found'].means}</p>}
      </figure>
      <IconButton icon="close" small label={`Remove the quotation from ${anchor.citation}`} onPress={() => void remove('evidence', evidence.id)} />
    </li>
  )
}

interface EvidenceListProps {
  readonly under: PartId
  readonly evidence: readonly Evidence[]
  readonly numberOf: ReadonlyMap<PartId, number>
}

/** The quotations of a part; nothing where there are none. */
export function EvidenceList({ under, evidence, numberOf }: EvidenceListProps) {
  if (evidence.length === 0) return null
  return (
    <ul className="quotations" aria-label="Evidence" data-under={under}>
      {evidence.map((one) => (
        <Quotation key={one.id} evidence={one} number={numberOf.get(one.id)} />
      ))}
    </ul>
  )
}

interface AddEvidenceProps {
  readonly under: PartId
  /** What the member calls the part: "question 2: What would have to be true …". */
  readonly name: string
  readonly count: number
}

/** Opens search to find words to cite; says kindly when there are enough. */
export function AddEvidence({ under, name, count }: AddEvidenceProps) {
  const { id, take } = useDesk()
  if (!hasRoom('evidence', count)) return <span className="part-full">{fullWords.evidence}</span>
  return (
    <AriaButton
      className="fold-button"
      data-find-evidence=""
      aria-label={`Find evidence for ${name}`}
      onPress={() => seekEvidence({ sheet: id, under, label: name, room: sheetLimits.evidence - count, onAdded: take })}
    >
      <Icon name="quote" size={1.1} />
      Find evidence
    </AriaButton>
  )
}
