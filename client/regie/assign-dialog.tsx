// Naming who leads on an area that nobody leads.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { nameAtTable } from '#client/casus/names.ts'
import { checkChoice } from '#client/form/check.ts'
import { Form } from '#client/form/form.tsx'
import { Select } from '#client/form/select.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
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
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(ASSIGN.done((holder && nameAtTable(casus, holder)) ?? '', area), addressOf.casus(casus.id))
    onClose()
  })
  const handleSubmit = () => {
    setChecked(true)
    if (holder === '') return false
    send({ type: 'assignRegie', area, holder })
    return true
  }
  return (
    <Dialog title={ASSIGN.title(area)} onClose={onClose}>
      <Form
        submit={ASSIGN.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{ASSIGN.body}</p>
        <Select
          label={ASSIGN.holder}
          empty={ASSIGN.pick}
          error={isChecked ? checkChoice(holder) : null}
          value={holder}
          onChange={setHolder}
          options={leadersAt(casus, me)}
        />
      </Form>
    </Dialog>
  )
}
