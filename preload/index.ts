// The bridge between the window and the main side: two functions, and nothing of Electron, reach the window.
import { contextBridge, ipcRenderer } from 'electron'
import { type CasebookBridge, callChannel, eventChannel } from './contract/bridge.ts'
import type { CasebookEvent } from './contract/events.ts'
import { failed } from './contract/result.ts'

const bridge: CasebookBridge = {
  call: async (name, input) => {
    try {
      return await ipcRenderer.invoke(callChannel, name, input)
    } catch (fault) {
      // Only the carrying can fail here (a value that cannot be copied, a main side that is gone): answers themselves are Results.
      return failed('unexpected', fault instanceof Error ? fault.name : 'not carried')
    }
  },
  listen: (listener) => {
    const deliver = (_: unknown, event: CasebookEvent) => listener(event)
    ipcRenderer.on(eventChannel, deliver)
    return () => {
      ipcRenderer.removeListener(eventChannel, deliver)
    }
  },
}

contextBridge.exposeInMainWorld('casebook', bridge)
