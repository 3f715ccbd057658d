// The app's own state: settings, what is saved, backups, long work.
import { z } from 'zod'
import { type BackupName, documentKey, type JobId, type PackId, packId, passageKey } from '../ids.ts'
import type { AgendaItem, Meeting } from './pack.ts'

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']).default('system'),
  /** Size of everything, in per cent of the computer's own. */
  textSize: z.int().min(80).max(200).default(100),
  /** Size of the reading text, in pixels at 100 %. */
  readingSize: z.int().min(14).max(32).default(18),
  /** Longest line of the reading text, in characters. */
  readingWidth: z.int().min(45).max(90).default(70),
  /** Line height of the reading text. */
  readingSpacing: z.number().min(1.3).max(2.2).default(1.6),
  readingFace: z.enum(['serif', 'sans']).default('serif'),
  /** The member's own name, used as the asker on new questions. */
  memberName: z.string().max(200).default(''),
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

export interface Backup {
  readonly name: BackupName
  /** ISO date and time, UTC. */
  readonly made: string
  readonly bytes: number
  readonly why: 'dated' | 'before an upgrade' | 'before a restore' | 'asked for'
}

export const openPackRequest = z.strictObject({ pack: packId })

/** How far long work has come. */
export interface JobProgress {
  readonly job: JobId
  readonly doing: 'export' | 'import' | 'index'
  /** In words: "Setting the pages". */
  readonly step: string
  readonly done: number
  readonly of: number
}

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
