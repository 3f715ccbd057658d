// The app's own state: settings, what is saved, backups, long work.
import { z } from 'zod'
import { type BackupName, documentKey, type JobId, type PackId, packId, passageKey } from '../ids.ts'
import type { ProblemCode } from '../result.ts'
import type { AgendaItem, Meeting } from './pack.ts'

/** The least and the most of each size, in the units that `settings` names. */
export const sizeRanges = {
  textSize: { from: 80, to: 200 },
  readingSize: { from: 14, to: 32 },
  readingWidth: { from: 45, to: 90 },
  readingSpacing: { from: 1.3, to: 2.2 },
} as const

/** The longest name of a member, in UTF-16 units. */
export const longestName = 200

const within = (schema: z.ZodNumber, { from, to }: { readonly from: number; readonly to: number }) => schema.min(from).max(to)

/** What the member can set. Everything has a default, so that nothing need be kept. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']).default('system'),
  /** Size of everything, in per cent of the computer's own. */
  textSize: within(z.int(), sizeRanges.textSize).default(100),
  /** Size of the reading text, in pixels at 100 %. */
  readingSize: within(z.int(), sizeRanges.readingSize).default(18),
  /** Longest line of the reading text, in characters. */
  readingWidth: within(z.int(), sizeRanges.readingWidth).default(70),
  /** Line height of the reading text. */
  readingSpacing: within(z.number(), sizeRanges.readingSpacing).default(1.6),
  readingFace: z.enum(['serif', 'sans']).default('serif'),
  /** The member's own name, used as the asker on new questions. */
  memberName: z.string().max(longestName).default(''),
})
export type Settings = z.infer<typeof settings>

/** Some of the settings. Without their defaults: what is left out stays as it is. */
export const settingsChange = z.strictObject({
  theme: settings.shape.theme.unwrap().optional(),
  textSize: settings.shape.textSize.unwrap().optional(),
  readingSize: settings.shape.readingSize.unwrap().optional(),
  readingWidth: settings.shape.readingWidth.unwrap().optional(),
  readingSpacing: settings.shape.readingSpacing.unwrap().optional(),
  readingFace: settings.shape.readingFace.unwrap().optional(),
  memberName: settings.shape.memberName.unwrap().optional(),
} satisfies Record<keyof Settings, z.ZodType>)

/** Where the member was in a document. */
export const readingPlace = z.strictObject({ document: documentKey, passage: passageKey })
export type ReadingPlace = z.infer<typeof readingPlace>

/** How ready search is. */
export type SearchState =
  | { readonly state: 'starting' }
  | { readonly state: 'indexing'; readonly done: number; readonly of: number }
  | { readonly state: 'ready' }
  | { readonly state: 'resting'; readonly reason: string }

export interface LibraryItem extends AgendaItem {
  readonly pages: number | null
  readonly passages: number
  readonly notes: number
  readonly questions: number
  /** Promises minuted in this item's documents. */
  readonly promises: number
}

/** A pack as the library lists it, with counts of what it holds and of what the member has made of it. */
export interface LibraryPack {
  readonly id: PackId
  readonly title: string
  readonly council: string | null
  readonly bundled: boolean
  readonly meeting: Meeting
  readonly items: readonly LibraryItem[]
  readonly notes: number
  readonly sheets: number
  readonly decisions: number
  readonly promises: number
  readonly passages: number
}

export interface Library {
  /** Newest meeting first. */
  readonly packs: readonly LibraryPack[]
}

/** Packs that an earlier version of the casebook kept in another form, being read again for this one. Nothing of them is lost meanwhile. */
export interface ReadingAgain {
  /** Stopped by the member, or by a problem. */
  readonly state: 'at work' | 'stopped'
  readonly done: number
  readonly of: number
  /** The packs still to be read, the next first. Opening one reads it before the others. */
  readonly waiting: readonly { readonly pack: PackId; readonly title: string }[]
  /** The latest that went wrong; the packs it met are tried again when it goes on. */
  readonly problem: ProblemCode | null
}

export interface Backup {
  readonly name: BackupName
  /** ISO date and time, UTC. */
  readonly made: string
  readonly bytes: number
  readonly why: 'dated' | 'before an upgrade' | 'before a restore' | 'asked for'
}

export const openPackRequest = z.strictObject({ pack: packId })

/** What came of the files a member chose to be read as packs. */
export interface ImportedPacks {
  readonly added: readonly { readonly pack: string; readonly title: string }[]
  /** Each with the reason in words for the member. */
  readonly refused: readonly { readonly file: string; readonly why: string }[]
}

/** How far long work has come. */
export interface JobProgress {
  readonly job: JobId
  readonly doing: 'export' | 'import' | 'index'
  /** In words: "Setting the pages". */
  readonly step: string
  readonly done: number
  readonly of: number
}

/** A PDF that was made and checked. */
export interface ExportedPdf {
  /** File name only, never a path. */
  readonly file: string
  readonly pages: number
  readonly bytes: number
  /** `asRead` are exact as far as the paper could be read: there is a doubt about their passage. */
  readonly quotations: Readonly<Record<'exact' | 'asRead' | 'near' | 'lost', number>>
}

export interface About {
  readonly version: string
  /** What it runs on: "Electron 45" or "Chromium host". */
  readonly host: string
  readonly packsHeld: number
  /** Where the member's files are, to be shown, never sent back. */
  readonly dataFolder: string
}
