// Ending somebody's place: says what it means at once, and asks why.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { checkText } from '#client/form/check.ts'
import { TextArea } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { COMMON } from '#shared/text/common.ts'
import { END } from '#shared/text/deelnemers.ts'
import { ROL } from '#shared/text/people.ts'

interface EndDialogProps {
  readonly casus: CasusView
  readonly deelnemer: DeelnemerView
  readonly onClose: () => void
}

const MAX_REASON = 500

export default function EndDialog({ casus, deelnemer, onClose }: EndDialogProps) {
  const { name } = deelnemer.person
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const say = useSay()
  const { send, busy, refusal } = useCommand(casus.id, () => {
    say(END.done(name), addressOf.casus(casus.id))
    onClose()
  })
  const error = checkText(reason, MAX_REASON)
  const handleSubmit = () => {
    setChecked(true)
    if (error) return false
    send({ type: 'endDeelnemer', deelnemerId: deelnemer.id, reason })
    return true
  }
  return (
    <Dialog title={END.title(name)} onClose={onClose}>
      <Form
        submit={END.submit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{END.body(name, ROL[deelnemer.rol])}</p>
        <TextArea
          label={END.reason}
          help={END.reasonHelp}
          error={isChecked ? error : null}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
