// Asks the member for files and places: the only way a path comes into the app. The last folder is remembered, which Electron no longer does.
import { basename, dirname, join } from 'node:path'
import type { BaseWindow, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { problemWords } from '../../preload/contract/result.ts'
import type { AppDeps } from '../app.ts'
import { beginAnew } from '../calls/services.ts'
import type { Electron } from './electron.ts'
import { freePlace } from './free-place.ts'
import type { Memory } from './memory.ts'

/** How many backups are offered when the casebook will not open, newest first. */
const offeredBackups = 3
const backupTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

const packFiles: FileFilter[] = [
  { name: 'Committee packs', extensions: ['txt', 'text', 'md'] },
  { name: 'All files', extensions: ['*'] },
]

/** Makes the app's dialogs. `window` gives the window they stand before, if there is one. */
export function createDialogs(
  { app, dialog }: Pick<Electron, 'app' | 'dialog'>,
  window: () => BaseWindow | null,
  memory: Memory,
): AppDeps['dialogs'] {
  return {
    choosePacks: async () => {
      const options: OpenDialogOptions = {
        title: 'Import packs',
        buttonLabel: 'Import',
        defaultPath: memory.read().packsFolder ?? app.getPath('documents'),
        filters: packFiles,
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }
      const before = window()
      const { canceled, filePaths } = await (before === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(before, options))
      const first = filePaths[0]
      if (canceled || first === undefined) return null
      memory.write({ packsFolder: dirname(first) })
      return filePaths
    },
    chooseBackup: async (backups, why) => {
      const offered = backups.slice(0, offeredBackups)
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        title: 'Scrutiny Casebook',
        message: problemWords[why],
        detail: 'The file is kept beside the backups, as it is, whichever you choose.',
        buttons: [
          ...offered.map(({ made }) => `Restore the backup of ${backupTime.format(new Date(made))}`),
          'Begin a new casebook (the old file is kept)',
          'Close',
        ],
        // Never the new casebook by a mere Enter, while there is a backup or not.
        defaultId: offered.length > 0 ? 0 : 1,
        cancelId: offered.length + 1,
        noLink: true,
      })
      return offered[response]?.name ?? (response === offered.length ? beginAnew : null)
    },
    tell: async (what) => {
      await dialog.showMessageBox({ type: 'info', title: 'Scrutiny Casebook', message: problemWords[what], buttons: ['Carry on'], noLink: true })
    },
    choosePdf: async (suggested) => {
      const options: SaveDialogOptions = {
        title: 'Make the PDF',
        buttonLabel: 'Save',
        defaultPath: join(memory.read().pdfFolder ?? app.getPath('documents'), suggested),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      }
      const before = window()
      const { canceled, filePath } = await (before === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(before, options))
      if (canceled || filePath === '') return null
      memory.write({ pdfFolder: dirname(filePath) })
      // The dialog asked about the name as typed; with the ending added it may be that of another file.
      return /\.pdf$/i.test(filePath) ? filePath : freePlace(dirname(filePath), `${basename(filePath)}.pdf`)
    },
  }
}
