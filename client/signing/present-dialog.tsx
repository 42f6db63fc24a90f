// Writing down that the text was presented to one family member, and how.
import { useState } from 'react'
import { checkChoice } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { PRESENTED_HOW, type PresentedHow } from '#shared/casus/casus.ts'
import { HERKENNING, HOW } from '#shared/text/herkenning.ts'
import type { MemberDialogProps } from './member-dialog.ts'

const OPTIONS = PRESENTED_HOW.map((value) => ({ value, label: HOW[value].label, what: HOW[value].what }))

export default function PresentDialog({ casusId, member, onDone, onClose }: MemberDialogProps) {
  const { name } = member.person
  const [how, setHow] = useState<PresentedHow | null>(null)
  const asking = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const request = (): CasusRequest | null => how && { type: 'presentAnalyse', deelnemerId: member.deelnemerId, how }
  return (
    <FormDialog
      title={HERKENNING.presentTo(name)}
      submit={HERKENNING.presentSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <OneOf
            label={HERKENNING.presentHow(name)}
            help={HERKENNING.presentHelp(name)}
            error={isChecked ? checkChoice(how) : null}
            options={OPTIONS}
            value={how}
            onChange={setHow}
          />
        </>
      )}
    </FormDialog>
  )
}
