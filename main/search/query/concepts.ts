// What a query asks for, as a list of concepts: each one thing that was meant, with every way in which the packs may say it and how near that comes.

/** One way of saying a concept: a stem, or several stems that must stand together. */
export interface Wording {
  readonly stems: readonly string[]
  /** 1 for the word as typed, less the further it is from it. */
  readonly weight: number
  /** 'part' is one word out of a saying that was typed whole. */
  readonly from: 'typed' | 'part' | 'spelling' | 'prefix' | 'short form' | 'long form' | 'thesaurus'
}

export interface Concept {
  /** As typed. */
  readonly typed: string
  readonly wordings: readonly Wording[]
  /** How much it counts beside the others; 1 for an ordinary word. */
  readonly weight: number
  /** Whether an operator asks for it exactly, so that every passage found holds it. */
  readonly exact?: 'in a phrase' | 'in other ways'
}
