// Asks once more before the intake begins, and says what that means for whoever reported the signaal.
import { addressOf } from '#client/addresses.ts'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { CASUS, STEP } from '#shared/text/casus.ts'

export default function StartIntakeDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(CASUS.intakeStarted, addressOf.casus(casus.id))
    onClose()
  })
  return (
    <FormDialog
      title={CASUS.startIntakeTitle}
      submit={STEP.startIntake}
      asking={asking}
      request={() => ({ type: 'startIntake' }) as const}
      onClose={onClose}
    >
      <p>{CASUS.startIntakeBody(casus.jeugdige.name)}</p>
    </FormDialog>
  )
}
