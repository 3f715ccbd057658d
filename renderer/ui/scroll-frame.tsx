// A frame whose contents may be larger than it: it takes the focus, to be scrolled by keyboard, only while it does scroll.
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface ScrollFrameProps {
  /** What it holds; read out when it takes the focus. */
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** Follows its own size and that of its contents. */
export function ScrollFrame({ label, className, children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const look = () => setScrolls(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} className={className} {...(scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0, 'data-scrolls': '' } : {})}>
      {children}
    </div>
  )
}
