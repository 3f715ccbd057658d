// The casebook's migrations in order. The place in the list is the version it leads to: the first leads to version 1.
import { sql as first } from './001-first.ts'
import { sql as searches } from './002-searches.ts'

/** A step from one version of the casebook to the next. Once released it is never altered. */
export interface Migration {
  /** As in its file's name. */
  readonly name: string
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  { name: '001-first', sql: first },
  { name: '002-searches', sql: searches },
]
