// Everything the window can ask of the main side: one table, each call with the schema of what it takes and the type of what it answers.
import { z } from 'zod'
import { backupName, jobId, type NoteId, noteId, type PassageKey, packId, passageKey, type SheetId, savedSearchId, sheetId } from './ids.ts'
import {
  type About,
  type Backup,
  type ExportedPdf,
  type ImportedPacks,
  type Library,
  openPackRequest,
  type ReadingAgain,
  type ReadingPlace,
  readingPlace,
  type SearchState,
  type Settings,
  settingsChange,
} from './model/app.ts'
import { markKinds, type Note, newSheet, noteTags, noteText, type Sheet, type SheetSummary, selection, sheetToChange } from './model/casebook.ts'
import type { PackContent, SourceLines } from './model/pack.ts'
import { alikeRequest, longestQuery, type SavedSearch, type SearchAnswer, searchRequest, searchToName, searchToSave } from './model/search.ts'

/** A call's input schema, carrying the type of its answer. */
export interface CallSpec<Input extends z.ZodType, Output> {
  readonly input: Input
  readonly output?: Output
}

const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input })

const nothing = z.strictObject({})

/** Every call by its name: `<family>.<what>`. */
export const calls = {
  'app.about': call<About>()(nothing),
  'app.searchState': call<SearchState>()(nothing),
  'settings.read': call<Settings>()(nothing),
  'settings.write': call<Settings>()(settingsChange),

  /** Every pack held, with its items and what the member has made of them. */
  'library.list': call<Library>()(nothing),
  /** Asks for files with a dialog, reads them as packs and keeps them. `null` where the member chose none. */
  'library.import': call<ImportedPacks | null>()(z.strictObject({ job: jobId })),

  /** How far the packs of an earlier version have been read again; `null` where none waits. */
  'library.readingAgain': call<ReadingAgain | null>()(nothing),
  /** Goes on reading them again, or stops until the member goes on or the casebook is opened the next time. */
  'library.readAgain': call<null>()(z.strictObject({ goOn: z.boolean() })),

  'reader.open': call<PackContent>()(openPackRequest),
  /** The lines of the source a passage was read from, as they stand in the file. */
  'reader.source': call<{ readonly lines: SourceLines; readonly text: string; readonly file: string }>()(z.strictObject({ passage: passageKey })),
  'reader.place': call<ReadingPlace | null>()(z.strictObject({ pack: packId })),
  'reader.keepPlace': call<null>()(readingPlace),

  'search.ask': call<SearchAnswer>()(searchRequest),
  /** More like this passage. The answer's query is empty. */
  'search.alike': call<SearchAnswer>()(alikeRequest),
  /** Completions of what is being typed: words, names and headings the packs hold. */
  'search.suggest': call<{ readonly suggestions: readonly string[] }>()(z.strictObject({ typed: z.string().max(longestQuery) })),

  /** The searches the member saved, the newest first. */
  'searches.list': call<readonly SavedSearch[]>()(nothing),
  /** Saves a search. One that asks the very same is not saved twice: it is answered with what is held. */
  'searches.save': call<SavedSearch>()(searchToSave),
  'searches.name': call<SavedSearch>()(searchToName),
  'searches.remove': call<null>()(z.strictObject({ search: savedSearchId })),
  'searches.bringBack': call<SavedSearch>()(z.strictObject({ search: savedSearchId })),

  'notes.list': call<readonly Note[]>()(z.strictObject({ pack: packId })),
  'notes.make': call<Note>()(z.strictObject({ selection, kind: z.enum(markKinds), comment: noteText.default('') })),
  'notes.write': call<Note>()(
    z.strictObject({
      note: noteId,
      comment: noteText.optional(),
      kind: z.enum(markKinds).optional(),
      tags: noteTags.optional(),
    }),
  ),
  'notes.remove': call<null>()(z.strictObject({ note: noteId })),
  'notes.bringBack': call<Note>()(z.strictObject({ note: noteId })),
  /** Confirms a likely place ("ask") as the right one. */
  'notes.confirm': call<Note>()(z.strictObject({ note: noteId })),

  'sheets.list': call<readonly SheetSummary[]>()(nothing),
  'sheets.open': call<Sheet>()(z.strictObject({ sheet: sheetId })),
  'sheets.make': call<Sheet>()(newSheet),
  'sheets.change': call<Sheet>()(sheetToChange),
  'sheets.remove': call<null>()(z.strictObject({ sheet: sheetId })),
  'sheets.bringBack': call<Sheet>()(z.strictObject({ sheet: sheetId })),

  /** The sheet as it will print, as one self-contained HTML document without script. */
  'export.preview': call<{ readonly html: string }>()(z.strictObject({ sheet: sheetId })),
  /** Asks where to put the PDF, makes and checks it. `null` where the member chose no place. */
  'export.sheet': call<ExportedPdf | null>()(z.strictObject({ sheet: sheetId, job: jobId })),
  /** Stops long work; nothing half-written is left. */
  'job.stop': call<null>()(z.strictObject({ job: jobId })),

  'backup.list': call<readonly Backup[]>()(nothing),
  'backup.make': call<Backup>()(nothing),
  /** Puts a backup in the place of the casebook, after keeping a copy of what is there now. */
  'backup.restore': call<null>()(z.strictObject({ backup: backupName })),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
/** What the window gives. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>
/** What the handler gets, after the schema has filled in what was left out. */
export type CheckedInput<Name extends CallName> = z.output<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = Calls[Name] extends CallSpec<z.ZodType, infer Output> ? Output : never

export type { NoteId, PassageKey, SheetId }
