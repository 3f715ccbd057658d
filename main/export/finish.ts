// Finishes what Chromium printed: says what the document is, where its links lead, and what on its pages is decoration.
// The document is loaded and modified; copying pages into a new one would lose its tags.
import { PDFDocument } from 'pdf-lib'
import type { Finding } from './check/finding.ts'
import { examine } from './check/rules.ts'
import { markArtifacts } from './tags/artifacts.ts'
import { correctLetters } from './tags/letters.ts'
import { describeLinks } from './tags/links.ts'
import { giveItemsBodies, mapTypes, placeCaptions } from './tags/lists.ts'
import { describeDocument, type Metadata, writeXmp } from './tags/metadata.ts'

export interface Finishing extends Metadata {
  /** Words for each place that a link leads to, by the name of its destination. */
  readonly targets: ReadonlyMap<string, string>
}

export interface Finished {
  readonly pdf: Uint8Array
  readonly pages: number
  /** What still stands against calling it accessible; where there is anything, it does not call itself so. */
  readonly findings: readonly Finding[]
}

/** Rejects where the bytes are no PDF. */
export async function finishPdf(printed: Uint8Array, finishing: Finishing): Promise<Finished> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  correctLetters(document)
  markArtifacts(document)
  mapTypes(document)
  giveItemsBodies(document)
  placeCaptions(document)
  describeLinks(document, finishing.targets)
  describeDocument(document, finishing)
  const findings = examine(document)
  writeXmp(document, finishing, findings.length === 0)
  return { pdf: await document.save({ useObjectStreams: true }), pages: document.getPageCount(), findings }
}
