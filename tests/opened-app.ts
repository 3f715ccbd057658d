// The casebook without a window, opened for a test on a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { type App, type AppDeps, createApp } from '../main/app.ts'
import type { CallInput, CallName, CallOutput } from '../preload/contract/calls.ts'
import type { PackId } from '../preload/contract/ids.ts'
import type { Passage } from '../preload/contract/model/pack.ts'
import type { Result } from '../preload/contract/result.ts'
import { appDeps } from './app-deps.ts'

export { dialogs, root } from './app-deps.ts'

const open: App[] = []
const folders: string[] = []

afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-app-'))
  folders.push(folder)
  return folder
}

/** Opens it, or answers why not. */
export async function tryApp(dataFolder: string, given: Partial<AppDeps> = {}): Promise<Result<App>> {
  const made = await createApp({ ...appDeps(dataFolder), ...given })
  if (made.ok) open.push(made.value)
  return made
}

export async function openApp(dataFolder: string, given: Partial<AppDeps> = {}): Promise<App> {
  const made = await tryApp(dataFolder, given)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

export const ask = async <Name extends CallName>(app: App, name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> =>
  (await app.call(name, input)) as Result<CallOutput<Name>>

/** As `ask`, and the answer must be a good one. */
export async function must<Name extends CallName>(app: App, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await ask(app, name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code} ${answer.problem.detail}`)
  return answer.value
}

/** A sentence of some length in a pack, to mark and cite. */
export const longPassage = (passages: readonly Passage[]): Passage => {
  const found = passages.find(({ kind, text, boilerplate }) => kind === 'paragraph' && text.length > 120 && !boilerplate)
  if (!found) throw new Error('the pack holds no long paragraph')
  return found
}

/** The pack of the newest meeting. */
export async function firstPack(app: App): Promise<PackId> {
  const { packs } = await must(app, 'library.list', {})
  return (packs[0] ?? expect.fail()).id
}

/** Writes a note in the newest pack and answers that pack. */
export async function writeNote(app: App, comment: string): Promise<PackId> {
  const pack = await firstPack(app)
  const passage = longPassage((await must(app, 'reader.open', { pack })).passages)
  await must(app, 'notes.make', { selection: { passage: passage.key, from: 0, to: 30 }, kind: 'note', comment })
  return pack
}

/** What the notes on a pack say. */
export const comments = async (app: App, pack: PackId): Promise<readonly string[]> =>
  (await must(app, 'notes.list', { pack })).map(({ comment }) => comment)
