// The words of a source text by rules of its own, so that the importer is not checked against itself: marks out, entities read, words in order.

const blockTags =
  /<\/?(?:p|div|ul|ol|li|br|hr|h[1-6]|table|thead|tbody|tfoot|tr|td|th|blockquote|dl|dt|dd|section|pre|caption|figure|figcaption|img)(?:\s[^<>]*)?\/?>/gi
const inlineTags = /<\/?(?:b|strong|i|em|u|ins|s|del|strike|sup|sub|span|mark|font|small|a|abbr|code|kbd|q|cite)(?:\s[^<>]*)?\/?>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
}

/** Words are runs of letters and figures; punctuation and white space only part them. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of one source line, without Markdown, HTML and bullets. */
export function sourceWords(line: string): readonly string[] {
  const plain = line
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/^\s*(?:(?:[-*+>•●■➤▶♦►○◦▪‣]|#{1,6})\s+|o\s+(?=[A-Z\d“"]))+/, '')
    .replace(/\*\*|~~/g, '')
    .replace(/^(\d{1,2}(?:\.\d{1,2})+)(?=[A-Z][a-z])(?!.*\t)/, '$1 ')
    .replace(/(?<=\S)<(?=https?:)/g, ' ')
    .replace(/!?\[([^[\]\n]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g, (_, label: string, target: string) =>
      target === '#' || label.includes(target.replace(/^mailto:/, '')) ? label : `${label} ${target.replace(/^mailto:/, '')}`,
    )
    .replace(blockTags, ' ')
    .replace(inlineTags, '')
    .replace(/\*/g, '')
    .replace(
      /&(#?\w+);/g,
      (all, name: string) =>
        entities[name] ??
        (name.startsWith('#') ? String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))) : all),
    )
  return wordsOf(plain)
}
