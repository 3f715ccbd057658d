// Where the window is put when it opens: where it stood before, as long as that is still on a screen. Pure.
import type { WindowPlace } from './memory.ts'

/** A screen's usable part, in points. */
export interface Screen {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller than this the three columns of the reader cannot be used, even one at a time. */
export const smallestWindow = { width: 640, height: 480 } as const
const usualWindow = { width: 1280, height: 860 } as const

/** How much of the window's top edge must be on a screen, in points, for the member to be able to move it. */
const grip = 100

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

function isReachable(place: WindowPlace, screen: Screen): boolean {
  const top = place.y >= screen.y && place.y <= screen.y + screen.height - grip
  return top && overlap(place.x, place.width, screen.x, screen.width) >= grip
}

/** The place for the window: the remembered one cut to its screen, else the middle of the first screen. Without screens, the usual size. */
export function placeWindow(before: WindowPlace | undefined, screens: readonly Screen[]): WindowPlace {
  const screen = before === undefined ? undefined : screens.find((one) => isReachable(before, one))
  if (before !== undefined && screen !== undefined) {
    const width = Math.max(smallestWindow.width, Math.min(before.width, screen.width))
    const height = Math.max(smallestWindow.height, Math.min(before.height, screen.height))
    return { x: before.x, y: before.y, width, height, maximised: before.maximised }
  }
  const { x, y, width: most, height: tallest } = screens[0] ?? { x: 0, y: 0, ...usualWindow }
  const width = Math.min(usualWindow.width, most)
  const height = Math.min(usualWindow.height, tallest)
  return { x: x + Math.round((most - width) / 2), y: y + Math.round((tallest - height) / 2), width, height, maximised: before?.maximised ?? false }
}
