// The Electron entry: the only place that loads Electron. Everything it does is in the shell, which is handed the pieces it works with.
import { app, BrowserWindow, crashReporter, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron'
import type { Electron } from './shell/electron.ts'
import { startShell } from './shell/start.ts'

const electron: Electron = {
  app,
  BrowserWindow,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
}

startShell(electron, process).catch((fault: unknown) => {
  dialog.showErrorBox('Scrutiny Casebook', 'The casebook could not be started. What you wrote is unchanged; please try again.')
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  app.exit(1)
})
