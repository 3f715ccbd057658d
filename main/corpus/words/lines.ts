// How a text falls into lines: the same when a pack is read and when its source is shown.

/** A text's lines, without line ends; lines count from 1 in what is shown as its source. */
export const splitLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r|\u2028|\u2029/)
