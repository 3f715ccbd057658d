// Tags as the member types them, made to fit what the casebook takes.
import { longestTag, mostTags } from '../../../preload/contract/model/casebook.ts'

const typedTags = (typed: string): readonly string[] =>
  typed
    .split(/[,;#\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

/** "placements, to check" as tags: no blanks, none twice, as the casebook takes them. */
export function tagsOf(typed: string): readonly string[] {
  const tags = typedTags(typed).map((tag) => tag.slice(0, longestTag))
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, mostTags)
}

/** What of the tags typed cannot be kept, in one sentence; empty where all can. */
export function tagsTooMuch(typed: string): string {
  const tags = typedTags(typed)
  if (tags.some((tag) => tag.length > longestTag)) return `A tag holds ${longestTag} characters; what is longer is not kept.`
  return new Set(tags.map((tag) => tag.toLowerCase())).size > mostTags ? `A note holds ${mostTags} tags; more are not kept.` : ''
}
