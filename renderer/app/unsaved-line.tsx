// The line that says, under every screen, that something the member wrote could not be saved yet.
import { useEffect, useSyncExternalStore } from 'react'
import { whyUnsaved } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { failingNow, guardWindow, saveAllNow, watchUnsaved } from '../unsaved.ts'
import { counted } from '../words.ts'

/** Empty while everything is saved or on its way. It stands below the screen, so that nothing on it moves when it comes or goes. */
export function UnsavedLine() {
  const failing = useSyncExternalStore(watchUnsaved, failingNow)
  useEffect(() => guardWindow(window), [])
  return (
    <div className="unsaved-line" role="status">
      {failing !== null && (
        <>
          <p>
            {counted(failing.count, 'change')} {failing.count === 1 ? 'is' : 'are'} not saved yet. {whyUnsaved(failing.problem)} The words are kept
            here and tried again until they are saved.
          </p>
          <Button small onPress={() => void saveAllNow()}>
            Try now
          </Button>
        </>
      )}
    </div>
  )
}
