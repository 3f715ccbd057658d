// The app's menu, in the members' words. Pure: what each entry does is handed in.
import type { MenuItemConstructorOptions } from 'electron'
import type { CasebookEvent } from '../../preload/contract/events.ts'

export type MenuChoice = Extract<CasebookEvent, { readonly type: 'menu' }>['choice']

export interface MenuActs {
  /** A choice the window carries out. */
  readonly choose: (choice: MenuChoice) => void
  readonly openDataFolder: () => void
  readonly about: () => void
}

export interface MenuSurroundings {
  readonly mac: boolean
  /** Whether the developer's tools are offered. */
  readonly inspect: boolean
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/** The whole menu. Keys are shown here and act here; single letters belong to the window. */
export function menuTemplate(acts: MenuActs, { mac, inspect }: MenuSurroundings): MenuItemConstructorOptions[] {
  const entry = (label: string, choice: MenuChoice, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => acts.choose(choice),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const about: MenuItemConstructorOptions = { label: 'About Scrutiny Casebook', click: () => acts.about() }
  const settings = entry('Settings …', 'settings', 'CmdOrCtrl+,')
  const appMenu: MenuItemConstructorOptions[] = mac
    ? [
        {
          label: 'Scrutiny Casebook',
          submenu: [
            about,
            line,
            settings,
            line,
            { role: 'hide' },
            { role: 'hideOthers' },
            { role: 'unhide' },
            line,
            { role: 'quit', label: 'Quit Scrutiny Casebook' },
          ],
        },
      ]
    : []
  return [
    ...appMenu,
    {
      label: '&File',
      submenu: [
        entry('Import packs …', 'import', 'CmdOrCtrl+O'),
        entry('Make the PDF …', 'print', 'CmdOrCtrl+P'),
        line,
        entry('Backups …', 'backup'),
        { label: 'Show where my files are', click: () => acts.openDataFolder() },
        ...(mac ? [line, { role: 'close' as const }] : [line, settings, line, { role: 'quit' as const, label: 'Close the casebook' }]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo', label: 'Undo' },
        { role: 'redo', label: 'Redo' },
        line,
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste the words only' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        entry('Search', 'search', 'CmdOrCtrl+K'),
        line,
        entry('Back', 'back', mac ? 'Cmd+[' : 'Alt+Left'),
        entry('Forward', 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
        line,
        entry('Library', 'library', mac ? 'Cmd+1' : 'Alt+1'),
        entry('Question sheets', 'sheets', mac ? 'Cmd+2' : 'Alt+2'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Plus' },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        line,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(inspect ? [line, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { label: '&Help', submenu: [entry('Keys', 'keys', 'F1'), ...(mac ? [] : [line, about])] },
  ]
}
