// Turns a word as printed into the form under which it is indexed: case, accents, ligatures and look-alike letters of other alphabets fall away.

/** Cyrillic and Greek letters that a scanner takes for Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

const marks = /\p{M}+/gu
const strange = /[^a-z0-9]/u
const apostrophes = /['’‘`´ʼ]/gu

/** Possessives written without their apostrophe, which no rule can tell from a plural. */
const bare: Readonly<Record<string, string>> = { childrens: 'children', mens: 'men', womens: 'women', peoples: 'people' }

/** The folded form of one word: lower case, plain Latin letters and digits; a possessive "'s" is dropped, other apostrophes close up. */
export function fold(word: string): string {
  let folded = word.toLowerCase()
  if (strange.test(folded)) {
    folded = folded.replace(/['’‘`´ʼ]s?$/u, '').replace(apostrophes, '')
    if (strange.test(folded)) {
      folded = folded.normalize('NFKD').replace(marks, '')
      if (strange.test(folded)) folded = Array.from(folded, (letter) => lookAlikes[letter] ?? letter).join('')
    }
  }
  return bare[folded] ?? folded
}
