// Asks once more before the intake begins, and says what that means for whoever reported the signaal.
import { addressOf } from '#client/addresses.ts'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { CASUS, STEP } from '#shared/text/casus.ts'
import { COMMON } from '#shared/text/common.ts'

export default function StartIntakeDialog({ casus, onClose }: { casus: CasusView; onClose: () => void }) {
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(CASUS.intakeStarted, addressOf.casus(casus.id))
    onClose()
  })
  return (
    <Dialog title={CASUS.startIntakeTitle} onClose={onClose}>
      <Form
        submit={STEP.startIntake}
        busy={busy}
        refusal={refusal}
        onSubmit={() => {
          send({ type: 'startIntake' })
          return true
        }}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{CASUS.startIntakeBody(casus.jeugdige.name)}</p>
      </Form>
    </Dialog>
  )
}
