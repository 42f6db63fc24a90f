// Naming somebody for what is afgeschermd, or no longer: says what it means at once, and asks why.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { CLEARANCE } from '#shared/text/afgeschermd.ts'
import { clearanceIn } from './clearances.ts'

interface ClearanceDialogProps {
  readonly casus: CasusView
  readonly deelnemer: DeelnemerView
  readonly onClose: () => void
}

const MAX_REASON = 500

export default function ClearanceDialog({ casus, deelnemer, onClose }: ClearanceDialogProps) {
  const { name } = deelnemer.person
  const isNamed = clearanceIn(casus, deelnemer) !== null
  const [type] = useState(isNamed ? ('withdrawClearance' as const) : ('grantClearance' as const))
  const isGranting = type === 'grantClearance'
  const [reason, setReason] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say((isGranting ? CLEARANCE.granted : CLEARANCE.withdrawn)(name), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null => (error ? null : { type, deelnemerId: deelnemer.id, reason })
  return (
    <FormDialog
      title={(isGranting ? CLEARANCE.grantTitle : CLEARANCE.withdrawTitle)(name)}
      submit={isGranting ? CLEARANCE.grantSubmit : CLEARANCE.withdrawSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{(isGranting ? CLEARANCE.grantBody : CLEARANCE.withdrawBody)(name)}</p>
          <TextArea
            label={CLEARANCE.reason}
            help={CLEARANCE.reasonHelp}
            error={isChecked ? error : null}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}
