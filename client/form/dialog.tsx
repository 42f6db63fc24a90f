// A question over the page. Escape and a press outside close it; focus goes in, stays in and comes back.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export const Dialog = ({ title, onClose, children }: DialogProps) => (
  <ModalOverlay
    className="dialog-ground"
    isOpen
    isDismissable
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose()
    }}
  >
    <Modal className="dialog">
      <AriaDialog className="dialog__body">
        <Heading slot="title" className="nl-heading nl-heading--level-2">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
