// Writing down what somebody says of the way back who had not been asked when the table opened again.
import { useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { useSay } from '#client/ui/notice.tsx'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { TERUGKEER } from '#shared/text/uitstroom.ts'
import { answerOf, checkAnswer, EMPTY_ANSWER } from './answer-draft.ts'
import { AnswerFields } from './answer-fields.tsx'

interface AnswerDialogProps {
  readonly casus: CasusView
  readonly decider: DeelnemerView
  readonly onClose: () => void
}

export default function AnswerDialog({ casus, decider, onClose }: AnswerDialogProps) {
  const { name } = decider.person
  const [draft, setDraft] = useState(EMPTY_ANSWER)
  const say = useSay()
  const asking = useCommand(casus.id, () => {
    say(TERUGKEER.recorded(name), addressOf.casus(casus.id))
    onClose()
  })
  const request = (): CasusRequest | null => {
    const toestemming = answerOf(decider.id, draft)
    return toestemming && toestemming.answer !== 'nog-niet-gevraagd' ? { type: 'answerTerugkeer', toestemming } : null
  }
  return (
    <FormDialog
      title={TERUGKEER.recordTitle(name)}
      submit={TERUGKEER.recordSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <AnswerFields
          name={name}
          draft={draft}
          errors={isChecked ? checkAnswer(draft) : null}
          answers={['ja', 'nee']}
          onChange={setDraft}
        />
      )}
    </FormDialog>
  )
}
