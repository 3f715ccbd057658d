// Takes the words of a hit as evidence: straight under the question they were sought for, or by way of the picker.
import { useCallback, useState } from 'react'
import type { PackId } from '../../../preload/contract/ids.ts'
import type { Selection, Sheet } from '../../../preload/contract/model/casebook.ts'
import type { PackContent } from '../../../preload/contract/model/pack.ts'
import type { HitGroup, PassageHit } from '../../../preload/contract/model/search.ts'
import type { Problem } from '../../../preload/contract/result.ts'
import { call } from '../../api.ts'
import type { EvidencePickerProps } from '../../ui/evidence-picker.tsx'
import type { EvidenceTarget } from '../../ui/evidence-target.ts'
import { passageOf, quoteFor } from './citing.ts'
import { useAdded } from './use-added.ts'

/** What the picker is opened with. */
export type Picking = Pick<EvidencePickerProps, 'selection' | 'quote' | 'citation' | 'pack' | 'item' | 'itemTitle'>

export interface Citing {
  readonly picking: Picking | null
  readonly problem: Problem | undefined
  /** Keys of the hits added since the overlay opened, and not taken back. */
  readonly added: ReadonlySet<string>
  /** Marks the hit the picker was opened for as added. */
  readonly picked: (sheet: Sheet) => void
  readonly cite: (hit: PassageHit, group: HitGroup) => Promise<void>
  readonly endPicking: () => void
}

/** Acts on hits as evidence. `target` is where they go; null asks with the picker. `say` reads words out. */
export function useCiting(target: EvidenceTarget | null, say: (words: string) => void): Citing {
  const [picking, setPicking] = useState<Picking | null>(null)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const { passages: added, add } = useAdded()
  const [held, setHeld] = useState<{ readonly pack: PackId; readonly content: PackContent } | null>(null)

  const cite = useCallback(
    async (hit: PassageHit, group: HitGroup) => {
      setProblem(undefined)
      if (target !== null && added.has(hit.passage)) return say(`Added already: ${hit.citation}.`)
      const opened = held?.pack === hit.pack ? ({ ok: true, value: held.content } as const) : await call('reader.open', { pack: hit.pack })
      if (!opened.ok) return setProblem(opened.problem)
      setHeld({ pack: hit.pack, content: opened.value })
      const passage = passageOf(hit, opened.value)
      if (passage === undefined) return setProblem({ code: 'not-found', detail: 'the passage of a hit' })
      const selection: Selection = { passage: hit.passage, ...quoteFor(hit, passage) }
      if (target === null) {
        const item = opened.value.pack.agenda.find(({ key }) => key === hit.item)
        setPicking({
          selection,
          quote: passage.text.slice(selection.from, selection.to),
          citation: hit.citation,
          pack: hit.pack,
          item: hit.item,
          itemTitle: item?.title ?? group.title,
        })
        return
      }
      const done = await call('sheets.change', { sheet: target.sheet, change: { do: 'cite', under: target.under, selection } })
      if (!done.ok) return setProblem(done.problem)
      add(hit.passage, target.sheet)
      say(`Added: ${hit.citation}.`)
      target.onAdded(done.value)
    },
    [held, target, say, added, add],
  )

  const picked = useCallback((sheet: Sheet) => picking !== null && add(picking.selection.passage, sheet.id), [picking, add])
  const endPicking = useCallback(() => setPicking(null), [])
  return { picking, problem, added, picked, cite, endPicking }
}
