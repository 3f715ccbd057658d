// Which pack was read last on this computer, so that the library can offer to go on.
import type { PackId } from '../preload/contract/ids.ts'

const store = 'last read'

/** The pack read last; null where none was. It may no longer be held. */
export const lastRead = (): PackId | null => window.localStorage.getItem(store) as PackId | null
/** Remembers the pack being read. */
export const keepLastRead = (pack: PackId): void => window.localStorage.setItem(store, pack)
