// Tells a real HTML tag from "<6%", "<£250k", "<https://…>" and "<Please select…>", which are words.

const inlineNames = 'b|strong|i|em|u|ins|s|del|strike|sup|sub|span|mark|font|small|a|br|abbr|code|kbd|q|cite'
const blockNames =
  'p|div|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|section|article|header|footer|center|hr|img|figure|figcaption|pre'

/** One real tag: a known name, then attributes or nothing. Bounded, so that a file of "<b<b<b" costs no more than its length. */
const tag = new RegExp(`</?(?:${inlineNames}|${blockNames})(?:\\s[^<>]{0,800})?/?>`, 'gi')
const blockTag = new RegExp(`</?(?:${blockNames})(?:\\s[^<>]{0,800})?/?>`, 'i')
const comment = /<!--[\s\S]{0,300}?-->/g
/** "<https://youtu.be/…>": an address in pointed brackets, as Markdown prints it. */
const autolink = /<((?:https?:\/\/|www\.|mailto:)[^<>\s]{1,2000})>/gi
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
const namedEntity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Whether a real HTML tag stands in the text. */
export const hasTag = (text: string): boolean => text.includes('<') && new RegExp(tag.source, 'i').test(text)
/** Whether a character entity such as "&amp;" or "&#163;" stands in the text. */
export const hasEntity = (text: string): boolean => text.includes('&') && entity.test(text)
/** Whether a table is opened in the text. */
export const hasTable = (text: string): boolean => /<table[\s>]/i.test(text)

/** Addresses lose their pointed brackets. */
export const unwrapAddresses = (text: string): string =>
  text.includes('<')
    ? text.replace(autolink, (_, address: string, at: number) => (at > 0 && !/\s/.test(text.charAt(at - 1)) ? ` ${address}` : address))
    : text

/** Every "<" that opens no real tag, and every "&" that opens no entity, becomes an entity, so that the HTML parser keeps the words. */
export function onlyRealTags(text: string): string {
  const out: string[] = []
  let at = 0
  const keep = (from: number, to: number): void => void out.push(text.slice(from, to).replaceAll('<', '&lt;'))
  for (const match of text.replace(comment, (all) => ' '.repeat(all.length)).matchAll(tag)) {
    keep(at, match.index)
    out.push(match[0])
    at = match.index + match[0].length
  }
  keep(at, text.length)
  return out
    .join('')
    .replace(/&/g, (all, position: number, whole: string) => (namedEntity.test(whole.slice(position, position + 34)) ? all : '&amp;'))
}

/** How many real tags a text has: beyond a few thousand in one line the file is damaged, and tags are only taken out. */
export const countTags = (text: string): number => (text.match(tag) ?? []).length

/** Takes real tags out without reading them: a space for a block's, nothing for an inline one. */
export const dropTags = (text: string): string => text.replace(tag, (all) => (blockTag.test(all) ? ' ' : ''))
