// Another day to come back to who did not agree; he sees it too.
import { useState } from 'react'
import { DateField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { COMMON, FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { INSTEMMING } from '#shared/text/plan.ts'
import type { MemberDialogProps } from './member-dialog.ts'

export default function MoveDialog({ casusId, member, onDone, onClose }: MemberDialogProps) {
  const { name } = member.person
  const open = member.openPoints.find(({ reply }) => reply === null)
  const [due, setDue] = useState(open?.due ?? '')
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const handleSubmit = () => {
    setChecked(true)
    if (due === '') return false
    send({ type: 'setOpenPoint', deelnemerId: member.deelnemerId, due })
    return true
  }
  return (
    <Dialog title={INSTEMMING.moveTitle(name)} onClose={onClose}>
      <Form
        submit={INSTEMMING.moveSubmit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{INSTEMMING.moveBody(name)}</p>
        <DateField
          label={INSTEMMING.moveLabel}
          error={isChecked && due === '' ? FORM.dateMissing : null}
          min={dayOf(Date.now())}
          value={due}
          onChange={setDue}
        />
      </Form>
    </Dialog>
  )
}
