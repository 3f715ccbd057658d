// The names by which the two sides speak of things: branded, so that a document's key is never taken for a passage's.
import { z } from 'zod'

const key = <Brand extends string>(brand: Brand, longest = 300) => z.string().min(1).max(longest).brand(brand)

/** A pack: the stem of its source file's name, e.g. `2020-12-14-scrutiny-committee`. */
export const packId = key('PackId')
export type PackId = z.infer<typeof packId>

/** An agenda item: `<pack>/i<number>`, the number as the agenda prints it. */
export const itemKey = key('ItemKey')
export type ItemKey = z.infer<typeof itemKey>

/** A document in a pack: `<pack>/d<order>`, counting from 1 in the order of the pack. */
export const documentKey = key('DocumentKey')
export type DocumentKey = z.infer<typeof documentKey>

/** A passage: `<document>/p<order>`, counting from 1 in its document. */
export const passageKey = key('PassageKey')
export type PassageKey = z.infer<typeof passageKey>

/** A table: `<document>/t<order>`, counting from 1 in its document. */
export const tableKey = key('TableKey')
export type TableKey = z.infer<typeof tableKey>

const uuid = <Brand extends string>(brand: Brand) => z.uuid().brand(brand)

/** A highlight, with or without a note written on it (UUIDv7). */
export const noteId = uuid('NoteId')
export type NoteId = z.infer<typeof noteId>

/** A question sheet (UUIDv7). */
export const sheetId = uuid('SheetId')
export type SheetId = z.infer<typeof sheetId>

/** A part of a sheet: a fact, key line, question, recommendation or piece of evidence (UUIDv7). */
export const partId = uuid('PartId')
export type PartId = z.infer<typeof partId>

/** A search the member saved (UUIDv7). */
export const savedSearchId = uuid('SavedSearchId')
export type SavedSearchId = z.infer<typeof savedSearchId>

/** A piece of long work that can be stopped (UUIDv7). */
export const jobId = uuid('JobId')
export type JobId = z.infer<typeof jobId>

/** A dated copy of the casebook: its file name, never a path. */
export const backupName = z
  .string()
  .regex(/^casebook-[0-9TZ-]+(?:-[a-z0-9-]+)?\.sqlite$/)
  .brand('BackupName')
export type BackupName = z.infer<typeof backupName>
