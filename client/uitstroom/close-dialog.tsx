// Closing a casus: says what it means for everybody, and asks why.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { SLUITEN, UITSTROOM } from '#shared/text/uitstroom.ts'

const MAX_REASON = 2000

export default function CloseDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const { name } = casus.jeugdige
  const [reason, setReason] = useState('')
  // The casus as it was read when this form opened; it rises only where the reader was told.
  const [seenVersion, setSeenVersion] = useState(casus.version)
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(SLUITEN.done(name), addressOf.casus(casus.id))
    onClose()
  })
  const wasChanged = asking.refusal?.reason === 'changed-meanwhile'
  if (wasChanged && seenVersion !== casus.version) setSeenVersion(casus.version)
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null =>
    error ? null : { type: 'closeCasus', expectedVersion: seenVersion, reason }
  return (
    <FormDialog
      title={SLUITEN.dialog(name)}
      submit={SLUITEN.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <ul className="uitstroom__list">
            {SLUITEN.means.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <TextArea
            label={SLUITEN.reason}
            error={isChecked ? error : null}
            rows={3}
            value={reason}
            onChange={setReason}
          />
          {wasChanged && <p className="form-note">{UITSTROOM.changed}</p>}
        </>
      )}
    </FormDialog>
  )
}
