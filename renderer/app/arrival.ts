// What happens when another screen is shown: it takes the focus, and one left before stands again as it was left, with the focus on what was gone by.
import { type RefObject, useEffect, useRef } from 'react'

/** Milliseconds that a screen has to bring what it asks for; after that it stays where it is. */
const patience = 1000

/** The link or button that was used last, by what it leads to, and how far under the top of the screen it stood, in pixels. */
interface GoneBy {
  readonly name: string
  /** Which of those with the same name. */
  readonly nth: number
  readonly below: number
}

interface Left {
  readonly top: number
  readonly goneBy: GoneBy | null
}

const ways = 'a[href], button, [data-return]'

const nameOf = (element: Element): string =>
  element.getAttribute('data-return') ?? element.getAttribute('href') ?? element.getAttribute('aria-label') ?? element.textContent

const namedIn = (main: Element, name: string): readonly HTMLElement[] =>
  [...main.querySelectorAll<HTMLElement>(ways)].filter((element) => nameOf(element) === name)

const belowTop = (main: Element, element: Element): number => element.getBoundingClientRect().top - main.getBoundingClientRect().top

function goneByIn(main: HTMLElement): GoneBy | null {
  const used = document.activeElement?.closest<HTMLElement>(ways)
  if (!used || !main.contains(used)) return null
  const name = nameOf(used)
  return { name, nth: namedIn(main, name).indexOf(used), below: belowTop(main, used) }
}

/** Puts a screen back as it was left; answers whether it has grown enough for that. */
function putBack(main: HTMLElement, { top, goneBy }: Left): boolean {
  main.scrollTop = top
  const used = goneBy === null ? undefined : (namedIn(main, goneBy.name)[goneBy.nth] ?? undefined)
  if (main.scrollTop < top - 1 || (goneBy !== null && used === undefined)) return false
  if (goneBy === null || used === undefined) return true
  // What is out of sight may be drawn at an estimated height: what was used comes back to where it stood.
  const wasInSight = goneBy.below >= 0 && goneBy.below < main.clientHeight
  if (wasInSight) main.scrollTop += belowTop(main, used) - goneBy.below
  if (document.activeElement === main || document.activeElement === document.body) used.focus({ preventScroll: true })
  return true
}

/**
 * Moves the focus to the screen when another one is shown, so that keys and screen readers begin there, and keeps where the member was on it.
 * @param place the screen's own address
 * @param keeps whether it is put back; false for one that keeps its place itself
 */
export function useArrival(place: string, keeps: boolean): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  const left = useRef(new Map<string, Left>())
  useEffect(() => {
    const element = main.current
    if (!element) return
    if (first.current) first.current = false
    else element.focus({ preventScroll: true })
    const before = keeps ? left.current.get(place) : undefined
    element.scrollTop = 0
    if (!keeps) return

    let putting = before !== undefined && !putBack(element, before)
    const growth = new MutationObserver(() => {
      if (before !== undefined && putBack(element, before)) settle()
    })
    const settle = () => {
      putting = false
      growth.disconnect()
    }
    if (putting) growth.observe(element, { childList: true, subtree: true })
    const tired = window.setTimeout(settle, patience)

    const keep = () => {
      if (!putting) left.current.set(place, { top: element.scrollTop, goneBy: left.current.get(place)?.goneBy ?? null })
    }
    const use = () => {
      settle()
      left.current.set(place, { top: element.scrollTop, goneBy: goneByIn(element) })
    }
    element.addEventListener('scroll', keep, { passive: true })
    element.addEventListener('wheel', settle, { passive: true })
    element.addEventListener('click', use, { capture: true })
    element.addEventListener('keydown', use, { capture: true })
    return () => {
      window.clearTimeout(tired)
      growth.disconnect()
      element.removeEventListener('scroll', keep)
      element.removeEventListener('wheel', settle)
      element.removeEventListener('click', use, { capture: true })
      element.removeEventListener('keydown', use, { capture: true })
    }
  }, [place, keeps])
  return main
}
