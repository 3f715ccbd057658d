// Puts words into HTML and CSS so that they come out as they went in, whatever they hold.

/** HTML that is already escaped: only the functions here and those that build on them make it. */
export type Html = string & { readonly __html: unique symbol }

// A brand says what the type checker cannot see: these words have been escaped.
const asHtml = (text: string): Html => text as Html

/** Controls that have no look of their own and that neither HTML nor PDF may hold; tab and line feed are kept. */
const controls = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu

/** Marks that turn the words after them about; without them the words are read as they are searched for. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** The words as they can be printed: line ends as line feeds, no control characters, no half of a surrogate pair. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(controls, '')
    .replace(turning, '')
    .toWellFormed()
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as HTML, safe in text and in quoted attributes. */
export function escapeHtml(text: string): Html {
  return asHtml(printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character))
}

/** Words as a quoted CSS string: everything but letters, digits and spaces as a code point, so nothing closes the rule or the element. */
export function cssString(text: string): string {
  const inner = printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)
  return `"${inner}"`
}

type Piece = Html | readonly Html[] | number | false | null

/** A template whose holes take only escaped HTML, numbers or nothing; plain words do not compile. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = strings.map((string, index) => {
    const piece = pieces[index]
    if (piece === undefined || piece === null || piece === false) return string
    return string + (typeof piece === 'object' ? piece.join('') : String(piece))
  })
  return asHtml(parts.join(''))
}

/** Nothing at all. */
export const nothing: Html = asHtml('')
