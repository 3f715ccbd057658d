// Asks the member for files and places: the only way a path comes into the app. The last folder is remembered, which Electron no longer does.
import { dirname, join } from 'node:path'
import type { BaseWindow, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { problemWords } from '../../preload/contract/result.ts'
import type { AppDeps } from '../app.ts'
import type { Electron } from './electron.ts'
import type { Memory } from './memory.ts'

/** How many backups are offered when the casebook will not open, newest first. */
const offeredBackups = 3
const backupTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

const packFiles: FileFilter[] = [
  { name: 'Committee packs', extensions: ['txt', 'text', 'md', 'html', 'htm', 'pdf', 'docx'] },
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
    chooseBackup: async (backups) => {
      const offered = backups.slice(0, offeredBackups)
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        title: 'Scrutiny Casebook',
        message: problemWords['casebook-damaged'],
        detail: 'The file is kept beside the backups, as it is, whichever you choose.',
        buttons: [...offered.map(({ made }) => `Restore the backup of ${backupTime.format(new Date(made))}`), 'Close'],
        defaultId: 0,
        cancelId: offered.length,
        noLink: true,
      })
      return offered[response]?.name ?? null
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
      return /\.pdf$/i.test(filePath) ? filePath : `${filePath}.pdf`
    },
  }
}
