// Writing down on behalf of a family member whether he agrees with the plan, in his own words: three equal answers, none chosen.
import { useState } from 'react'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea, TextField } from '#client/form/field.tsx'
import { Form } from '#client/form/form.tsx'
import { useCommand } from '#client/form/use-command.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { HERKENNING_ANSWERS, type HerkenningAnswer } from '#shared/casus/casus.ts'
import { COMMON, FORM } from '#shared/text/common.ts'
import { ANSWER } from '#shared/text/herkenning.ts'
import { INSTEMMING } from '#shared/text/plan.ts'
import type { MemberDialogProps } from './member-dialog.ts'

const OPTIONS = HERKENNING_ANSWERS.map((value) => ({ value, label: ANSWER[value] }))
const MAX_WORDS = 4000
const MAX_NAMENS = 500

interface InstemmingDialogProps extends MemberDialogProps {
  /** Of the text that is answered. */
  readonly fingerprint: string
}

export default function InstemmingDialog({ casusId, member, fingerprint, onDone, onClose }: InstemmingDialogProps) {
  const { name } = member.person
  const [answer, setAnswer] = useState<HerkenningAnswer | null>(null)
  const [words, setWords] = useState('')
  const [namens, setNamens] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { send, busy, refusal } = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const errors = {
    answer: checkChoice(answer),
    words: words.trim().length > MAX_WORDS ? FORM.tooLong(MAX_WORDS) : null,
    namens: checkText(namens, MAX_NAMENS),
  }
  const handleSubmit = () => {
    setChecked(true)
    if (!answer || errors.words || errors.namens) return false
    send({ type: 'recordInstemming', deelnemerId: member.deelnemerId, answer, words, namens, fingerprint })
    return true
  }
  return (
    <Dialog title={INSTEMMING.recordTitle(name)} onClose={onClose}>
      <Form
        submit={INSTEMMING.recordSubmit}
        busy={busy}
        refusal={refusal}
        onSubmit={handleSubmit}
        cancel={
          <Button look="quiet" onClick={onClose}>
            {COMMON.cancel}
          </Button>
        }
      >
        <p>{INSTEMMING.recordBody(name)}</p>
        <OneOf
          label={INSTEMMING.recordQuestion}
          error={isChecked ? errors.answer : null}
          layout="inline"
          options={OPTIONS}
          value={answer}
          onChange={setAnswer}
        />
        <TextArea
          label={INSTEMMING.recordWords}
          help={INSTEMMING.recordWordsHelp}
          optional
          error={isChecked ? errors.words : null}
          rows={3}
          value={words}
          onChange={setWords}
        />
        <TextField
          label={INSTEMMING.namens}
          help={INSTEMMING.namensHelp}
          error={isChecked ? errors.namens : null}
          value={namens}
          onChange={setNamens}
        />
      </Form>
    </Dialog>
  )
}
