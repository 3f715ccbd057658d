// What opens over the text: the source of a passage, what was said last time, and everything decided and promised in the minutes held.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { AgendaItem, Passage, SourceLines } from '../../../preload/contract/model/pack.ts'
import { useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { EmptyState } from '../../ui/bits.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import { longDate } from '../../words.ts'
import { Doubts } from './about-passage.tsx'
import './dialogs.css'
import { lastTime, type Minute, minutesOf } from './last-time.ts'
import { decisionLine, promiseLine } from './minuted-words.ts'
import type { Reading } from './reading.ts'

const linesWords = ({ first, last }: SourceLines): string => (first === last ? `line ${first}` : `lines ${first} to ${last}`)

/** The lines of the source file that a passage was read from. */
export function SourceDialog({ passage, onClose }: { readonly passage: Passage | null; readonly onClose: () => void }) {
  const source = useCall('reader.source', passage ? { passage: passage.key } : null)
  return (
    <Dialog open={passage !== null} onClose={onClose} title="The source" size="large">
      <ProblemNote problem={source.problem} />
      {source.value && (
        <>
          <p className="quiet small">
            {source.value.file}, {linesWords(source.value.lines)}. {passage?.citation}.
          </p>
          <ScrollFrame label="Lines of the source" className="source-frame">
            <pre className="source-lines">{source.value.text}</pre>
          </ScrollFrame>
        </>
      )}
      {passage && <Doubts passages={[passage]} />}
    </Dialog>
  )
}

interface GoProps {
  readonly reading: Reading
  readonly onGo: (passage: PassageKey) => void
}

function MinuteEntry({ minute, onGo }: { readonly minute: Minute; readonly onGo: (passage: PassageKey) => void }) {
  return (
    <article className="minute-entry">
      <h3 className="minute-title">
        <button type="button" className="link-button" onClick={() => onGo(minute.passage)}>
          {minute.number ? `${minute.number}  ` : ''}
          {minute.title}
        </button>
      </h3>
      <p className="small quiet">
        {minute.committee}, {longDate(minute.date)}
      </p>
      <ul>
        {minute.decisions.map((decision) => (
          <li key={`${decision.passage}${decision.from}`} className="minute-line" data-kind="decision">
            <button type="button" className="minute-line-button" onClick={() => onGo(decision.passage)}>
              <span className="minute-word">{decisionLine([decision])}</span>
              {decision.text}
            </button>
          </li>
        ))}
        {minute.promises.map((promise) => (
          <li key={`${promise.passage}${promise.from}`} className="minute-line" data-kind="promise">
            <button type="button" className="minute-line-button" onClick={() => onGo(promise.passage)}>
              <span className="minute-word">{promiseLine(promise)}</span>
              {promise.text}
            </button>
          </li>
        ))}
      </ul>
    </article>
  )
}

/** Minutes in this pack of the matter being read. */
export function LastTimeDialog({
  reading,
  item,
  open,
  onGo,
  onClose,
}: GoProps & { readonly item: AgendaItem | null; readonly open: boolean; readonly onClose: () => void }) {
  const minutes = item ? lastTime(reading.content, item) : []
  return (
    <Dialog open={open} onClose={onClose} title={item ? `Last time: ${item.title}` : 'Last time'} size="large">
      {minutes.map((minute) => (
        <MinuteEntry key={`${minute.document}${minute.passage}`} minute={minute} onGo={onGo} />
      ))}
      {minutes.length === 0 && (
        <EmptyState title="Nothing in this pack’s minutes">
          {item
            ? 'No minute in this pack has a title like this item’s. Search looks through every pack held here.'
            : 'Read to an agenda item first: this shows what the minutes say of it.'}
        </EmptyState>
      )}
    </Dialog>
  )
}

/** Decisions and promises of all minutes in the pack, by meeting and minute. */
export function MinutedDialog({ reading, open, onGo, onClose }: GoProps & { readonly open: boolean; readonly onClose: () => void }) {
  const telling = reading.content.minutes.flatMap((record) => {
    const minutes = minutesOf(record)
    const numbered = minutes.filter((minute) => minute.decisions.length + minute.promises.length > 0)
    const inMinutes = new Set(numbered.flatMap((minute) => [...minute.decisions, ...minute.promises]))
    const rest = {
      decisions: record.decisions.filter((decision) => !inMinutes.has(decision)),
      promises: record.promises.filter((promise) => !inMinutes.has(promise)),
    }
    const first = rest.decisions[0]?.passage ?? rest.promises[0]?.passage
    const other = first
      ? [
          {
            document: record.document,
            committee: record.committee,
            date: record.date,
            number: null,
            title: 'Under no numbered minute',
            passage: first,
            ...rest,
          },
        ]
      : []
    return [...numbered, ...other]
  })
  return (
    <Dialog open={open} onClose={onClose} title="Decisions and promises, as minuted" size="large" foot={<Button onPress={onClose}>Close</Button>}>
      {telling.map((minute) => (
        <MinuteEntry key={`${minute.document}${minute.number}${minute.passage}`} minute={minute} onGo={onGo} />
      ))}
      {telling.length === 0 && (
        <EmptyState title="No minutes with decisions">This pack holds no minutes in which a decision or a promise was recognised.</EmptyState>
      )}
    </Dialog>
  )
}
