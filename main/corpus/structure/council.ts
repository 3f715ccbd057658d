// Which council a pack is from, as its papers name it.

const named =
  /\b((?:(?:London |Royal )?(?:Borough|City|County) (?:of|Council of) )?\p{Lu}[\p{L}'’]+(?:(?: and | & |-| upon | on | )\p{Lu}[\p{L}'’]+){0,4} (?:(?:County|City|Borough|District|Metropolitan|Unitary|Combined|Town)(?: District| Borough)? )?(?:Council|Authority))\b/gu
const notCouncils =
  /\b(?:Local|Arts|Full|Health|Youth|Police|Fire|Research|Medical|Education|Highway|Planning|The|Parish|This|Our|District Council|National|Each)\b.*(?:Council|Authority)$|^(?:County|City|Borough|District|Town) Council$/

/** The council named most often; null where none is named twice. */
export function councilOf(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.slice(0, 400_000).matchAll(named)) {
    const name = (match[1] ?? '').replace(/\s+/g, ' ')
    if (!notCouncils.test(name) && /\b(?:County|City|Borough|District|Metropolitan|Unitary)\b/.test(name))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return best !== undefined && best[1] >= 2 ? best[0] : null
}
