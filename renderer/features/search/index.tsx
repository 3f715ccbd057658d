// Search over any screen: opened by key or button to find and read, or by a sheet to find evidence.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { seekEvidence, useEvidenceTarget } from '../../ui/evidence-target.ts'
import '../../ui/overlay.css'
import { SearchPanel } from './panel.tsx'
import './filters.css'
import './results.css'
import './pages.css'
import './search.css'

/** The overlay. It is also open while a sheet looks for evidence; Escape and a click outside close it, and the focus returns. */
export function SearchOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const target = useEvidenceTarget()
  const close = () => {
    seekEvidence(null)
    onClose()
  }
  return (
    <ModalOverlay
      className="veil search-veil"
      data-at="top"
      data-modal=""
      isOpen={open || target !== null}
      isDismissable
      onOpenChange={(next) => !next && close()}
    >
      <Modal className="dialog-frame search-frame">
        <Dialog className="dialog search-dialog">
          <Heading slot="title" className="visually-hidden">
            {target === null ? 'Search' : `Find evidence for ${target.label}`}
          </Heading>
          <SearchPanel target={target} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
