// Search over any screen: opened by key or button to find and read, by a sheet to find evidence, or by the reader to find passages like one.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useCall } from '../../api.ts'
import { seekAlike, useAlikeSubject } from '../../ui/alike-subject.ts'
import { seekEvidence, useEvidenceTarget } from '../../ui/evidence-target.ts'
import '../../ui/overlay.css'
import { SearchPanel } from './panel.tsx'
import { useSearchKeysOnMap } from './search-keys.ts'
import { usePackTitles } from './use-packs.ts'
import './alike.css'
import './choices.css'
import './filters.css'
import './results.css'
import './hits.css'
import './row-acts.css'
import './pages.css'
import './search.css'
import './search-field.css'

/** The overlay. It is also open while a sheet looks for evidence or the reader for passages alike; Escape and a click outside close it. */
export function SearchOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const target = useEvidenceTarget()
  const subject = useAlikeSubject()
  const shown = open || target !== null || subject !== null
  // Held here, where it outlives each opening: the list is there when the panel is.
  const saved = useCall('searches.list', {})
  const titles = usePackTitles(shown)
  useSearchKeysOnMap()
  const close = () => {
    seekEvidence(null)
    seekAlike(null)
    onClose()
  }
  return (
    <ModalOverlay className="veil search-veil" data-at="top" data-modal="" isOpen={shown} isDismissable onOpenChange={(next) => !next && close()}>
      <Modal className="dialog-frame search-frame">
        <Dialog className="dialog search-dialog">
          <Heading slot="title" className="visually-hidden">
            {target === null ? 'Search' : `Find evidence for ${target.label}`}
          </Heading>
          <SearchPanel target={target} subject={subject} asked={saved} titles={titles} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
