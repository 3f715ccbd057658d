// The contents at the left: items, documents and headings as one tree, with the present place marked and a box to filter by.
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { PassageKey } from '../../../preload/contract/ids.ts'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { counted } from '../../words.ts'
import './contents.css'
import { linesOf, type OutlineLine, pathTo } from './outline.ts'
import { type PlaceStore, usePlace } from './place.ts'
import type { Reading } from './reading.ts'

interface ContentsProps {
  readonly reading: Reading
  readonly place: PlaceStore
  readonly onGo: (passage: PassageKey) => void
}

/** `onGo` is asked to go to a passage; the tree itself only follows `place`. */
export function Contents({ reading, place, onGo }: ContentsProps) {
  const here = usePlace(place)
  const [filter, setFilter] = useState('')
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [cursor, setCursor] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)

  const path = useMemo(() => (here ? pathTo(reading.outline, here, (key) => reading.passages.get(key)?.order ?? -1) : []), [here, reading])
  // What the member opened or folded stays so; else the branch being read is open.
  const isOpen = (id: string): boolean => folded.get(id) ?? path.includes(id)
  const lines = linesOf(reading.outline, isOpen, filter)
  const shownIds = new Set(lines.map((line) => line.node.id))
  const currentId = path.findLast((id) => shownIds.has(id)) ?? null
  const stop = cursor !== null && shownIds.has(cursor) ? cursor : (currentId ?? lines[0]?.node.id ?? null)

  // The place being read stays in sight, unless the member is busy in the contents.
  useEffect(() => {
    const list = tree.current
    if (!list || currentId === null || list.contains(document.activeElement) || list.matches(':hover')) return
    const line = list.querySelector<HTMLElement>('[aria-current]')
    const frame = list.parentElement
    if (!line || !frame) return
    const top = line.offsetTop - frame.offsetTop
    if (top < frame.scrollTop + 40 || top > frame.scrollTop + frame.clientHeight - 80) frame.scrollTop = top - frame.clientHeight / 3
  }, [currentId])

  const fold = (id: string, open: boolean) => setFolded((now) => new Map(now).set(id, open))
  const focusLine = (id: string | undefined) => {
    if (id === undefined) return
    setCursor(id)
    tree.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)?.focus()
  }

  /** Whoever comes back to the contents begins where they read, not at the line they used last. */
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setCursor(null)
  }

  const onKey = (event: KeyboardEvent, line: OutlineLine, at: number) => {
    if (event.altKey || event.ctrlKey || !act(event.key, line, at)) return
    event.preventDefault()
  }

  /** Does what a key means in a tree; false for keys that mean nothing there. */
  const act = (key: string, { node, open, parent }: OutlineLine, at: number): boolean => {
    switch (key) {
      case 'ArrowDown':
        focusLine(lines[at + 1]?.node.id)
        return true
      case 'ArrowUp':
        focusLine(lines[at - 1]?.node.id)
        return true
      case 'Home':
        focusLine(lines[0]?.node.id)
        return true
      case 'End':
        focusLine(lines.at(-1)?.node.id)
        return true
      case 'ArrowRight':
        if (node.children.length > 0 && !open) fold(node.id, true)
        else focusLine(lines[at + 1]?.node.id)
        return true
      case 'ArrowLeft':
        if (open) fold(node.id, false)
        else focusLine(parent ?? undefined)
        return true
      case 'Enter':
      case ' ':
        if (node.passage) onGo(node.passage)
        return true
      default:
        return false
    }
  }

  return (
    <div className="contents">
      <div className="contents-filter">
        <TextField label="Filter the contents" labelHidden placeholder="Filter the contents" value={filter} onChange={setFilter} />
      </div>
      <div className="contents-scroll">
        <p className="visually-hidden" role="status">
          {filter.trim() !== '' && (lines.length === 0 ? `No heading holds “${filter}”.` : `${counted(lines.length, 'line')} left`)}
        </p>
        {lines.length === 0 && (
          <p className="contents-none quiet" aria-hidden="true">
            No heading holds “{filter}”.
          </p>
        )}
        <div ref={tree} role="tree" aria-label="Contents" className="contents-tree" onBlur={leave}>
          {lines.map((line, at) => {
            const { node, open } = line
            return (
              <div
                key={node.id}
                role="treeitem"
                data-line={node.id}
                aria-level={node.level}
                aria-selected={node.id === currentId}
                {...(node.children.length > 0 ? { 'aria-expanded': open } : {})}
                {...(node.id === currentId ? { 'aria-current': 'location' as const } : {})}
                className="contents-line"
                data-kind={node.kind}
                data-level={Math.min(5, node.level)}
                tabIndex={node.id === stop ? 0 : -1}
                onKeyDown={(event) => onKey(event, line, at)}
                onFocus={() => setCursor(node.id)}
                onClick={() => {
                  if (node.passage) onGo(node.passage)
                  else fold(node.id, !open)
                }}
              >
                <span
                  className="contents-fold"
                  aria-hidden="true"
                  onClick={(event) => {
                    if (node.children.length === 0) return
                    event.stopPropagation()
                    fold(node.id, !open)
                  }}
                >
                  {node.children.length > 0 && <Icon name={open ? 'down' : 'forward'} size={0.85} />}
                </span>
                {node.number && <span className="contents-number figures">{node.number}</span>}
                <span className="contents-words">
                  {node.words}
                  {node.note && node.kind === 'document' && <span className="contents-note">{node.note}</span>}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
