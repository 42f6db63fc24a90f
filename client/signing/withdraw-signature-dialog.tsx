// Withdrawing one's own signature: what it means for the text and for who read it, why, and the code as under a signature.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { CodeField } from '#client/form/code-field.tsx'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { VersionView } from '#shared/protocol/signing.ts'
import { SIGNING, VERSION } from '#shared/text/signing.ts'

interface WithdrawSignatureDialogProps {
  readonly casusId: CasusId
  readonly version: Pick<VersionView, 'fingerprint'>
  readonly onClose: () => void
}

const MAX_REASON = 500

export function WithdrawSignatureDialog({ casusId, version, onClose }: WithdrawSignatureDialogProps) {
  const [reason, setReason] = useState('')
  const [code, setCode] = useState('')
  const [, navigate] = useLocation()
  const say = useSay()
  const home = addressOf.casus(casusId)
  const asking = useCommand(casusId, () => {
    onClose()
    say(VERSION.withdrawDone, home)
    navigate(home)
  })
  const errors = {
    reason: checkText(reason, MAX_REASON),
    code: /^\d{6}$/.test(code) ? null : SIGNING.codeMissing,
  }
  const request = (): CasusRequest | null =>
    errors.reason || errors.code ? null : { type: 'withdrawSignature', fingerprint: version.fingerprint, reason, code }
  return (
    <FormDialog
      title={VERSION.withdrawTitle}
      submit={VERSION.withdraw}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{VERSION.withdrawBody}</p>
          <TextArea
            label={VERSION.withdrawReason}
            help={VERSION.withdrawReasonHelp}
            error={isChecked ? errors.reason : null}
            value={reason}
            onChange={setReason}
          />
          <CodeField
            label={SIGNING.code}
            help={SIGNING.codeHelp}
            error={isChecked ? errors.code : null}
            value={code}
            onChange={setCode}
          />
        </>
      )}
    </FormDialog>
  )
}
