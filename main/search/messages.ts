// What the search client and its worker threads say to each other.
import type { SearchAnswer } from '../../preload/contract/model/search.ts'
import type { CheckedAlike, CheckedSearch, OwnText } from './engine.ts'

/** How a worker thread is started: to answer, or to bring the index of corpus files up to date and end. */
export type WorkerTask =
  | { readonly task: 'answer'; readonly files: readonly string[] }
  /** `beside`: files that are searched with them and are not written. */
  | { readonly task: 'index'; readonly files: readonly string[]; readonly beside: readonly string[] }

export type ToWorker =
  | { readonly do: 'ask'; readonly number: number; readonly request: CheckedSearch }
  | { readonly do: 'alike'; readonly number: number; readonly request: CheckedAlike }
  | { readonly do: 'suggest'; readonly number: number; readonly typed: string }
  | { readonly do: 'own'; readonly texts: readonly OwnText[] }
  | { readonly do: 'reopen'; readonly number: number; readonly files: readonly string[] }
  | { readonly do: 'close' }

export type FromWorker =
  | { readonly say: 'ready' }
  | { readonly say: 'answer'; readonly number: number; readonly answer: SearchAnswer }
  /** No pack that is searched holds the passage. */
  | { readonly say: 'no passage'; readonly number: number }
  | { readonly say: 'suggestions'; readonly number: number; readonly suggestions: readonly string[] }
  | { readonly say: 'reopened'; readonly number: number }
  /** `detail` is for the log and holds no words of the member's. */
  | { readonly say: 'fault'; readonly number: number; readonly detail: string }
  | { readonly say: 'indexing'; readonly done: number; readonly of: number }
  | { readonly say: 'indexed' }
