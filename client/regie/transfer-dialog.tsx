// Handing an area over: to whom, from which day, and why. What is sent names who held it on this screen.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { checkChoice, checkText, isComplete } from '#client/form/check.ts'
import { DateField, TextArea } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { Select } from '#client/form/select.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, Me, RegieLead } from '#shared/protocol/views.ts'
import { FORM } from '#shared/text/common.ts'
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
const MAX_NOTE = 4000

export default function TransferDialog({ casus, me, area, holder, onClose }: TransferDialogProps) {
  const [to, setTo] = useState<PersonId | ''>('')
  const [from, setFrom] = useState(() => dayOf(Date.now()))
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(TRANSFER.done((to && nameAtTable(casus, to)) ?? '', area), addressOf.casus(casus.id))
    onClose()
  })
  const errors = {
    to: checkChoice(to),
    from: from === '' ? FORM.dateMissing : null,
    reason: checkText(reason, MAX_REASON),
    note: note.trim().length > MAX_NOTE ? FORM.tooLong(MAX_NOTE) : null,
  }
  const request = (): CasusRequest | null =>
    to === '' || !isComplete(errors)
      ? null
      : {
          type: 'transferRegie',
          area,
          expectedHolder: holder.id,
          to,
          from,
          reason,
          ...(note.trim() === '' ? {} : { note }),
        }
  return (
    <FormDialog
      title={TRANSFER.title(area)}
      submit={TRANSFER.submit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{TRANSFER.body(holder.name)}</p>
          <Select
            label={TRANSFER.to}
            empty={ASSIGN.pick}
            error={isChecked ? errors.to : null}
            value={to}
            onChange={setTo}
            options={leadersAt(casus, me).filter(({ value }) => value !== holder.id)}
          />
          <DateField
            label={TRANSFER.from}
            help={TRANSFER.fromHelp}
            min={dayOf(Date.now())}
            error={isChecked ? errors.from : null}
            value={from}
            onChange={setFrom}
          />
          <TextArea
            label={TRANSFER.reason}
            help={TRANSFER.reasonHelp}
            error={isChecked ? errors.reason : null}
            value={reason}
            onChange={setReason}
          />
          <TextArea
            label={TRANSFER.note}
            help={TRANSFER.noteHelp}
            optional
            rows={5}
            error={isChecked ? errors.note : null}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  )
}
