// Taking back that this table and another know of each other.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView, LinkView } from '#shared/protocol/views.ts'
import { UNLINK_FORM } from '#shared/text/links.ts'

const MAX_REASON = 500

interface UnlinkDialogProps {
  readonly casus: CasusView
  readonly link: LinkView
  readonly onClose: () => void
}

export default function UnlinkDialog({ casus, link, onClose }: UnlinkDialogProps) {
  const [reason, setReason] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(UNLINK_FORM.done(link.jeugdige), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null =>
    error ? null : { type: 'unlinkCasus', other: link.casusId, reason: reason.trim() }
  return (
    <FormDialog
      title={UNLINK_FORM.title(link.jeugdige)}
      submit={UNLINK_FORM.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{UNLINK_FORM.body}</p>
          <TextArea
            label={UNLINK_FORM.reason}
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
