// Puts the app's menu in place and carries its choices to the window.

import { mayInspect } from './doors.ts'
import type { Electron } from './electron.ts'
import { type MenuActs, menuTemplate } from './menu-template.ts'

/** Sets the menu of the app, on every window. */
export function setMenu({ Menu, app }: Pick<Electron, 'Menu' | 'app'>, acts: MenuActs, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts, { mac: platform === 'darwin', inspect: mayInspect(app.isPackaged) })))
}
