// A casebook in a temporary folder, with a clock that a test sets, and anchors to hang notes on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Casebook, type CasebookOptions, openCasebook, type StoredSheet } from '../../main/casebook/casebook.ts'
import type { PartId } from '../../preload/contract/ids.ts'
import type { Result } from '../../preload/contract/result.ts'
import { pack } from './anchor.ts'

/** The value of a result that must have gone well. */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.value
}

/** The code of a result that must have failed. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'went well' : result.problem.code
}

/** A folder that is gone when the test is done. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Temporary {
  readonly options: CasebookOptions
  readonly file: string
  readonly backupsFolder: string
  /** Events logged so far. */
  readonly logged: string[]
  /** Sets the clock; it stands still otherwise. */
  readonly at: (time: string) => void
  /** Opens the casebook; it is closed when the test is finished. */
  readonly open: () => Casebook
}

/** A casebook's place in a folder of its own. */
export function temporary(folder = temporaryFolder()): Temporary {
  let now = new Date('2020-12-14T14:00:00Z')
  const logged: string[] = []
  const options: CasebookOptions = {
    file: join(folder, 'data', 'casebook.sqlite'),
    backupsFolder: join(folder, 'data', 'backups'),
    now: () => now,
    log: (event, detail) => logged.push(`${event}: ${detail}`),
  }
  return {
    options,
    file: options.file,
    backupsFolder: options.backupsFolder,
    logged,
    at: (time) => {
      now = new Date(time)
    },
    open: () => {
      const casebook = value(openCasebook(options))
      onTestFinished(() => casebook.close())
      return casebook
    },
  }
}

export { anchor, pack } from './anchor.ts'

export const heading = {
  pack,
  item: null,
  committee: 'Scrutiny Committee',
  date: '2020-12-14',
  itemNumber: '7',
  title: 'Early Childhood and Family Service',
  author: 'Executive Director of Children’s Services',
  portfolioHolder: '',
} as const

/** The first key line of a sheet that has one. */
export const firstLine = (sheet: StoredSheet): PartId => {
  const [line] = sheet.keyLines
  if (!line) throw new Error('the sheet has no key line')
  return line.id
}

/** The first question of a sheet that has one. */
export const firstQuestion = (sheet: StoredSheet): PartId => {
  const question = sheet.keyLines[0]?.questions[0]
  if (!question) throw new Error('the sheet has no question')
  return question.id
}

/** Everything a casebook says, for comparing two states. */
export const everything = (casebook: Casebook) => ({
  notes: casebook.notes.all(),
  sheets: casebook.sheets.list().map(({ id }) => value(casebook.sheets.open(id))),
  searches: casebook.searches.list(),
  settings: casebook.settings.read(),
  place: casebook.places.read(pack),
})
