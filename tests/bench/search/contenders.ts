// The engines that are compared, by the names they have in the table. Each is loaded only in the process that runs it.
import type { Contender } from './contender.ts'

const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  ours: async () => (await import('./contenders/ours.ts')).ours,
  'FTS5 as it comes': async () => (await import('./contenders/fts5.ts')).fts5,
  'MiniSearch as it comes': async () => (await import('./contenders/minisearch.ts')).miniSearchAsItComes,
  'MiniSearch tuned': async () => (await import('./contenders/minisearch.ts')).miniSearchTuned,
  'FlexSearch fast': async () => (await import('./contenders/flexsearch.ts')).flexSearchFast,
  'FlexSearch as it comes': async () => (await import('./contenders/flexsearch.ts')).flexSearchAsItComes,
  Orama: async () => (await import('./contenders/orama.ts')).orama,
  lunr: async () => (await import('./contenders/lunr.ts')).lunrAsItComes,
}

export const names: readonly string[] = Object.keys(contenders)

/** Throws where there is no engine of that name. */
export async function contender(name: string): Promise<Contender> {
  const load = contenders[name]
  if (!load) throw new Error(`no engine is called ${name}`)
  return load()
}
