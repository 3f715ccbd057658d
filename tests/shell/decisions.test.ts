// The shell's other decisions: where the window stands, what follows a crash, where things lie, what the menu offers.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MenuItemConstructorOptions } from 'electron'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MenuChoice, menuTemplate } from '../../main/shell/menu-template.ts'
import { flagsOf, placesOf } from '../../main/shell/places.ts'
import { afterCrash } from '../../main/shell/recovery.ts'
import { placeWindow, smallestWindow } from '../../main/shell/window-place.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beside = { x: 1366, y: 0, width: 1920, height: 1040 }
const stood = { x: 1500, y: 100, width: 1200, height: 800, maximised: false }

describe('the window opens', () => {
  test('in the middle of the first screen when it never stood anywhere', () => {
    expect(placeWindow(undefined, [beside])).toEqual({ x: 1686, y: 90, width: 1280, height: 860, maximised: false })
  })
  test('no larger than a small screen', () => {
    expect(placeWindow(undefined, [laptop])).toMatchObject({ width: 1280, height: 728, y: 0 })
  })
  test('where it stood before', () => {
    expect(placeWindow(stood, [laptop, beside])).toEqual(stood)
  })
  test('on the first screen when the one it stood on is gone, still maximised if it was', () => {
    expect(placeWindow({ ...stood, maximised: true }, [laptop])).toEqual({ x: 43, y: 0, width: 1280, height: 728, maximised: true })
  })
  test('where its top edge can be reached, whatever was remembered', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(fc.record({ x: number, y: number, width: number, height: number, maximised: fc.boolean() }), (before) => {
        const place = placeWindow(before, [laptop, beside])
        expect(place.width).toBeGreaterThanOrEqual(smallestWindow.width)
        expect(place.height).toBeGreaterThanOrEqual(smallestWindow.height)
        expect(
          [laptop, beside].some((screen) => place.y >= screen.y && place.y < screen.y + screen.height && place.x < screen.x + screen.width),
        ).toBe(true)
      }),
    )
  })
})

describe('when the window’s process ends', () => {
  test.each<[string, readonly number[], number, string]>([
    ['clean-exit', [], 0, 'leave'],
    ['crashed', [], 100_000, 'reload'],
    ['oom', [99_000], 100_000, 'reload'],
    ['crashed', [98_000, 99_000], 100_000, 'give up'],
    ['crashed', [10_000, 20_000], 100_000, 'reload'],
    ['killed', [], 0, 'reload'],
  ])('%s after crashes at %j, at %i: %s', (reason, before, now, next) => {
    expect(afterCrash(reason, before, now)).toBe(next)
  })
})

describe('things lie', () => {
  test('in the project while it is being worked on', () => {
    const places = placesOf({ packaged: false, appPath: '/project', resourcesPath: '/electron/resources', userData: '/home/me/casebook' })
    expect(places.corpus).toBe(join('/project', 'resources/made/corpus.sqlite'))
    expect(places.fonts).toBe(join('/project', 'resources/fonts'))
    expect(fileURLToPath(places.searchWorker)).toBe(join('/project', 'out/main/search-worker.js'))
    expect(fileURLToPath(places.readingWorker)).toBe(join('/project', 'out/main/reading-worker.js'))
  })
  test('beside the archive when it is installed: what SQLite and workers read is never inside', () => {
    const places = placesOf({
      packaged: true,
      appPath: '/opt/app/resources/app.asar',
      resourcesPath: '/opt/app/resources',
      userData: '/home/me/casebook',
    })
    expect(places.corpus).toBe(join('/opt/app/resources', 'corpus.sqlite'))
    expect(fileURLToPath(places.searchWorker)).toBe(join('/opt/app/resources/app.asar.unpacked', 'out/main/search-worker.js'))
    expect(fileURLToPath(places.readingWorker)).toBe(join('/opt/app/resources/app.asar.unpacked', 'out/main/reading-worker.js'))
    expect(places.preload).toBe(join('/opt/app/resources/app.asar', 'out/preload/index.cjs'))
    for (const place of [places.data, places.log, places.memory]) expect(place.startsWith(join('/home/me/casebook'))).toBe(true)
  })
  test('where a switch says', () => {
    expect(flagsOf(['casebook', '--data-folder=/media/stick', '--other'])).toEqual({ smokeTest: false, dataFolder: '/media/stick' })
    expect(flagsOf(['casebook', '--smoke-test', '--data-folder='])).toEqual({ smokeTest: true, dataFolder: null })
  })
})

describe('the menu', () => {
  const everyEntry = (entries: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    entries.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? everyEntry(entry.submenu) : [])])
  const choices: MenuChoice[] = []
  const acts = { choose: (choice: MenuChoice) => void choices.push(choice), openDataFolder: () => undefined, about: () => undefined }

  test.each([true, false])('offers every choice the window knows, once (mac: %s)', (mac) => {
    choices.length = 0
    for (const { click, submenu } of everyEntry(menuTemplate(acts, { mac, inspect: false }))) {
      if (submenu === undefined) click?.(undefined as never, undefined, undefined as never)
    }
    expect(choices.toSorted()).toEqual(['back', 'backup', 'forward', 'import', 'keys', 'library', 'print', 'search', 'settings', 'sheets'])
  })
  test.each([true, false])('gives no key twice (mac: %s)', (mac) => {
    const keys = everyEntry(menuTemplate(acts, { mac, inspect: true })).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('has no tools for developers where it is installed', () => {
    const roles = everyEntry(menuTemplate(acts, { mac: false, inspect: false })).map(({ role }) => role)
    expect(roles).not.toContain('toggleDevTools')
    expect(roles).not.toContain('reload')
  })
})
