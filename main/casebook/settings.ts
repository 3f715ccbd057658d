// The member's settings, each kept by itself: one that no longer fits its schema falls back alone.
import { type Settings, settings as settingsSchema } from '../../preload/contract/model/app.ts'
import { ok, type Result } from '../../preload/contract/result.ts'
import type { Connection } from './db/connection.ts'
import { parsed } from './db/stored-json.ts'

export interface SettingStore {
  readonly read: () => Settings
  /** Writes those given and answers with all. */
  readonly write: (changes: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }) => Result<Settings>
}

/** Where nothing is kept, or nothing that fits, the default stands. */
export function createSettings({ prepared, change }: Connection): SettingStore {
  const read = (): Settings => {
    const stored = prepared<{ name: string; value: string }>('SELECT name, value FROM setting').all()
    const fitting = stored.flatMap(({ name, value }) => {
      const entry = { [name]: parsed(value) }
      return settingsSchema.safeParse(entry).success ? [entry] : []
    })
    return settingsSchema.parse(Object.assign({}, ...fitting))
  }
  return {
    read,
    write: (changes) =>
      change(() => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) continue
          prepared('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
            name,
            JSON.stringify(value),
          )
        }
        return ok(read())
      }),
  }
}
