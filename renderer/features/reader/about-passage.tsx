// What the casebook knows of a passage beyond its words: decisions and promises minuted in it, and what is doubtful.
import type { Passage } from '../../../preload/contract/model/pack.ts'
import { Icon } from '../../ui/icon.tsx'
import { decisionLine, promiseLine } from './minuted-words.ts'
import type { Reading } from './reading.ts'

/** Which of the two is minuted in a passage; a decision where both are. */
export const minutedIn = (passage: Passage, reading: Reading): 'decision' | 'promise' | undefined =>
  reading.decisions.has(passage.key) ? 'decision' : reading.promises.get(passage.key)?.some((promise) => !promise.suggested) ? 'promise' : undefined

/** Decisions and promises: a shape, a word and a hue. */
export function Minuted({ passages, reading }: { readonly passages: readonly Passage[]; readonly reading: Reading }) {
  const decisions = passages.flatMap((passage) => reading.decisions.get(passage.key) ?? [])
  const promises = passages.flatMap((passage) => reading.promises.get(passage.key) ?? [])
  if (decisions.length === 0 && promises.length === 0) return null
  return (
    <ul className="minuted">
      {decisions.length > 0 && (
        <li className="minuted-decision">
          <Icon name="decision" size={1.1} />
          {decisionLine(decisions)}
        </li>
      )}
      {promises.map((promise) => (
        <li key={`${promise.passage}${promise.from}`} className="minuted-promise" data-suggested={promise.suggested || undefined}>
          <Icon name="promise" size={1} />
          {promiseLine(promise)}
        </li>
      ))}
    </ul>
  )
}

/** What the importer was unsure of, in its words; each said once. */
export function Doubts({ passages }: { readonly passages: readonly Passage[] }) {
  const reasons = [...new Set(passages.flatMap((passage) => passage.doubts.map((doubt) => doubt.reason)))]
  if (reasons.length === 0) return null
  return (
    <ul className="doubts">
      {reasons.map((reason) => (
        <li key={reason}>
          <Icon name="doubt" size={1.1} />
          <span>
            <span className="visually-hidden">Doubtful: </span>
            {reason}
          </span>
        </li>
      ))}
    </ul>
  )
}
