// Which hits were added as evidence since search was opened, as long as they stay on their sheets.
import { useCallback, useMemo, useState } from 'react'
import type { PassageKey, SheetId } from '../../../preload/contract/ids.ts'
import type { Sheet } from '../../../preload/contract/model/casebook.ts'
import { call, useEvents } from '../../api.ts'

export interface Added {
  /** Keys of the passages added. */
  readonly passages: ReadonlySet<string>
  readonly add: (passage: PassageKey, sheet: SheetId) => void
}

/** The passages quoted on a sheet. */
export const quotedOn = ({ facts, keyLines }: Pick<Sheet, 'facts' | 'keyLines'>): ReadonlySet<string> =>
  new Set(
    [...facts, ...keyLines.flatMap(({ questions }) => questions)].flatMap(({ evidence }) => evidence.map(({ anchor }) => anchor.passage as string)),
  )

/** Keeps the marks: a quotation that is taken back, here or on its sheet, loses its own. */
export function useAdded(): Added {
  const [sheets, setSheets] = useState<ReadonlyMap<PassageKey, SheetId>>(new Map())
  useEvents((event) => {
    if (event.type !== 'sheet changed' || ![...sheets.values()].includes(event.sheet)) return
    void call('sheets.open', { sheet: event.sheet }).then((opened) => {
      if (!opened.ok) return
      const quoted = quotedOn(opened.value)
      setSheets((now) => new Map([...now].filter(([passage, sheet]) => sheet !== event.sheet || quoted.has(passage))))
    })
  })
  const add = useCallback((passage: PassageKey, sheet: SheetId) => setSheets((now) => new Map(now).set(passage, sheet)), [])
  return useMemo(() => ({ passages: new Set<string>(sheets.keys()), add }), [sheets, add])
}
