// Words of a passage on the page: every stretch knows where in the passage it begins.
import { createContext, Fragment, useContext } from 'react'
import type { Emphasis, Passage, Span } from '../../../preload/contract/model/pack.ts'
import { groupsOf, type Simple } from './groups.ts'
import { type Explained, runsOf } from './runs.ts'

export interface Words {
  readonly passage: Passage
  readonly explained: readonly Explained[]
  /** Whether Tab stops at explained acronyms: only in the passage in hand, so that Tab is never a long walk. */
  readonly inHand: boolean
}

/** The passage whose words are being set. */
export const WordsContext = createContext<Words | null>(null)

const tags: Readonly<Record<Emphasis['style'], 'strong' | 'em' | 'u' | 'sup' | 'sub' | 'del' | 'ins'>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  sup: 'sup',
  sub: 'sub',
  deleted: 'del',
  inserted: 'ins',
}

/** A stretch of the passage's text with its emphasis and its explained acronyms. */
export function Stretch({ from, to }: Span) {
  const words = useContext(WordsContext)
  if (!words || from >= to) return null
  const { passage, explained, inHand } = words
  return (
    <span data-from={from}>
      {runsOf(passage, { from, to }, explained).map((run) => {
        const text = passage.text.slice(run.from, run.to)
        const styled = run.styles.reduce<React.ReactNode>((inner, style) => {
          const Tag = tags[style]
          return <Tag key={style}>{inner}</Tag>
        }, text)
        if (run.long === null) return <Fragment key={run.from}>{styled}</Fragment>
        return (
          <abbr key={run.from} className="acronym" data-long={run.long} aria-description={run.long} tabIndex={inHand ? 0 : -1}>
            {styled}
          </abbr>
        )
      })}
    </span>
  )
}

/** A list item: a worded marker hangs before it, a bullet is drawn. */
export function ItemWords({ from, to, markerTo }: Span & { readonly markerTo: number | null }) {
  if (markerTo === null) return <Stretch from={from} to={to} />
  return (
    <>
      <span className="item-marker">
        <Stretch from={from} to={markerTo} />
      </span>
      <span className="item-rest">
        <Stretch from={markerTo} to={to} />
      </span>
    </>
  )
}

/** Blocks that are no table rows. `number` hangs before the first of them. */
export function Blocks({ blocks }: { readonly blocks: readonly Simple[] }) {
  return groupsOf(blocks).map((group) => {
    if (group.kind === 'list') {
      return (
        <ul key={group.items[0]?.from} className="text-list">
          {group.items.map((item) => (
            <li key={item.from} className="text-item" data-level={Math.min(4, item.level)} data-marked={item.markerTo !== null || undefined}>
              <ItemWords from={item.from} to={item.to} markerTo={item.markerTo} />
            </li>
          ))}
        </ul>
      )
    }
    const { block } = group
    if (block.kind === 'heading') return <HeadingBlock key={block.from} level={block.level} from={block.from} to={block.to} />
    return (
      <p key={block.from} className="text-paragraph">
        <Stretch from={block.from} to={block.to} />
      </p>
    )
  })
}

/** Headings of the papers begin at level 2: the meeting is the page's own heading. */
function HeadingBlock({ level, from, to }: { readonly level: number } & Span) {
  const Tag = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.max(0, Math.min(4, level - 1))] ?? 'h6'
  return (
    <Tag className="text-heading" data-level={Math.max(1, Math.min(5, level))}>
      <Stretch from={from} to={to} />
    </Tag>
  )
}
