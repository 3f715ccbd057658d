// The last lines of an agenda: the officer who signs it with the address, and the date on which it was published. They close a list, but are no part of it.
import { isWords, type ReadBlock } from '../read/block.ts'
import { isPersonName } from './people-names.ts'

/** How an office begins, on the line below the name of whoever holds it. */
export const office = /^(?:head|director|chief|monitoring|proper|democratic|managing|executive|assistant|clerk|solicitor|strategic|corporate)\b/i
const published = /^date (?:agenda )?published\b/i
/** How many lines name, office and address may take. */
const longest = 10

const textAt = (blocks: readonly ReadBlock[], at: number): string => {
  const block = blocks[at]
  return isWords(block) ? block.text.trim() : ''
}

const signs = (blocks: readonly ReadBlock[], at: number): boolean => isPersonName(textAt(blocks, at)) && office.test(textAt(blocks, at + 1))

/** Whether the closing lines begin at a block: "Tom McCabe" over "Head of Paid Service", or the date of publication where nobody signs. */
export function closesAgenda(blocks: readonly ReadBlock[], at: number): boolean {
  if (signs(blocks, at)) return Array.from({ length: longest }, (_, step) => textAt(blocks, at + 2 + step)).some((text) => published.test(text))
  if (!published.test(textAt(blocks, at))) return false
  return !Array.from({ length: longest }, (_, step) => at - 1 - step).some((before) => before >= 0 && signs(blocks, before))
}
