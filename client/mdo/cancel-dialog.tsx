// Cancelling a planned MDO: why, and who of the table reads that.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { MDO_AUDIENCES, type MdoAudience } from '#shared/casus/mdo.ts'
import type { CasusId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import { MDO_AUDIENCE, MDO_CANCEL } from '#shared/text/mdo.ts'

interface CancelDialogProps {
  readonly casusId: CasusId
  readonly mdo: MdoView
  readonly onClose: () => void
}

const MAX_REASON = 500

export default function CancelDialog({ casusId, mdo, onClose }: CancelDialogProps) {
  const [reason, setReason] = useState('')
  const [audience, setAudience] = useState<MdoAudience | null>(null)
  const say = useSay()
  const asking = useCommand(casusId, () => {
    onClose()
    say(MDO_CANCEL.done, addressOf.mdo(casusId, mdo.id))
  })
  const error = checkText(reason, MAX_REASON)
  return (
    <FormDialog
      title={MDO_CANCEL.title}
      submit={MDO_CANCEL.submit}
      cancel={MDO_CANCEL.keep}
      asking={asking}
      request={() => {
        if (error || audience === null) return null
        return { type: 'cancelMdo' as const, mdoId: mdo.id, reason: reason.trim(), audience }
      }}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{mdo.family.length > 0 ? MDO_CANCEL.bodyFamily : MDO_CANCEL.body}</p>
          <TextArea
            label={MDO_CANCEL.why}
            rows={2}
            error={isChecked ? error : null}
            value={reason}
            onChange={setReason}
          />
          <OneOf
            label={MDO_CANCEL.forWhom}
            error={isChecked ? checkChoice(audience) : null}
            options={MDO_AUDIENCES.map((value) => ({ value, label: MDO_AUDIENCE[value] }))}
            value={audience}
            onChange={setAudience}
          />
        </>
      )}
    </FormDialog>
  )
}
