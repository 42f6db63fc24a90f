// A question over the page, as the browser's own dialog: focus goes in, stays in and comes back; Escape closes it.
// A press outside does not: what was typed would be gone.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    if (!dialog.current?.open) dialog.current?.showModal()
    return () => {
      // What opened it may be gone after the deed; then the page's heading is the place to go on from.
      requestAnimationFrame(() => {
        const next = opener instanceof HTMLElement && opener.isConnected ? opener : document.querySelector('h1')
        next?.focus()
      })
    }
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="dialog__body">
        <h2 id={id} className="nl-heading nl-heading--level-2">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}
