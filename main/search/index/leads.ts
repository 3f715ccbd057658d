// What a passage takes from the passages about it: the item of the minutes it falls under, the line that led into a list, the speaker of a quotation.
import type { PackContent, Passage } from '../../../preload/contract/model/pack.ts'
import { readsAsDecision } from '../../corpus/words/decision-words.ts'

/** Texts whose words also find the passage. */
export interface Leads {
  /** As if they were headings above it. */
  readonly headings: readonly string[]
  readonly leads: readonly string[]
}

const longestList = 12
const openingWords = 60

function begins(passage: Passage | undefined): boolean {
  return passage !== undefined && /[:;]\s?[-–]?\s*$/u.test(passage.text) && passage.text.length < 700
}

/** For every passage of a pack, in order, what it takes from others. */
export function leadsOf(content: PackContent): readonly Leads[] {
  const { passages } = content
  const items = new Map<string, string>(
    content.minutes.flatMap((minutes) => minutes.items.map(({ passage, title }): [string, string] => [passage, title])),
  )
  const decided = new Set<string>(content.minutes.flatMap(({ decisions, promises }) => [...decisions, ...promises].map(({ passage }) => passage)))
  const minuteDocuments = new Set<string>(content.documents.filter(({ kind }) => kind === 'minutes').map(({ key }) => key))
  let item: string | null = null
  let opening: string | null = null
  let document: string | null = null
  let lead: { readonly text: string; readonly left: number } | null = null
  return passages.map((passage, at): Leads => {
    const headings: string[] = []
    const leads: string[] = []
    if (passage.document !== document) {
      document = passage.document
      item = null
      opening = null
      lead = null
    }
    const title = items.get(passage.key)
    if (title !== undefined) {
      item = title
      opening = null
    } else if (item !== null) {
      headings.push(item)
      if (opening === null && passage.kind !== 'heading') opening = passage.text.split(/\s+/u).slice(0, openingWords).join(' ')
      else if (opening !== null && minuteDocuments.has(passage.document) && (decided.has(passage.key) || readsAsDecision(passage.text)))
        leads.push(opening)
    }
    const before = passages[at - 1]
    const after = passages[at + 1]
    if (before && before.document === passage.document && begins(before)) lead = { text: before.text, left: longestList }
    if (lead !== null && passage.kind !== 'heading') {
      leads.push(lead.text)
      lead = lead.left > 1 && (passage.kind === 'list' || before?.text === lead.text) ? { text: lead.text, left: lead.left - 1 } : null
    } else lead = null
    if (/^\s*["“‘]/u.test(passage.text)) {
      const speaker = [after, passages[at + 2]].find((one) => one && one.document === passage.document && !/^\s*["“‘]/u.test(one.text))
      if (speaker && speaker.text.length < 240) leads.push(speaker.text)
    }
    return { headings, leads }
  })
}
