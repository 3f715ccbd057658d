// Packs of one title, such as a pack and its later issue, told apart wherever packs are listed.
import type { PackId } from '../preload/contract/ids.ts'
import type { LibraryPack } from '../preload/contract/model/app.ts'
import { counted, longDate, meetingTime } from './words.ts'

/** What a pack prints, or else holds, by which two issues of it can be told apart; the first that differs is said. */
const issueWords: readonly ((pack: LibraryPack) => string)[] = [
  ({ meeting }) => (meeting.published === null ? 'no date of publication' : `published ${longDate(meeting.published)}`),
  ({ meeting }) => (meeting.time === null ? 'no time printed' : `at ${meetingTime(meeting.time)}`),
  ({ meeting }) => meeting.venue ?? 'no venue printed',
  ({ items }) => counted(items.length, 'agenda item'),
  ({ passages }) => counted(passages, 'passage'),
  ({ id }) => `file ${id}`,
]

/** For packs of the same title, such as a pack and its later issue: what tells each from the others. A pack alone has nothing to be said. */
export function issuesOf(packs: readonly LibraryPack[]): ReadonlyMap<PackId, string> {
  const titled = Map.groupBy(packs, ({ title }) => title)
  const said = new Map<PackId, string>()
  for (const alike of titled.values()) {
    if (alike.length < 2) continue
    const known = issueWords.filter((words) => new Set(alike.map(words)).size > 1)
    for (const pack of alike) {
      // Of three issues the first difference may leave two alike: then the next is said as well.
      const parts: string[] = []
      let others = alike.filter((other) => other !== pack)
      for (const words of known) {
        if (others.length === 0) break
        const left = others.filter((other) => words(other) === words(pack))
        if (left.length === others.length) continue
        parts.push(words(pack))
        others = left
      }
      said.set(pack.id, parts.join(', '))
    }
  }
  return said
}
