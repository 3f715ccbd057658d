// Opens the casebook for an end-to-end test in Electron, its dialogs answered as the test has chosen.
import { resolve } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { findElectron } from '../host/electron.ts'
import type { Choices, Open } from './app.ts'

const root = resolve(import.meta.dirname, '../..')

export const openOnElectron: Open = async ({ dataFolder, choices, size }) => {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('The binary of Electron is not on this machine.')
  const app = await electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--data-folder=${dataFolder}`, '--force-prefers-reduced-motion', root],
  })
  const page = await app.firstWindow()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(`${fault.name}: ${fault.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), size)
  const choose = ({ packs, pdfFolder }: Choices): Promise<void> =>
    app.evaluate(
      ({ dialog }, chosen) => {
        const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
        dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.packs.length === 0, filePaths: [...chosen.packs] })
        dialog.showSaveDialog = (...given: unknown[]) => {
          const { defaultPath = 'sheet.pdf' } = given.at(-1) as { defaultPath?: string }
          const filePath = chosen.pdfFolder === null ? '' : `${chosen.pdfFolder}/${nameOf(defaultPath)}`
          return Promise.resolve({ canceled: filePath === '', filePath })
        }
      },
      { packs, pdfFolder },
    )
  await choose(choices)
  await page.waitForLoadState('load')
  return {
    page,
    faults,
    choose,
    close: () => app.close(),
    kill: async () => {
      const ended = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await ended
    },
  }
}
