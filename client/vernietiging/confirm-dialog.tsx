// The second person confirms what was proposed. What is destroyed cannot come back, so it asks once whether that is known.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { AnyOf } from '#client/form/choice.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import type { CasusRequest } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { VernietigingOutcome } from '#shared/casus/vernietiging.ts'
import { certificateAddress } from '#shared/gezin.ts'
import type { VernietigingView } from '#shared/protocol/vernietiging.ts'
import { VERNIETIGINGEN } from '#shared/text/vernietiging-besluit.ts'
import { useDecision } from './use-decision.ts'

interface ConfirmDialogProps {
  readonly asked: VernietigingView
  readonly outcome: VernietigingOutcome
  readonly onClose: () => void
}

const READ = [{ value: 'read', label: VERNIETIGINGEN.confirmCheck }] as const

export function ConfirmDialog({ asked, outcome, onClose }: ConfirmDialogProps) {
  const [read, setRead] = useState<readonly 'read'[]>([])
  const say = useSay()
  const asking = useDecision(asked, () => {
    onClose()
    // To the certificate. It is a page of the server: nothing of this one stays in memory.
    if (outcome === 'destroy') location.assign(certificateAddress(asked.id))
    else say(VERNIETIGINGEN.confirmedRefuse, addressOf.vernietigingen())
  })
  const isForEver = outcome === 'destroy'
  const isMissing = isForEver && read.length === 0
  const request = (): CasusRequest | null =>
    isMissing ? null : { type: 'decideVernietiging', vernietigingId: asked.id, decision: { kind: 'confirm', outcome } }
  return (
    <FormDialog
      title={isForEver ? VERNIETIGINGEN.confirmTitle : VERNIETIGINGEN.confirm.refuse}
      submit={VERNIETIGINGEN.confirm[outcome]}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) =>
        isForEver && (
          <AnyOf
            label={VERNIETIGINGEN.confirmBody(asked.jeugdige, asked.scope)}
            error={isChecked && isMissing ? VERNIETIGINGEN.confirmMissing : null}
            options={READ}
            values={read}
            onChange={setRead}
          />
        )
      }
    </FormDialog>
  )
}
