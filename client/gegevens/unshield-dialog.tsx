// Opening a shielded value again: who reads it then, what it takes the place of, and why.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import type { AfgeschermdView } from '#shared/protocol/gegevens.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import type { GegevenDialogProps } from './dialog-props.ts'

const MAX_REASON = 500

export default function UnshieldDialog({
  casus,
  person,
  field,
  open,
  of: { seq, value },
  onClose,
}: GegevenDialogProps & { of: AfgeschermdView }) {
  const [reason, setReason] = useState('')
  const label = FIELD[field]
  const name = firstNameOf(person.name)
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(GEGEVENS.unshieldDone(label, name), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null =>
    error ? null : { type: 'unshieldField', about: person.about, field, seq, reason: reason.trim() }
  return (
    <FormDialog
      title={GEGEVENS.unshieldTitle(label, name)}
      submit={GEGEVENS.unshieldSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <div className="stack">
            <p className="gegevens__words">{value}</p>
            <p>
              {GEGEVENS.unshieldMeans}{' '}
              {(person.about === 'jeugdige' ? GEGEVENS.openOfJeugdige : GEGEVENS.openOfOther)(name)}
            </p>
            {open && <p>{GEGEVENS.unshieldReplaces(open.value)}</p>}
          </div>
          <TextArea
            label={GEGEVENS.unshieldReason}
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
