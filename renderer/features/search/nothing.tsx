// Nothing found is a page that helps: what was searched, what to try, and no claim beyond the packs held here.
import { Button as AriaButton } from 'react-aria-components/Button'
import type { SearchAnswer } from '../../../preload/contract/model/search.ts'
import { Button } from '../../ui/button.tsx'
import { type PackTitles, scopeWords } from './filter-words.ts'
import { anyFilter, type Filters, noFilters } from './request.ts'
import { asTyped, countedFilters, withoutTyped } from './typed.ts'
import { packsWords, triesFor } from './words.ts'

interface NothingProps {
  readonly answer: SearchAnswer
  readonly query: string
  readonly filters: Filters
  readonly titles: PackTitles
  readonly suggestions: readonly string[]
  readonly onFilter: (filters: Filters) => void
  readonly onTry: (query: string) => void
}

/** The page for an answer without hits. */
export function NothingFound({ answer, query, filters, titles, suggestions, onFilter, onTry }: NothingProps) {
  const scope = scopeWords(filters, titles)
  const packs = packsWords(answer)
  const typed = countedFilters(answer)
  const bare = withoutTyped(answer.query, typed)
  return (
    <section className="nothing" aria-labelledby="nothing-title">
      <h3 id="nothing-title" className="nothing-title">
        {scope === null && typed.length === 0 ? `No mention in the ${packs}` : 'No mention under these filters'}
      </h3>
      {scope !== null && (
        <div className="nothing-scope">
          <p>
            Only this was searched, in the {packs}: {scope.charAt(0).toLowerCase() + scope.slice(1)}.
          </p>
          {anyFilter(filters) && (
            <Button small onPress={() => onFilter(noFilters)}>
              Search everything
            </Button>
          )}
        </div>
      )}
      {typed.length > 0 && (
        <div className="nothing-scope">
          <p>
            Only passages under <strong>{typed.map((filter) => asTyped(answer.query, filter)).join(' ')}</strong> were searched, in the {packs}.
          </p>
          {bare !== '' && (
            <Button small onPress={() => onTry(bare)}>
              Search without {typed.length === 1 ? 'it' : 'them'}
            </Button>
          )}
        </div>
      )}
      {suggestions.length > 0 && (
        <div className="nothing-suggestions">
          <p className="nothing-label">These packs do speak of</p>
          <ul>
            {suggestions.slice(0, 6).map((suggestion) => (
              <li key={suggestion}>
                <AriaButton className="search-example" onPress={() => onTry(suggestion)}>
                  {suggestion}
                </AriaButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="nothing-label">What may help</p>
      <ul className="nothing-tries">
        {triesFor(query).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <NotHeld />
    </section>
  )
}

const NotHeld = () => <p className="nothing-note">Packs that are not held on this computer were not searched: a matter may have come up elsewhere.</p>

/** The page for a passage without its like. */
export function NothingAlike({ answer }: { readonly answer: SearchAnswer }) {
  return (
    <section className="nothing" aria-labelledby="nothing-title">
      <h3 id="nothing-title" className="nothing-title">
        Nothing in the {packsWords(answer)} says much the same
      </h3>
      <p>A passage counts as alike when it shares several of the words that are rare elsewhere.</p>
      <p className="nothing-label">What may help</p>
      <ul className="nothing-tries">
        <li>Type the two or three words that matter most: the search then starts anew.</li>
        <li>Ask for passages like the one before or after it, or like the minute that decided it.</li>
      </ul>
      <NotHeld />
    </section>
  )
}
