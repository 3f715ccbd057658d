// How to search, in the member's words, with examples that can be pressed.
import { Button as AriaButton } from 'react-aria-components/Button'

const ways = [
  { write: 'placement stability', finds: 'Passages with all these words, best first. Small misspellings and word endings are forgiven.' },
  { write: '"edge of care"', finds: 'These words, in this order, side by side.' },
  { write: 'budget -capital', finds: 'Budget, but no passage that says capital.' },
  { write: 'fostering OR adoption', finds: 'Either word, or both.' },
  { write: 'placement NEAR stability', finds: 'Both words, a few words apart.' },
  { write: 'safeguard*', finds: 'Every word that begins so: safeguards, safeguarding.' },
  {
    write: 'kind:minutes year:2020 fostering',
    finds: 'Filters, typed: committee, year, from, to, kind, person, item and pack. Alone, they list all they leave.',
  },
] as const

/** The ways of asking; pressing an example puts it into the field. */
export function SearchHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  return (
    <section className="search-help" aria-labelledby="search-help-title">
      <h3 id="search-help-title" className="search-help-title">
        How to search
      </h3>
      <dl className="search-ways">
        {ways.map(({ write, finds }) => (
          <div key={write} className="search-way">
            <dt>
              <AriaButton className="search-example" onPress={() => onTry(write)}>
                {write}
              </AriaButton>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p className="search-help-note">
        Figures and codes are found as printed: £4.2m, 12.4%, 2018/19, s.106. Nothing you search for leaves this computer.
      </p>
    </section>
  )
}
