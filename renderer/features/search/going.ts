// Where a result leads: to its passage with the hits to step through, to a note, or to a sheet.
import type { HitGroup } from '../../../preload/contract/model/search.ts'
import { go } from '../../routes.ts'
import { alikeToStep, hitsToStep } from './citing.ts'
import type { Option } from './rows.ts'

/** What found the result: words, or a passage by its citation. */
type FoundBy = { readonly query: string } | { readonly like: string }

/** Goes to a hit or to something of the member's own; stays for any other row. */
export function goTo(option: Option, groups: readonly HitGroup[], by: FoundBy): void {
  if (option.type === 'hit') {
    const { passage, pack } = option.hit
    go({ screen: 'reader', pack, passage, hits: 'like' in by ? alikeToStep(by.like, groups, pack) : hitsToStep(by.query, groups, pack) })
  } else if (option.type === 'own') {
    const { of, pack, passage } = option.own
    if ('sheet' in of) go({ screen: 'sheet', id: of.sheet })
    else if (pack !== null) go({ screen: 'reader', pack, note: of.note, ...(passage === null ? {} : { passage }) })
  }
}
