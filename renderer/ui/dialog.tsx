// Dialogs: for what must be settled before going on, and for the search that opens over any screen.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './button.tsx'
import './overlay.css'
import { ScrollFrame } from './scroll-frame.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Read out when it opens. */
  readonly title: string
  /** For dialogs whose first line is a field that says what they are for. */
  readonly titleHidden?: boolean
  readonly size?: 'small' | 'middle' | 'large'
  /** Where it stands: in the middle, or near the top as search does. */
  readonly at?: 'middle' | 'top'
  readonly children: ReactNode
  /** Buttons, in a row at the end; the one to press first comes last. */
  readonly foot?: ReactNode
}

/** A modal dialog. Escape and a click outside close it; focus returns to where it was. */
export function Dialog({ open, onClose, title, titleHidden = false, size = 'middle', at = 'middle', children, foot }: DialogProps) {
  return (
    <ModalOverlay className="veil" data-at={at} data-modal="" isOpen={open} isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal className="dialog-frame" data-size={size}>
        <AriaDialog className="dialog">
          <header className={titleHidden ? 'visually-hidden' : 'dialog-head'}>
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {!titleHidden && <IconButton icon="close" label="Close" combo="Escape" onPress={onClose} />}
          </header>
          <ScrollFrame label={title} className="dialog-body">
            {children}
          </ScrollFrame>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
