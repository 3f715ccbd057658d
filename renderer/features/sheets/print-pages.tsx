// The sheet as it will print, page by page on the desk. It stands in a frame that can run nothing; its style is put there as a built sheet,
// since the window allows none written into a page.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { layoutFor, type PageLayout, pagesUpTo, screenStyle } from './pages.ts'

interface PrintPagesProps {
  /** One self-contained document without script. */
  readonly html: string
  readonly title: string
  /** Null where the window is too narrow to show pages: set in one column, they cannot be counted. */
  readonly onPages: (pages: number | null) => void
}

interface Printed {
  readonly markup: string
  readonly css: string
}

/** The document and its style, parted in the text: parsing it with its style elements would already be refused by the window's policy. */
function parted(html: string): Printed {
  const css: string[] = []
  const markup = html.replace(/<style\b[^>]*>([\s\S]*?)<\/style>/giu, (_, style: string) => {
    css.push(style)
    return ''
  })
  return { markup, css: css.join('\n') }
}

/** Keys pressed in the frame, after a click into a page, are the screen's all the same. */
function passOn(event: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const same = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true })
  if (!window.dispatchEvent(same)) event.preventDefault()
}

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** `html` is what the main side answered to 'export.preview'; `onPages` is told how many pages it fills. */
export function PrintPages({ html, title, onPages }: PrintPagesProps) {
  const desk = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [printed, setPrinted] = useState(() => parted(html))
  const [layout, setLayout] = useState<PageLayout | null>(null)
  const [pages, setPages] = useState(1)
  const [tall, setTall] = useState(0)

  useEffect(() => setPrinted(parted(html)), [html])

  useLayoutEffect(() => {
    const room = desk.current
    if (room === null) return
    const measure = () => setLayout(layoutFor(room.clientWidth, textScale()))
    const watch = new ResizeObserver(measure)
    watch.observe(room)
    measure()
    return () => watch.disconnect()
  }, [])

  const dress = useCallback(() => {
    const view = frame.current?.contentWindow
    const page = frame.current?.contentDocument
    if (!view || !page?.body || layout === null) return
    const own = new (view as Window & typeof globalThis).CSSStyleSheet()
    own.replaceSync(`${printed.css}\n${screenStyle(printed.css, layout)}`)
    page.adoptedStyleSheets = [own]
    view.addEventListener('keydown', passOn)
    page.documentElement.style.zoom = String(layout.scale)
    const measure = () => {
      let lowest = { left: 0, top: 0 }
      let bottom = 0
      for (const element of page.body.querySelectorAll('*')) {
        for (const box of element.getClientRects()) {
          if (box.height === 0) continue
          bottom = Math.max(bottom, box.bottom)
          const last = { left: box.left, top: box.bottom - 1 }
          if (pagesUpTo(layout, last) > pagesUpTo(layout, lowest)) lowest = last
        }
      }
      const count = pagesUpTo(layout, lowest)
      setPages(count)
      setTall(Math.ceil(bottom + 24))
      onPages(layout.paged ? count : null)
    }
    measure()
    void page.fonts.ready.then(measure)
  }, [layout, printed, onPages])

  useEffect(dress, [dress])

  const rows = layout === null ? 1 : Math.ceil(pages / layout.columns)
  const wide = layout === null ? 0 : layout.columns * layout.width + (layout.columns - 1) * layout.gap
  const high = layout === null ? 0 : layout.paged ? rows * layout.height + (rows - 1) * layout.gap : tall

  return (
    <div className="print-desk" ref={desk}>
      {layout !== null && (
        <div className="print-stack" style={{ inlineSize: wide, blockSize: high }}>
          {layout.paged &&
            Array.from({ length: pages }, (_, at) => at).map((at) => (
              <div
                key={at}
                className="print-paper"
                style={{
                  inlineSize: layout.width,
                  blockSize: layout.height,
                  insetInlineStart: (at % layout.columns) * (layout.width + layout.gap),
                  insetBlockStart: Math.floor(at / layout.columns) * (layout.height + layout.gap),
                }}
              >
                <span className="print-number" aria-hidden="true">
                  {at + 1} of {pages}
                </span>
              </div>
            ))}
          <iframe
            ref={frame}
            className="print-frame"
            data-paged={layout.paged || undefined}
            title={title}
            sandbox="allow-same-origin"
            srcDoc={printed.markup}
            onLoad={dress}
            style={{ inlineSize: wide, blockSize: high }}
          />
        </div>
      )}
    </div>
  )
}
