// Carries calls from the window to the app and events from the app to the window: one channel each, the caller checked.
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { callChannel, eventChannel } from '../../preload/contract/bridge.ts'
import type { CasebookEvent } from '../../preload/contract/events.ts'
import { type Answering, answerCall, type Caller } from './caller.ts'
import type { Electron, Log } from './electron.ts'

/** What can be told of the caller. A frame that has gone since is nobody. */
function callerOf({ sender, senderFrame }: IpcMainInvokeEvent, ours: WebContents | null): Caller {
  return {
    url: senderFrame?.url ?? '',
    mainFrame: senderFrame !== null && senderFrame.parent === null,
    ourWindow: ours !== null && sender === ours,
  }
}

/** Opens the bridge. `ours` gives the window's contents at the time of each call. Returns a function that closes it. */
export function openBridge(
  { ipcMain }: Pick<Electron, 'ipcMain'>,
  app: Answering & { readonly listen: (listener: (event: CasebookEvent) => void) => () => void },
  ours: () => WebContents | null,
  origin: string,
  log: Log,
): () => void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => answerCall(app, callerOf(event, ours()), origin, name, input, log))
  const stop = app.listen((event) => tellWindow(ours(), event))
  return () => {
    stop()
    ipcMain.removeHandler(callChannel)
  }
}

/** Tells the window an event, if there is a window. */
export function tellWindow(contents: WebContents | null, event: CasebookEvent): void {
  if (contents !== null && !contents.isDestroyed()) contents.send(eventChannel, event)
}
