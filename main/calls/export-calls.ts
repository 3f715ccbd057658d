// Calls that make a PDF of a sheet, show it before, and stop long work.
import { basename } from 'node:path'
import { failed, ok } from '../../preload/contract/result.ts'
import { makeSheetPdf } from '../export/export-sheet.ts'
import { suggestedFileName } from '../export/file-name.ts'
import { previewHtml } from '../export/preview.ts'
import { writeWhole } from '../export/write-file.ts'
import type { HandlersOf } from './handler.ts'
import { readBefore } from './read-before.ts'
import type { Services } from './services.ts'

/** The handlers of `export.*` and `job.*`. */
export function exportHandlers(services: Services): HandlersOf<'export'> & HandlersOf<'job'> {
  const { casebook, anchors, jobs } = services
  return {
    'export.preview': async ({ sheet }) => {
      const held = casebook.sheets.open(sheet)
      if (!held.ok) return held
      await readBefore(services, held.value)
      return ok({
        html: await previewHtml(anchors.sheet(held.value), { fontsFolder: services.fontsFolder, now: services.now(), appVersion: services.version }),
      })
    },

    'export.sheet': async ({ sheet, job }) => {
      const held = casebook.sheets.open(sheet)
      if (!held.ok) return held
      const file = await services.dialogs.choosePdf(suggestedFileName(held.value))
      if (file === null) return ok(null)
      return jobs.run(job, async (signal) => {
        await readBefore(services, held.value)
        // Opened again: the dialog may have stood open while the member went on writing.
        const now = casebook.sheets.open(sheet)
        if (!now.ok) return now
        const made = await makeSheetPdf({
          sheet: anchors.sheet(now.value),
          print: services.print,
          fontsFolder: services.fontsFolder,
          now: services.now(),
          appVersion: services.version,
          signal,
          memberName: casebook.settings.read().memberName,
          onStep: (step, done, of) => services.emit({ type: 'progress', progress: { job, doing: 'export', step, done, of } }),
        })
        if (!made.ok) return made
        if (signal.aborted) return failed('stopped')
        const written = await writeWhole(file, made.value.pdf)
        if (!written.ok) return written
        return ok({ file: basename(file), pages: made.value.pages, bytes: made.value.pdf.byteLength, quotations: made.value.quotations })
      })
    },

    'job.stop': ({ job }) => {
      jobs.stop(job)
      return ok(null)
    },
  }
}
