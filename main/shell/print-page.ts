// How a page to print is served and printed: decisions shared by Electron's printing and the Chromium host's. Pure.
import { paper } from '../export/print.ts'

/** A page to print may hold its own style, fonts and pictures, and can run or fetch nothing. */
export const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Headers of a page to print. */
export const printHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': printPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** Longest time a page may take to be laid out and printed, in milliseconds: a sheet takes about one second. */
export const printPatience = 60_000

const inches = (millimetres: number): number => millimetres / 25.4

/** The paper's margins in inches, as Chromium takes them. The page's own `@page` rule stands above them. */
export const marginsInInches = {
  top: inches(paper.margins.top),
  right: inches(paper.margins.right),
  bottom: inches(paper.margins.bottom),
  left: inches(paper.margins.left),
} as const
