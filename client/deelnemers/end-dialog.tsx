// Ending somebody's place: says what it means at once, and asks why.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { END } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'

interface EndDialogProps {
  readonly casus: CasusView
  readonly deelnemer: DeelnemerView
  readonly onClose: () => void
}

const MAX_REASON = 500

export default function EndDialog({ casus, deelnemer, onClose }: EndDialogProps) {
  const { name } = deelnemer.person
  const [reason, setReason] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(END.done(name), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null =>
    error ? null : { type: 'endDeelnemer', deelnemerId: deelnemer.id, reason }
  return (
    <FormDialog title={END.title(name)} submit={END.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => (
        <>
          <p>{END.body(name, ROL[deelnemer.rol])}</p>
          <TextArea
            label={END.reason}
            help={END.reasonHelp}
            error={isChecked ? error : null}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  )
}
