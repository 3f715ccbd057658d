// Prints the figures of a bench: one row a measure, figures aligned, units named.

export interface Row {
  readonly what: string
  readonly figure: string
  /** What the figure is held against, if anything. */
  readonly mark?: string
}

/** Prints rows under a title, the figures aligned. */
export function printRows(title: string, rows: readonly Row[]): void {
  const widest = Math.max(...rows.map(({ what }) => what.length))
  const figures = Math.max(...rows.map(({ figure }) => figure.length))
  console.log(`\n${title}`)
  for (const { what, figure, mark } of rows)
    console.log(`  ${what.padEnd(widest)}  ${figure.padStart(figures)}${mark === undefined ? '' : `   (${mark})`}`)
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds as a figure. */
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
/** Bytes as a figure, in units of 1,048,576. */
export const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
