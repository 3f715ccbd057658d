// Which rows of the text have a note beside them: a wide table takes the margin only where none stands.
import { useCallback, useState } from 'react'
import type { Notes } from './use-notes.ts'

interface Known {
  readonly notes: Notes['at']
  readonly rows: ReadonlySet<number>
}

/** A row that once gave the margin up to a note keeps to its column until the notes change, so that nothing moves to and fro while it is read. */
export function useBeside(notes: Notes['at']): { readonly beside: ReadonlySet<number>; readonly onBeside: (rows: readonly number[]) => void } {
  const [known, setKnown] = useState<Known>({ notes, rows: new Set() })
  const beside = known.notes === notes ? known.rows : none
  const onBeside = useCallback(
    (rows: readonly number[]) =>
      setKnown((now) => {
        const held = now.notes === notes ? now.rows : none
        return rows.every((row) => held.has(row)) ? now : { notes, rows: new Set([...held, ...rows]) }
      }),
    [notes],
  )
  return { beside, onBeside }
}

const none: ReadonlySet<number> = new Set()
