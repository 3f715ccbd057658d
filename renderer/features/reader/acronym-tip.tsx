// Says what an acronym is short for when it is pointed at or focused: one tooltip for the whole text.
import { type RefObject, useEffect, useState } from 'react'

interface Tip {
  readonly long: string
  readonly left: number
  readonly top: number
}

const tipFor = (target: EventTarget | null, box: HTMLElement): Tip | null => {
  const acronym = target instanceof Element ? target.closest<HTMLElement>('.acronym') : null
  const long = acronym?.dataset['long']
  if (!acronym || !long) return null
  const rect = acronym.getBoundingClientRect()
  const view = box.getBoundingClientRect()
  return { long, left: Math.min(Math.max(rect.left, view.left + 8), view.right - 260), top: rect.bottom + 6 }
}

/** `box` holds the text; acronyms in it are the elements of class `acronym`, with their meaning in `data-long`. */
export function AcronymTip({ box }: { readonly box: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const show = (event: Event) => setTip(tipFor(event.target, element))
    const hide = () => setTip(null)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    element.addEventListener('pointerover', show)
    element.addEventListener('focusin', show)
    element.addEventListener('focusout', hide)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('scroll', hide, { passive: true })
    element.addEventListener('keydown', onKey)
    return () => {
      element.removeEventListener('pointerover', show)
      element.removeEventListener('focusin', show)
      element.removeEventListener('focusout', hide)
      element.removeEventListener('pointerleave', hide)
      element.removeEventListener('scroll', hide)
      element.removeEventListener('keydown', onKey)
    }
  }, [box])
  if (!tip) return null
  return (
    <div className="tooltip acronym-tip" aria-hidden="true" style={{ insetInlineStart: tip.left, insetBlockStart: tip.top }}>
      {tip.long}
    </div>
  )
}
