// Tags as the member types them.

/** The longest tag and the most of them that the casebook takes. */
const longest = 60
const most = 30

const typedTags = (typed: string): readonly string[] =>
  typed
    .split(/[,;#\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

/** "placements, to check" as tags: no blanks, none twice, as the casebook takes them. */
export function tagsOf(typed: string): readonly string[] {
  const tags = typedTags(typed).map((tag) => tag.slice(0, longest))
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, most)
}

/** What of the tags typed cannot be kept, in one sentence; empty where all can. */
export function tagsTooMuch(typed: string): string {
  const tags = typedTags(typed)
  if (tags.some((tag) => tag.length > longest)) return `A tag holds ${longest} characters; what is longer is not kept.`
  return new Set(tags.map((tag) => tag.toLowerCase())).size > most ? `A note holds ${most} tags; more are not kept.` : ''
}
