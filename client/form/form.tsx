// A form that asks something of the casus: keeps what was typed, says beside the button why it was not done, sends once.
import { type FormEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#client/ui/button.tsx'
import { COMMON, FORM } from '#shared/text/common.ts'
import { type Failure, refusalText } from '#shared/text/refusals.ts'

interface FormProps {
  readonly submit: string
  readonly busy: boolean
  readonly refusal: Failure | null
  /** In other words than those for professionals. */
  readonly sayRefusal?: (failure: Failure) => string
  /** Sends when all is there; when not, shows what is missing and returns false. */
  readonly onSubmit: () => boolean
  readonly cancel?: ReactNode
  readonly children: ReactNode
}

export function Form({ submit, busy, refusal, sayRefusal = refusalText, onSubmit, cancel, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    let isComplete = true
    flushSync(() => {
      isComplete = onSubmit()
    })
    if (!isComplete) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form ref={form} className="form" noValidate onSubmit={handleSubmit} aria-busy={busy}>
      {children}
      <div className="form__end">
        <div role="alert">
          {refusal && !busy && (
            <div className="form-refusal">
              <p>
                <b>{FORM.notSent}</b>
              </p>
              <p>{sayRefusal(refusal)}</p>
            </div>
          )}
        </div>
        <div className="row">
          <Button type="submit" busy={busy}>
            {submit}
          </Button>
          {cancel}
          <span role="status" className="soft">
            {busy && COMMON.busy}
          </span>
        </div>
      </div>
    </form>
  )
}
