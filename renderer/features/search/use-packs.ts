// What the packs held are called, for filters and saved searches that name one.
import { useMemo, useState } from 'react'
import { useCall } from '../../api.ts'
import type { PackTitles } from './filter-words.ts'

/** Titles by pack; asked for once they are first wanted, and again when packs come in. */
export function usePackTitles(wanted: boolean): PackTitles {
  const [ever, setEver] = useState(wanted)
  if (wanted && !ever) setEver(true)
  const { value } = useCall('library.list', ever ? {} : null, ['packs changed'])
  return useMemo(() => new Map((value?.packs ?? []).map(({ id, title }) => [id, title])), [value])
}
