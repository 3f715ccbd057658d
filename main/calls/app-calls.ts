// Calls about the app itself: what it is, how ready search is, the member's settings.
import { ok } from '../../preload/contract/result.ts'
import type { HandlersOf } from './handler.ts'
import type { Services } from './services.ts'

/** The handlers of `app.*` and `settings.*`. */
export function appHandlers(services: Services): HandlersOf<'app'> & HandlersOf<'settings'> {
  return {
    'app.about': () =>
      ok({ version: services.version, host: services.host, packsHeld: services.packs.packs().length, dataFolder: services.dataFolder }),
    'app.searchState': () => ok(services.searchState()),
    'settings.read': () => ok(services.casebook.settings.read()),
    'settings.write': (changes) => {
      const written = services.casebook.settings.write(changes)
      if (written.ok) {
        services.emit({ type: 'settings changed' })
        services.emit({ type: 'saved', at: services.now().toISOString() })
      }
      return written
    },
  }
}
