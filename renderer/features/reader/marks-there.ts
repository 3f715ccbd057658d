// Highlights that stand on given words already, so that highlighting the same words twice leads to the one there and makes no second.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { MarkKind, Note } from '../../../preload/contract/model/casebook.ts'
import type { SelectedPart } from './offsets.ts'

interface Held {
  /** Notes by the passage their words stand in now. */
  readonly at: ReadonlyMap<PassageKey, readonly Note[]>
}

/** For each part the highlight of that kind on those very words that nothing was written on; shorter than `parts` where one has none. */
export const marksOn = ({ at }: Held, parts: readonly SelectedPart[], kind: MarkKind): readonly Note[] =>
  parts.flatMap(({ passage, from, to }) => {
    const there = at
      .get(passage)
      ?.find(
        (note) =>
          note.kind === kind && note.comment === '' && note.place.state !== 'lost' && note.place.span.from === from && note.place.span.to === to,
      )
    return there ? [there] : []
  })
