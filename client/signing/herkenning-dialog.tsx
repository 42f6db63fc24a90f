// Writing down on behalf of a family member whether he recognises the text, in his own words: three equal answers, none chosen.
import { useState } from 'react'
import { checkChoice, checkText } from '#client/form/check.ts'
import { OneOf } from '#client/form/choice.tsx'
import { TextArea, TextField } from '#client/form/field.tsx'
import { FormDialog } from '#client/form/form-dialog.tsx'
import { type CasusRequest, useCommand } from '#client/form/use-command.ts'
import { HERKENNING_ANSWERS, type HerkenningAnswer } from '#shared/casus/casus.ts'
import { FORM } from '#shared/text/common.ts'
import { ANSWER, HERKENNING } from '#shared/text/herkenning.ts'
import type { MemberDialogProps } from './member-dialog.ts'

const OPTIONS = HERKENNING_ANSWERS.map((value) => ({ value, label: ANSWER[value] }))
const MAX_WORDS = 4000
const MAX_NAMENS = 500

interface HerkenningDialogProps extends MemberDialogProps {
  /** Of the text that is answered. */
  readonly fingerprint: string
}

export default function HerkenningDialog({ casusId, member, fingerprint, onDone, onClose }: HerkenningDialogProps) {
  const { name } = member.person
  const [answer, setAnswer] = useState<HerkenningAnswer | null>(null)
  const [words, setWords] = useState('')
  const [namens, setNamens] = useState('')
  const asking = useCommand(casusId, () => {
    onClose()
    onDone()
  })
  const errors = {
    answer: checkChoice(answer),
    words: words.trim().length > MAX_WORDS ? FORM.tooLong(MAX_WORDS) : null,
    namens: checkText(namens, MAX_NAMENS),
  }
  const request = (): CasusRequest | null =>
    !answer || errors.words || errors.namens
      ? null
      : { type: 'recordHerkenning', deelnemerId: member.deelnemerId, answer, words, namens, fingerprint }
  return (
    <FormDialog
      title={HERKENNING.recordTitle(name)}
      submit={HERKENNING.recordSubmit}
      asking={asking}
      request={request}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{HERKENNING.recordBody(name)}</p>
          <OneOf
            label={HERKENNING.recordQuestion}
            error={isChecked ? errors.answer : null}
            layout="inline"
            options={OPTIONS}
            value={answer}
            onChange={setAnswer}
          />
          <TextArea
            label={HERKENNING.recordWords}
            help={HERKENNING.recordWordsHelp}
            optional
            error={isChecked ? errors.words : null}
            rows={3}
            value={words}
            onChange={setWords}
          />
          <TextField
            label={HERKENNING.namens}
            help={HERKENNING.namensHelp}
            error={isChecked ? errors.namens : null}
            value={namens}
            onChange={setNamens}
          />
        </>
      )}
    </FormDialog>
  )
}
