// Where things lie: in the project while it is being worked on, beside the program when it is installed. Pure.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Surroundings {
  readonly packaged: boolean
  /** Folder or archive of the app itself. */
  readonly appPath: string
  /** Folder of the files installed beside it. */
  readonly resourcesPath: string
  /** The member's folder for this app. */
  readonly userData: string
}

export interface Places {
  readonly window: string
  readonly preload: string
  readonly icon: string
  readonly corpus: string
  readonly fonts: string
  readonly searchWorker: URL
  readonly readingWorker: URL
  readonly data: string
  readonly log: string
  readonly memory: string
}

/** Names every place. SQLite and worker threads read real files only: those lie outside the app's archive, or are unpacked beside it. */
export function placesOf({ packaged, appPath, resourcesPath, userData }: Surroundings): Places {
  const beside = packaged ? resourcesPath : join(appPath, 'resources')
  const unpacked = packaged ? appPath.replace(/\.asar$/, '.asar.unpacked') : appPath
  return {
    window: join(appPath, 'out/renderer'),
    preload: join(appPath, 'out/preload/index.cjs'),
    icon: join(beside, 'icons/icon.png'),
    corpus: packaged ? join(resourcesPath, 'corpus.sqlite') : join(appPath, 'resources/made/corpus.sqlite'),
    fonts: join(beside, 'fonts'),
    searchWorker: pathToFileURL(join(unpacked, 'out/main/search-worker.js')),
    readingWorker: pathToFileURL(join(unpacked, 'out/main/reading-worker.js')),
    data: join(userData, 'casebook'),
    log: join(userData, 'logs/casebook.log'),
    memory: join(userData, 'window.json'),
  }
}

export interface Flags {
  /** Opens, checks itself, prints JSON and ends. */
  readonly smokeTest: boolean
  /** Another folder for everything the member writes, for instance on a stick. */
  readonly dataFolder: string | null
}

/** Reads the app's own switches from its command line; all others are Chromium's. */
export function flagsOf(words: readonly string[]): Flags {
  const folder = words.find((word) => word.startsWith('--data-folder='))?.slice('--data-folder='.length)
  return { smokeTest: words.includes('--smoke-test'), dataFolder: folder === undefined || folder === '' ? null : folder }
}
