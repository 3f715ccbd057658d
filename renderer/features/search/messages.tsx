// What was done to the query, said above the results: words left out, misspellings read as something else, the index still being made.
import { Button as AriaButton } from 'react-aria-components/Button'
import type { SearchState } from '../../../preload/contract/model/app.ts'
import { Progress } from '../../ui/bits.tsx'
import type { Found } from './use-search.ts'
import { literalQuery, readQuery, refusedWords } from './words.ts'

interface MessagesProps {
  readonly found: Found | null
  readonly state: SearchState | null
  readonly onTry: (query: string) => void
}

/** Nothing where the answer is just what was asked for. */
export function Messages({ found, state, onTry }: MessagesProps) {
  const corrected = found?.answer.corrected ?? []
  return (
    <div className="search-messages">
      {state?.state === 'indexing' && (
        <Progress label="Reading the packs for search. What is found so far may not be all." done={state.done} of={state.of} />
      )}
      {state?.state === 'starting' && <p>Search is getting ready.</p>}
      {state?.state === 'resting' && <p>{state.reason}</p>}
      {found !== null && corrected.length > 0 && (
        <p>
          Showing results for <strong>{readQuery(found.query, corrected)}</strong>. Search for{' '}
          <AriaButton className="search-inline" onPress={() => onTry(literalQuery(found.query, corrected))}>
            {found.query.trim()}
          </AriaButton>{' '}
          instead.
        </p>
      )}
      {found !== null && refusedWords(found.answer).map((words) => <p key={words}>{words}</p>)}
      {found !== null && found.answer.widened !== null && <p>{found.answer.widened}</p>}
    </div>
  )
}
