// Handing an area over: to whom, from which day, and why. What is sent names who held it on this screen.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { DateField, TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, Me, RegieLead } from '#shared/protocol/views.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { dayOf } from '#shared/text/dates.ts'
import { ASSIGN, TRANSFER } from '#shared/text/regie.ts'
import { leadersAt } from './leaders.ts'

interface TransferDialogProps {
  readonly casus: CasusView
  readonly me: Me
  readonly area: RegieArea
  readonly holder: RegieLead
  readonly onClose: () => void
}

const MAX_REASON = 500

export default function TransferDialog({ casus, me, area, holder, onClose }: TransferDialogProps) {
  const [to, setTo] = useState<PersonId | ''>('')
  const [from, setFrom] = useState(() => dayOf(Date.now()))
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(TRANSFER.done((to && nameAtTable(casus, to)) ?? '', area), addressOf.casus(casus.id))
    onClose()
  })
  const errors = {
    to: checkChoice(to),
    from: from === '' ? FORM.dateMissing : null,
    reason: checkText(reason, MAX_REASON),
  }
  const shown = isChecked ? errors : null
  const handleSubmit = () => {
    setChecked(true)
    if (to === '' || !isComplete(errors)) return false
    send({ type: 'transferRegie', area, expectedHolder: holder.id, to, from, reason })
    return true
  }
  return (
    <Dialog title={TRANSFER.title(area)} onClose={onClose}>
      <Form
        submit={TRANSFER.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{TRANSFER.body(holder.name)}</p>
        <Select
          label={TRANSFER.to}
          empty={ASSIGN.pick}
          error={shown?.to}
          value={to}
          onChange={setTo}
          options={leadersAt(casus, me).filter(({ value }) => value !== holder.id)}
        />
        <DateField
          label={TRANSFER.from}
          help={TRANSFER.fromHelp}
          min={dayOf(Date.now())}
          error={shown?.from}
          value={from}
          onChange={setFrom}
        />
        <TextArea
          label={TRANSFER.reason}
          help={TRANSFER.reasonHelp}
          error={shown?.reason}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
