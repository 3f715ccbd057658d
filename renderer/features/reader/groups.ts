// Blocks of a passage as they are set: neighbouring list items as one list.
import type { Block } from '../../../preload/contract/model/pack.ts'

/** A block that is no table row. */
export type Simple = Exclude<Block, { readonly kind: 'row' }>
export type Group =
  | { readonly kind: 'list'; readonly items: readonly Extract<Simple, { kind: 'item' }>[] }
  | { readonly kind: 'single'; readonly block: Exclude<Simple, { kind: 'item' }> }

/** Neighbouring list items as one list. */
export function groupsOf(blocks: readonly Simple[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind !== 'item') groups.push({ kind: 'single', block })
    else if (last?.kind === 'list') groups[groups.length - 1] = { kind: 'list', items: [...last.items, block] }
    else groups.push({ kind: 'list', items: [block] })
  }
  return groups
}
