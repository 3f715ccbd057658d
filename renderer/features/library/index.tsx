// The library: the meetings whose packs are held, newest first, and what the member has made of each item.
import { useMemo, useState } from 'react'
import type { LibraryPack } from '../../../preload/contract/model/app.ts'
import { useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { issuesOf } from '../../issues.ts'
import { useKey } from '../../keys.ts'
import { lastRead } from '../../last-read.ts'
import { useTitle } from '../../title.ts'
import { EmptyState } from '../../ui/bits.tsx'
import { Button, RouteLink } from '../../ui/button.tsx'
import { counted, dayAt } from '../../words.ts'
import { AgainNote } from './again-note.tsx'
import { ImportNote } from './import-note.tsx'
import { startImport } from './importing.ts'
import './library.css'
import { PackEntry } from './pack-entry.tsx'
import { committees, nextMeeting, shelves } from './shelves.ts'

/** From so many packs on, those out of sight are left undrawn. */
const many = 40

/** The start screen. */
export function LibraryScreen() {
  const library = useCall('library.list', {}, ['packs changed', 'note changed', 'sheet changed'])
  const sheets = useCall('sheets.list', {}, ['sheet changed'])
  const [committee, setCommittee] = useState<string | null>(null)
  useTitle('Library')
  useKey('i', 'Import packs', () => void startImport(), { group: 'Library' })

  const packs = useMemo(() => library.value?.packs ?? [], [library.value])
  const shown = useMemo(() => shelves(packs, committee), [packs, committee])
  const choices = useMemo(() => committees(packs), [packs])
  const issues = useMemo(() => issuesOf(packs), [packs])
  const today = dayAt(new Date())
  const next = nextMeeting(packs, today)
  const last = packs.find((pack) => pack.id === lastRead())

  return (
    <div className="page library" data-many={packs.length > many || undefined}>
      <header className="library-head">
        <div>
          <h1 className="page-title">Library</h1>
          {library.value && packs.length > 0 && <p className="quiet">{counted(packs.length, 'pack')} held on this computer</p>}
        </div>
        <Button icon="import" combo="i" onPress={() => void startImport()}>
          Import packs
        </Button>
      </header>
      <AgainNote />
      <ImportNote />
      <ProblemNote problem={library.problem} onRetry={library.refresh} />
      {library.value && packs.length === 0 && (
        <EmptyState
          title="No packs yet"
          action={
            <Button look="main" icon="import" onPress={() => void startImport()}>
              Import packs
            </Button>
          }
        >
          The documents of a meeting come as a pack: a text file of the agenda and its reports. It is read here, on this computer, and goes nowhere
          else.
        </EmptyState>
      )}
      {last && <Resume pack={last} />}
      {choices.length > 1 && (
        <nav className="library-committees" aria-label="Committees">
          <ul>
            {[null, ...choices.map((choice) => choice.committee)].map((one) => (
              <li key={one ?? ''}>
                <button type="button" className="library-committee" aria-pressed={one === committee} onClick={() => setCommittee(one)}>
                  {one ?? 'All committees'}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ year, packs: held }) => (
        <section key={year} className="library-year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="library-year-name figures">
            {year}
          </h2>
          <div>
            {held.map((pack) => (
              <PackEntry
                key={pack.id}
                pack={pack}
                sheets={sheets.value ?? []}
                issue={issues.get(pack.id) ?? ''}
                isNext={pack.id === next?.id}
                today={today}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

/** The way back to where the member left off. */
function Resume({ pack }: { readonly pack: LibraryPack }) {
  const place = useCall('reader.place', { pack: pack.id })
  const document = place.value?.document
  const item = document ? pack.items.find((one) => one.documents.includes(document)) : undefined
  return (
    <p className="library-resume">
      <RouteLink to={{ screen: 'reader', pack: pack.id }}>Go on reading</RouteLink>
      <span className="quiet">
        {pack.title}
        {item ? `, item ${item.number}, ${item.title}` : ''}
      </span>
    </p>
  )
}
