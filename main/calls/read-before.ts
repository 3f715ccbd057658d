// Sees that packs are read again, where they still wait for it, before anything is said of words quoted from them.
import type { StoredSheet } from '../casebook/casebook.ts'
import { packOf } from '../corpus/store/held.ts'
import type { Services } from './services.ts'

/** Resolves when the packs a sheet quotes from can be looked into, as far as they can be; at once where none waits. */
export async function readBefore({ packsAgain }: Pick<Services, 'packsAgain'>, sheet: StoredSheet): Promise<void> {
  const citing = [...sheet.facts, ...sheet.keyLines.flatMap(({ questions }) => questions)]
  const cited = citing.flatMap(({ evidence }) => evidence.map(({ anchor }) => packOf(anchor.document)))
  for (const pack of new Set(cited)) await packsAgain.first(pack)
}
