// The places a search found, stepped through in the text.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { forgetHits } from '../../routes.ts'
import { canSpareFocus } from './focus.ts'
import type { ReaderRoute } from './index.tsx'
import type { Reveal } from './use-reveal.ts'

export interface HitsStepper {
  readonly query: string
  /** Citation of the passage that the places are like; null where words were sought. */
  readonly like: string | null
  readonly places: NonNullable<ReaderRoute['hits']>['places']
  readonly at: number
  /** Shows the next or the previous place and takes its passage in hand. */
  readonly step: (by: 1 | -1) => void
  /** Lets the places go; the text stays where it is. */
  readonly close: () => void
}

const none: HitsStepper['places'] = []

/** The places found in the route's pack. The one at the route's own passage comes first; stepping goes round at the ends. */
export function useHits(route: ReaderRoute, reveal: Reveal, onCurrent: (passage: PassageKey) => void): HitsStepper {
  const [closed, setClosed] = useState<ReaderRoute['hits']>(undefined)
  const held = route.hits === closed ? undefined : route.hits
  const places = useMemo(() => held?.places.filter((found) => found.passage.startsWith(`${route.pack}/`)) ?? none, [held, route.pack])
  const [at, setAt] = useState(0)

  useEffect(() => {
    const first = places.findIndex((found) => found.passage === route.passage)
    setAt(Math.max(0, first))
  }, [places, route.passage])

  const step = useCallback(
    (by: 1 | -1) => {
      if (places.length === 0) return
      const next = (at + by + places.length) % places.length
      setAt(next)
      const found = places[next]
      if (!found) return
      onCurrent(found.passage)
      reveal(found.passage, { at: 0.3, focus: canSpareFocus(), ...(found.spans[0] ? { span: found.spans[0] } : {}) })
    },
    [places, at, reveal, onCurrent],
  )
  const close = useCallback(() => {
    forgetHits()
    setClosed(route.hits)
  }, [route])
  return { query: held?.query ?? '', like: held?.like ?? null, places, at, step, close }
}
