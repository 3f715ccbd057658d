// The size of the reading column and its type, followed as the window and the settings change.
import { type RefObject, useEffect, useState } from 'react'
import type { TypeSizes } from './estimate.ts'

export interface Column {
  readonly sizes: TypeSizes
  /** Whether there is room for notes beside the text. */
  readonly hasMargin: boolean
  /** Counts up whenever the sizes change, so that what was measured is measured again. */
  readonly edition: number
}

/** The least width of the text's window, in rem, that leaves room for a margin. */
const roomForMargin = 58

const read = (scroller: HTMLElement, probe: HTMLElement): { sizes: TypeSizes; hasMargin: boolean } => {
  const type = getComputedStyle(probe)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const fontSize = Number.parseFloat(type.fontSize)
  const hasMargin = scroller.clientWidth / rem >= roomForMargin
  const canvas = scroller.querySelector<HTMLElement>('.text-canvas')?.clientWidth ?? scroller.clientWidth
  return {
    sizes: {
      fontSize,
      lineHeight: Number.parseFloat(type.lineHeight) || fontSize * 1.6,
      character: fontSize * Number.parseFloat(type.getPropertyValue('--reading-mean')),
      measure: probe.clientWidth,
      wide: Math.max(probe.clientWidth, canvas - (hasMargin ? 25 : 7) * rem),
    },
    hasMargin,
  }
}

/** Measures the column by `probe`, a block as wide as the text; null until it is drawn. */
export function useColumn(scroller: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>): Column | null {
  const [column, setColumn] = useState<Column | null>(null)
  useEffect(() => {
    const box = scroller.current
    const sample = probe.current
    if (!box || !sample) return
    const look = () => {
      const next = read(box, sample)
      setColumn((now) => {
        const same = now && now.hasMargin === next.hasMargin && JSON.stringify(now.sizes) === JSON.stringify(next.sizes)
        return same ? now : { ...next, edition: (now?.edition ?? 0) + 1 }
      })
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    observer.observe(sample)
    return () => observer.disconnect()
  }, [scroller, probe])
  return column
}
