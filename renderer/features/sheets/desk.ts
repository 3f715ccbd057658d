// The sheet being worked on: one place through which every change goes, with what was saved, what failed and where the focus belongs next.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { PartId, SheetId } from '../../../preload/contract/ids.ts'
import type { PartKind, Sheet, SheetChange } from '../../../preload/contract/model/casebook.ts'
import type { Problem, Result } from '../../../preload/contract/result.ts'
import { call, useCall, useEvents, wordsFor } from '../../api.ts'
import { announce } from '../../ui/announce.tsx'
import { toast } from '../../ui/toast.tsx'
import { saveAllNow } from '../../unsaved.ts'
import { addedPart, besideRemoved, fieldOf, movedTo, partWords, wordsOf } from './parts.ts'
import { shared } from './sharing.ts'

/** A part that was taken off the sheet and can be brought back. */
export interface RemovedPart {
  readonly kind: PartKind
  readonly id: PartId
  readonly words: string
}

/** What the parts of the page can do. It stays the same while the sheet is open, so that nothing is drawn anew for its sake. */
export interface Desk {
  readonly id: SheetId
  /** Carries out a change; a problem is shown as a message. Answers whether it was carried out. */
  readonly change: (change: SheetChange) => Promise<boolean>
  /** For fields that save themselves. */
  readonly save: (change: SheetChange) => Promise<Result<Sheet>>
  readonly add: (kind: PartKind, change: SheetChange) => Promise<void>
  readonly remove: (kind: PartKind, id: PartId) => Promise<void>
  /** Brings back a removed part, where it stood. */
  readonly bringBack: (kind: PartKind, id: PartId) => Promise<void>
  readonly move: (kind: PartKind, id: PartId, by: -1 | 1) => Promise<void>
  /** Takes a newer state of the sheet, answered to somebody else's change. */
  readonly take: (sheet: Sheet) => void
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

/** What can be done with the sheet. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A part of a sheet stands outside a sheet')
  return desk
}

export interface OpenedSheet {
  /** Undefined until it is here, or where it is not held. */
  readonly sheet: Sheet | undefined
  readonly desk: Desk
  /** What was removed since the sheet was opened and is not back, newest first. */
  readonly removed: readonly RemovedPart[]
  readonly problem: Problem | undefined
  readonly refresh: () => void
}

/** Leaves the field that is written in, so that it saves what it holds before anything else is changed. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
}

/** Opens a sheet for work. */
export function useSheet(id: SheetId): OpenedSheet {
  const { value, problem, put, refresh } = useCall('sheets.open', { sheet: id })
  // A restored backup may not hold this sheet: then what was shown is no longer there to be written on.
  const sheet = problem?.code === 'not-found' ? undefined : value
  const latest = useRef(sheet)
  const [removed, setRemoved] = useState<readonly RemovedPart[]>([])
  const [focusNext, focusOn] = useState<string | null>(null)
  latest.current = sheet

  // Two changes on their way may answer in either order: the higher version is the newer sheet.
  const take = useCallback((next: Sheet) => put((now) => (now === undefined ? next : next.version >= now.version ? shared(now, next) : now)), [put])

  // Each change is told once, ours too; what is told and is not ours came from elsewhere (search, a message's Undo) and is asked for.
  const tally = useRef({ told: 0, ours: 0, onTheirWay: 0 })
  const catchUp = useCallback(async () => {
    const { current: count } = tally
    if (count.onTheirWay > 0 || count.told <= count.ours) return
    count.told = 0
    count.ours = 0
    const result = await call('sheets.open', { sheet: id })
    if (result.ok) take(result.value)
  }, [id, take])
  useEvents((event) => {
    if (event.type !== 'sheet changed' || event.sheet !== id) return
    tally.current.told += 1
    void catchUp()
  })

  const save = useCallback(
    async (change: SheetChange) => {
      tally.current.onTheirWay += 1
      const result = await call('sheets.change', { sheet: id, change })
      tally.current.onTheirWay -= 1
      if (result.ok) {
        tally.current.ours += 1
        take(result.value)
      }
      void catchUp()
      return result
    },
    [id, take, catchUp],
  )

  const changed = useCallback(
    async (change: SheetChange): Promise<Sheet | null> => {
      const result = await save(change)
      if (result.ok) return result.value
      toast({ words: wordsFor(result.problem), tone: 'problem' })
      return null
    },
    [save],
  )

  // The place to go to exists only once the sheet is drawn with it.
  useEffect(() => {
    if (sheet === undefined || focusNext === null) return
    focusOn(null)
    const wanted = document.querySelector(focusNext) ?? document.getElementById('main')
    if (!(wanted instanceof HTMLElement)) return
    wanted.focus()
    wanted.scrollIntoView({ block: 'nearest' })
  }, [sheet, focusNext])

  const acts = useMemo(() => {
    const acts = {
      change: async (change: SheetChange) => (await changed(change)) !== null,
      add: async (kind: PartKind, change: SheetChange) => {
        const before = latest.current
        const after = await changed(change)
        const added = before && after ? addedPart(before, after, kind) : null
        if (added !== null) focusOn(fieldOf(added))
      },
      remove: async (kind: PartKind, part: PartId) => {
        const before = latest.current
        if (before === undefined) return
        leaveField()
        // What is written in the part is saved before it goes, so that it comes back whole.
        await saveAllNow()
        if ((await changed({ do: 'remove', part: kind, id: part })) === null) return
        focusOn(besideRemoved(before, kind, part))
        const name = partWords[kind]
        setRemoved((now) => [{ kind, id: part, words: wordsOf(before, kind, part) }, ...now.filter(({ id: known }) => known !== part)])
        toast({ words: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} removed.`, undo: () => void acts.bringBack(kind, part) })
      },
      bringBack: async (kind: PartKind, part: PartId) => {
        if ((await changed({ do: 'bring back', part: kind, id: part })) === null) return
        setRemoved((now) => now.filter(({ id: known }) => known !== part))
        focusOn(kind === 'evidence' ? `[data-part="${part}"] button` : fieldOf(part))
        announce(`The ${partWords[kind]} is back.`)
      },
      move: async (kind: PartKind, part: PartId, by: -1 | 1) => {
        const before = latest.current
        const to = before === undefined ? null : movedTo(before, kind, part, by)
        if (to === null) return
        const held = document.activeElement
        const place = held instanceof HTMLTextAreaElement ? ([held.selectionStart, held.selectionEnd] as const) : null
        leaveField()
        if ((await changed({ do: 'move', part: kind, id: part, to })) === null) return
        announce(`Moved ${by < 0 ? 'up' : 'down'}: now ${partWords[kind]} ${to + 1}.`)
        requestAnimationFrame(() => {
          const again = held?.isConnected ? held : document.querySelector(fieldOf(part))
          if (again instanceof HTMLElement) again.focus()
          if (again instanceof HTMLTextAreaElement && place !== null) again.setSelectionRange(...place)
          again?.scrollIntoView({ block: 'nearest' })
        })
      },
    }
    return acts
  }, [changed])

  const desk = useMemo(() => ({ id, save, take, ...acts }), [id, save, take, acts])
  return { sheet, desk, removed, problem, refresh }
}
