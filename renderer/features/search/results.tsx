// The list of results, drawn only where it is looked at, so that two thousand hits scroll like twenty.
// The field keeps the focus and names the row it stands on; what can be pressed on a row stands beside the list, not inside a row.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { PackTitles } from './filter-words.ts'
import { ResultRow } from './hit.tsx'
import { isOption, type Option, type ResultRows } from './rows.ts'

/** Heights in pixels before a row has been measured; a hit is mostly a line and two lines of words. */
const guesses = { heading: 62, section: 50, hit: 92, own: 80, saved: 60, recent: 38, more: 48 } as const
/** How many rows beyond those in sight are drawn: each costs time when the list changes. */
const drawnBeyond = 4

export interface ResultsProps {
  readonly id: string
  readonly label: string
  readonly list: ResultRows
  /** Whether it takes only the room it needs. */
  readonly short: boolean
  /** Index of the row stood on. */
  readonly active: number | null
  /** Whether the row stood on is to be brought into sight: not when the mouse chose it. */
  readonly follow: boolean
  readonly onPoint: (index: number) => void
  readonly onChoose: (option: Option) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** What can be done with the row stood on. */
  readonly acts: ReactNode
  /** Changes when the list is a new one, to be shown from its beginning. */
  readonly turn: string
  readonly titles: PackTitles
  /** Keys of the passages added as evidence since search was opened. */
  readonly added: ReadonlySet<string>
}

/** The id of a row's element. */
export const rowId = (list: string, index: number): string => `${list}-row-${index}`

export function Results({ id, label, list, short, active, follow, onPoint, onChoose, onKeyDown, acts, turn, titles, added }: ResultsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, options } = list
  // The same functions from one drawing to the next: with new ones all rows, two thousand perhaps, would be laid out anew on each.
  const getScrollElement = useCallback(() => scroller.current, [])
  const estimateSize = useCallback((index: number) => guesses[rows[index]?.type ?? 'hit'], [rows])
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize,
    getItemKey,
    overscan: drawnBeyond,
    paddingEnd: 16,
    scrollPaddingStart: 56,
    scrollPaddingEnd: 24,
    useFlushSync: false,
  })

  // A new list is shown from its beginning; more hits of the same query leave it where it is.
  const shownTurn = useRef(turn)
  useEffect(() => {
    if (shownTurn.current === turn) return
    shownTurn.current = turn
    scroller.current?.scrollTo({ top: 0 })
  }, [turn])

  useEffect(() => {
    if (follow && active !== null) virtual.scrollToIndex(active === options[0] ? 0 : active, { align: 'auto' })
  }, [active, follow, virtual, options])

  const rowUnder = (event: MouseEvent): number | null => {
    const index = Number((event.target as HTMLElement).closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN)
    return Number.isInteger(index) && isOption(rows[index]) ? index : null
  }

  const items = virtual.getVirtualItems()
  const standing = active === null ? undefined : items.find(({ index }) => index === active)
  const positions = positionsOf(options, items)

  return (
    <div className="results" ref={scroller} data-short={short || undefined}>
      <div className="results-all" style={{ blockSize: virtual.getTotalSize() }}>
        <div
          role="listbox"
          id={id}
          className="results-list"
          aria-label={label}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onMouseMove={(event) => {
            const index = rowUnder(event)
            if (index !== null && index !== active) onPoint(index)
          }}
          onClick={(event) => {
            const row = rows[rowUnder(event) ?? -1]
            if (isOption(row)) onChoose(row)
          }}
          {...(active === null ? {} : { 'aria-activedescendant': rowId(id, active) })}
        >
          {items.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : (
              <div
                key={item.key}
                role="presentation"
                className="results-row"
                data-index={item.index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ResultRow
                  row={row}
                  id={rowId(id, item.index)}
                  active={item.index === active}
                  position={positions.get(item.index) ?? 0}
                  of={options.length}
                  titles={titles}
                  added={row.type === 'hit' && added.has(row.hit.passage)}
                />
              </div>
            )
          })}
        </div>
        {standing && acts && (
          <div className="results-acts" style={{ transform: `translateY(${standing.start}px)` }}>
            {acts}
          </div>
        )}
      </div>
    </div>
  )
}

/** The place of each drawn row among those that can be chosen, counting from 1. */
function positionsOf(options: readonly number[], items: readonly { readonly index: number }[]): ReadonlyMap<number, number> {
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  const positions = new Map<number, number>()
  let low = 0
  let high = options.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((options[middle] ?? 0) < first) low = middle + 1
    else high = middle
  }
  for (let at = low; at < options.length && (options[at] ?? 0) <= last; at += 1) positions.set(options[at] ?? 0, at + 1)
  return positions
}
