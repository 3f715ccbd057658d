// How a printed sheet is laid out on the desk: its paper's measures, how many pages stand side by side, the style that cuts it into pages.

/** A4, in millimetres. */
const paper = { width: 210, height: 297 } as const
/** Between pages, in millimetres. */
const gap = 6
/** CSS pixels in a millimetre. */
const pixels = 96 / 25.4
/** Below this width, in pixels at ordinary text size, pages give way to one column that reflows. */
const narrowest = 620

interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const usual: Margins = { top: 15, right: 15, bottom: 18, left: 15 }

/** The margins, in millimetres, that a sheet's own `@page` rule asks for. */
export function marginsOf(css: string): Margins {
  const found = /@page\s*\{[^}]*?margin\s*:\s*([\d.]+)mm(?:\s+([\d.]+)mm)?(?:\s+([\d.]+)mm)?(?:\s+([\d.]+)mm)?/u.exec(css)
  if (found === null) return usual
  const [top = usual.top, right = top, bottom = top, left = right] = found.slice(1).flatMap((one) => (one === undefined ? [] : [Number(one)]))
  return { top, right, bottom, left }
}

/** Everything needed to draw the pages, in CSS pixels. */
export interface PageLayout {
  /** Whether it is cut into pages at all. */
  readonly paged: boolean
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly gap: number
  /** How much larger than print it is shown. */
  readonly scale: number
}

/** The layout for a room of `room` pixels, where text is `textScale` times its ordinary size. */
export function layoutFor(room: number, textScale: number): PageLayout {
  const whole = { width: paper.width * pixels, height: paper.height * pixels, gap: gap * pixels }
  if (room < narrowest * Math.min(textScale, 1.5)) return { paged: false, columns: 1, width: room, height: 0, gap: 0, scale: textScale * 1.15 }
  const scale = Math.min(textScale, room / whole.width)
  const columns = room >= scale * (2 * whole.width + whole.gap) ? 2 : 1
  return { paged: true, columns, width: whole.width * scale, height: whole.height * scale, gap: whole.gap * scale, scale }
}

/** What is added to the sheet's own style to show it on screen: columns of a page's height that go on below one another, as pages do. */
export function screenStyle(css: string, { paged, columns }: PageLayout): string {
  const { top, right, bottom, left } = marginsOf(css)
  const ground = 'html{background:transparent;color-scheme:light;overflow:hidden}body{margin:0}'
  if (!paged) return `${ground}html{background:#fff}body{max-inline-size:none;padding:6mm 5mm}`
  const body = [
    `max-inline-size:none;inline-size:${columns * paper.width + (columns - 1) * gap}mm`,
    `padding:${top}mm ${right}mm ${bottom}mm ${left}mm`,
    `column-count:${columns}`,
    `column-gap:${right + left + gap}mm`,
    `column-height:${paper.height - top - bottom}mm`,
    'column-wrap:wrap',
    `row-gap:${top + bottom + gap}mm`,
    'column-fill:auto',
  ]
  return `${ground}body{${body.join(';')}}`
}

/** How many pages hold content that ends at `right` and `bottom` (pixels) of the last row's last column. */
export function pagesUpTo(layout: PageLayout, lowest: { readonly left: number; readonly top: number }): number {
  if (!layout.paged) return 1
  const row = Math.floor(lowest.top / (layout.height + layout.gap))
  const column = Math.min(layout.columns - 1, Math.floor(lowest.left / (layout.width + layout.gap)))
  return row * layout.columns + column + 1
}
