// The reader: opens a pack and keeps it while it is read.
import { useMemo } from 'react'
import { useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import type { Route } from '../../routes.ts'
import { useTitle } from '../../title.ts'
import { RouteLink } from '../../ui/button.tsx'
import { ReaderDesk } from './desk.tsx'
import './reader.css'
import { readingOf } from './reading.ts'

export type ReaderRoute = Extract<Route, { readonly screen: 'reader' }>

/** The screen of one pack, from the route's passage, note or places found, else from where the member last was. */
export function ReaderScreen({ route }: { readonly route: ReaderRoute }) {
  const opened = useCall('reader.open', { pack: route.pack })
  const kept = useCall('reader.place', { pack: route.pack })
  const reading = useMemo(() => (opened.value ? readingOf(opened.value) : null), [opened.value])
  useTitle(reading?.content.pack.title ?? 'Reading')

  if (opened.problem) {
    return (
      <div className="page">
        <h1 className="page-title">This pack did not open</h1>
        <ProblemNote problem={opened.problem} onRetry={opened.refresh} />
        <p>
          <RouteLink to={{ screen: 'library' }}>Go to the library</RouteLink>
        </p>
      </div>
    )
  }
  if (!reading || kept.loading)
    return (
      <p className="visually-hidden" role="status">
        Opening the pack
      </p>
    )
  return <ReaderDesk reading={reading} route={route} start={route.passage ?? kept.value?.passage ?? null} />
}
