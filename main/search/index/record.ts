// What a pack holds by name: the people, items, papers, headings and short forms that a member may begin to type.
import type { PackContent } from '../../../preload/contract/model/pack.ts'

const longest = 90
const shortest = 3

/** Headings every report has: true of all, telling of none. */
const standing =
  /^(?:summary|background|introduction|conclusions?|recommendations?|officer contact|appendix.*|financial implications|resource implications|other implications|agenda|minutes|contents|purpose|evidence|proposals?|date|action|actions?|background papers|n\/?a|none)$/iu

/** Names of a pack, each with how often it stands for something there. */
export function namesIn(content: PackContent): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const add = (text: string | null): void => {
    const name = (text ?? '').replace(/\s+/gu, ' ').trim()
    if (name.length >= shortest && name.length <= longest && /\p{L}/u.test(name) && !standing.test(name)) names.set(name, (names.get(name) ?? 0) + 1)
  }
  for (const { title, standing: always } of content.pack.agenda) if (!always) add(title)
  for (const { title, author, director, cabinetMember, outline } of content.documents) {
    for (const text of [title, author, director, cabinetMember]) add(text)
    for (const { text, level } of outline) if (level <= 3) add(text)
  }
  for (const { name } of content.people) add(name)
  for (const { name } of [...content.pack.meeting.members, ...content.pack.meeting.substitutes, ...content.pack.meeting.otherMembers]) add(name)
  for (const { items } of content.minutes) for (const { title } of items) add(title)
  for (const { topic } of content.programme) add(topic)
  for (const { short, long } of content.acronyms) if (long !== null) add(`${long} (${short})`)
  return names
}
