// Chance that repeats: the same seed gives the same picks, so that a failing test fails again.

export interface Chance {
  /** A number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly share: () => number
}

/** Mulberry32, a small generator good enough for picking test cases. */
export function chance(seed: number): Chance {
  let state = seed
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { share, below: (below) => Math.floor(share() * below) }
}

const letters = 'abcdefghijklmnopqrstuvwxyz '

/** Text as scanned or retyped: of so large a share of its letters one in three is left out, one doubled by another, one replaced. */
export function noisy(text: string, share: number, { share: next, below }: Chance): string {
  return [...text]
    .map((letter) => {
      if (next() >= share) return letter
      const other = letters.charAt(below(letters.length))
      return ['', letter + other, other][below(3)] ?? ''
    })
    .join('')
}

const substitutes = ['provision', 'review', 'several', 'approach', 'quarterly', 'agreed', 'partners', 'further', 'local', 'outcome']

/** Text with so large a share of its words put otherwise. */
export function reworded(text: string, share: number, { share: next, below }: Chance): string {
  return text.replaceAll(/\p{L}+/gu, (word) => (next() < share ? (substitutes[below(substitutes.length)] ?? word) : word))
}
