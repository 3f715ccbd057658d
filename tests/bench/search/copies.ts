// How the copies of a pack are named, for those who make them and those who ask what a passage was copied from.

/** The name of copy number `copy` of a pack. */
export const nameOfCopy = (pack: string, copy: number): string => `${pack}-copy-${copy}`

/** What a copy's name adds to the keys of its passages. */
export const copyInKey = /-copy-\d+(?=\/)/u
