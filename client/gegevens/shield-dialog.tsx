// Shielding what is open: says beforehand what that means, who read it already, and asks why.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { seenByQuery } from '#client/queries.ts'
import { useSay } from '#client/ui/notice.tsx'
import { firstNameOf } from '#client/ui/person-look.ts'
import type { GegevenView } from '#shared/protocol/gegevens.ts'
import { FIELD, GEGEVENS } from '#shared/text/gegevens.ts'
import type { GegevenDialogProps } from './dialog-props.ts'

const MAX_REASON = 500

export default function ShieldDialog({
  casus,
  person,
  field,
  open,
  onClose,
}: GegevenDialogProps & { open: GegevenView }) {
  const [reason, setReason] = useState('')
  const seenBy = useQuery(seenByQuery(casus.id, person.about, field)).data
  const label = FIELD[field]
  const name = firstNameOf(person.name)
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(GEGEVENS.shieldDone(label, name), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const request = (): CasusRequest | null =>
    error ? null : { type: 'shieldField', about: person.about, field, reason: reason.trim() }
  return (
    <FormDialog
      title={GEGEVENS.shieldTitle(label, name)}
      submit={GEGEVENS.shieldSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <div className="stack">
            <p className="gegevens__words">{GEGEVENS.shieldBody(open.value)}</p>
            <p>{GEGEVENS.shieldMeans}</p>
            <p>{GEGEVENS.shieldAlso}</p>
            {casus.afgeschermd === undefined && <p>{GEGEVENS.shieldSelf}</p>}
            {seenBy && (
              <p>{seenBy.length > 0 ? GEGEVENS.seenBy(seenBy.map((one) => one.name)) : GEGEVENS.seenByNobody}</p>
            )}
          </div>
          <TextArea
            label={GEGEVENS.shieldReason}
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
