// What was taken off the sheet since it was opened, so that nothing is out of reach once its message has gone.
import { Button } from '../../ui/button.tsx'
import { type RemovedPart, useDesk } from './desk.ts'
import { partWords } from './parts.ts'

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`

/** Nothing while nothing was removed. */
export function Removed({ removed }: { readonly removed: readonly RemovedPart[] }) {
  const { bringBack } = useDesk()
  if (removed.length === 0) return null
  return (
    <section className="sheet-removed" aria-labelledby="sheet-removed">
      <h2 id="sheet-removed" className="sheet-label">
        Removed since this sheet was opened
      </h2>
      <ul>
        {removed.map(({ kind, id, words }) => (
          <li key={id}>
            <span className="removed-words">
              <span className="removed-kind">{capital(partWords[kind])}</span> {words === '' ? 'nothing written' : words}
            </span>
            <Button small look="quiet" aria-label={`Bring back the ${partWords[kind]} ${words}`} onPress={() => void bringBack(kind, id)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
