// Calls about dated copies of the casebook.
import { ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** The handlers of `backup.*`. */
export function backupHandlers(services: Services): HandlersOf<'backup'> {
  const { backups } = services.casebook
  return {
    'backup.list': () => ok(backups.list()),
    'backup.make': () => backups.make('asked for'),
    'backup.restore': async ({ backup }) => {
      const restored = await backups.restore(backup)
      if (!restored.ok) return restored
      services.ownWordsChanged()
      services.emit({ type: 'casebook replaced' })
      return ok(null)
    },
  }
}
