// Chance that comes out the same every time, so that two runs of the bench measure the same things.

/** A sequence of numbers from 0 to 1 that depends on its seed alone (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in another order (Fisher and Yates). The same seed gives the same order. */
export function shuffled<Thing>(things: readonly Thing[], seed: number): readonly Thing[] {
  const random = chance(seed)
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const held = order[last] as Thing
    order[last] = order[other] as Thing
    order[other] = held
  }
  return order
}
