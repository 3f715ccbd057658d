// Words as they are compared where print differs: a title with and without its number, a caption and its heading.

/** In lower case, with one space for all that is neither letter nor figure. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
