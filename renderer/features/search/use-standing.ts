// The row a member stands on: the first until they go elsewhere by key or mouse.
import { useCallback, useMemo, useState } from 'react'
import { isOption, type Option, type ResultRows, type Row, type Step, stepFrom } from './rows.ts'

/** `row` is a key, null for the first. `moved` once the member went there by key; `follow` where it is to be brought into sight. */
interface Stood {
  readonly row: string | null
  readonly moved: boolean
  readonly follow: boolean
}

export interface Standing extends Stood {
  /** Index of the row stood on; null for none. */
  readonly active: number | null
  readonly chosen: Option | null
  /** Goes to the first row, without having moved. */
  readonly start: () => void
  /** Goes back to a row by its key. */
  readonly backTo: (row: string | null) => void
  readonly point: (index: number) => void
  /** Takes a step; false where there is nowhere to go. */
  readonly step: (step: Step) => boolean
  /** Goes to the row that will be in the place of the one stood on once that is gone. */
  readonly makeRoom: () => void
}

const atFirst: Stood = { row: null, moved: false, follow: false }

/** `first`: the key of the row to begin at. `bare`: no row is stood on until the member moves. */
export function useStanding(list: ResultRows, first: string | null, bare: boolean): Standing {
  const [stood, setStood] = useState<Stood>({ row: first, moved: false, follow: true })
  const { rows, options } = list
  const indexOf = useMemo(() => new Map(rows.map((row: Row, index) => [row.key, index])), [rows])
  const active = (stood.row === null ? undefined : indexOf.get(stood.row)) ?? (bare ? null : (options[0] ?? null))
  const row = rows[active ?? -1]
  const at = bare && stood.row === null ? null : active

  const start = useCallback(() => setStood(atFirst), [])
  const backTo = useCallback((key: string | null) => setStood({ row: key, moved: key !== null, follow: true }), [])
  const point = useCallback((index: number) => setStood((now) => ({ row: rows[index]?.key ?? null, moved: now.moved, follow: false })), [rows])
  const step = useCallback(
    (taken: Step) => {
      const to = rows[stepFrom(list, at, taken) ?? -1]
      if (to === undefined) return false
      setStood({ row: to.key, moved: true, follow: true })
      return true
    },
    [list, rows, at],
  )
  const makeRoom = useCallback(() => {
    const place = active === null ? -1 : options.indexOf(active)
    const next = rows[options[place + 1] ?? options[place - 1] ?? -1]
    setStood((now) => ({ row: next?.key ?? null, moved: now.moved && next !== undefined, follow: true }))
  }, [active, options, rows])

  return { ...stood, active, chosen: isOption(row) ? row : null, start, backTo, point, step, makeRoom }
}
