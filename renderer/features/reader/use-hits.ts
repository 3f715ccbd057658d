// The places a search found, stepped through in the text.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { go } from '../../routes.ts'
import type { ReaderRoute } from './index.tsx'
import type { Reveal } from './use-reveal.ts'

export interface HitsStepper {
  readonly query: string
  readonly places: NonNullable<ReaderRoute['hits']>['places']
  readonly at: number
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

const none: HitsStepper['places'] = []

export function useHits(route: ReaderRoute, reveal: Reveal): HitsStepper {
  const places = useMemo(() => route.hits?.places.filter((found) => found.passage.startsWith(`${route.pack}/`)) ?? none, [route])
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
      if (found) reveal(found.passage, { at: 0.3, ...(found.spans[0] ? { span: found.spans[0] } : {}) })
    },
    [places, at, reveal],
  )
  const close = useCallback(
    () => go({ screen: 'reader', pack: route.pack, ...(route.passage ? { passage: route.passage } : {}) }, { replace: true }),
    [route],
  )
  return { query: route.hits?.query ?? '', places, at, step, close }
}
