// Text with every run of white space as one space, and the way back: packs are laid out anew far more often than they are reworded.

export interface Evened {
  readonly text: string
  /** The UTF-16 position in the original of each position here; one more for the end. */
  readonly at: readonly number[]
}

const space = /\s/

/** Evens out white space. Runs at the ends become one space too. */
export function even(original: string): Evened {
  let text = ''
  const at: number[] = []
  let inSpace = false
  for (let position = 0; position < original.length; position += 1) {
    const unit = original.charAt(position)
    const isSpace = space.test(unit)
    if (isSpace && inSpace) continue
    text += isSpace ? ' ' : unit
    at.push(position)
    inSpace = isSpace
  }
  at.push(original.length)
  return { text, at }
}

/** The same without the way back. */
export const evenText = (original: string): string => original.replaceAll(/\s+/g, ' ')
