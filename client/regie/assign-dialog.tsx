// Naming who leads on an area that nobody leads.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { checkChoice } from '#client/form/check.ts'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { Select } from '#client/form/select.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { ASSIGN } from '#shared/text/regie.ts'
import { leadersAt } from './leaders.ts'

interface AssignDialogProps {
  readonly casus: CasusView
  readonly me: Me
  readonly area: RegieArea
  readonly onClose: () => void
}

export default function AssignDialog({ casus, me, area, onClose }: AssignDialogProps) {
  const [holder, setHolder] = useState<PersonId | ''>('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(ASSIGN.done((holder && nameAtTable(casus, holder)) ?? '', area), addressOf.casus(casus.id))
    onClose()
  })
  const request = (): CasusRequest | null => (holder === '' ? null : { type: 'assignRegie', area, holder })
  return (
    <FormDialog title={ASSIGN.title(area)} submit={ASSIGN.submit} asking={asking} request={request} onClose={onClose}>
      {(isChecked) => (
        <>
          <p>{ASSIGN.body}</p>
          <Select
            label={ASSIGN.holder}
            empty={ASSIGN.pick}
            error={isChecked ? checkChoice(holder) : null}
            value={holder}
            onChange={setHolder}
            options={leadersAt(casus, me)}
          />
        </>
      )}
    </FormDialog>
  )
}
