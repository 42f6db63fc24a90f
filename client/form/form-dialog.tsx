// A question over the page that asks something of the casus: what it means, what is to be filled in, the deed and the way back.
import { type ReactNode, useState } from 'react'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { COMMON } from '#shared/text/common.ts'
import type { Failure } from '#shared/text/refusals.ts'
import { Form } from './form.tsx'
import type { Asking } from './use-command.ts'

interface FormDialogProps<Request> {
  readonly title: string
  readonly submit: string
  readonly cancel?: string
  readonly asking: Asking<Request>
  /** What is asked; null while something is missing. */
  readonly request: () => Request | null
  /** In other words than those for professionals. */
  readonly sayRefusal?: (failure: Failure) => string
  readonly onClose: () => void
  /** A function learns whether it was tried to send: before that nobody is told what is missing. */
  readonly children: ReactNode | ((isChecked: boolean) => ReactNode)
}

export function FormDialog<Request>({
  title,
  submit,
  cancel = COMMON.cancel,
  asking: { send, busy, refusal },
  request,
  sayRefusal,
  onClose,
  children,
}: FormDialogProps<Request>) {
  const [isChecked, setChecked] = useState(false)
  const handleSubmit = () => {
    setChecked(true)
    const asked = request()
    if (asked === null) return false
    send(asked)
    return true
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={submit}
        busy={busy}
        refusal={refusal}
        {...(sayRefusal && { sayRefusal })}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {cancel}
          </Button>
        }
      >
        {typeof children === 'function' ? children(isChecked) : children}
      </Form>
    </Dialog>
  )
}
