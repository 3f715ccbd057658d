// Where notes stand in the margin: beside their words where there is room, else just below the note before.

export interface Wish {
  readonly id: string
  /** Where the words stand, in pixels from the top of the text. */
  readonly top: number
  readonly height: number
}

/** From where to where something reaches, in pixels from the top of the text. */
export interface Reach {
  readonly top: number
  readonly bottom: number
}

/** Whether a note stands beside a stretch of the text, which then has no room in the margin. */
export const isBeside = (stretch: Reach, notes: readonly Reach[]): boolean =>
  notes.some(({ top, bottom }) => top < stretch.bottom && bottom > stretch.top)

/** Gives each note its top, in the order of the text. The note in hand keeps its wish, and those before it make room upwards. */
export function layOut(wishes: readonly Wish[], gap: number, inHand: string | null = null): ReadonlyMap<string, number> {
  const order = wishes.toSorted((a, b) => a.top - b.top)
  const tops = new Map<string, number>()
  const held = order.findIndex((wish) => wish.id === inHand)
  let free = Number.NEGATIVE_INFINITY
  for (const wish of order.slice(Math.max(0, held))) {
    const top = Math.max(wish.top, free)
    tops.set(wish.id, top)
    free = top + wish.height + gap
  }
  if (held <= 0) return tops
  // Down from the top first, then pushed up where the note in hand needs the room.
  free = Number.NEGATIVE_INFINITY
  const before = order.slice(0, held).map((wish) => {
    const top = Math.max(wish.top, free)
    free = top + wish.height + gap
    return { wish, top }
  })
  let limit = tops.get(inHand ?? '') ?? Number.POSITIVE_INFINITY
  for (const { wish, top } of before.toReversed()) {
    const placed = Math.min(top, limit - gap - wish.height)
    tops.set(wish.id, placed)
    limit = placed
  }
  return tops
}
