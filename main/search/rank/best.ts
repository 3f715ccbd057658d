// Keeps the best few of very many without sorting them all: a heap whose root is the worst of those kept.

export interface Best {
  /** Answers the score that the next one must beat to be kept. */
  readonly offer: (id: number, score: number) => number
  /** Those kept, best first; of equal ones the lower number first. */
  readonly all: () => number[]
}

/** Keeps the `most` highest scores offered. */
export function keepBest(most: number): Best {
  const ids = new Int32Array(most)
  const scores = new Float64Array(most)
  let count = 0
  const sink = (from: number, id: number, score: number): void => {
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= count) break
      if (child + 1 < count && (scores[child + 1] ?? 0) < (scores[child] ?? 0)) child++
      if ((scores[child] ?? 0) >= score) break
      scores[at] = scores[child] ?? 0
      ids[at] = ids[child] ?? 0
      at = child
    }
    scores[at] = score
    ids[at] = id
  }
  const rise = (id: number, score: number): void => {
    let at = count++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((scores[parent] ?? 0) <= score) break
      scores[at] = scores[parent] ?? 0
      ids[at] = ids[parent] ?? 0
      at = parent
    }
    scores[at] = score
    ids[at] = id
  }
  return {
    offer: (id, score) => {
      if (count < most) rise(id, score)
      else if (most > 0 && score > (scores[0] ?? 0)) sink(0, id, score)
      return count < most ? -1 : (scores[0] ?? 0)
    },
    all: () =>
      Array.from({ length: count }, (_, at) => ({ id: ids[at] ?? 0, score: scores[at] ?? 0 }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .map(({ id }) => id),
  }
}
