// Tags as the member types them.

/** "placements, to check" as tags: no blanks, none twice, as the casebook takes them (30 of 60 characters). */
export function tagsOf(typed: string): readonly string[] {
  const tags = typed
    .split(/[,;#\n]/)
    .map((tag) => tag.trim().slice(0, 60))
    .filter((tag) => tag !== '')
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, 30)
}
