// Nothing found is a page that helps: what was searched, what to try, and no claim beyond the packs held here.
import { Button as AriaButton } from 'react-aria-components/Button'
import type { SearchAnswer } from '../../../preload/contract/model/search.ts'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { anyFilter, type Filters, noFilters } from './request.ts'
import { scopeWords, triesFor } from './words.ts'

interface NothingProps {
  readonly answer: SearchAnswer
  readonly query: string
  readonly filters: Filters
  readonly suggestions: readonly string[]
  readonly onFilter: (filters: Filters) => void
  readonly onTry: (query: string) => void
}

/** The page for an answer without hits. */
export function NothingFound({ answer, query, filters, suggestions, onFilter, onTry }: NothingProps) {
  const scope = scopeWords(filters)
  const packs = `${counted(answer.packsSearched, 'pack')} held here`
  return (
    <section className="nothing" aria-labelledby="nothing-title">
      <h3 id="nothing-title" className="nothing-title">
        {scope === null ? `No mention in the ${packs}` : 'No mention under these filters'}
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
      <p className="nothing-note">Packs that are not held on this computer were not searched: a matter may have come up elsewhere.</p>
    </section>
  )
}
