// One act on a gegeven that needs a reason: what it means is said before.
import { type ReactNode, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusId } from '#shared/ids.ts'
import { GEGEVENS } from '#shared/text/gegevens.ts'

const MAX_REASON = 500

interface ReasonDialogProps {
  readonly casusId: CasusId
  readonly title: string
  readonly submit: string
  readonly why: string
  /** What is said once it is done. */
  readonly done: string
  readonly asked: (reason: string) => CasusRequest
  readonly onClose: () => void
  readonly children: ReactNode
}

export function ReasonDialog({ casusId, title, submit, why, done, asked, onClose, children }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const say = useSay()
  const asking = useCommand(casusId, () => {
    say(done, addressOf.casus(casusId))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = () => (error ? null : asked(reason.trim()))
  return (
    <FormDialog title={title} submit={submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => (
        <>
          <div className="stack">{children}</div>
          <TextArea
            label={why}
            help={GEGEVENS.reasonHelp}
            error={isChecked ? error : null}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}
