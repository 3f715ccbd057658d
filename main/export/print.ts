// The seam between making a page and printing it: Electron and the Chromium host each give their own `Print`.

/** One document to print. All of it is self-contained: no script, no reference to anything outside. */
export interface PrintJob {
  readonly html: string
  readonly title: string
  /** HTML for Chromium's `footerTemplate`. Page numbers are set by the page's own CSS, so it holds nothing to be seen. */
  readonly footer: string
  /** HTML for Chromium's `headerTemplate`; as `footer`. */
  readonly header: string
}

/**
 * Prints with the options in `paper` and answers the PDF's bytes. Rejects where printing fails; once `signal` is aborted it may
 * reject at any time, and what it answers is thrown away.
 */
export type Print = (job: PrintJob, signal: AbortSignal) => Promise<Uint8Array>

/**
 * What every `Print` sets, whatever its words for it: A4 and the margins come from the page's `@page` rule, hairlines and tinted
 * grounds are printed, and the PDF carries tags and an outline. Lengths are in millimetres.
 */
export const paper = {
  format: 'A4',
  width: 210,
  height: 297,
  margins: { top: 13, right: 14, bottom: 16, left: 18 },
  preferCssPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
} as const

/** A header or footer that shows nothing: an empty string would bring Chromium's own, with the date and address. */
export const emptyTemplate = '<span></span>'
