// Messages that float for a while after an act: what was done, and a way to undo it.
import { Button as AriaButton } from 'react-aria-components/Button'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useKey } from '../keys.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import './overlay.css'

export interface Message {
  /** What was done, in words: "Note removed." */
  readonly words: string
  /** Takes it back. */
  readonly undo?: () => void
  /** Word on the button that undoes; "Undo" unless told. */
  readonly undoWord?: string
  readonly tone?: 'done' | 'problem'
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 })
const undoKey = 'Ctrl+Z'

/** Shows a message. One that can be undone stays 15 seconds, another 7; both wait while pointed at or focused. */
export function toast(message: Message): void {
  if (message.tone === 'problem') queue.add(message)
  else queue.add(message, { timeout: message.undo ? 15_000 : 7_000 })
}

/** Takes back what the newest message on show says was done; false where there is none that can be taken back. */
export function undoLast(): boolean {
  const last = queue.visibleToasts.find((shown) => shown.content.undo)
  if (!last) return false
  last.content.undo?.()
  queue.close(last.key)
  return true
}

/** Where messages appear; once, in the frame. F6 moves the focus there. */
export function Toasts() {
  useKey(undoKey, 'Undo what was just removed', undoLast, { outsideFields: true })
  return (
    <ToastRegion queue={queue} className="toasts" aria-label="Messages">
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast" data-tone={shown.content.tone ?? 'done'}>
          <ToastContent>
            <Text slot="title">{shown.content.words}</Text>
          </ToastContent>
          {shown.content.undo && (
            <AriaButton
              className="button"
              data-small
              onPress={() => {
                shown.content.undo?.()
                queue.close(shown.key)
              }}
            >
              {shown.content.undoWord ?? 'Undo'}
              <KeyHint combo={undoKey} />
            </AriaButton>
          )}
          <AriaButton slot="close" className="icon-button" data-small aria-label="Close this message">
            <Icon name="close" />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
