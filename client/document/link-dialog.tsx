// Asks for the address of a link. Only web and mail addresses become one; what is forgotten is filled in (https, mailto).
import { type FormEvent, useId, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '#client/ui/button.tsx'
import { safeLink } from '#shared/document/blocks.ts'
import { COMMON } from '#shared/text/common.ts'
import { LINK } from '#shared/text/document.ts'
import { linkAt, placeLink, removeLink } from './keys/link-commands.ts'
import { useDesk, useDeskView } from './use-desk.ts'

export function LinkDialog() {
  const desk = useDesk()
  const { linking, focused } = useDeskView(desk)
  const close = () => {
    desk.closeLink()
    // After the dialog gave the focus back to nothing.
    setTimeout(() => focused?.view.focus(), 0)
  }
  if (!linking || !focused) return null
  const here = linkAt(focused.state)
  return (
    <ModalOverlay className="link-overlay" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="link-modal">
        <Dialog className="link-dialog">
          <Heading slot="title" level={2} className="nl-heading nl-heading--level-3">
            {LINK.title}
          </Heading>
          <LinkForm
            start={here ?? ''}
            onPlace={(href) => {
              placeLink(href)(focused.state, focused.view.dispatch)
              close()
            }}
            {...(here
              ? {
                  onRemove: () => {
                    removeLink(focused.state, focused.view.dispatch)
                    close()
                  },
                }
              : {})}
            onCancel={close}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface LinkFormProps {
  readonly start: string
  readonly onPlace: (href: string) => void
  readonly onRemove?: () => void
  readonly onCancel: () => void
}

function LinkForm({ start, onPlace, onRemove, onCancel }: LinkFormProps) {
  const id = useId()
  const [address, setAddress] = useState(start)
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const href = completeAddress(address)
    if (href) onPlace(href)
    else setWrong(true)
  }
  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id}>{LINK.address}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog was asked for to type here.
        autoFocus
        value={address}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong || undefined}
        onChange={(event) => {
          setAddress(event.target.value)
          setWrong(false)
        }}
      />
      <p id={`${id}-hint`} className={isWrong ? 'link-dialog__wrong' : 'soft'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? LINK.unsafe : LINK.hint}
      </p>
      <div className="link-dialog__ways">
        <Button type="submit">{LINK.place}</Button>
        {onRemove && (
          <Button look="secondary" onClick={onRemove}>
            {LINK.remove}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {COMMON.cancel}
        </Button>
      </div>
    </form>
  )
}

export function completeAddress(typed: string): string | null {
  const address = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(address)) return safeLink(`mailto:${address}`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return safeLink(address)
  return /^[^\s/]+\.[a-z]{2,}(\/\S*)?$/i.test(address) ? safeLink(`https://${address}`) : null
}
