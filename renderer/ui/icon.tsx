// The interface's few line drawings, 20 by 20, drawn with the colour of the text beside them. They never stand for a word alone.
import type { ReactNode } from 'react'
import type { MarkKind } from '../../preload/contract/model/casebook.ts'

const drawings = {
  search: <path d="M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Zm3.7 8.7 4.3 4.3" />,
  back: <path d="M12.5 4.5 7 10l5.5 5.5" />,
  forward: <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />,
  up: <path d="m4.5 12.5 5.5-5.5 5.5 5.5" />,
  down: <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  tick: <path d="m4 10.5 4 4 8-9" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.6" />,
  library: <path d="M4 3.5h3v13H4zM8.5 3.5h3v13h-3zM13 4.2l2.9-.7 2.6 12.4-2.9.7z" />,
  sheet: <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12h5.5M7.5 14.5h3" />,
  settings: <path d="M3 6h7m4 0h3M3 14h3m4 0h7M12 4v4M8 12v4" />,
  contents: <path d="M3.5 5h13M6.5 10h10M6.5 15h10M3.5 10h.01M3.5 15h.01" />,
  note: <path d="M4 4h12v8.5L12.5 16H4zM16 12.5h-3.500V16M7 7.500h6M7 10.500h4" />,
  highlight: <path d="m6 11 6.5-7.5 4 3.500L10 14.500H6zM3 17h14" />,
  quote: <path d="M8.5 5.500C6 6.5 4.5 8.5 4.5 11v3.500h4V10.500h-2M16 5.500c-2.5 1-4 3-4 5.500v3.500h4V10.500h-2" />,
  copy: <path d="M7 7V3.500h9.500V13H13M3.5 7H13v9.500H3.500z" />,
  source: <path d="M3.5 4.500h13M3.5 8h13M3.5 11.500h8M3.5 15h5" />,
  bin: <path d="M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.8 11h7.400l.8-11M8.5 8.500v5M11.5 8.500v5" />,
  import: <path d="M10 3v9.500M6 9l4 4 4-4M3.5 16.500h13" />,
  export: <path d="M10 13V3.500M6 7l4-4 4 4M3.5 16.500h13" />,
  print: <path d="M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z" />,
  keys: <path d="M2.5 5.500h15v9h-15zM5.5 8.500h.01M8.5 8.500h.01M11.5 8.500h.01M14.5 8.500h.01M6.5 11.800h7" />,
  clock: <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3.500V10l2.8 1.8" />,
  link: <path d="m8.5 11.5 3-3M9 6.500l2-2a3.2 3.2 0 0 1 4.5 4.500l-2 2M11 13.500l-2 2A3.2 3.2 0 0 1 4.5 11l2-2" />,
  decision: <path d="m3 17 6-6M8 6l6 6M6.5 7.5 11 3l6 6-4.5 4.500zM11 17.500h6.5" />,
  promise: <path d="M10 2.5 17.5 10 10 17.5 2.5 10z" />,
  doubt: <path d="M10 3 18 16.500H2zM10 8v4M10 14.300v.01" />,
  history: <path d="M4 4v4h4M4.3 8A6.5 6.5 0 1 1 3.5 11.500M10 7v3.500l2.5 1.5" />,
  bookmark: <path d="M5.5 3h9v14L10 13.200 5.500 17z" />,
  bookmarked: <path d="M5.500 3h9v14L10 13.200 5.500 17z" fill="currentColor" />,
  rename: <path d="M4 16l.8-3.400L13.200 4.200l2.600 2.600-8.400 8.400zM11.300 6.100l2.600 2.600" />,
  alike: <path d="M3.500 7c2-2.600 4.300-2.600 6.500-.8s4.500 1.800 6.500-.8M3.500 14c2-2.600 4.300-2.600 6.500-.8s4.500 1.800 6.500-.8" />,
  question: <path d="M7 7.500a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.1-1.5 2.400M10 15.600v.01" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export interface IconProps {
  readonly name: IconName
  /** In em of the text beside it. */
  readonly size?: number
}

/** A drawing, hidden from screen readers: the word beside it (or the button's label) says what it is. */
export function Icon({ name, size = 1.2 }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" style={{ inlineSize: `${size}em`, blockSize: `${size}em` }}>
      {drawings[name]}
    </svg>
  )
}

/** Each kind of highlight has a shape of its own, so that it is known without its hue. */
const shapes: Readonly<Record<MarkKind, ReactNode>> = {
  note: <circle cx="6" cy="6" r="4.5" />,
  claim: <path d="M1.5 2h9v6.200H6.600L3.8 11V8.200H1.500z" />,
  figure: <path d="M1.5 1.500h9v9h-9z" />,
  risk: <path d="M6 .8 11.6 11H.4z" />,
  promise: <path d="M6 .3 11.7 6 6 11.7.3 6z" />,
  question: <path d="M6 .7 10.9 3.400v5.200L6 11.3 1.1 8.600V3.400z" />,
}

/** The shape of a kind of highlight, in its ink. */
export function MarkShape({ kind, size = 0.75 }: { readonly kind: MarkKind; readonly size?: number }) {
  return (
    <svg className="mark-shape" data-kind={kind} viewBox="0 0 12 12" aria-hidden="true" style={{ inlineSize: `${size}em`, blockSize: `${size}em` }}>
      {shapes[kind]}
    </svg>
  )
}
