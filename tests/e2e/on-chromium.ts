// Opens the casebook for an end-to-end test in an installed Chromium.
import { join } from 'node:path'
import { openCasebookInChromium } from '../host/host.ts'
import type { Open } from './app.ts'

export const openOnChromium: Open = async ({ dataFolder, choices, size }) => {
  let chosen = choices
  const { page, faults, app, close } = await openCasebookInChromium({
    dataFolder: join(dataFolder, 'casebook'),
    headless: true,
    size,
    reducedMotion: true,
    choosePacks: () => Promise.resolve(chosen.packs.length > 0 ? chosen.packs : null),
    choosePdf: (suggested) => Promise.resolve(chosen.pdfFolder === null ? null : join(chosen.pdfFolder, suggested)),
  })
  return {
    page,
    faults,
    choose: (next) => {
      chosen = next
      return Promise.resolve()
    },
    close,
    kill: async () => {
      await app.kill()
      await close()
    },
  }
}
