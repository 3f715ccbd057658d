// The shape of each kind of hit, so that kinds are told apart without a hue. Promise and question are those of the marks.
import type { ReactNode } from 'react'
import type { HitKind } from '../../../preload/contract/model/search.ts'

const shapes: Readonly<Record<HitKind, ReactNode>> = {
  minutes: <path d="M1 2.5h10M1 6h10M1 9.500h6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  decision: <path d="m1.200 6.400 3.200 3.200 6.400-7.400" fill="none" stroke="currentColor" strokeWidth="1.900" />,
  promise: <path d="M6 .3 11.700 6 6 11.700.3 6z" />,
  report: <path d="M2.250 1h5L9.750 3.500v7.500h-7.500z" fill="none" stroke="currentColor" strokeWidth="1.400" />,
  question: <path d="M6 .7 10.900 3.400v5.200L6 11.300 1.100 8.600V3.400z" />,
  table: <path d="M1.200 1.700h9.600v8.600H1.200zM1.200 4.800h9.600M5 1.700v8.600" fill="none" stroke="currentColor" strokeWidth="1.300" />,
  agenda: (
    <path d="M1 2.500h1.500M1 6h1.500M1 9.500h1.500M4.500 2.500H11M4.500 6H11M4.500 9.500H11" fill="none" stroke="currentColor" strokeWidth="1.400" />
  ),
  mine: <path d="M1.200 10.800 2 8 8.600 1.400l2 2L4 10z" />,
}

/** The shape of a kind of hit, hidden from screen readers: its word stands beside it. */
export function Glyph({ kind }: { readonly kind: HitKind }) {
  return (
    <svg className="hit-glyph" data-kind={kind} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}
