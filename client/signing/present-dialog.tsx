// Writing down that the text was presented to one family member, and how.
import { useState } from 'react'
import { checkChoice } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { PRESENTED_HOW, type PresentedHow } from '#shared/casus/casus.ts'
import { COMMON } from '#shared/text/common.ts'
import { HERKENNING, HOW } from '#shared/text/herkenning.ts'
import type { MemberDialogProps } from './member-dialog.ts'

const OPTIONS = PRESENTED_HOW.map((value) => ({ value, label: HOW[value].label, what: HOW[value].what }))

export default function PresentDialog({ casusId, member, onDone, onClose }: MemberDialogProps) {
  const { name } = member.person
  const [how, setHow] = useState<PresentedHow | null>(null)
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const handleSubmit = () => {
    setChecked(true)
    if (!how) return false
    send({ type: 'presentAnalyse', deelnemerId: member.deelnemerId, how })
    return true
  }
  return (
    <Dialog title={HERKENNING.presentTo(name)} onClose={onClose}>
      <Form
        submit={HERKENNING.presentSubmit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <OneOf
          label={HERKENNING.presentHow(name)}
          help={HERKENNING.presentHelp(name)}
          error={isChecked ? checkChoice(how) : null}
          options={OPTIONS}
          value={how}
          onChange={setHow}
        />
      </Form>
    </Dialog>
  )
}
